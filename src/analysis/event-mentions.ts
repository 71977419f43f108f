// Sentences of an article → the events they report on, by the signs that events.json gives.

import type { Article } from '../model/article.js';
import type { EventMention } from '../model/event.js';
import type { ParagraphSpan, Span } from '../model/locator.js';
import { trimSpan } from '../text/trim-span.js';
import type { EventSign, KnownEvent } from './known-events.js';
import { listStems } from './stems.js';

/** What each further sign in the same sentence adds to the weight of the strongest. */
const furtherSign = 0.5;
/** What a sentence gains when the article's title is about the event too. */
const titledAfterIt = 1;
/** How much more the first sentence of an article weighs than one far below: news puts the most important first. */
const leadGain = 0.5;
/** After how many sentences half of that gain is gone. */
const leadLength = 4;
/** A heading names the event without telling anything; so does a sentence of a few words. */
const tellsLittle = 0.5;
const fewStems = 6;

/**
 * Finds the sentences that report on each event, in the order of `events`, then of the text. A sign marked
 * `onlyIfCovered` counts only where the title or another sentence of the article shows one without that mark.
 * Junk is never a mention. Deterministic; an article without signs gives none.
 */
export function findEventMentions(
  article: Article,
  sentences: readonly (readonly Span[])[],
  events: readonly KnownEvent[],
): readonly EventMention[] {
  const candidates = listCandidates(article, sentences);
  const title = padStems(article.title);
  return events.flatMap((event) => mentionsOf(event, article.id, title, candidates));
}

/** A sentence that may be shown, ready to be compared. `padded`: its stems between blanks. */
interface Candidate extends ParagraphSpan {
  readonly sentenceIndex: number;
  readonly padded: string;
  /** What its place and length make of a sign's weight. */
  readonly factor: number;
}

function listCandidates(article: Article, sentences: readonly (readonly Span[])[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let position = 0;
  sentences.forEach((spans, paragraphIndex) => {
    const paragraph = article.paragraphs[paragraphIndex]!;
    spans.forEach((span, sentenceIndex) => {
      const at = { paragraphIndex, ...trimSpan(paragraph, span) };
      if (at.end === at.start || article.junk.some((junk) => overlap(junk, at))) return;
      const padded = padStems(paragraph.slice(at.start, at.end));
      const lead = 1 + leadGain / 2 ** (position / leadLength);
      const little = isHeading(article, at) || padded.split(' ').length - 2 < fewStems;
      candidates.push({ ...at, sentenceIndex, padded, factor: little ? lead * tellsLittle : lead });
      position += 1;
    });
  });
  return candidates;
}

function mentionsOf(
  event: KnownEvent,
  articleId: string,
  title: string,
  candidates: readonly Candidate[],
): readonly EventMention[] {
  const signs = event.signs.map(prepareSign);
  const ownSigns = signs.filter((sign) => !sign.onlyIfCovered);
  const titled = ownSigns.some((sign) => sign.isIn(title));
  const found = candidates
    .map((candidate) => ({ candidate, shown: signs.filter((sign) => sign.isIn(candidate.padded)) }))
    .filter(({ shown }) => shown.length > 0);
  const covered = titled || found.some(({ shown }) => shown.some((sign) => !sign.onlyIfCovered));
  if (!covered) return [];
  return found.map(({ candidate, shown }) => {
    const strongest = Math.max(...shown.map(({ weight }) => weight));
    const base = strongest + furtherSign * (shown.length - 1) + (titled ? titledAfterIt : 0);
    const { paragraphIndex, start, end, sentenceIndex, factor } = candidate;
    return { slug: event.slug, articleId, paragraphIndex, start, end, sentenceIndex, weight: base * factor };
  });
}

interface PreparedSign {
  readonly weight: number;
  readonly onlyIfCovered: boolean;
  isIn(padded: string): boolean;
}

function prepareSign({ all, none, weight, onlyIfCovered }: EventSign): PreparedSign {
  const groups = all.map((phrases) => phrases.map(padStems));
  const excluded = none.map(padStems);
  return {
    weight,
    onlyIfCovered,
    isIn: (padded) =>
      groups.every((phrases) => phrases.some((phrase) => padded.includes(phrase))) &&
      !excluded.some((phrase) => padded.includes(phrase)),
  };
}

/** Stems between blanks, so that a phrase is found at whole words only. */
function padStems(text: string): string {
  return ` ${listStems(text).join(' ')} `;
}

function isHeading(article: Article, at: ParagraphSpan): boolean {
  return article.entries.some(
    ({ paragraphIndex, start, headingEnd }) =>
      headingEnd !== null && overlap({ paragraphIndex, start, end: headingEnd }, at),
  );
}

function overlap(a: ParagraphSpan, b: ParagraphSpan): boolean {
  return a.paragraphIndex === b.paragraphIndex && a.start < b.end && b.start < a.end;
}
