// The words of numbers. Lower case.

export const unitNumbers = 'one two three four five six seven eight nine'.split(' ');

export const teenNumbers =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');

/** In order: twenty is 20, thirty 30, … */
export const tenNumbers = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words and endings that multiply what stands before them. The short ones are read only where they are glued to digits. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);

/** Denominators, singular: "one-fifth", "two-thirds". */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halve', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
