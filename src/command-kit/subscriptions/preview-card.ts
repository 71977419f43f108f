// Settings that are not saved → what they mean, what the next digest would have looked like, and the buttons that save or drop them.

import { type FilterSurvey, surveyFilter } from '../../answer/digest/survey-filter.js';
import type { Action, Block, Card } from '../../card/card.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { strong } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import { tellReason } from '../../locale/reasons.js';
import type { SubscriptionSettings } from '../../model/subscription.js';
import type { Outlook } from '../ports/subscriptions.js';
import { requirePort } from '../require-port.js';
import type { Services } from '../services.js';
import { toOptions } from './read-settings.js';
import { listSettingRows } from './setting-words.js';
import { isStandIn, ownerOf } from './subscription-owner.js';

type PreviewWords = Messages['subscriptions']['preview'];

/** Articles that a preview looks at: what a busy day brings. */
const previewedArticles = 50;
/** Of an article that came earlier, as an example. */
const shownExamples = 3;

export interface Draft {
  readonly settings: SubscriptionSettings;
  /** The subscription that is changed; null for a new one. */
  readonly id: number | null;
  /** How many of the latest articles the first digest may tell of; 0 for a change. */
  readonly backfill: number;
}

/** Saves nothing. The buttons are the same call with an effect, and the way out. */
export async function previewCard(services: Services, draft: Draft): Promise<Card> {
  const { library, now, caller, composeDigest, messages } = services;
  const { preview: words } = messages.subscriptions;
  const desk = requirePort(services, 'subscriptions');
  const { settings, id } = draft;
  const outlook = await desk.lookAhead(settings, caller.userId);
  const latest = await desk.listLatestArrivals(previewedArticles);
  const context = { library, findArrivals: desk.findArrivals };
  const survey = await surveyFilter(context, settings.filter, latest);
  const digest = await composeDigest({
    settings,
    deliveredUpTo: (latest[0]?.seq ?? 1) - 1,
    arrivals: latest,
    at: now.toISOString(),
    subscriptionId: null,
  });
  const isPossible = outlook.obstacles.length === 0;
  return createCard({
    tone: isPossible ? 'answer' : 'notice',
    title: id === null ? words.title : words.titleOfChange(id),
    blocks: [
      ...describeObstacles(outlook, messages),
      factsBlock(listSettingRows(library, settings, outlook, messages)),
      textBlock(describeBeginning(draft, words)),
      headingBlock(words.heading),
      ...(survey.told === 0
        ? describeNothing(survey, settings, messages)
        : [textBlock(words.survey(survey)), ...digest.cards.flatMap(toBlocks)]),
    ],
    actions: [
      ...(isPossible ? [saveAction(draft, words)] : []),
      { kind: 'run', label: words.cancel, command: 'subscriptions list', input: {} },
    ],
    footer: isStandIn(ownerOf(caller)) ? words.standIn : isPossible ? words.notSaved : words.cannotBeSaved,
  });
}

function saveAction({ settings, id, backfill }: Draft, words: PreviewWords): Action {
  return {
    kind: 'run',
    label: id === null ? words.save : words.saveChanges(id),
    command: 'subscriptions save',
    input: {
      ...(id === null ? {} : { subscription: String(id) }),
      ...(backfill === 0 ? {} : { backfill: String(backfill) }),
      ...toOptions(settings),
    },
  };
}

/** What stands in the way, first of all. */
function describeObstacles({ obstacles }: Outlook, messages: Messages): readonly Block[] {
  if (obstacles.length === 0) return [];
  return [
    textBlock([strong(messages.subscriptions.preview.obstacles)]),
    listBlock(obstacles.map((obstacle) => tellReason(obstacle, messages))),
  ];
}

function describeBeginning({ id, backfill, settings }: Draft, words: PreviewWords): string {
  return id === null ? words.beginning(backfill, !settings.tellsWhenNothingIsNew) : words.countsFromNext;
}

/** A filter that lets nothing through says so before it is saved, and what would have to change. */
function describeNothing(
  { looked, excluded, passing, onTopic }: FilterSurvey,
  { filter }: SubscriptionSettings,
  { subscriptions: { preview: words }, citations }: Messages,
): readonly Block[] {
  if (looked === 0) return [textBlock(words.noArticle)];
  return [
    textBlock([strong(words.nothingPassed), { text: words.nonePasses(looked, passing.length) }]),
    ...(passing.length === 0
      ? []
      : [listBlock(passing.slice(0, shownExamples).map((article) => describeExample(article, citations)))]),
    textBlock(adviseOn(filter, excluded, onTopic, words)),
  ];
}

function describeExample(
  { article: { title, outlet, published } }: FilterSurvey['passing'][number],
  words: Messages['citations'],
): string {
  return `${title} · ${outletWords(outlet, words)} · ${dayWords(published?.on ?? null, words)}`;
}

function adviseOn(
  { topic, exclude }: SubscriptionSettings['filter'],
  excluded: number,
  onTopic: number,
  words: PreviewWords,
): string {
  if (excluded > 0 || (exclude.length > 0 && onTopic > 0)) return words.excludeFewer(excluded);
  switch (topic.kind) {
    case 'search':
      return words.useFewerWords;
    case 'event':
    case 'person':
    case 'outlet':
      return words.mayBeQuiet;
    case 'everything':
      return words.mayBeEmpty;
  }
}

/** The parts of a digest under one another: a preview is paged like any card. */
function toBlocks({ title, blocks, footer }: Card): readonly Block[] {
  return [textBlock([strong(title)]), ...blocks, ...(footer === null ? [] : [textBlock(footer)])];
}
