// A list that nearly always has one item ↔ the item itself: tens of thousands of lists take more room than what they hold.

/** Items are no arrays themselves. */
export type OneOrMore<Item extends object | string> = Item | readonly Item[];

/** Empty for what was never held. */
export function listOf<Item extends object | string>(held: OneOrMore<Item> | undefined): readonly Item[] {
  if (held === undefined) return [];
  return Array.isArray(held) ? (held as readonly Item[]) : [held as Item];
}

/** Undefined for an empty list. The list is kept as it is where it has several items. */
export function hold<Item extends object | string>(list: readonly Item[]): OneOrMore<Item> | undefined {
  return list.length > 1 ? list : list[0];
}
