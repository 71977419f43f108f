// Settings that are not saved → what they mean, what the next digest would have looked like, and the buttons that save or drop them.

import { type FilterSurvey, surveyFilter } from '../../answer/digest/survey-filter.js';
import { counted } from '../../answer/notices.js';
import type { Action, Block, Card } from '../../card/card.js';
import { outletWords } from '../../card/citation-words.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { formatDay } from '../../card/day.js';
import { strong } from '../../card/rich-text.js';
import type { SubscriptionSettings } from '../../model/subscription.js';
import type { Outlook } from '../ports/subscriptions.js';
import type { Services } from '../services.js';
import { toOptions } from './read-settings.js';
import { listSettingRows } from './setting-words.js';
import { isStandIn, ownerOf, requireSubscriptions } from './subscription-owner.js';

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
  const { library, now, caller, composeDigest } = services;
  const desk = requireSubscriptions(services);
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
    title: id === null ? 'Subscribe to this?' : `Change subscription ${id}?`,
    blocks: [
      ...describeObstacles(outlook),
      factsBlock(listSettingRows(library, settings, outlook)),
      textBlock(describeBeginning(draft)),
      headingBlock('The next digest would have looked like this'),
      ...(survey.told === 0
        ? describeNothing(survey, settings)
        : [textBlock(describeSurvey(survey)), ...digest.cards.flatMap(toBlocks)]),
    ],
    actions: [
      ...(isPossible ? [saveAction(draft)] : []),
      { kind: 'run', label: 'Cancel', command: 'subscriptions list', input: {} },
    ],
    footer: isStandIn(ownerOf(caller))
      ? 'A stand-in server: nothing is sent from here. /subscriptions test shows the next digest.'
      : isPossible
        ? 'Nothing has been saved yet.'
        : 'Nothing can be saved before that is mended.',
  });
}

function saveAction({ settings, id, backfill }: Draft): Action {
  return {
    kind: 'run',
    label: id === null ? 'Save' : `Save the changes to ${id}`,
    command: 'subscriptions save',
    input: {
      ...(id === null ? {} : { subscription: String(id) }),
      ...(backfill === 0 ? {} : { backfill: String(backfill) }),
      ...toOptions(settings),
    },
  };
}

/** What stands in the way, first of all. */
function describeObstacles({ obstacles }: Outlook): readonly Block[] {
  return obstacles.length === 0
    ? []
    : [textBlock([strong('It cannot be delivered there:')]), listBlock(obstacles)];
}

function describeBeginning({ id, backfill, settings }: Draft): string {
  if (id !== null) return 'What has been delivered stays; the change counts from the next digest on.';
  const start =
    backfill === 0
      ? 'It begins with what comes after you save it'
      : `It begins with the latest ${counted(backfill, 'article')}`;
  return settings.tellsWhenNothingIsNew ? `${start}.` : `${start}, and is silent when nothing is new.`;
}

/** "Of the last 50 articles it would have told of 7, with 3 copies folded; 40 are about something else." */
function describeSurvey({ looked, told, copies, offTopic, excluded }: FilterSurvey): string {
  const rest = [
    ...(offTopic > 0 ? [`${offTopic} ${offTopic === 1 ? 'is' : 'are'} about something else`] : []),
    ...(excluded > 0 ? [`${excluded} ${excluded === 1 ? 'holds' : 'hold'} an excluded word`] : []),
  ];
  return [
    `Of the last ${counted(looked, 'article')} it would have told of ${told}${copies > 0 ? `, with ${counted(copies, 'copy', 'copies')} folded` : ''}`,
    ...rest,
  ]
    .join('; ')
    .concat('.');
}

/** A filter that lets nothing through says so before it is saved, and what would have to change. */
function describeNothing(
  { looked, excluded, passing, onTopic }: FilterSurvey,
  { filter }: SubscriptionSettings,
): readonly Block[] {
  if (looked === 0) return [textBlock('No article has come yet, so there is nothing to try the filter on.')];
  const ofAll =
    passing.length === 0
      ? 'and none of the whole library does'
      : `${passing.length} of the whole library ${passing.length === 1 ? 'does' : 'do'}`;
  return [
    textBlock([
      strong('The filter would have let nothing through.'),
      { text: ` None of the last ${counted(looked, 'article')} passes it, ${ofAll}.` },
    ]),
    ...(passing.length === 0 ? [] : [listBlock(passing.slice(0, shownExamples).map(describeExample))]),
    textBlock(adviseOn(filter, excluded, onTopic)),
  ];
}

function describeExample({ article: { title, outlet, published } }: FilterSurvey['passing'][number]): string {
  return `${title} · ${outletWords(outlet)} · ${published === null ? 'undated' : formatDay(published.on)}`;
}

function adviseOn(
  { topic, exclude }: SubscriptionSettings['filter'],
  excluded: number,
  onTopic: number,
): string {
  if (excluded > 0 || (exclude.length > 0 && onTopic > 0))
    return `The excluded words keep out ${excluded > 0 ? counted(excluded, 'article') : 'what is about the topic'}: exclude fewer words.`;
  switch (topic.kind) {
    case 'search':
      return 'All words of an alternative have to stand in the article: use fewer, or part alternatives by commas.';
    case 'event':
    case 'person':
    case 'outlet':
      return 'That may be right for something that is quiet now; else choose something wider, or words.';
    case 'everything':
      return 'That may be right while nothing comes.';
  }
}

/** The parts of a digest under one another: a preview is paged like any card. */
function toBlocks({ title, blocks, footer }: Card): readonly Block[] {
  return [textBlock([strong(title)]), ...blocks, ...(footer === null ? [] : [textBlock(footer)])];
}
