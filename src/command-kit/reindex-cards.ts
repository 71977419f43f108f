// A run of reindexing → its cards: how far it is, what it did, and all that were.

import type { Block, Card, Inline, RichText } from '../card/card.js';
import {
  createCard,
  factsBlock,
  headingBlock,
  listBlock,
  noticeCard,
  textBlock,
} from '../card/create-card.js';
import { formatDuration, formatInstant } from '../card/instant.js';
import { code, muted, plain, strong } from '../card/rich-text.js';
import type { UpdateEntry, UpdateProgress, UpdateReport } from '../library/update-report.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import { tellReason } from '../locale/reasons.js';
import type { ReindexRun, RunStarter } from './ports/reindex.js';
import { reportAttachment } from './report-attachment.js';

/** Most entries of one kind on a card; the attached file has all of them. */
const maxEntries = 100;

/** How far a run is, in one message that is changed as it goes on. */
export function reindexProgressCard(run: ReindexRun, messages: Messages = en): Card {
  const { reindex: words } = messages;
  return createCard({
    tone: 'notice',
    title: words.titleOf(run.id, words.modes[run.mode]),
    blocks: [
      progressBlock(run.progress ?? { step: 'starting', done: 0, total: 0 }, messages),
      textBlock(startWords(run, messages)),
    ],
    actions: [
      { kind: 'run', label: words.howFar, command: 'reindex status', input: {} },
      { kind: 'run', label: words.cancel, command: 'reindex cancel', input: {} },
    ],
    footer: words.footer,
  });
}

/** How far the run is that keeps another from starting. */
export function reindexUnderWayCard(run: ReindexRun, messages: Messages): Card {
  if (run.state !== 'running') return reindexRunCard(run, messages);
  return {
    ...reindexProgressCard(run, messages),
    title: messages.reindex.isUnderWay(run.id),
    found: false,
  };
}

/** How a run ended, article by article; how far it is, while it has not. */
export function reindexRunCard(run: ReindexRun, messages: Messages = en): Card {
  switch (run.state) {
    case 'running':
      return reindexProgressCard(run, messages);
    case 'done':
      return run.report === null ? unreportedCard(run, messages) : reportCard(run, run.report, messages);
    default:
      return unreportedCard(run, messages);
  }
}

/** Runs, newest first. */
export function reindexHistoryCard(runs: readonly ReindexRun[], messages: Messages): Card {
  const { reindex: words } = messages;
  if (runs.length === 0) return noticeCard(words.noneYet, words.noHistory);
  return createCard({
    title: words.history,
    blocks: [
      listBlock(
        runs.map(({ id, mode, state, startedAt, startedBy, reason }) => [
          strong(`${id}`),
          plain(`: ${words.modes[mode]}, ${words.states[state]}, ${formatAt(startedAt, messages)}, `),
          starterWords(startedBy, messages),
          ...(reason === null ? [] : [plain(`. ${tellReason(reason, messages)}`)]),
        ]),
      ),
    ],
    actions: runs.slice(0, 5).map(({ id }) => ({
      kind: 'run',
      label: words.reportOf(id),
      command: 'reindex history',
      input: { run: String(id) },
    })),
  });
}

/** `/reindex cancel` while no run is under way. */
export function nothingToCancelCard({ reindex: words }: Messages): Card {
  return noticeCard(words.nothingToCancel, words.noneUnderWay);
}

