// people.json → the people that a corpus lists, checked.

import { z } from 'zod';
import { type CheckedList, checkList, dropRepeatedIds, findClashes } from './check-list.js';
import { readName, toOrderlessKey } from './name-variants.js';

const day = z.iso.date('expected a day, YYYY-MM-DD');
const words = z.string().trim().min(1, 'expected some text');

const personSchema = z.strictObject({
  /** Slug; stable, for it stands in links. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  name: words,
  /** Other names and spellings in any script; a surname alone goes without saying. */
  aliases: z.array(words).default([]),
  /** One line of who this is. */
  description: words,
  gender: z.enum(['male', 'female']).nullable().default(null),
  /** Offices held, so far as known; `from` and `to` are first and last day. */
  roles: z
    .array(
      z.strictObject({ title: words, from: day.nullable().default(null), to: day.nullable().default(null) }),
    )
    .default([]),
});

export type KnownPerson = Readonly<z.output<typeof personSchema>>;

/**
 * Reads the list of people.json. Every fault is reported at once, entries with faults and repeated ids are left out;
 * a name that two people claim is reported and kept, so that a look-up asks which is meant. Never throws.
 */
export function parseKnownPeople(json: unknown, file: string): CheckedList<KnownPerson> {
  const { entries, issues } = dropRepeatedIds(checkList(json, file, personSchema), file, ({ id }) => id);
  const clashes = findClashes(
    entries,
    file,
    ({ id }) => id,
    ({ name, aliases }) => [name, ...aliases],
    (name) => readName(name).map(toOrderlessKey),
  );
  return { entries, issues: [...issues, ...clashes] };
}
