// A list of a data file → its sound entries and every fault of the others.

import type { z } from 'zod';
import type { Issue } from '../model/page.js';
import { checkBySchema } from '../schema/schema-issues.js';

/** What a data file gives: entries that can be used, and everything that is wrong with the rest, in file order. */
export interface CheckedList<Entry> {
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
}

/**
 * Checks each entry of a JSON list by a schema. Faulty entries are left out and all their faults reported together,
 * with their path ("[3].aliases[0]"); a value that is no list is one fault. Never throws.
 */
export function checkList<Entry>(json: unknown, file: string, schema: z.ZodType<Entry>): CheckedList<Entry> {
  if (!Array.isArray(json))
    return { entries: [], issues: [toIssue(file, 'a list of entries', typeOf(json))] };
  const entries: Entry[] = [];
  const issues: Issue[] = [];
  json.forEach((value: unknown, index) => {
    const checked = checkBySchema(schema, value, { page: file, at: [index] });
    if ('issues' in checked) issues.push(...checked.issues);
    else entries.push(checked.value);
  });
  return { entries, issues };
}

/**
 * Reports names that more than one entry claims, compared by `keysOf` (name → the keys under which it would be found).
 * One issue per clash of two entries over one key.
 */
export function findClashes<Entry>(
  entries: readonly Entry[],
  file: string,
  idOf: (entry: Entry) => string,
  namesOf: (entry: Entry) => readonly string[],
  keysOf: (name: string) => readonly string[],
): readonly Issue[] {
  const owners = new Map<string, string>();
  const issues: Issue[] = [];
  for (const entry of entries) {
    const id = idOf(entry);
    const clashing = new Set<string>();
    for (const name of namesOf(entry)) {
      for (const key of keysOf(name)) {
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, id);
        else if (owner !== id && !clashing.has(owner)) {
          clashing.add(owner);
          issues.push(toIssue(file, `names that only “${id}” has`, `“${name}”, which also means “${owner}”`));
        }
      }
    }
  }
  return issues;
}

/** Leaves out entries whose id an earlier one has, and reports them. */
export function dropRepeatedIds<Entry>(
  { entries, issues }: CheckedList<Entry>,
  file: string,
  idOf: (entry: Entry) => string,
): CheckedList<Entry> {
  const seen = new Set<string>();
  const repeated: Issue[] = [];
  const distinct = entries.filter((entry) => {
    const id = idOf(entry);
    if (seen.has(id)) repeated.push(toIssue(file, 'each id once', `“${id}” again`));
    return !seen.has(id) && seen.add(id);
  });
  return { entries: distinct, issues: [...issues, ...repeated] };
}

function toIssue(page: string, expected: string, found: string): Issue {
  return { page, line: 0, expected, found };
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
