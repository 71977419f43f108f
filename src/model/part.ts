// Bytes that are kept on the disk, told apart by what they were made of.

/** What was once written under a key is not written again: its bytes never change. */
export interface Part {
  readonly key: object;
  /** Called when they are written. Valid until what they were made of changes; not to be written to. */
  read(): Uint8Array;
}

/** Bytes that are their own key. */
export function toPart(bytes: Uint8Array): Part {
  return { key: bytes, read: () => bytes };
}
