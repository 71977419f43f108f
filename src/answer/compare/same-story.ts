// Whether two articles report the same story, so that their numbers may be set side by side.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { daysBetween } from '../../text/calendar.js';
import type { Statement } from './statements.js';

/** How much of an article tells its story, in characters: what follows is often background that stories share. */
const leadChars = 1500;

/**
 * Least cosine of two articles' leads that counts as one story. Chosen on 185 labelled articles among 2,916 others: of the pairs above it
 * 99 in 100 are of one event, at 0.2 only 82; it finds 55 in 100 of all such pairs, and the events of the directory find others.
 */
const sameStoryCosine = 0.3;

/** Most days between two articles of one story: what an outbreak cost in spring is not what another one cost in autumn. */
const maxDaysApart = 30;

/**
 * Gives a test of two statements: their sentences report one listed event, or their articles tell one story at one time, by the events
 * that were discovered or by their leads. In doubt they do not, for numbers of different stories must not meet.
 */
export function createSameStory(library: Library): (a: Statement, b: Statement) => boolean {
  const vectors = new Map<string, ReadonlyMap<string, number>>();
  const vectorOf = ({ article }: AnalysedArticle): ReadonlyMap<string, number> => {
    const known = vectors.get(article.id);
    if (known !== undefined) return known;
    const vector = toVector(
      library,
      `${article.title}\n${article.title}\n${article.paragraphs.join('\n').slice(0, leadChars)}`,
    );
    vectors.set(article.id, vector);
    return vector;
  };
  let stories: ReadonlyMap<string, string> | undefined;
  const isDiscovered = (a: AnalysedArticle, b: AnalysedArticle): boolean => {
    stories ??= listStories(library);
    const slug = stories.get(a.article.id);
    return slug !== undefined && slug === stories.get(b.article.id);
  };
  return (a, b) =>
    daysApart(a.analysed, b.analysed) <= maxDaysApart &&
    (sharesEvent(a, b) ||
      isDiscovered(a.analysed, b.analysed) ||
      cosine(vectorOf(a.analysed), vectorOf(b.analysed)) >= sameStoryCosine);
}

/** Article id → slug of the discovered event it is of; an article is of one at most. */
function listStories({ events }: Library): ReadonlyMap<string, string> {
  return new Map(
    events
      .list()
      .flatMap(({ isListed, articles, event }) =>
        isListed ? [] : articles.map(({ article }) => [article.id, event.slug] as const),
      ),
  );
}

/** Days between two articles; 0 when a date is unknown, for then nothing speaks against the same day. */
export function daysApart(a: AnalysedArticle, b: AnalysedArticle): number {
  const [from, to] = [a.article.published?.on, b.article.published?.on];
  return from === undefined || to === undefined ? 0 : Math.abs(daysBetween(from, to));
}

/** Whether the sentences of two statements report one listed event. */
export function sharesEvent(a: Statement, b: Statement): boolean {
  const slugs = eventsOf(a);
  return eventsOf(b).some((slug) => slugs.includes(slug));
}

function eventsOf({ analysed, amount }: Statement): readonly string[] {
  return analysed.events
    .filter(
      ({ paragraphIndex, sentenceIndex }) =>
        paragraphIndex === amount.paragraphIndex && sentenceIndex === amount.sentenceIndex,
    )
    .map(({ slug }) => slug);
}

function toVector({ index }: Library, text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of tokenise(text)) {
    const term = toTerm(word);
    if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const weights = [...counts].map(([term, count]): [string, number] => [
    term,
    (1 + Math.log(count)) * Math.log(1 + index.size / Math.max(1, index.documentFrequency(term))),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
