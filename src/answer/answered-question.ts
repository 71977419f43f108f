// Utterance → the outlet's words that say it answers somebody, where they stand beside it.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Library } from '../library/library.js';
import type { ParagraphSpan, Span } from '../model/locator.js';
import { trimSpan } from '../text/trim-span.js';
import { sentenceIndexAt } from './cite.js';
import { isBrokenBetween, overlap } from './sentence-window.js';
import { listOwnNames } from './speaker-names.js';
import type { Utterance } from './utterances.js';

/** Longer words are no remark any more, in UTF-16 units. */
const maxChars = 160;

/** "Asked about sanctions", "after being asked why", "responding to Kyiv": the speaker of the sentence is the one who answers. */
const answering =
  /(?:\b(?:(?:when|after being|on being|after he was|after she was)\s+)(?:asked|questioned|pressed)|^(?:When )?(?:asked|questioned|pressed)|\bin (?:an? )?(?:response|reply|answer) to|\b(?:responding|replying) to)\b/i;
/** What is asked, or who asks; a bare "asked" says too little. */
const objectAfter = /^\s+(?:about|why|what|when|how|who|where|whether|if|by|on|to|for|in)?\b[^,;:.?!—–]{3,}/;

/**
 * The outlet's own words from "asked" or "responding to" to the next comma, in the sentence of the utterance or in the one
 * before; also a sentence before in which the speaker is the one asked ("A reporter asked Leavitt why …"). Letter for letter,
 * without quotation marks inside. Null where the text does not say so beside the words, and where it would take too long.
 */
export function findAnsweredQuestion(library: Library, { analysed, runs }: Utterance): string | null {
  const first = runs[0]!;
  const spans = analysed.sentences[first.paragraphIndex] ?? [];
  const index = sentenceIndexAt(spans, first.start);
  const here = spans[index];
  if (here === undefined) return null;
  const own = readAnswering(analysed, { paragraphIndex: first.paragraphIndex, ...here }, runs);
  if (own !== null) return own;
  const before = spans[index - 1];
  if (before === undefined) return null;
  const at = { paragraphIndex: first.paragraphIndex, ...before };
  if (isBrokenBetween(analysed.article, { ...at, end: first.start })) return null;
  return readAsked(library, analysed, at, runs);
}

function readAnswering(analysed: AnalysedArticle, at: ParagraphSpan, runs: Utterance['runs']): string | null {
  const text = blankQuotes(analysed, at, runs);
  const match = answering.exec(text.trimStart());
  if (match === null) return null;
  const start = text.length - text.trimStart().length + match.index;
  const object = objectAfter.exec(text.slice(start + match[0].length));
  return object === null ? null : show(analysed, at, start, start + match[0].length + object[0].length);
}

/** The whole sentence in which somebody asks the speaker, when it is short and asks nobody else. */
function readAsked(
  library: Library,
  analysed: AnalysedArticle,
  at: ParagraphSpan,
  runs: Utterance['runs'],
): string | null {
  const text = blankQuotes(analysed, at, runs);
  if (!/\b(?:asked|pressed|questioned)\b/.test(text)) return null;
  const names = (listOwnNames(library, analysed, runs) ?? []).filter((name) => overlap(at, name));
  const isAsked = names.some(
    ({ start, end }) =>
      /\basked (?:(?:Mr|Mrs|Ms|Dr|President) )?$/.test(text.slice(0, start - at.start)) ||
      /^ (?:was|were) (?:asked|pressed|questioned)\b/.test(text.slice(end - at.start)),
  );
  return isAsked ? show(analysed, at, 0, text.length) : null;
}

function show({ article }: AnalysedArticle, at: ParagraphSpan, start: number, end: number): string | null {
  const paragraph = article.paragraphs[at.paragraphIndex]!;
  const span = trimSpan(paragraph, { start: at.start + start, end: at.start + end });
  const words = paragraph.slice(span.start, span.end);
  const isJunk = article.junk.some((junk) => overlap(junk, { paragraphIndex: at.paragraphIndex, ...span }));
  return isJunk || words.length > maxChars || /["“”‘]/.test(words) ? null : words;
}

/** The sentence without what is said in it: what somebody tells about being asked is no word of the outlet. */
function blankQuotes(
  { article, quotes, rejectedQuotes }: AnalysedArticle,
  at: ParagraphSpan,
  runs: Utterance['runs'],
): string {
  const blank = (text: string, { start, end }: Span) => {
    const from = Math.max(start, at.start) - at.start;
    const to = Math.min(end, at.end) - at.start;
    return to <= from ? text : text.slice(0, from) + '"'.repeat(to - from) + text.slice(to);
  };
  const isHere = ({ paragraphIndex }: ParagraphSpan) => paragraphIndex === at.paragraphIndex;
  const quoted = quotes.filter((quote) => isHere(quote) && quote.kind !== 'indirect');
  return [...runs.filter(isHere), ...quoted, ...rejectedQuotes.filter(isHere)].reduce(
    blank,
    article.paragraphs[at.paragraphIndex]!.slice(at.start, at.end),
  );
}
