// A card that answers "who …?" → the person it answers with, so that a follow-up may say "he".

import type { Card } from '../card/card.js';
import { listExcerpts } from '../card/create-card.js';
import type { Library } from '../library/library.js';
import { findAsked } from './evidence/question-kinds.js';
import { askingPart } from './question/question-places.js';

/** The full name of the one person whom the first answer marks or quotes; null when nobody was asked for, or nobody found. */
export function findAnsweredPerson({ people }: Library, question: string, card: Card): string | null {
  const [first] = listExcerpts(card, 'answer');
  if (first === undefined || findAsked(askingPart(question)).asked !== 'person') return null;
  const marked = first.emphasis.map(({ start, end }) => first.citation.text.slice(start, end));
  for (const name of [...marked, ...(first.speaker === null ? [] : [first.speaker])]) {
    const match = people.match(name);
    if (match.kind === 'one') return match.person.name;
  }
  return null;
}
