// Says in words why a run between marks is not speech.

import type { Token } from '../../text/tokens.js';
import { smallTitleWords, works } from '../../text/words/quoted-run-words.js';
import { leadOf } from './run-surroundings.js';
import type { RunView } from './run-view.js';
import { isTitleCase, type SpeechQuestion, tellingFeatures } from './speech-features.js';

/** Longest run, in words, that is called a scare quote. */
const maxScareWords = 5;
/** Longest title, in words: what is longer and all in capitals is somebody's shout. */
const maxTitleWords = 12;

/** No speech whatever stands around it: set off by "so-called", titled or nicknamed, or spoken about ("the word 'artificial'"). */
export function isCertainlyNoSpeech({ view }: SpeechQuestion): boolean {
  const { paragraph, run } = view;
  const { before, beforeIndex } = view.form;
  if (leadOf(paragraph, before, beforeIndex) === tellingFeatures.soCalled) return true;
  if (/^(?:nicknamed|codenamed|code-named|titled|entitled)$/.test(before?.lower ?? '')) return true;
  if (isTitleOfWork(view) || isNickname(view)) return true;
  const article = paragraph.tokens[beforeIndex - 1]?.lower;
  return (
    run.wordCount <= 3 &&
    article === 'the' &&
    /^(?:word|term|phrase|name|nickname)$/.test(before?.lower ?? '')
  );
}

/**
 * "In his book 'The Salt Road'", "his memoir, 'Cold Harbour'", "on KTV's 'Late Edition'": written like a title behind a word for a
 * work, or behind whose programme it is. The model sees too few of them, and takes whoever stands near for its speaker.
 */
function isTitleOfWork({ paragraph, run, form }: RunView): boolean {
  const { tokens } = paragraph;
  const { before, beforeIndex, after } = form;
  if (before === null || run.wordCount < 2 || run.wordCount > maxTitleWords) return false;
  const owner = tokens[beforeIndex - 1];
  const isTitlePlace =
    before.kind === 'possessive'
      ? // "Weiss's 'Very Bad Deal' Looms": a heading that writes every word large.
        owner?.capital === true && after?.capital !== true
      : works.has(before.lower) || (before.text === ',' && works.has(owner?.lower ?? ''));
  return isTitlePlace && isWrittenLikeTitle(tokens.slice(run.firstToken, run.endToken));
}

/** "Lucas 'the Wasp' Ferreira": between two parts of a name. */
function isNickname({ paragraph, run, form }: RunView): boolean {
  const { before, after } = form;
  if (run.wordCount > 3 || paragraph.tokens[run.firstToken]?.lower !== 'the') return false;
  return before?.kind === 'word' && before.capital && after?.kind === 'word' && after.capital;
}

/** All words have a capital but those that titles write small. */
function isWrittenLikeTitle(inside: readonly Token[]): boolean {
  const words = inside.filter(({ kind }) => kind === 'word' || kind === 'number');
  return (
    words[0]?.capital === true &&
    words.every(({ capital, kind, lower }) => capital || kind === 'number' || smallTitleWords.has(lower)) &&
    words.filter(({ capital }) => capital).length > 1
  );
}

/** The first telling thing about the run, in words that a maintainer reads. */
export function rejectionReason({ view, best, repeated }: SpeechQuestion): string {
  const { paragraph, run } = view;
  const { before, beforeIndex } = view.form;
  const lead = leadOf(paragraph, before, beforeIndex);
  if (lead === tellingFeatures.soCalled) return 'set off by "so-called"';
  if (lead === tellingFeatures.publication || isTitleOfWork(view)) return 'the title of a work';
  if (lead === tellingFeatures.naming || isNickname(view)) return 'a name or nickname';
  if (isTitleCase(paragraph.tokens.slice(run.firstToken, run.endToken)))
    return 'written like a name or title';
  if (repeated) return 'a phrase marked before in the article';
  const why = best.candidate === null ? 'nobody beside it speaks' : 'no verb of speech leads to it';
  return run.wordCount <= maxScareWords ? `scare quote: ${why}` : `marked, but ${why}`;
}
