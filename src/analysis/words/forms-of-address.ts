// Words that stand before a name and are no part of it; lower case, without full stops.

export const formsOfAddress: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'lord', 'lady', 'baroness'],
  ...['president', 'vice', 'premier', 'prime', 'chancellor', 'minister', 'senator', 'sen', 'congressman'],
  ...[
    'congresswoman',
    'rep',
    'representative',
    'governor',
    'gov',
    'mayor',
    'secretary',
    'ambassador',
    'envoy',
  ],
  ...[
    'general',
    'gen',
    'maj',
    'major',
    'colonel',
    'col',
    'lieutenant',
    'lt',
    'captain',
    'capt',
    'sergeant',
    'sgt',
  ],
  ...['admiral', 'adm', 'commander', 'brigadier', 'marshal', 'king', 'queen', 'prince', 'princess', 'pope'],
  ...[
    'father',
    'rabbi',
    'sheikh',
    'ayatollah',
    'judge',
    'justice',
    'aide',
    'spokesman',
    'spokeswoman',
    'the',
  ],
]);

/** What may follow a name and tells two bearers of it apart, with the form that stands for it. */
export const nameSuffixes: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);
