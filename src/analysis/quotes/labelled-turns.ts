// An interview or transcript without quotation marks → the words of every line that a name or its initials open.

import type { Span } from '../../model/locator.js';
import type { Named } from '../named.js';
import type { QuotedParagraph } from './runs.js';
import type { Scene } from './scene.js';

/** What somebody says in one line: "IB: We trusted the survey." */
export interface LabelledTurn {
  readonly paragraphIndex: number;
  /** The fullest name of the one who speaks. */
  readonly speaker: string;
  /** The label, its colon left out. */
  readonly label: Span;
  /** The words behind the colon. */
  readonly words: Span;
}

/** Longest label, in tokens, its colon left out. */
const maxLabel = 5;
/** Most words of a person's name by which alone it is not known as one. */
const maxUnknown = 3;
/** Fewest lines that make a conversation: one may be a heading. */
const minTurns = 2;

/**
 * Turns whose label is the full name, the surname or the initials of one person whom the article names elsewhere ("Q" and "A" name
 * nobody), in reading order. None unless there are two, half of them in the first or second person or with a question: "Weiss:
 * 240 votes" is no conversation. A line whose words stand between marks is left to these. Never throws.
 */
export function findLabelledTurns(scene: Scene): readonly LabelledTurn[] {
  const labelled = scene.paragraphs.filter(({ tokens }) => colonOf(tokens) !== -1);
  if (labelled.length < minTurns) return [];
  const people = namesByLabel(scene);
  const turns = labelled.flatMap((paragraph) => turnOf(paragraph, people) ?? []);
  const spoken = turns.filter(({ paragraphIndex, words }) =>
    isSpoken(scene.paragraphs[paragraphIndex]!.text.slice(words.start, words.end)),
  );
  return turns.length >= minTurns && 2 * spoken.length >= turns.length ? turns : [];
}

/** Index of the colon behind a label; -1 when the paragraph opens otherwise. */
function colonOf(tokens: QuotedParagraph['tokens']): number {
  if (tokens[0]?.capital !== true) return -1;
  for (let at = 1; at <= maxLabel && at < tokens.length; at++) if (tokens[at]?.text === ':') return at;
  return -1;
}

function turnOf(
  { paragraphIndex, text, tokens, runAt }: QuotedParagraph,
  people: ReadonlyMap<string, string | null>,
): LabelledTurn | null {
  const colon = colonOf(tokens);
  const [first, last] = [tokens[colon + 1], tokens.at(-1)];
  if (first === undefined || last === undefined || first.kind === 'number') return null;
  if (runAt[0] !== -1 || runAt[colon + 1] !== -1) return null;
  const label = { start: tokens[0]?.start ?? 0, end: tokens[colon - 1]?.end ?? 0 };
  const speaker = people.get(keyOf(text.slice(label.start, label.end))) ?? null;
  if (speaker === null) return null;
  return { paragraphIndex, speaker, label, words: { start: first.start, end: last.end } };
}

/** Every label that a person of the article may have, and the name; null when two people share it. */
function namesByLabel({ named }: Scene): ReadonlyMap<string, string | null> {
  const people = new Map<string, string | null>();
  const names = new Set(named.filter((one) => isWholeName(one)).map(({ name }) => name));
  for (const name of names) {
    const words = name.split(' ');
    const initials = words.map((word) => word.charAt(0)).join('');
    for (const label of new Set([name, words.at(-1) ?? name, initials])) {
      const key = keyOf(label);
      people.set(key, people.has(key) ? null : name);
    }
  }
  return people;
}

/** A person's, or a short one that may be: no list knows "Ines". */
function isWholeName({ kind, name }: Named): boolean {
  const words = name.split(' ').length;
  return words > 1 && (kind === 'person' || (kind === 'unknown' && words <= maxUnknown));
}

/** "I.B.", "IB" and "ib" are one label. */
function keyOf(label: string): string {
  return label.replaceAll('.', '').toLowerCase();
}

const isSpoken = (words: string): boolean => /\b(?:I|I['’]\p{L}+|we|my|our|you|your)\b|\?/iu.test(words);
