// Many rows of whole numbers, each of any length → two typed arrays, outside the heap that the garbage collector walks.

/** The rows one after the other. */
export interface NumberRows {
  /** By row: where in `values` it ends; the next one begins there. */
  readonly ends: Int32Array;
  readonly values: Int32Array;
}

export class NumberRowsWriter {
  readonly #ends: number[] = [];
  readonly #values: number[] = [];

  /** Adds a row behind the others. */
  add(row: readonly number[]): void {
    for (const value of row) this.#values.push(value);
    this.#ends.push(this.#values.length);
  }

  close(): NumberRows {
    return { ends: Int32Array.from(this.#ends), values: Int32Array.from(this.#values) };
  }
}

/** Where in `values` a row begins. */
export function startOfRow({ ends }: NumberRows, row: number): number {
  return ends[row - 1] ?? 0;
}

/** What a row gives, number by number; nothing for a row that is not there. */
export function mapRow<Mapped>(
  rows: NumberRows,
  row: number,
  map: (value: number) => Mapped,
): readonly Mapped[] {
  const { ends, values } = rows;
  const start = startOfRow(rows, row);
  const mapped = new Array<Mapped>((ends[row] ?? start) - start);
  for (let at = 0; at < mapped.length; at++) mapped[at] = map(values[start + at]!);
  return mapped;
}
