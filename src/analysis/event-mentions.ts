// Sentences of an article → the events they report on, by the signs that events.json gives.

import type { Article } from '../model/article.js';
import type { EventMention } from '../model/event.js';
import type { ParagraphSpan, Span } from '../model/locator.js';
import { trimSpan } from '../text/trim-span.js';
import { createSignReader, type ShownSign, type SignReader } from './event-signs.js';
import type { KnownEvent } from './known-events.js';

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
const fewWords = 6;

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
  if (events.length === 0) return [];
  const read = readerOf(events);
  const titled = new Set(ownSigns(read(article.title).shown).map(({ eventIndex }) => eventIndex));
  const byEvent = groupByEvent(listCandidates(article, sentences, read), events.length);
  return events.flatMap(({ slug }, eventIndex) =>
    weighMentions(byEvent[eventIndex] ?? [], titled.has(eventIndex)).map((mention) => ({
      slug,
      articleId: article.id,
      ...mention,
    })),
  );
}

/** The list of a corpus is the same for all of its articles. */
const readers = new WeakMap<readonly KnownEvent[], SignReader>();

function readerOf(events: readonly KnownEvent[]): SignReader {
  const known = readers.get(events);
  if (known !== undefined) return known;
  const reader = createSignReader(events);
  readers.set(events, reader);
  return reader;
}

/** A sentence that shows signs of events and may be shown itself. */
interface Candidate {
  readonly at: ParagraphSpan & { readonly sentenceIndex: number };
  readonly shown: readonly ShownSign[];
  /** What its place and length make of a sign's weight. */
  readonly factor: number;
}

function listCandidates(
  article: Article,
  sentences: readonly (readonly Span[])[],
  read: SignReader,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let position = 0;
  sentences.forEach((spans, paragraphIndex) => {
    const paragraph = article.paragraphs[paragraphIndex]!;
    spans.forEach((span, sentenceIndex) => {
      const { start, end } = trimSpan(paragraph, span);
      const at = { paragraphIndex, start, end, sentenceIndex };
      if (end === start || article.junk.some((junk) => overlap(junk, at))) return;
      const lead = 1 + leadGain / 2 ** (position / leadLength);
      position += 1;
      const { wordCount, shown } = read(paragraph.slice(start, end));
      if (shown.length === 0) return;
      const tellsFewWords = isHeading(article, at) || wordCount < fewWords;
      candidates.push({ at, shown, factor: tellsFewWords ? lead * tellsLittle : lead });
    });
  });
  return candidates;
}

/** `result[eventIndex]`: the candidates with signs of that event, each with these signs only. */
function groupByEvent(
  candidates: readonly Candidate[],
  eventCount: number,
): readonly (readonly Candidate[])[] {
  const groups = Array.from({ length: eventCount }, (): Candidate[] => []);
  for (const candidate of candidates)
    for (const event of new Set(candidate.shown.map(({ eventIndex }) => eventIndex)))
      groups[event]?.push({
        ...candidate,
        shown: candidate.shown.filter(({ eventIndex }) => eventIndex === event),
      });
  return groups;
}

function weighMentions(
  found: readonly Candidate[],
  titled: boolean,
): readonly Omit<EventMention, 'slug' | 'articleId'>[] {
  if (!titled && !found.some(({ shown }) => ownSigns(shown).length > 0)) return [];
  return found.map(({ at, shown, factor }) => {
    const strongest = Math.max(...shown.map(({ weight }) => weight));
    const base = strongest + furtherSign * (shown.length - 1) + (titled ? titledAfterIt : 0);
    return { ...at, weight: base * factor };
  });
}

/** The signs that tell of an event by themselves. */
function ownSigns(shown: readonly ShownSign[]): readonly ShownSign[] {
  return shown.filter(({ onlyIfCovered }) => !onlyIfCovered);
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
