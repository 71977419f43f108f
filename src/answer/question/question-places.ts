// The parts of a question that a later one may speak of: its names, the things it names with an article, its asking sentence.

import type { Span } from '../../model/locator.js';
import { findAskingSentence } from '../evidence/question.js';
import { findAsked } from '../evidence/question-kinds.js';

/** Runs of capitalised words that do not open the question, with their article and possessive left out. */
export function listNames(text: string): readonly Span[] {
  return [
    ...text.matchAll(
      /(?<!^|[.?!:]\s)(?<=[\s“"‘'(])(?:the )?\p{Lu}[\p{L}\p{N}.-]*(?:\s+\p{Lu}[\p{L}\p{N}.-]*)*/gu,
    ),
  ].map(({ index, 0: name }) => ({ start: index, end: index + name.replace(/[.?!]+$/u, '').length }));
}

/** Words at which a thing's name ends; what is done with it is mostly told by a verb form in "-ed", or one of these. */
const endOfThing =
  'in|on|at|to|of|for|from|by|with|about|after|before|during|against|into|over|that|which|who|is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|should|must|and|or|held|built|sent|made|said|take|took|taken|go|went|come|came|last|start|begin|began|end|happen';
const thing = new RegExp(
  `\\bthe (?:[\\p{L}\\p{N}’'-]+ ){0,3}?[\\p{L}\\p{N}’'-]+(?=\\s+(?:(?:${endOfThing})\\b|\\p{L}+ed\\b)|[?.,!]|$)`,
  'giu',
);

/** What a question names with "the": "the talks", "the Baltic defence line"; in order. */
export function listThings(text: string): readonly string[] {
  return [...text.matchAll(thing)].map(([words]) => words);
}

/** The noun behind "how many" or "which"; null when there is none. */
export function findCounted(text: string): Span | null {
  const asking = findAskingSentence(text);
  const { focusStart, focusEnd } = findAsked(text.slice(asking.start, asking.end));
  const focus = text.slice(asking.start + focusStart, asking.start + focusEnd);
  const start = asking.start + focusStart + (focus.length - focus.trimStart().length);
  return focus.trim() === '' ? null : { start, end: asking.start + focusEnd };
}

/** The sentence that asks, without those that set the scene. */
export function askingPart(text: string): string {
  const { start, end } = findAskingSentence(text);
  return text.slice(start, end).trim();
}

/** A text with a full stop or question mark behind it. */
export function endSentence(text: string): string {
  return /[.?!]$/u.test(text) ? text : `${text}?`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
