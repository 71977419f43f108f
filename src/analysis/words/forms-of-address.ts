// Words that people type or outlets print before a name; lower case, without full stops. Words that are also given names
// ("Dean", "Judge", "Prince") are left out: without them "Dean Martin" would be anybody called Martin.

export const formsOfAddress: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady baroness president vice premier prime chancellor minister senator
  sen congressman congresswoman rep representative governor gov mayor secretary ambassador envoy general gen maj colonel
  col lieutenant lt captain capt sergeant sgt admiral adm brigadier rabbi sheikh ayatollah aide spokesman spokeswoman the`.split(
    /\s+/,
  ),
);

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
