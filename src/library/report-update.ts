// What an update changed → its report: every article that came, changed or went, and why.

import { isDeepStrictEqual } from 'node:util';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Article, Capture } from '../model/article.js';
import { pickFacts } from '../model/article-text.js';
import type { Issue } from '../model/page.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import type { Edition } from './edition.js';
import type { Shelf } from './read-shelf.js';
import type { ShownArticle } from './shown-articles.js';
import type { LibraryCounts, UpdateEntry, UpdateReport } from './update-report.js';

export interface UpdateFacts {
  /** Null before the first update. */
  readonly before: Edition | null;
  readonly after: Edition;
  readonly shelves: readonly [before: Shelf, after: Shelf];
  readonly issues: readonly Issue[];
  readonly durationMs: number;
}

export function reportUpdate({ before, after, shelves, issues, durationMs }: UpdateFacts): UpdateReport {
  const [shelfBefore, shelfAfter] = shelves;
  const earlier: Edition['shown'] = before?.shown ?? new Map();
  const added: UpdateEntry[] = [];
  const changed: UpdateEntry[] = [];
  const removed: UpdateEntry[] = [];
  const renamed = new Set<string>();
  for (const [id, shown] of earlier) {
    const { analysed } = shown;
    const { article } = analysed;
    const found = after.library.findArticle(id);
    const now = found?.article;
    const shownNow = after.shown.get(id);
    if (shownNow !== undefined) {
      if (!isSameArticle(shown, shownNow))
        changed.push(entryOf(shownNow.analysed.article, explainChange(analysed, shownNow.analysed)));
    } else if (found !== undefined && now !== undefined && !earlier.has(now.id) && !renamed.has(now.id)) {
      renamed.add(now.id);
      changed.push(entryOf(now, explainChange(analysed, found)));
    } else removed.push(entryOf(article, explainRemoval(article, now, after, shelfAfter)));
  }
  for (const [id, { analysed }] of after.shown) {
    if (earlier.has(id) || renamed.has(id)) continue;
    added.push(entryOf(analysed.article, explainArrival(analysed.article, shelfBefore, shelfAfter)));
  }
  return {
    added: added.sort(comparePages),
    changed: changed.sort(comparePages),
    removed: removed.sort(comparePages),
    faulty: listFaulty(issues),
    before: countLibrary(before, shelfBefore),
    after: countLibrary(after, shelfAfter),
    versions: [before?.library.version ?? '', after.library.version],
    issues,
    durationMs,
  };
}

function entryOf({ id, title, outlet, seenOn }: Article, reason: string): UpdateEntry {
  return { articleId: id, title, outlet, page: seenOn.page, reason };
}

function comparePages(a: UpdateEntry, b: UpdateEntry): number {
  return compareCodeUnits(a.page, b.page) || compareCodeUnits(a.title, b.title);
}

function explainArrival({ captures, seenOn }: Article, before: Shelf, after: Shelf): string {
  const fresh = captures.filter(({ page }) => !before.has(page));
  if (fresh.length > 0)
    return seenOn.role === 'main' ? `new page ${fresh[0]?.page}` : `on the new page ${fresh[0]?.page}`;
  const changed = captures.find(({ page }) => before.get(page)?.hash !== after.get(page)?.hash);
  if (changed !== undefined) return `page ${changed.page} has changed`;
  return 'shown again, or told apart from another article';
}

function explainRemoval(article: Article, now: Article | undefined, after: Edition, shelf: Shelf): string {
  if (now !== undefined) return `now one with “${now.title}” (${now.id})`;
  if (after.library.isHidden(article.id)) return 'hidden by the operators';
  const gone = article.captures.filter(({ page }) => !shelf.has(page));
  return gone.length > 0
    ? `page ${gone.map(({ page }) => page).join(', ')} is gone`
    : `page ${article.seenOn.page} no longer has it`;
}

/** Whether readers would notice no difference. A full run makes every article anew, most of them as they were. */
function isSameArticle(before: ShownArticle, now: ShownArticle): boolean {
  if (before.analysed === now.analysed) return true;
  return (
    before.entry.contentHash === now.entry.contentHash &&
    isDeepStrictEqual(factsOf(before.analysed), factsOf(now.analysed))
  );
}

