// The parts of a digest → as few cards as hold them, each small enough for one message.

import type { Action, Block, Card } from '../../card/card.js';
import { createCard, textBlock } from '../../card/create-card.js';
import type { Messages } from '../../locale/language.js';
import type { DigestSection } from './digest-section.js';

/** Most messages of one digest: what comes after is counted, not told. */
const maxCards = 4;
/** Most parts without room that are named. */
const maxNamed = 12;
/** Most buttons on a card: three rows. */
const maxActions = 15;

export interface PackOptions {
  readonly title: string;
  readonly footer: string | null;
  readonly words: Messages['digests'];
  fits(card: Card): boolean;
}

/**
 * Cards in order. A section goes to the next card where it does not fit, and is cut between its blocks only where it fits on none; its
 * button stands with its end. A block that fits on no card alone is left out with what comes after.
 */
export function packCards(
  sections: readonly DigestSection[],
  { title, footer, words, fits }: PackOptions,
): readonly Card[] {
  const cards: Card[] = [];
  let open = createCard({ title, footer });
  const close = () => {
    cards.push(open);
    open = createCard({ title: words.continued(title), footer });
  };
  const add = (blocks: readonly Block[], actions: readonly Action[]): boolean => {
    const wider = {
      ...open,
      blocks: [...open.blocks, ...blocks],
      actions: [...open.actions, ...actions].slice(0, maxActions),
    };
    if (!fits(wider)) return false;
    open = wider;
    return true;
  };
  const place = (blocks: readonly Block[], actions: readonly Action[]): boolean => {
    if (add(blocks, actions)) return true;
    if (open.blocks.length === 0 || cards.length + 1 >= maxCards) return false;
    close();
    return add(blocks, actions);
  };
  const placeInPieces = ({ blocks, action }: DigestSection): boolean =>
    toPieces(blocks).every((piece, index, pieces) =>
      place(piece, index === pieces.length - 1 && action !== null ? [action] : []),
    );
  for (const [index, section] of sections.entries()) {
    const { blocks, action } = section;
    if (place(blocks, action === null ? [] : [action]) || placeInPieces(section)) continue;
    const left = sections.slice(index);
    // The first by name, as many as there is room for.
    for (const named of [maxNamed, 3, 0]) if (add([describeLeft(left, named, words)], [])) break;
    break;
  }
  if (open.blocks.length > 0) cards.push(open);
  return cards;
}

/** What there is no room for, the first of it by name. */
function describeLeft(left: readonly DigestSection[], named: number, words: PackOptions['words']): Block {
  const names = left.slice(0, named).map(({ summary }) => summary);
  const others = Math.max(0, left.length - named);
  return textBlock(words.noRoom([...names, ...(others > 0 ? [words.otherParts(others)] : [])].join(', ')));
}

/** A heading, or a short line above excerpts, goes with what follows it. */
function toPieces(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const pieces: Block[][] = [];
  let isBound = false;
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (last !== undefined && isBound) last.push(block);
    else pieces.push([block]);
    isBound = block.kind === 'heading' || block.kind === 'text';
  }
  return pieces;
}
