// Makes cards and blocks: each caller names only what its card is about.

import type { Block, Card, Excerpt, RichText } from './card.js';

/** A card with the usual values for what is not set: an answer, found, without buttons, footer, confidence and search. */
export function createCard(set: Partial<Card> & Pick<Card, 'title'>): Card {
  return {
    tone: 'answer',
    blocks: [],
    actions: [],
    footer: null,
    found: true,
    confidence: null,
    searched: null,
    attachment: null,
    shownBy: null,
    ...set,
  };
}

/** Says that what was wanted is not to be had, and why or what to do instead. */
export function noticeCard(title: string, text: RichText): Card {
  return createCard({ tone: 'notice', title, found: false, blocks: [textBlock(text)] });
}

export const textBlock = (text: RichText): Block => ({ kind: 'text', text });
export const headingBlock = (text: string): Block => ({ kind: 'heading', text });
export const excerptBlock = (excerpt: Excerpt): Block => ({ kind: 'excerpt', excerpt });
export const listBlock = (items: readonly RichText[]): Block => ({ kind: 'list', items });

/** Label and value in rows; rows without a value are left out. */
export function factsBlock(
  rows: readonly { readonly label: string; readonly value: RichText | null }[],
): Block {
  return {
    kind: 'facts',
    rows: rows.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
  };
}

/** The excerpts of a card in reading order, of one role or of both. */
export function listExcerpts(card: Card, role?: Excerpt['role']): readonly Excerpt[] {
  return card.blocks.flatMap((block) =>
    block.kind === 'excerpt' && (role === undefined || block.excerpt.role === role) ? [block.excerpt] : [],
  );
}
