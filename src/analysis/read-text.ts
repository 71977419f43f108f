// Cuts an article into tokens that know their sentence: what names and quotations are looked for in.

import type { Article } from '../model/article.js';
import type { ParagraphSpan, Span } from '../model/locator.js';
import { type Token, tokenize } from '../text/tokens.js';
import { wordSigns } from '../text/word-signs.js';

export interface TextParagraph {
  readonly paragraphIndex: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** `sentenceOf[tokenIndex]`: index of the sentence the token begins in. */
  readonly sentenceOf: readonly number[];
  readonly sentences: readonly Span[];
  /** Indexes of the tokens that may begin a name, as far as their spelling tells. */
  readonly nameStarts: readonly number[];
  /** Indexes of the tokens that may be a speaker or a verb of speech, likewise. */
  readonly speechWords: readonly number[];
  /** Whether a token lies in junk or in a live-blog byline: never a name, never a speaker. */
  readonly isOutside: (token: Token) => boolean;
}

/** Linear in the length of the article; an article without paragraphs gives none. */
export function readText(
  article: Pick<Article, 'paragraphs' | 'junk' | 'entries'>,
  sentences: readonly (readonly Span[])[],
): readonly TextParagraph[] {
  return article.paragraphs.map((text, paragraphIndex) => {
    const tokens = tokenize(text);
    const spans = sentences[paragraphIndex] ?? [];
    return {
      paragraphIndex,
      text,
      tokens,
      sentences: spans,
      sentenceOf: sentenceOfTokens(tokens, spans),
      nameStarts: listTokens(tokens, mayStartName),
      speechWords: listTokens(tokens, mayTellSpeech),
      isOutside: outsideTest(article, paragraphIndex),
    };
  });
}

const mayStartName = wordSigns.name | wordSigns.arabicName | wordSigns.particle;
const mayTellSpeech = wordSigns.speaker | wordSigns.says | wordSigns.cue;

/** Listed once, because the finders of names, speakers and cues would each look at every token again: news prose has one in six. */
function listTokens(tokens: readonly Token[], signs: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) if ((tokens[at]!.signs & signs) !== 0) found.push(at);
  return found;
}

function sentenceOfTokens(tokens: readonly Token[], spans: readonly Span[]): readonly number[] {
  // Here and for runs a plain array: a typed one takes three times as long to make for a paragraph.
  const sentenceOf = new Array<number>(tokens.length);
  let sentence = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { start } = tokens[at]!;
    while (sentence + 1 < spans.length && start >= (spans[sentence]?.end ?? 0)) sentence++;
    sentenceOf[at] = sentence;
  }
  return sentenceOf;
}

function outsideTest(
  { junk, entries, paragraphs }: Pick<Article, 'paragraphs' | 'junk' | 'entries'>,
  paragraphIndex: number,
): (token: Token) => boolean {
  if (junk.length === 0 && entries.length === 0) return isNeverOutside;
  const text = paragraphs[paragraphIndex] ?? '';
  const here = <T extends ParagraphSpan>(spans: readonly T[]): T[] =>
    spans.filter((span) => span.paragraphIndex === paragraphIndex);
  const bylines = here(entries).flatMap(({ byline, start, end }) => {
    const at = byline === null ? -1 : text.slice(start, end).lastIndexOf(byline);
    return byline === null || at < 0 ? [] : [{ start: start + at, end: start + at + byline.length }];
  });
  const spans: readonly Span[] = [...here(junk), ...bylines];
  return spans.length === 0 ? isNeverOutside : coverTest(spans);
}

/** Whether a token begins in one of the spans. They may overlap, and a page may hold thousands of them. */
function coverTest(spans: readonly Span[]): (token: Token) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = 0;
  /** `reaches[i]`: the furthest end of the spans up to the one at `i`. */
  const reaches = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return start < (reaches[low - 1] ?? 0);
  };
}

const isNeverOutside = () => false;
