// The one thing a command imports, and the way screens load, parse and run commands.

export type { Answers } from '../answer/answers.js';
export type { Card } from '../card/card.js';
export * from '../card/create-card.js';
export * from '../card/rich-text.js';
export { freeOption, getCallable, getCommand, hasEffect } from './callable.js';
export { type Caller, localOperator } from './caller.js';
export * from './command.js';
export { completeOption } from './complete-option.js';
export { completePerson } from './complete-person.js';
export { type CallContext, createServices } from './create-services.js';
export { defineCommand, defineSubcommand } from './define-command.js';
export { createDesk, type Desk } from './desk.js';
export { completeOutlet, filterOptions, readFilters } from './filter-options.js';
export { formatInvocation, formatValue } from './format-invocation.js';
export { CommandDefinitionError, loadCommands } from './load-commands.js';
export { nearestName } from './nearest-name.js';
export { parseInvocation } from './parse-invocation.js';
export type * from './ports/feeds.js';
export { noPorts, type Ports } from './ports/ports.js';
export * from './ports/reindex.js';
export { readInput } from './read-input.js';
export { type Called, type LineEnd, readPartialLine } from './read-partial-line.js';
export { reindexHistoryCard, reindexProgressCard, reindexRunCard } from './reindex-cards.js';
export { checkInvocation, inputErrorCard, mayCall, runInvocation, toInvocation } from './run-invocation.js';
export type { CommandSummary, Services } from './services.js';
export { getSummary, summariseCommands } from './summarise-commands.js';
