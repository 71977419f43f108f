// Says in words why a run between marks is not speech.

import { leadOf } from './run-surroundings.js';
import { isTitleCase, type SpeechQuestion, tellingFeatures } from './speech-features.js';

/** Longest run, in words, that is called a scare quote. */
const maxScareWords = 5;

/** No speech whatever stands around it: set off by "so-called", titled or nicknamed, or spoken about ("the word 'artificial'"). */
export function isCertainlyNoSpeech({ view }: SpeechQuestion): boolean {
  const { paragraph, run } = view;
  const { before, beforeIndex } = view.form;
  if (leadOf(paragraph, before, beforeIndex) === tellingFeatures.soCalled) return true;
  if (/^(?:nicknamed|codenamed|code-named|titled|entitled)$/.test(before?.lower ?? '')) return true;
  const article = paragraph.tokens[beforeIndex - 1]?.lower;
  return (
    run.wordCount <= 3 &&
    article === 'the' &&
    /^(?:word|term|phrase|name|nickname)$/.test(before?.lower ?? '')
  );
}

/** The first telling thing about the run, in words that a maintainer reads. */
export function rejectionReason({ view, best, repeated }: SpeechQuestion): string {
  const { paragraph, run } = view;
  const { before, beforeIndex } = view.form;
  const lead = leadOf(paragraph, before, beforeIndex);
  if (lead === tellingFeatures.soCalled) return 'set off by "so-called"';
  if (lead === tellingFeatures.publication) return 'the title of a work';
  if (lead === tellingFeatures.naming) return 'a name or nickname';
  if (isTitleCase(paragraph.tokens.slice(run.firstToken, run.endToken)))
    return 'written like a name or title';
  if (repeated) return 'a phrase marked before in the article';
  const why = best.candidate === null ? 'nobody beside it speaks' : 'no verb of speech leads to it';
  return run.wordCount <= maxScareWords ? `scare quote: ${why}` : `marked, but ${why}`;
}
