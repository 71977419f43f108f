// An article and the places that may be shown → its paragraphs, sentence by sentence, with what is marked in them.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { ParagraphSpan, Span } from '../../model/locator.js';
import { trimSpan } from '../../text/trim-span.js';
import type { Segment, ShownParagraph, ShownSentence } from './reading.js';

/** Places of an article that are shown as something. */
export interface Marks {
  readonly cited: ParagraphSpan | null;
  readonly said: readonly (ParagraphSpan & { readonly speaker: string })[];
  readonly named: readonly (ParagraphSpan & { readonly personId: string })[];
}

/**
 * Paragraphs of which anything is shown, in reading order, each cut into the sentences that the places touch; the text of
 * all segments of a sentence is `paragraph.slice(start, end)`. A place of white space alone shows nothing.
 */
export function showText(
  analysed: AnalysedArticle,
  places: readonly ParagraphSpan[],
  marks: Marks,
): readonly ShownParagraph[] {
  const { article, sentences } = analysed;
  return article.paragraphs.flatMap((paragraph, paragraphIndex) => {
    const here = joinSpans(places.filter((place) => place.paragraphIndex === paragraphIndex));
    if (here.length === 0) return [];
    const shown = (sentences[paragraphIndex] ?? []).flatMap((sentence, index): readonly ShownSentence[] =>
      here.flatMap((span) => {
        const cut = trimSpan(paragraph, {
          start: Math.max(sentence.start, span.start),
          end: Math.min(sentence.end, span.end),
        });
        if (cut.end <= cut.start) return [];
        return [{ ...cut, number: index + 1, segments: cutSegments(paragraph, paragraphIndex, cut, marks) }];
      }),
    );
    const [first] = shown;
    const last = shown.at(-1);
    if (first === undefined || last === undefined) return [];
    return [
      {
        number: paragraphIndex + 1,
        sentences: shown,
        isCutBefore: paragraph.slice(0, first.start).trim() !== '',
        isCutAfter: paragraph.slice(last.end).trim() !== '',
      },
    ];
  });
}

/** In order, overlapping and touching ones joined; white space between two is for the sentences to leave out. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Cuts a stretch wherever a mark begins or ends. */
function cutSegments(
  paragraph: string,
  paragraphIndex: number,
  { start, end }: Span,
  { cited, said, named }: Marks,
): readonly Segment[] {
  const isHere = (mark: ParagraphSpan) =>
    mark.paragraphIndex === paragraphIndex && mark.start < end && mark.end > start;
  const citedHere = cited !== null && isHere(cited) ? [cited] : [];
  const saidHere = said.filter(isHere);
  const namedHere = named.filter(isHere);
  const cuts = new Set([start, end]);
  for (const mark of [...citedHere, ...saidHere, ...namedHere])
    for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index): Segment => {
    const to = ordered[index + 1] ?? end;
    const holdsIt = (mark: Span) => mark.start <= from && mark.end >= to;
    return {
      text: paragraph.slice(from, to),
      isCited: citedHere.some(holdsIt),
      speaker: saidHere.find(holdsIt)?.speaker ?? null,
      personId: namedHere.find(holdsIt)?.personId ?? null,
    };
  });
}
