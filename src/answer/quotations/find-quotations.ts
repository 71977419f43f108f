// What somebody means by a text (places from a button, a copied citation, words) → the quotations of the library.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { hashParagraph } from '../../analysis/corrections.js';
import type { Excerpt } from '../../card/card.js';
import { readCitationBlock } from '../../card/citation-block.js';
import type { Library } from '../../library/library.js';
import type { Locator } from '../../model/locator.js';
import type { Quote } from '../../model/quote.js';
import type { AnswerContext } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { overlap } from '../sentence-window.js';
import { findUtteranceWindow } from '../utterance-window.js';
import { formatPlaces, parsePlaces } from './quotation-place.js';

/** A quotation as it can be reported and corrected. Plain data. */
export interface FoundQuotation {
  readonly excerpt: Excerpt;
  /** What means this quotation alone, when given to `findQuotations`. */
  readonly place: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly paragraphIndex: number;
  /** `hashParagraph` of its paragraph. */
  readonly paragraphHash: string;
  /** The words of its first run, letter for letter. */
  readonly quoteText: string;
  readonly speaker: string | null;
  /** Others whom its article names near it, the nearest first: who it may have been instead. */
  readonly othersNear: readonly string[];
}

/** Most quotations that a text is taken to mean. */
const maxFound = 12;
/** Words shorter than this, in UTF-16 units, would mean half of the corpus. */
const minPhraseChars = 8;
/** Most other people offered as the right speaker. */
const maxOthers = 3;

/**
 * In the order of the places, or of the library. Empty when nothing is meant, and for quotations in sentences that cannot be
 * shown.
 */
export function findQuotations(context: AnswerContext, text: string): readonly FoundQuotation[] {
  const { library } = context;
  const places = parsePlaces(text) ?? readBlock(library, text);
  const meant =
    places === null
      ? listByWords(library, text)
      : places.flatMap((place) => {
          const analysed = library.findArticle(place.articleId);
          if (analysed === undefined) return [];
          return analysed.quotes
            .filter((quote) => overlap(quote, place))
            .map((quote) => ({ analysed, group: quote.group }));
        });
  const seen = new Set<string>();
  return meant
    .filter(({ analysed: { article }, group }) => {
      const key = `${article.id} ${group}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, maxFound)
    .flatMap(({ analysed, group }, index) => describe(context, analysed, group, index + 1) ?? []);
}

/** The quotation with these words, preferably in that paragraph; null when its article no longer has it or is hidden. */
export function findQuotation(
  context: AnswerContext,
  { articleId, paragraphHash, quoteText }: Pick<FoundQuotation, 'articleId' | 'paragraphHash' | 'quoteText'>,
): FoundQuotation | null {
  const analysed = context.library.findArticle(articleId);
  if (analysed === undefined) return null;
  const same = analysed.quotes.filter(({ text }) => text === quoteText);
  const meant =
    same.find(
      ({ paragraphIndex }) =>
        hashParagraph(analysed.article.paragraphs[paragraphIndex] ?? '') === paragraphHash,
    ) ?? same[0];
  return meant === undefined ? null : describe(context, analysed, meant.group, 1);
}

function readBlock(library: Library, text: string): readonly Locator[] | null {
  const block = readCitationBlock(text);
  if (block === null) return null;
  const { articleId, paragraphIndex } = block;
  const paragraph = library.findArticle(articleId)?.article.paragraphs[paragraphIndex] ?? '';
  return block.words.slice(0, 1).flatMap((words) => {
    const start = paragraph.indexOf(words);
    return start < 0 ? [] : [{ articleId, paragraphIndex, start, end: start + words.length }];
  });
}

function listByWords(library: Library, text: string) {
  const phrase = fold(text);
  if (phrase.length < minPhraseChars) return [];
  return library.articles.flatMap((analysed) =>
    analysed.quotes
      .filter((quote) => fold(quote.text).includes(phrase))
      .map(({ group }) => ({ analysed, group })),
  );
}

/** Letter case, white space and marks at the ends do not count. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function describe(
  context: AnswerContext,
  analysed: AnalysedArticle,
  group: number,
  number: number,
): FoundQuotation | null {
  const { library } = context;
  const { article } = analysed;
  const runs = analysed.quotes.filter((quote) => quote.group === group);
  const window = findUtteranceWindow(library, analysed, runs);
  const first = runs.find(({ paragraphIndex }) => paragraphIndex === window?.paragraphIndex);
  if (window === null || first === undefined) return null;
  const speaker = runs.find((run) => run.speaker !== null)?.speaker ?? null;
  return {
    excerpt: createExcerpt(context, analysed, window, number, {
      emphasis: runs.filter(({ paragraphIndex }) => paragraphIndex === window.paragraphIndex),
      evidence: runs.flatMap(({ mentionAt }) =>
        mentionAt?.paragraphIndex === window.paragraphIndex ? [mentionAt] : [],
      ),
      speaker,
    }),
    place: formatPlaces([first]),
    articleId: article.id,
    articleTitle: article.title,
    paragraphIndex: first.paragraphIndex,
    paragraphHash: hashParagraph(article.paragraphs[first.paragraphIndex] ?? ''),
    quoteText: first.text,
    speaker,
    othersNear: listOthersNear(library, analysed, first, speaker),
  };
}

/** People whom the article names, by distance in paragraphs and then in characters. */
function listOthersNear(
  { people }: Library,
  { names }: AnalysedArticle,
  quote: Quote,
  speaker: string | null,
): readonly string[] {
  const speakerId = speaker === null ? undefined : people.personOf(speaker)?.id;
  const near = names
    .flatMap((mention) => {
      const person = people.personOf(mention.name);
      return person === undefined || person.id === speakerId ? [] : [{ mention, name: person.name }];
    })
    .sort((a, b) => distance(a.mention, quote) - distance(b.mention, quote));
  return [...new Set(near.map(({ name }) => name))].slice(0, maxOthers);
}

/** A paragraph away is further than anything in the same. */
function distance(a: Locator, b: Locator): number {
  return Math.abs(a.paragraphIndex - b.paragraphIndex) * 1e6 + Math.abs(a.start - b.start);
}
