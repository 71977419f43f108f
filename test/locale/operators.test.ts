// What operators and moderators read, in each language beside English: nothing of it is left in English.

import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import {
  addedPageCard,
  feedAddedCard,
  feedListCard,
  feedPreviewCard,
  feedRemovedCard,
  inputErrorCard,
  nothingToCancelCard,
  type ReindexRun,
  refusal,
  reindexHistoryCard,
  reindexRunCard,
  reindexUnderWayCard,
} from '../../src/command-kit/index.js';
import type { RunState } from '../../src/command-kit/ports/reindex.js';
import type { FeedHealth } from '../../src/feeds/feed-desk.js';
import type { enCommandRefusals } from '../../src/locale/en-command-refusals.js';
import type { enDigestRefusals } from '../../src/locale/en-digest-refusals.js';
import type { Messages, RefusalDetails } from '../../src/locale/language.js';
import { languages, messagesFor } from '../../src/locale/languages.js';
import { anUpdateEntry, anUpdateReport } from '../support/an-update-report.js';
import { listTexts } from '../support/card-texts.js';

const now = new Date('2026-03-10T12:00:00Z');
const url = 'https://site.example/feed';

const aFeed = (set: Partial<FeedHealth> = {}): FeedHealth => ({
  id: 3,
  url,
  title: null,
  addedAt: '2026-03-01T10:00:00Z',
  lastOkAt: '2026-03-09T10:00:00Z',
  lastError: null,
  nextDueAt: '2026-03-11T10:00:00Z',
  itemsTaken: 12,
  ...set,
});
const item = { title: '1', url, publishedOn: '2026-03-08' } as const;
const read = { outlet: null, paragraphCount: 3, isTextOfFeed: true, futureDay: '2100-01-01' } as const;
const preview = {
  kind: 'feed',
  url,
  title: null,
  itemCount: 9,
  items: [
    { ...item, outcome: 'taken', read },
    { ...item, outcome: 'known' },
    { ...item, publishedOn: null, outcome: 'untried' },
    { ...item, title: null, url: null, outcome: 'skipped', reason: 'hidden by the operators' },
  ],
  knownAs: null,
} as const;
const aPage = { kind: 'saved', title: '1', outlet: null, publishedOn: null, url, paragraphCount: 3 } as const;

const states: readonly RunState[] = ['running', 'elsewhere', 'done', 'cancelled', 'failed', 'interrupted'];
const aRun = (set: Partial<ReindexRun> = {}): ReindexRun => ({
  id: 7,
  mode: 'changed',
  startedBy: { platform: 'discord', id: '100000000000000001' },
  startedAt: '2026-03-10T10:00:00Z',
  finishedAt: null,
  state: 'done',
  progress: { step: 'reading pages', done: 3, total: 9 },
  reason: null,
  report: null,
  revision: 1,
  ...set,
});
const many = (reason: string) =>
  Array.from({ length: 120 }, () => anUpdateEntry({ title: '1', outlet: null, page: '1', reason }));
const report = anUpdateReport({
  added: many('new page 1'),
  changed: many('its text has changed in 2 of 9 paragraphs; its day was 1, is 2'),
  removed: many('page 1 is gone'),
  faulty: many('line 3: expected 1; found 2'),
});

const cards: readonly (readonly [name: string, make: (messages: Messages) => Card])[] = [
  ['/feeds add', (messages) => feedPreviewCard(preview, 'add', messages)],
  [
    '/feeds add of a feed without items',
    (messages) => feedPreviewCard({ ...preview, itemCount: 0, items: [] }, 'add', messages),
  ],
  ['/feeds test', (messages) => feedPreviewCard({ ...preview, knownAs: 3 }, 'test', messages)],
  [
    '/feeds add of a page',
    (messages) => feedPreviewCard({ kind: 'page', url, feeds: [{ url, title: null }] }, 'add', messages),
  ],
  [
    '/feeds add of a page without feeds',
    (messages) => feedPreviewCard({ kind: 'page', url, feeds: [] }, 'add', messages),
  ],
  [
    '/feeds list',
    (messages) =>
      feedListCard(
        [
          aFeed(),
          aFeed({ lastOkAt: null }),
          aFeed({ lastError: '1', lastOkAt: null, nextDueAt: '2026-03-01T10:00:00Z' }),
          aFeed({ lastError: '1' }),
        ],
        now,
        messages,
      ),
  ],
  ['/feeds list of one', (messages) => feedListCard([aFeed()], now, messages)],
  ['/feeds list of none', (messages) => feedListCard([], now, messages)],
  ['/feeds confirm', (messages) => feedAddedCard(aFeed(), true, messages)],
  ['/feeds confirm again', (messages) => feedAddedCard(aFeed(), false, messages)],
  ['/feeds remove', (messages) => feedRemovedCard(aFeed(), messages)],
  ...(['added', 'changed', 'same'] as const).map(
    (outcome) =>
      [
        `/feeds page, ${outcome}`,
        (messages: Messages) => addedPageCard({ ...aPage, outcome }, messages),
      ] as const,
  ),
  ...states.map(
    (state) =>
      [
        `/reindex status, ${state}`,
        (messages: Messages) =>
          reindexRunCard(
            aRun({ state, reason: state === 'running' ? null : 'The program was stopped.' }),
            messages,
          ),
      ] as const,
  ),
  ...(['changed', 'full', 'dry-run'] as const).map(
    (mode) =>
      [
        `/reindex run ${mode}, to its end`,
        (messages: Messages) => reindexRunCard(aRun({ mode, report }), messages),
      ] as const,
  ),
  [
    '/reindex run that changed nothing',
    (messages) =>
      reindexRunCard(aRun({ report: anUpdateReport({ added: [], after: report.before }) }), messages),
  ],
  [
    '/reindex run, second caller',
    (messages) => reindexUnderWayCard(aRun({ state: 'running', progress: null }), messages),
  ],
  [
    '/reindex history',
    (messages) =>
      reindexHistoryCard(
        states.map((state) =>
          aRun({ state, startedBy: { platform: state === 'done' ? 'cli' : 'web', id: null } }),
        ),
        messages,
      ),
  ],
  ['/reindex history of none', (messages) => reindexHistoryCard([], messages)],
  ['/reindex cancel of nothing', nothingToCancelCard],
];

