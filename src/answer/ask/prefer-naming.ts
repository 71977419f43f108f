// Ranked passages on what somebody called something → those first that call it something.

import type { Library } from '../../library/library.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { splitSentences } from '../../text/sentences.js';
import { namingVerbForms } from '../../text/words/speech-verbs.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { putFirst } from './put-first.js';
import { coverOf, textOf } from './read-window.js';

const readPassages = 40;
/** Share of the question's weight from which such a passage is about the thing. */
const aboutCover = 0.6;
/** Confidence in a passage that is about the thing and gives a name in quotation marks. */
const namedConfidence = 0.6;

/** The evidence with the passages first in which a verb of naming stands before words in quotation marks, after the speaker. */
export function preferNaming(evidence: Evidence, library: Library, speaker: string): Evidence {
  const speakerTerms = termsOf(speaker);
  const naming = evidence.ranked
    .slice(0, readPassages)
    .filter(
      ({ window }) =>
        coverOf(evidence, window) >= aboutCover && namesSomething(textOf(library, window), speakerTerms),
    );
  return putFirst(evidence, library, naming, Math.max(evidence.confidence, namedConfidence));
}

/** Up to seven words before an opening quotation mark. */
const wordsBeforeMark = /(?:[\p{L}-]+\s+){1,7}["“‘'](?=\S)/gu;

function namesSomething(text: string, speakerTerms: readonly string[]): boolean {
  return splitSentences(text).some(({ start, end }) => {
    const sentence = text.slice(start, end);
    return [...sentence.matchAll(wordsBeforeMark)].some(({ 0: stretch, index }) => {
      const words = stretch.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
      const before = new Set(termsOf(sentence.slice(0, index + stretch.length)));
      return words.some(isNamingVerb) && speakerTerms.every((term) => before.has(term));
    });
  });
}

function isNamingVerb(word: string): boolean {
  return namingVerbForms.has(word) || /^identif(?:y|ies|ied|ying)$/.test(word);
}

function termsOf(text: string): readonly string[] {
  return tokenise(text).flatMap((token) => toTerm(token.text) ?? []);
}