/** As JSON has it: what was kept on the disk and what was just found differ in absent and undefined properties. */
function factsOf({ article, quotes, events }: AnalysedArticle): unknown {
  return JSON.parse(JSON.stringify({ ...pickFacts(article), quotes, events }));
}

/** The differences that people notice, in the order in which they matter. */
function explainChange(analysedBefore: AnalysedArticle, analysedNow: AnalysedArticle): string {
  const { article: before } = analysedBefore;
  const { article: now } = analysedNow;
  const textReason = explainText(before.paragraphs, now.paragraphs);
  const reasons = [
    now.id === before.id ? null : `has the id ${now.id} now`,
    textReason,
    now.title === before.title ? null : `its title was “${before.title}”`,
    explainFact('outlet', before.outlet, now.outlet),
    explainFact('day', before.published?.on ?? null, now.published?.on ?? null),
    explainFact('address', before.url, now.url),
    explainCaptures(before.captures, now.captures),
    explainSameText(before.sameTextIds.length, now.sameTextIds.length),
    // Another text moves its quotations; that needs no words of its own.
    textReason === null ? explainQuotes(analysedBefore.quotes, analysedNow.quotes) : null,
  ].filter((reason) => reason !== null);
  return reasons.length === 0 ? 'what is known of it besides has changed' : reasons.join('; ');
}

function explainText(before: readonly string[], now: readonly string[]): string | null {
  const [earlier, later] = [new Set(before), new Set(now)];
  const gone = before.filter((paragraph) => !later.has(paragraph)).length;
  const come = now.filter((paragraph) => !earlier.has(paragraph)).length;
  if (gone + come > 0) return `its text has changed in ${Math.max(gone, come)} of ${now.length} paragraphs`;
  return before.length === now.length && before.every((paragraph, index) => paragraph === now[index])
    ? null
    : 'its paragraphs stand in another order';
}

function explainFact(name: string, before: string | null, now: string | null): string | null {
  if (before === now) return null;
  if (now === null) return `its ${name} is no longer known`;
  return before === null ? `its ${name} is known now: ${now}` : `its ${name} was ${before}, is ${now}`;
}

function explainCaptures(before: readonly Capture[], now: readonly Capture[]): string | null {
  const pages = (captures: readonly Capture[]) => new Set(captures.map(({ page }) => page));
  const [earlier, later] = [pages(before), pages(now)];
  const come = [...later].filter((page) => !earlier.has(page)).join(', ');
  const gone = [...earlier].filter((page) => !later.has(page)).join(', ');
  if (come === '') return gone === '' ? null : `no longer on ${gone}`;
  return gone === '' ? `also on ${come}` : `also on ${come}, no longer on ${gone}`;
}

function explainSameText(before: number, now: number): string | null {
  if (before === now) return null;
  return now > before ? 'the same text came under another outlet' : 'the same text left under another outlet';
}

/** What operators have corrected, or a newer program reads otherwise in the same text. */
function explainQuotes(before: AnalysedArticle['quotes'], now: AnalysedArticle['quotes']): string | null {
  const toKey = (quote: unknown) => JSON.stringify(quote);
  const earlier = new Set(before.map(toKey));
  const later = new Set(now.map(toKey));
  const gone = [...earlier].filter((key) => !later.has(key)).length;
  const come = [...later].filter((key) => !earlier.has(key)).length;
  const otherwise = Math.max(gone, come);
  if (otherwise === 0) return null;
  return otherwise === 1
    ? '1 of its quotations is read otherwise'
    : `${otherwise} of its quotations are read otherwise`;
}

/** One entry for each page, with everything that is wrong with it. */
function listFaulty(issues: readonly Issue[]): readonly UpdateEntry[] {
  const byPage = new Map<string, string[]>();
  for (const { page, line, expected, found } of issues) {
    const reasons = byPage.get(page) ?? [];
    byPage.set(page, reasons);
    reasons.push(`${line > 0 ? `line ${line}: ` : ''}expected ${expected}; found ${found}`);
  }
  return [...byPage]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([page, reasons]) => ({
      articleId: null,
      title: page,
      outlet: null,
      page,
      reason: reasons.join(' · '),
    }));
}

function countLibrary(edition: Edition | null, shelf: Shelf): LibraryCounts {
  const shown = [...(edition?.shown.values() ?? [])];
  return {
    pages: shelf.size,
    articles: shown.length,
    quotes: shown.reduce((sum, { names }) => sum + names.utterances, 0),
  };
}
