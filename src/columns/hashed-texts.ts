// Texts, each with numbers → rows of numbers that are found by a text without any text being kept.

import { type NumberRows, NumberRowsWriter } from './number-rows.js';

/**
 * The numbers of items by a hash of their texts: one row for each of a power of two of hashes, at least as many as there are texts. `textsOf`:
 * of each item, numbered from 0.
 */
export function hashTexts(textsOf: readonly (readonly string[])[]): NumberRows {
  const count = textsOf.reduce((sum, texts) => sum + texts.length, 0);
  const slots: number[][] = Array.from({ length: 2 ** Math.ceil(Math.log2(Math.max(1, count))) }, () => []);
  for (const [number, texts] of textsOf.entries())
    for (const text of texts) {
      const slot = slots[slotOf(text, slots.length)]!;
      if (!slot.includes(number)) slot.push(number);
    }
  const writer = new NumberRowsWriter();
  for (const slot of slots) writer.add(slot);
  return writer.close();
}

/** The row in which the numbers of a text stand, among those of others with the same hash; -1 where there are no rows. */
export function rowOfText({ ends }: NumberRows, text: string): number {
  return ends.length === 0 ? -1 : slotOf(text, ends.length);
}

/** FNV-1a over UTF-16 units. */
function slotOf(text: string, slotCount: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (slotCount - 1);
}
