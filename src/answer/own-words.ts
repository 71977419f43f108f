// A few quoted words inside an outlet's own sentence → whether the sentence surely gives them as the speaker's.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { ParagraphSpan } from '../model/locator.js';
import type { Quote } from '../model/quote.js';
import { speechVerbKind } from '../text/speech-verb-kind.js';
import { sentenceIndexAt } from './cite.js';

/** Quoted words up to this number may be a name or a scare quote, though a verb of speech stands in their sentence. */
const fragmentWords = 3;
/** Up to this number where no verb of speech stands beside them. Both chosen by reading the shipped pages. */
const unvouchedWords = 6;
/** How many words after a verb that names things ("called Putin 'crazy'") it still names them. */
const namingReach = 4;

/**
 * False for a fragment ("the administration's 'AI action plan'") that no verb of speech gives to the speaker: none stands in its
 * sentence, another one stands between ("vowed … what others described as 'woke'"), or the words are somebody's name for a
 * thing ("the so-called 'Operation'"). Always true of whole quotations and of reported speech.
 */
export function areOwnWords(analysed: AnalysedArticle, run: Quote): boolean {
  if (run.kind !== 'mixed') return true;
  const words = countWords(run.text);
  if (run.cue === null || run.cueAt === null) return words > unvouchedWords;
  if (words > fragmentWords) return true;
  const { paragraphIndex, start, end } = run;
  const { cueAt } = run;
  if (!isInOneSentence(analysed, run, cueAt)) return false;
  if (sobriquet.test(ownText(analysed, { paragraphIndex, start: Math.max(0, start - 20), end: start })))
    return false;
  if (!isSpeech(run.cue)) return false;
  if (cueAt.start > start) return isSetOff(analysed, run, cueAt);
  const between = ownText(analysed, { paragraphIndex, start: cueAt.end, end: start });
  if (wordsOf(between).some(isFiniteSpeech)) return false;
  return speechVerbKind(lastWord(run.cue)) !== 'name' || isNamed(between) || end <= cueAt.end;
}

/** What introduces a name that others gave: "the so-called", "known as". */
const sobriquet = /\b(?:so-called|known as|nicknamed|codenamed|dubbed|entitled|titled)\W*$/i;

function isSpeech(cue: string): boolean {
  if (/\baccording to\b/i.test(cue)) return true;
  const kind = speechVerbKind(lastWord(cue));
  return kind !== null && kind !== 'think';
}

/** A verb of speech with a subject of its own, as far as its form tells: participles in -ing share the subject before. */
function isFiniteSpeech(word: string): boolean {
  const kind = speechVerbKind(word);
  return kind !== null && kind !== 'think' && /(?:ed|said|says|told|wrote)$/.test(word);
}

/** "called Putin 'crazy'", "dismissed it as 'a show'", not "dismissed a demand from Kyiv to hand over 'stolen' children". */
function isNamed(between: string): boolean {
  return wordsOf(between).length <= namingReach || /\b(?:as|of|for|to)\s+(?:an?\s|the\s)?\W*$/i.test(between);
}

/** "…, he adds" after the words, rather than the verb of a sentence in which the words stand before its subject. */
function isSetOff(analysed: AnalysedArticle, run: Quote, cueAt: ParagraphSpan): boolean {
  if (/[,.?!]$/.test(run.text)) return true;
  const from = run.mentionAt !== null && run.mentionAt.start > run.end ? run.mentionAt : cueAt;
  const end = Math.min(from.start, cueAt.start);
  return ownText(analysed, { paragraphIndex: run.paragraphIndex, start: run.end, end }).includes(',');
}

function isInOneSentence({ sentences }: AnalysedArticle, a: ParagraphSpan, b: ParagraphSpan): boolean {
  const spans = sentences[a.paragraphIndex] ?? [];
  return (
    a.paragraphIndex === b.paragraphIndex &&
    sentenceIndexAt(spans, a.start) === sentenceIndexAt(spans, b.start)
  );
}

/** The outlet's own words of a place: what it quotes there is blanked. */
function ownText({ article, quotes, rejectedQuotes }: AnalysedArticle, at: ParagraphSpan): string {
  return [...quotes.filter(({ kind }) => kind !== 'indirect'), ...rejectedQuotes]
    .filter((quote) => quote.paragraphIndex === at.paragraphIndex)
    .reduce(
      (text, { start, end }) => {
        const from = Math.max(start, at.start) - at.start;
        const to = Math.min(end, at.end) - at.start;
        return to <= from ? text : text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
      },
      article.paragraphs[at.paragraphIndex]!.slice(at.start, at.end),
    );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

function countWords(text: string): number {
  return wordsOf(text).length;
}

function lastWord(text: string): string {
  return wordsOf(text).at(-1) ?? '';
}
