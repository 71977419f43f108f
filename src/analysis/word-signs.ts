// What a word may be for the finders of names and quotations, looked up once: most words are nothing to any of them.

import { listSpeechVerbForms } from '../text/speech-verb-kind.js';
import type { Token } from '../text/tokens.js';
import { framingWords, hedgedVerbs, hedgingWords } from './words/framing-words.js';
import { startingParticles } from './words/name-particles.js';
import {
  adverbsBeforeSaying,
  answeringWithBack,
  isCrowd,
  plainSaying,
  speakerNouns,
  speakerPronouns,
} from './words/speaker-words.js';

/** One bit for each; a word may have several. They say where looking is worth while, not what the word is there. */
export const wordSigns = {
  /** A verb of speech or thought, or a word that makes one with the next ("according", "shot"). */
  cue: 1,
  /** A finite verb of plain saying ("said"). */
  says: 2,
  /** An adverb that may stand between a noun and such a verb. */
  adverb: 4,
  /** A pronoun or a noun for one who speaks. */
  speaker: 8,
  /** May begin a name though it is written small. */
  particle: 16,
  /** Passes something on with reserve ("reportedly"), or does behind "is" ("said" in "is said to"). */
  hedge: 32,
  hedgedVerb: 64,
  /** Tells of words at second hand or on a social network. */
  frame: 128,
} as const;

const signsOfWord = new Map<string, number>();
const add = (sign: number, words: Iterable<string>): void => {
  for (const word of words) signsOfWord.set(word, (signsOfWord.get(word) ?? 0) | sign);
};
add(wordSigns.cue, listSpeechVerbForms());
add(wordSigns.cue, ['according']);
add(wordSigns.cue, answeringWithBack);
add(wordSigns.says, plainSaying);
add(wordSigns.adverb, adverbsBeforeSaying);
add(wordSigns.speaker, speakerPronouns.keys());
add(wordSigns.speaker, speakerNouns.keys());
add(wordSigns.particle, startingParticles);
add(wordSigns.hedge, hedgingWords);
add(wordSigns.hedgedVerb, hedgedVerbs);
add(wordSigns.frame, framingWords);

/** `result[tokenIndex]`: the signs of every token, 0 for what is no word. */
export function readWordSigns(tokens: readonly Token[]): Uint8Array {
  const signs = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const { kind, lower } = tokens[at] as Token;
    if (kind === 'word') signs[at] = signsOfWord.get(lower) ?? (isCrowd(lower) ? wordSigns.speaker : 0);
  }
  return signs;
}

/** Whether a token has one of the signs given; false outside the paragraph. */
export function hasSign({ signs }: { readonly signs: Uint8Array }, at: number, wanted: number): boolean {
  return ((signs[at] ?? 0) & wanted) !== 0;
}
