// Two texts → which comes first, on every machine alike.

/**
 * Compares by UTF-16 code units, for `sort`: below 0 when `a` comes first, 0 when they are the same text. For ids, days and other
 * order that nobody reads as an alphabet; a list that people look through is sorted by `Intl.Collator`.
 */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