/** What each refusal may tell, in figures: whatever has letters is the bot's own. */
const details: {
  readonly [Code in keyof typeof enCommandRefusals | keyof typeof enDigestRefusals]: RefusalDetails<Code>;
} = {
  'no-store': undefined,
  'no-feeds': undefined,
  'no-feed': { feed: '1' },
  'no-reindex': undefined,
  'no-run': { id: 1 },
  'reindex-elsewhere': { seconds: 30 },
  'no-article': { typed: '1' },
  'no-such-article': { typed: '1', similar: ['2', '3'] },
  'several-articles': {
    articles: [
      { id: '1', outlet: null },
      { id: '2', outlet: '3' },
    ],
  },
  'no-report': { id: 1 },
  'no-correction': { id: 1 },
  'too-many': { most: 5 },
  'nowhere-to-subscribe': undefined,
  'no-owner': undefined,
  'too-many-subscriptions': { limit: 1 },
  'no-subscription': { id: 1 },
  'cannot-deliver': { obstacle: 'The thread is locked.' },
  'two-days': undefined,
  'wrong-cadence': { option: 'at', means: ['daily', 'as it happens'] },
  'bad-time': { typed: '1', name: 'at' },
  'several-days': { typed: '1' },
  'bad-quiet-hours': { typed: '1' },
  'empty-quiet-hours': undefined,
  'bad-zone': { typed: '1', near: ['2', '3'] },
  'role-without-ping': undefined,
  'not-in-direct-messages': undefined,
  'no-place': undefined,
  'no-forum': { place: 'the forum #1' },
  'no-tag': { place: 'the forum #1', tag: '2', tags: ['3'] },
  'too-many-tags': { most: 5 },
  'tag-needed': { place: 'the forum #1', tags: [] },
  'several-topics': undefined,
  'no-words': { typed: '1' },
  'wordless-part': { typed: '1' },
  'too-many-words': { most: 20 },
  'no-event': { typed: '1', near: [] },
  'several-events': { typed: '1', near: ['2', '3'] },
  'no-person': { typed: '1', near: ['2'] },
  'several-persons': { typed: '1', near: ['2', '3'] },
  'no-outlet': { typed: '1', near: [] },
  'bad-language': { typed: '1', choices: ['2'] },
  'bad-file': { where: null },
  'file-and-text': undefined,
  'no-file': undefined,
  'unread-file': { reason: 'there is none of that name.' },
};

/** What is typed, and names that are the same everywhere; nothing else has letters that English is written in. */
const typed =
  /https:\/\/\S+|\/[a-z]+(?: [a-z]+)*|\b[a-z-]+:(?:"[^"]*"|[\w-]+)|[A-Z]+_[A-Z]+|README\.md|\.env|Discord|RSS|«feed»|UTC|\bs\b|Europe\/Kyiv|America\/New_York|none|\b(?:where|tags|role|ping|exclude|at|weekday)\b/g;
const inEnglish = (text: string) => /[A-Za-z]{2,}/.test(text.replace(typed, ''));

describe.each([...languages.keys()])('in %s', (locale) => {
  const messages = messagesFor(locale);

  it.each(cards)('%s says nothing in English', (_, make) => {
    expect(listTexts(make(messages)).filter(inEnglish)).toEqual([]);
  });

  it.each(Object.entries(details))('the refusal “%s” says nothing in English', (code, told) => {
    const refuse = refusal as (code: string, details: unknown) => ReturnType<typeof refusal>;
    const error = refuse(code, told);
    expect(listTexts(inputErrorCard(error, messages)).filter(inEnglish)).toEqual([]);
    expect(listTexts(inputErrorCard(error))).toEqual([error.message, '', error.hint]);
  });
});
