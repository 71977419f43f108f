// Nouns whose number or use in a phrase cannot be told from their letters. Lower case.

/** Irregular plural → singular; collective words that take a number without a plural ending are their own singular. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['grandchildren', 'grandchild'],
  ['schoolchildren', 'schoolchild'],
  ['men', 'man'],
  ['women', 'woman'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['wolves', 'wolf'],
  ['thieves', 'thief'],
  ['halves', 'half'],
  ['leaves', 'leaf'],
  ['loaves', 'loaf'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['media', 'medium'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['movies', 'movie'],
  ['ties', 'tie'],
  ['species', 'species'],
  ['series', 'series'],
  ['means', 'means'],
  ['buses', 'bus'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ...`aircraft cattle cavalry clergy crew deer fish hovercraft infantry livestock offspring personnel police sheep spacecraft
  staff`
    .split(/\s+/)
    .map((word) => [word, word] as const),
  ['troops', 'troop'],
]);

/** Endings of compounds that behave like their last part: "servicemen", "policewomen". */
export const pluralEndings: ReadonlyMap<string, string> = new Map([
  ['women', 'woman'],
  ['men', 'man'],
  ['people', 'person'],
]);

/** Plurals that stand before another noun: "arms deals", "sanctions packages". */
export const pluralModifiers: ReadonlySet<string> = new Set(
  'arms children civil-rights communications drugs emissions goods human-rights operations sales sanctions savings services sports systems weapons women'.split(
    ' ',
  ),
);

/** Words that end like a plural and are none. */
export const seemingPlurals: ReadonlySet<string> = new Set(
  `afterwards always analysis athletics basis besides bonus bus business campus census chaos consensus crisis does dozens economics focus
   gas goes has his hundreds its less mathematics minus millions news overseas perhaps physics plus politics previous says sometimes status
   surplus theirs this thousands thus towards us versus virus was yes`.split(/\s+/),
);

/** What holds its things one for one: the bodies of 1,212 soldiers are 1,212 bodies. Plural → singular. */
export const oneForOneHolders: ReadonlyMap<string, string> = new Map([
  ['bodies', 'body'],
  ['corpses', 'body'],
  ['remains', 'body'],
  ['lives', 'life'],
  ['names', 'name'],
  ['identities', 'identity'],
  ['homes', 'home'],
]);

/** Words for a group of people by what has become of them, used without a noun: "12 dead and 40 wounded". */
export const elliptical: ReadonlySet<string> = new Set(
  'dead killed injured wounded missing hurt arrested detained'.split(' '),
);

/** Words for the same thing in the mouths of different outlets. The first of each row stands for all. */
export const sameThings: readonly (readonly string[])[] = [
  ['body', 'corpse', 'remains'],
  [
    'soldier',
    'troop',
    'serviceman',
    'servicewoman',
    'servicemember',
    'fighter',
    'combatant',
    'military personnel',
  ],
  ['prisoner', 'pow', 'captive', 'detainee'],
  ['child', 'minor', 'kid', 'youngster'],
  ['person', 'people'],
  ['aircraft', 'plane', 'jet', 'warplane', 'airplane', 'aeroplane'],
  ['drone', 'uav'],
  ['police', 'policeman', 'policewoman'],
  ['oil', 'crude'],
  ['infection', 'case'],
  ['charge', 'count'],
];
