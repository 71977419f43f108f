// A run of reindexing → its cards: how far it is, what it did, and all that were.

import type { Block, Card, Inline, RichText } from '../card/card.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import { formatDuration, formatInstant } from '../card/instant.js';
import { code, muted, plain, strong } from '../card/rich-text.js';
import type { UpdateEntry, UpdateReport } from '../library/update-report.js';
import type { ReindexMode, ReindexRun, RunStarter } from './ports/reindex.js';
import { reportAttachment } from './report-attachment.js';

/** Most entries of one kind on a card; the attached file has all of them. */
const maxEntries = 100;

const modeWords: Readonly<Record<ReindexMode, string>> = {
  changed: 'what changed',
  full: 'everything anew',
  'dry-run': 'a dry run',
};

/** How far a run is, in one message that is changed as it goes on. */
export function reindexProgressCard(run: ReindexRun): Card {
  const { step = 'starting', done = 0, total = 0 } = run.progress ?? {};
  return createCard({
    tone: 'notice',
    title: `Run ${run.id}: ${modeWords[run.mode]}`,
    blocks: [{ kind: 'progress', step, done, total }, textBlock(startWords(run))],
    actions: [
      { kind: 'run', label: 'How far?', command: 'reindex status', input: {} },
      { kind: 'run', label: 'Cancel', command: 'reindex cancel', input: {} },
    ],
    footer: 'The library before is asked until this is done. /reindex status says how far it is.',
  });
}

/** How a run ended, article by article; how far it is, while it has not. */
export function reindexRunCard(run: ReindexRun): Card {
  switch (run.state) {
    case 'running':
      return reindexProgressCard(run);
    case 'done':
      return run.report === null ? unreportedCard(run) : reportCard(run, run.report);
    default:
      return unreportedCard(run);
  }
}

/** Runs, newest first. */
export function reindexHistoryCard(runs: readonly ReindexRun[]): Card {
  if (runs.length === 0)
    return createCard({
      tone: 'notice',
      title: 'No run yet',
      found: false,
      blocks: [textBlock('The library has not been reindexed since the history began.')],
    });
  return createCard({
    title: 'Runs of reindexing',
    blocks: [
      listBlock(
        runs.map((run) => [
          strong(`${run.id}`),
          plain(`: ${modeWords[run.mode]}, ${stateWords(run)}, ${formatInstant(run.startedAt)}, `),
          starterWords(run.startedBy),
          ...(run.reason === null ? [] : [plain(`. ${run.reason}`)]),
        ]),
      ),
    ],
    actions: runs.slice(0, 5).map(({ id }) => ({
      kind: 'run',
      label: `Report of ${id}`,
      command: 'reindex history',
      input: { run: String(id) },
    })),
  });
}

function reportCard(run: ReindexRun, report: UpdateReport): Card {
  const isDry = run.mode === 'dry-run';
  const { added, changed, removed, faulty, before, after, versions, durationMs } = report;
  const counts = [
    `${added.length} added`,
    `${changed.length} changed`,
    `${removed.length} removed`,
    ...(faulty.length === 0 ? [] : [`${faulty.length} faulty`]),
  ].join(', ');
  return createCard({
    title: isDry ? `Run ${run.id} would have: ${counts}` : `Run ${run.id}: ${counts}`,
    blocks: [
      textBlock(startWords(run)),
      factsBlock([
        { label: 'Articles', value: beforeAfter(before.articles, after.articles) },
        { label: 'Pages', value: beforeAfter(before.pages, after.pages) },
        { label: 'Quotations', value: beforeAfter(before.quotes, after.quotes) },
        {
          label: 'Corpus version',
          value:
            versions[0] === versions[1] || versions[0] === ''
              ? [code(versions[1])]
              : [code(versions[0]), plain(' → '), code(versions[1])],
        },
        { label: 'Took', value: formatDuration(durationMs) },
      ]),
      ...(isDry ? [textBlock('Nothing was changed.')] : []),
      ...entryBlocks('Added', added),
      ...entryBlocks('Changed', changed),
      ...entryBlocks('Removed', removed),
      ...entryBlocks('Faulty', faulty),
    ],
    attachment: reportAttachment(run, report),
    shownBy: showAgain(run),
  });
}

/** A run that failed, was cancelled or interrupted, or whose report is no longer kept. */
function unreportedCard(run: ReindexRun): Card {
  return createCard({
    tone: run.state === 'failed' ? 'error' : 'notice',
    title: `Run ${run.id} ${stateWords(run)}`,
    found: false,
    blocks: [
      ...(run.reason === null ? [] : [textBlock(run.reason)]),
      ...afterwards(run),
      textBlock(startWords(run)),
    ],
    shownBy: showAgain(run),
  });
}

function afterwards({ state, progress }: ReindexRun): readonly Block[] {
  switch (state) {
    case 'done':
      return [];
    case 'elsewhere':
      return [
        ...(progress === null ? [] : [{ kind: 'progress' as const, ...progress }]),
        textBlock(
          'Only that process can stop it; this is how far it was some seconds ago. If it was killed, the library is as it was before.',
        ),
      ];
    default:
      return [textBlock('The library is as it was before.')];
  }
}

/** A run must not be started again by turning a page of its report. */
function showAgain({ id }: ReindexRun): Card['shownBy'] {
  return { command: 'reindex history', input: { run: String(id) } };
}

function entryBlocks(heading: string, entries: readonly UpdateEntry[]): readonly Block[] {
  if (entries.length === 0) return [];
  const left = entries.length - maxEntries;
  return [
    headingBlock(`${heading} (${entries.length})`),
    listBlock(entries.slice(0, maxEntries).map(entryWords)),
    ...(left > 0 ? [textBlock(`… and ${left} more, in the attached file.`)] : []),
  ];
}

function entryWords({ title, outlet, page, reason }: UpdateEntry): RichText {
  return [
    strong(title),
    plain(`${outlet === null ? '' : `, ${outlet}`}: ${reason}`),
    ...(page === title || reason.includes(page) ? [] : [muted(` (${page})`)]),
  ];
}

function beforeAfter(before: number, after: number): string {
  return before === after ? `${after}, as before` : `${before} → ${after}`;
}

function startWords({ startedAt, startedBy }: ReindexRun): RichText {
  return [plain(`Started ${formatInstant(startedAt)}, `), starterWords(startedBy), plain('.')];
}

/** Discord fills in the member's name; nobody is pinged, and no name is stored. */
function starterWords({ platform, id }: RunStarter): Inline {
  switch (platform) {
    case 'discord':
      return id === null ? plain('by an operator') : { text: 'by an operator', userId: id };
    case 'program':
      return plain(`by the program (${id ?? 'unknown part'})`);
    case 'web':
      return plain('on the web page');
    default:
      return plain('at the terminal');
  }
}

function stateWords({ state }: ReindexRun): string {
  switch (state) {
    case 'running':
      return 'is under way';
    case 'elsewhere':
      return 'was begun by another process, which has not reported its end';
    case 'cancelled':
      return 'was cancelled';
    case 'interrupted':
      return 'was interrupted';
    default:
      return state;
  }
}