function reportCard(run: ReindexRun, report: UpdateReport, messages: Messages): Card {
  const { reindex: words } = messages;
  const isDry = run.mode === 'dry-run';
  const { added, changed, removed, faulty, before, after, versions, durationMs } = report;
  const counts = [
    words.counts.added(added.length),
    words.counts.changed(changed.length),
    words.counts.removed(removed.length),
    ...(faulty.length === 0 ? [] : [words.counts.faulty(faulty.length)]),
  ].join(', ');
  const beforeAfter = (earlier: number, later: number) =>
    earlier === later ? words.asBefore(later) : `${earlier} → ${later}`;
  return createCard({
    title: isDry ? words.titleOfDryRun(run.id, counts) : words.titleOf(run.id, counts),
    blocks: [
      textBlock(startWords(run, messages)),
      factsBlock([
        { label: words.articles, value: beforeAfter(before.articles, after.articles) },
        { label: words.pages, value: beforeAfter(before.pages, after.pages) },
        { label: words.quotations, value: beforeAfter(before.quotes, after.quotes) },
        {
          label: words.version,
          value:
            versions[0] === versions[1] || versions[0] === ''
              ? [code(versions[1])]
              : [code(versions[0]), plain(' → '), code(versions[1])],
        },
        { label: words.took, value: formatDuration(durationMs) },
      ]),
      ...(isDry ? [textBlock(words.nothingChanged)] : []),
      ...entryBlocks(words.lists.added, added, messages),
      ...entryBlocks(words.lists.changed, changed, messages),
      ...entryBlocks(words.lists.removed, removed, messages),
      ...entryBlocks(words.lists.faulty, faulty, messages),
    ],
    attachment: reportAttachment(run, report),
    shownBy: showAgain(run),
  });
}

/** A run that failed, was cancelled or interrupted, or whose report is no longer kept. */
function unreportedCard(run: ReindexRun, messages: Messages): Card {
  const { id, state, reason } = run;
  return createCard({
    tone: state === 'failed' ? 'error' : 'notice',
    title: messages.reindex.titleOfState(id, messages.reindex.states[state]),
    found: false,
    blocks: [
      ...(reason === null ? [] : [textBlock(tellReason(reason, messages))]),
      ...afterwards(run, messages),
      textBlock(startWords(run, messages)),
    ],
    shownBy: showAgain(run),
  });
}

function afterwards({ state, progress }: ReindexRun, messages: Messages): readonly Block[] {
  const { reindex: words } = messages;
  switch (state) {
    case 'done':
      return [];
    case 'elsewhere':
      return [
        ...(progress === null ? [] : [progressBlock(progress, messages)]),
        textBlock(words.isElsewhere),
      ];
    default:
      return [textBlock(words.isAsBefore)];
  }
}

/** What is done is counted; a step of another version of the program has no words here. */
function progressBlock({ step, done, total }: UpdateProgress, { reindex: { steps } }: Messages): Block {
  return { kind: 'progress', step: steps[step] ?? step, done, total };
}

/** A run must not be started again by turning a page of its report. */
function showAgain({ id }: ReindexRun): Card['shownBy'] {
  return { command: 'reindex history', input: { run: String(id) } };
}

function entryBlocks(heading: string, entries: readonly UpdateEntry[], messages: Messages): readonly Block[] {
  if (entries.length === 0) return [];
  const left = entries.length - maxEntries;
  return [
    headingBlock(`${heading} (${entries.length})`),
    listBlock(entries.slice(0, maxEntries).map((entry) => entryWords(entry, messages))),
    ...(left > 0 ? [textBlock(messages.reindex.inTheFile(left))] : []),
  ];
}

function entryWords({ title, outlet, page, reason }: UpdateEntry, messages: Messages): RichText {
  return [
    strong(title),
    plain(`${outlet === null ? '' : `, ${outlet}`}: ${tellReason(reason, messages)}`),
    ...(page === title || reason.includes(page) ? [] : [muted(` (${page})`)]),
  ];
}

function formatAt(instant: string, { citations }: Messages): string {
  return formatInstant(instant, citations.months);
}

function startWords({ startedAt, startedBy }: ReindexRun, messages: Messages): RichText {
  return [
    plain(messages.reindex.started(formatAt(startedAt, messages))),
    starterWords(startedBy, messages),
    plain('.'),
  ];
}

/** Discord fills in the member's name; nobody is pinged, and no name is stored. */
function starterWords({ platform, id }: RunStarter, { reindex: { starters: words } }: Messages): Inline {
  switch (platform) {
    case 'discord':
      return id === null ? plain(words.operator) : { text: words.operator, userId: id };
    case 'program':
      return plain(words.program(id ?? words.unknownPart));
    case 'web':
      return plain(words.web);
    default:
      return plain(words.terminal);
  }
}
