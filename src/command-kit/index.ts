// The one thing a command imports, and the way screens load, parse and run commands.

export { eventViews } from '../answer/event-views/event-view.js';
export type { Block, Card } from '../card/card.js';
export * from '../card/create-card.js';
export * from '../card/rich-text.js';
export type { Messages } from '../locale/language.js';
export { messagesFor } from '../locale/languages.js';
export {
  getCallable,
  getCommand,
  hasEffect,
  isDrawnFromLibrary,
  isForCallerOnly,
  takesMention,
} from './callable.js';
export { type Caller, localOperator, visitor } from './caller.js';
export * from './command.js';
export { completeArticle } from './complete-article.js';
export { completeOption } from './complete-option.js';
export { completePerson } from './complete-person.js';
export { createServices } from './create-services.js';
export { defineCommand, defineSubcommand } from './define-command.js';
export { createDesk, type Desk } from './desk.js';
export { feedbackCard, withFeedback } from './feedback-cards.js';
export * from './feeds-cards.js';
export { completeOutlet, filterOptions, readFilters } from './filter-options.js';
export { toQuestionCall } from './follow-up.js';
export { formatInvocation, formatValue } from './format-invocation.js';
export { incidentCard } from './incident-card.js';
export { withIndex } from './index-card.js';
export { CommandDefinitionError, loadCommands } from './load-commands.js';
export { findHidden } from './moderation/find-hidden.js';
export { gapListCard, gapsDeletedCard } from './moderation/gap-cards.js';
export { articleHiddenCard, hiddenCard, hiddenListCard, unhiddenCard } from './moderation/hidden-cards.js';
export { forgottenCard, nobodyCard, privacyCard } from './moderation/privacy-cards.js';
export * from './moderation/report-cards.js';
export { correctionListCard, decidedCard, reportCard, reportListCard } from './moderation/reports-cards.js';
export { nearestName } from './nearest-name.js';
export { parseInvocation } from './parse-invocation.js';
export type * from './ports/feedback.js';
export type * from './ports/feeds.js';
export type * from './ports/moderation.js';
export { noPorts, type Ports } from './ports/ports.js';
export type * from './ports/privacy.js';
export * from './ports/reindex.js';
export * from './ports/settings.js';
export type * from './ports/storage.js';
export type * from './ports/subscriptions.js';
export { readInput } from './read-input.js';
export { type Called, type LineEnd, readPartialLine } from './read-partial-line.js';
export { explainInputError, inputErrorCard, refusal } from './refusal.js';
export {
  nothingToCancelCard,
  reindexHistoryCard,
  reindexProgressCard,
  reindexRunCard,
  reindexUnderWayCard,
} from './reindex-cards.js';
export { requirePort } from './require-port.js';
export { checkInvocation, mayCall, runInvocation, toInvocation } from './run-invocation.js';
export { serverOf } from './server-of.js';
export type { CommandSummary, Services } from './services.js';
export { settingsCard } from './settings-cards.js';
export { withStorage } from './storage-card.js';
export { importSubscriptions, previewImport } from './subscriptions/import-subscriptions.js';
export { previewCard } from './subscriptions/preview-card.js';
export { readSettings } from './subscriptions/read-settings.js';
export { noSubscription, saveSubscription } from './subscriptions/save-subscription.js';
export * from './subscriptions/subscription-cards.js';
export {
  completeSubscription,
  subscriptionCompletions,
  subscriptionOption,
  subscriptionOptions,
} from './subscriptions/subscription-options.js';
export { isStandIn, ownerOf } from './subscriptions/subscription-owner.js';
export { completePingedSubscription, exportCard, pingedCard, testCard } from './subscriptions/test-card.js';
export { whyCard } from './subscriptions/why-card.js';
export { getSummary, summariseCommands } from './summarise-commands.js';
