// Numbers that have names, in an array: an object with a number for each name takes three times as long to make and to read.

/** The place of each name in the array. */
export function placesOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
}

/** Room for a number for each name. All are NaN, which whatever is weighed shows, until they are set. */
export function createNumbers(names: readonly string[]): Float64Array {
  return new Float64Array(names.length).fill(Number.NaN);
}
