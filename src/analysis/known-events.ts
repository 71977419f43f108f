// events.json → the events that a corpus lists, checked, with the signs by which their sentences are recognised.

import { z } from 'zod';
import type { EventDefinition } from '../model/event.js';
import { type CheckedList, checkList, dropRepeatedIds, findClashes } from './check-list.js';
import { toEventKey } from './event-names.js';

const day = z.iso.date('expected a day, YYYY-MM-DD');
const words = z.string().trim().min(1, 'expected some text');

const signSchema = z.strictObject({
  /** Groups of phrases: the sentence must hold at least one phrase of every group. Compared by stem and without case. */
  all: z.array(z.array(words).min(1, 'expected a phrase')).min(1, 'expected a group of phrases'),
  /** Phrases that must not be there. */
  none: z.array(words).default([]),
  /** How surely the sentence is about the event: 1 for a hint, 3 for its very name. */
  weight: z.number().positive().max(5),
  /** Counts only in an article in which a sign without this mark is found: "the talks" alone could be any talks. */
  onlyIfCovered: z.boolean().default(false),
});

const eventSchema = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
    title: words,
    aliases: z.array(words).default([]),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    place: words.nullable().default(null),
    participants: z.array(words).default([]),
    /** One sentence of what it is, in our own words. */
    summary: words,
    signs: z.array(signSchema).min(1, 'expected a sign by which to recognise it'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'expected a day not before “from”',
  });

export type EventSign = Readonly<z.output<typeof signSchema>>;
export interface KnownEvent extends EventDefinition {
  readonly signs: readonly EventSign[];
}

/**
 * Reads the list of events.json. Every fault is reported at once, entries with faults and repeated slugs are left out;
 * a name that two events claim is reported and kept, so that a look-up asks which is meant. Never throws.
 */
export function parseKnownEvents(json: unknown, file: string): CheckedList<KnownEvent> {
  const { entries, issues } = dropRepeatedIds(checkList(json, file, eventSchema), file, ({ slug }) => slug);
  const clashes = findClashes(
    entries,
    file,
    ({ slug }) => slug,
    ({ slug, title, aliases }) => [slug, title, ...aliases],
    (name) => [toEventKey(name)],
  );
  return { entries, issues: [...issues, ...clashes] };
}
