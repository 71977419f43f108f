// Builds citations. The only way to make one: it checks that the words stand in the article and refuses otherwise.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Excerpt } from '../card/card.js';
import type { Citation } from '../model/citation.js';
import type { Locator, Span } from '../model/locator.js';
import { maxExcerptChars } from '../model/passage.js';
import { type AnswerContext, wordsOf } from './answer-context.js';

/** A citation was asked for that the article does not bear out: a fault of ours, never shown to a reader. */
export class CitationError extends Error {
  override readonly name = 'CitationError';
}

/**
 * Makes a citation of `article.paragraphs[paragraphIndex].slice(start, end)`.
 * Throws `CitationError` when the span lies outside the paragraph, is empty, is longer than `maxExcerptChars`,
 * cuts a surrogate pair, touches junk, or names another article.
 */
export function createCitation(analysed: AnalysedArticle, at: Locator): Citation {
  const { article } = analysed;
  const paragraph = article.paragraphs[at.paragraphIndex];
  const refuse = (why: string): never => {
    throw new CitationError(
      `Cannot cite article ${article.id}, paragraph ${at.paragraphIndex}, ${at.start}–${at.end}: ${why}.`,
    );
  };
  if (!article.aliases.includes(at.articleId)) refuse(`the locator names article ${at.articleId}`);
  if (paragraph === undefined) return refuse(`the article has ${article.paragraphs.length} paragraphs`);
  if (!Number.isInteger(at.start) || !Number.isInteger(at.end) || at.start < 0 || at.end > paragraph.length)
    refuse(`the paragraph has ${paragraph.length} characters`);
  if (at.end <= at.start) refuse('the span is empty');
  if (at.end - at.start > maxExcerptChars) refuse(`an excerpt has at most ${maxExcerptChars} characters`);
  if (cutsSurrogatePair(paragraph, at.start) || cutsSurrogatePair(paragraph, at.end))
    refuse('the span cuts a character in two');
  const junk = article.junk.find(
    (j) => j.paragraphIndex === at.paragraphIndex && j.start < at.end && j.end > at.start,
  );
  if (junk !== undefined) refuse(`it contains junk (${junk.reason})`);
  return {
    text: paragraph.slice(at.start, at.end),
    articleId: article.id,
    title: article.title,
    outlet: article.outlet,
    publishedOn: article.published?.on ?? null,
    url: article.url,
    seenOn: { page: article.seenOn.page, url: article.seenOn.pageUrl },
    paragraphIndex: at.paragraphIndex,
    sentenceIndex: sentenceIndexAt(analysed.sentences[at.paragraphIndex] ?? [], at.start),
    start: at.start,
    end: at.end,
  };
}

/** Everything an excerpt block may carry besides its citation. Spans count within the paragraph. */
export interface ExcerptDetails {
  readonly role?: 'answer' | 'near';
  readonly emphasis?: readonly Span[];
  readonly evidence?: readonly Span[];
  readonly speaker?: string | null;
  readonly notes?: readonly string[];
}

/** Cites a place and dresses it as an excerpt of a card. Throws like `createCitation`. */
export function createExcerpt(
  context: AnswerContext,
  analysed: AnalysedArticle,
  at: Locator,
  number: number,
  details: ExcerptDetails = {},
): Excerpt {
  const citation = createCitation(analysed, at);
  const within = (spans: readonly Span[] = []) => spansWithin(spans, at);
  return {
    role: details.role ?? 'answer',
    number,
    citation,
    lastSentenceIndex: sentenceIndexAt(analysed.sentences[at.paragraphIndex] ?? [], at.end - 1),
    link: context.linkTo(citation),
    emphasis: within(details.emphasis),
    evidence: within(details.evidence),
    speaker: details.speaker ?? null,
    notes: [...(isCorrected(analysed, at) ? [wordsOf(context).corrected] : []), ...(details.notes ?? [])],
  };
}

function isCorrected({ quotes }: AnalysedArticle, at: Locator): boolean {
  return quotes.some(
    (quote) =>
      quote.paragraphIndex === at.paragraphIndex &&
      quote.start < at.end &&
      quote.end > at.start &&
      quote.corrected === true,
  );
}

/** Index of the sentence in which a position lies; 0 when the paragraph has none. */
export function sentenceIndexAt(sentences: readonly Span[], position: number): number {
  const index = sentences.findIndex((sentence) => position < sentence.end);
  return index < 0 ? Math.max(0, sentences.length - 1) : index;
}

/** Clips spans to a window, drops what falls outside, merges overlaps, and counts from the window's start. */
function spansWithin(spans: readonly Span[], window: Span): readonly Span[] {
  const clipped = spans
    .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged.map(({ start, end }) => ({ start: start - window.start, end: end - window.start }));
}

function cutsSurrogatePair(text: string, position: number): boolean {
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
