// Columns of numbers ↔ bytes, read where they lie.

type Column = Int32Array | Uint32Array | Float32Array | Float64Array;

interface ColumnConstructor<Values extends Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Values;
}

export function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Where they lie, if they lie well; else from a copy. No bytes give an empty column. */
export function numbersOf<Values extends Column>(
  type: ColumnConstructor<Values>,
  bytes: Uint8Array | undefined,
): Values {
  const given = bytes ?? new Uint8Array();
  const { buffer, byteOffset, length } =
    given.byteOffset % type.BYTES_PER_ELEMENT === 0 ? given : given.slice();
  return new type(buffer, byteOffset, length / type.BYTES_PER_ELEMENT);
}
