// Mentions of an event → passages worth showing: neighbouring sentences joined, copies folded, spread over outlets.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { listFoldedWords, stemOf } from '../analysis/stems.js';
import { idleWords } from '../analysis/words/idle-words.js';
import type { Library } from '../library/library.js';
import type { EventMention } from '../model/event.js';
import type { Locator } from '../model/locator.js';
import { maxExcerptChars } from '../model/passage.js';
import { daysApart } from './compare/same-story.js';
import { areOwnWords } from './own-words.js';
import {
  coverWithSentences,
  holds,
  isBrokenBetween,
  maxExcerptSentences,
  overlap,
} from './sentence-window.js';
import { isNamedNear } from './speaker-names.js';

/** One to three neighbouring sentences about an event. */
export interface EventPassage extends Locator {
  readonly analysed: AnalysedArticle;
  /** That of its weightiest sentence. */
  readonly weight: number;
  /** Whose words it shows, where the passage itself does not say; null when it does, or shows nobody's. */
  readonly speaker: string | null;
}

/** What one outlet reports; `outlet` is null for articles whose outlet nobody knows. */
export interface OutletReport {
  readonly outlet: string | null;
  /** In reading order. */
  readonly passages: readonly EventPassage[];
}

/**
 * Share of the telling stems of the shorter passage that another one holds when both say the same. Chosen on the shipped pages and on made-up
 * ones, where "found guilty of stealing …" and "jailed for stealing …" are two things.
 */
const sameWordsShare = 0.75;

/** The same of passages that were published more than two days apart: what has come of an event is told in the words it was told in before. */
const sameWordsShareLater = 0.9;
const maxDaysBetweenRepeats = 2;

/** Most passages of a card: enough to compare outlets, few enough to read. */
const maxPassages = 12;
/** Most passages of one outlet among several, and of an outlet that reports alone. */
const maxPerOutlet = 4;
const maxOfOnlyOutlet = 8;

/**
 * Chooses the weightiest passages in turns, one of each outlet, until there are enough; passages that repeat a chosen one
 * are left out. Outlets come by their weightiest passage.
 */
export function reportByOutlet(library: Library, mentions: readonly EventMention[]): readonly OutletReport[] {
  const passages = joinNeighbours(library, mentions).map((passage) => showSpeaker(library, passage));
  const waiting = new Map<string | null, EventPassage[]>();
  for (const passage of passages.sort((a, b) => b.weight - a.weight)) {
    const { outlet } = passage.analysed.article;
    waiting.set(outlet, [...(waiting.get(outlet) ?? []), passage]);
  }
  const chosen: EventPassage[] = [];
  const repeats = createRepeats();
  for (let turn = 0; turn < (waiting.size === 1 ? maxOfOnlyOutlet : maxPerOutlet); turn += 1) {
    for (const ofOutlet of waiting.values()) {
      if (chosen.length === maxPassages) break;
      const next = ofOutlet.findIndex((passage) => !chosen.some((other) => repeats(passage, other)));
      if (next >= 0) chosen.push(...ofOutlet.splice(next, 1));
    }
  }
  const comparePlaces = byPlace(library);
  return [...waiting.keys()]
    .map((outlet) => ({
      outlet,
      passages: chosen.filter(({ analysed }) => analysed.article.outlet === outlet).sort(comparePlaces),
    }))
    .filter((report) => report.passages.length > 0);
}

/** Joins sentences that follow one another directly, up to the length of an excerpt. */
function joinNeighbours(library: Library, mentions: readonly EventMention[]): EventPassage[] {
  const passages: EventPassage[] = [];
  let last: { passage: EventPassage; sentences: number; lastIndex: number } | undefined;
  for (const mention of mentions) {
    const analysed = library.findArticle(mention.articleId);
    if (analysed === undefined || mention.end - mention.start > maxExcerptChars) continue;
    const { articleId, paragraphIndex, start, end, sentenceIndex, weight } = mention;
    if (
      last !== undefined &&
      last.passage.articleId === articleId &&
      last.passage.paragraphIndex === paragraphIndex &&
      last.lastIndex + 1 === sentenceIndex &&
      last.sentences < maxExcerptSentences &&
      end - last.passage.start <= maxExcerptChars &&
      !isBrokenBetween(analysed.article, { ...last.passage, end: start })
    ) {
      const joined = { ...last.passage, end, weight: Math.max(last.passage.weight, weight) };
      passages[passages.length - 1] = joined;
      last = { passage: joined, sentences: last.sentences + 1, lastIndex: sentenceIndex };
    } else {
      const passage = { analysed, articleId, paragraphIndex, start, end, weight, speaker: null };
      passages.push(passage);
      last = { passage, sentences: 1, lastIndex: sentenceIndex };
    }
  }
  return passages;
}

/**
 * Widens a passage that shows somebody's words to the place that names the speaker, if that fits; else the speaker is told
 * beside it, where the article names one near enough.
 */
function showSpeaker(library: Library, passage: EventPassage): EventPassage {
  const { analysed } = passage;
  for (const quote of analysed.quotes) {
    const { mentionAt, speaker } = quote;
    if (quote.kind === 'indirect' || mentionAt === null || !overlap(quote, passage)) continue;
    if (holds(passage, mentionAt) || !areOwnWords(analysed, quote)) continue;
    if (mentionAt.paragraphIndex === passage.paragraphIndex) {
      const { paragraphIndex } = passage;
      const start = Math.min(passage.start, mentionAt.start);
      const end = Math.max(passage.end, mentionAt.end);
      const wide = coverWithSentences(analysed, { paragraphIndex, start, end });
      if (wide !== null && holds(wide, { paragraphIndex, start, end })) return { ...passage, ...wide };
    }
    if (speaker !== null && isNamedNear(library, analysed, [quote]))
      return { ...passage, speaker: library.people.personOf(speaker)?.name ?? speaker };
  }
  return passage;
}

/** Gives a test whether two passages say the same. A passage is compared with every one that is chosen: its stems are taken once. */
function createRepeats(): (passage: EventPassage, other: EventPassage) => boolean {
  const known = new Map<EventPassage, ReadonlySet<string>>();
  const stemsOfKnown = (passage: EventPassage): ReadonlySet<string> => {
    const stems = known.get(passage) ?? stemsOf(passage);
    known.set(passage, stems);
    return stems;
  };
  return (passage, other) => {
    if (passage.articleId === other.articleId && overlap(passage, other)) return true;
    const [one, two] = [stemsOfKnown(passage), stemsOfKnown(other)];
    const [shorter, longer] = one.size <= two.size ? [one, two] : [two, one];
    let shared = 0;
    for (const stem of shorter) if (longer.has(stem)) shared++;
    const isLater = daysApart(passage.analysed, other.analysed) > maxDaysBetweenRepeats;
    return shared >= (isLater ? sameWordsShareLater : sameWordsShare) * shorter.size;
  };
}

function stemsOf({ analysed, paragraphIndex, start, end }: EventPassage): ReadonlySet<string> {
  const words = listFoldedWords(analysed.article.paragraphs[paragraphIndex]!.slice(start, end));
  return new Set(words.filter((word) => !idleWords.has(word)).map(stemOf));
}

/** The order of the library, then of the text. */
function byPlace(library: Library): (a: EventPassage, b: EventPassage) => number {
  const positions = new Map(library.articles.map(({ article }, index) => [article.id, index]));
  return (a, b) =>
    positions.get(a.analysed.article.id)! - positions.get(b.analysed.article.id)! ||
    a.paragraphIndex - b.paragraphIndex ||
    a.start - b.start;
}
