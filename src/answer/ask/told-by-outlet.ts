// A person and a subject → passages in which an outlet says in its own words what the person says of it.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import type { Person } from '../../model/person.js';
import { speechVerbForms } from '../../text/words/speech-verbs.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { locateWindow } from '../evidence/locate-window.js';
import { type RankedWindow, spreadWindows } from '../evidence/rank.js';

/** How far a verb of speech may stand from the name, in words: "Umerov, who led the delegation, suggested". */
const verbReach = 3;
/** Behind the name, where only the one who speaks can be meant: "did not commit to a meeting while speaking to state media". */
const spokenSomewhere =
  /^ (?:[\p{Ll}’']+ ){1,3}(?!.*(?:said|told)).*\b(?:(?:while|when|in) speaking|(?:in|during) an? (?:interview|statement|speech|post|briefing))\b/u;
/** Share of the subject's weight that the passage has to hold. */
const subjectShare = 0.6;

/**
 * Up to `limit` passages, best first, in which a verb of speech stands beside the person's name and which hold the subject: what
 * quotation finding has passed over. The evidence has to be that of the subject alone.
 */
export function findTellings(
  library: Library,
  { ranked, sought }: Evidence,
  person: Person,
  limit: number,
): readonly RankedWindow[] {
  const tellings = ranked.filter(
    ({ window }) =>
      sought.weigh(window.mask) >= subjectShare * sought.totalWeight && speaksIn(library, window, person),
  );
  return spreadWindows(tellings, library.passages, limit);
}

function speaksIn({ passages, people }: Library, window: RankedWindow['window'], person: Person): boolean {
  const { analysed, article, paragraphIndex, start, end } = locateWindow(passages, window);
  const paragraph = article.paragraphs[paragraphIndex] ?? '';
  return analysed.names.some((name) => {
    if (name.paragraphIndex !== paragraphIndex || name.start < start || name.end > end) return false;
    if (people.personOf(name.name)?.id !== person.id) return false;
    if (spokenSomewhere.test(paragraph.slice(name.end, sentenceEnd(analysed, paragraphIndex, name.end))))
      return true;
    const behind = wordsOf(paragraph.slice(name.end, end)).slice(0, verbReach);
    const before = wordsOf(paragraph.slice(start, name.start)).slice(-1);
    return [...behind, ...before].some((word) => speechVerbForms.has(word));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
}

function sentenceEnd({ sentences }: AnalysedArticle, paragraphIndex: number, at: number): number {
  return sentences[paragraphIndex]?.find(({ end }) => end > at)?.end ?? at;
}
