// Says in words why a run between marks is not speech.

import { readRunForm } from './run-form.js';
import type { QuotedParagraph } from './runs.js';
import { isTitleCase, leadOf, type SpeechQuestion, tellingFeatures } from './speech-features.js';

/** Longest run, in words, that is called a scare quote. */
const maxScareWords = 5;

/** The first telling thing about the run, in words that a maintainer reads. */
export function rejectionReason({ scene, run, best, repeated }: SpeechQuestion): string {
  const paragraph = scene.paragraphs[run.paragraphIndex] as QuotedParagraph;
  const { before, beforeIndex } = readRunForm(paragraph, run);
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
