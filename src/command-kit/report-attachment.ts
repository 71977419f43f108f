// The report of a run → a file with everything, for whoever wants more than the card shows.

import type { Attachment } from '../card/card.js';
import type { UpdateReport } from '../library/update-report.js';
import type { ReindexRun } from './ports/reindex.js';

/** Discord takes 10 MiB where a server has no boosts; room is left for letters of several bytes. */
const maxChars = 4_000_000;

/** JSON that people can read too. Where it would be too long each list is cut, and `left out` says by how much. */
export function reportAttachment(run: ReindexRun, report: UpdateReport): Attachment {
  const { id, mode, state, startedAt, finishedAt } = run;
  const head = { run: id, mode, state, startedAt, finishedAt };
  const name = `reindex-${id}.json`;
  const whole = JSON.stringify({ ...head, ...report }, null, 1);
  if (whole.length <= maxChars) return { name, text: whole };
  const share = maxChars / whole.length;
  const cut = (list: readonly unknown[]) => list.slice(0, Math.floor(list.length * share));
  const { added, changed, removed, faulty, issues } = report;
  const lists = { added, changed, removed, faulty, issues };
  const kept = Object.fromEntries(Object.entries(lists).map(([list, entries]) => [list, cut(entries)]));
  const left = Object.fromEntries(
    Object.entries(lists).map(([list, entries]) => [list, entries.length - cut(entries).length]),
  );
  return { name, text: JSON.stringify({ ...head, ...report, ...kept, 'left out': left }, null, 1) };
}
