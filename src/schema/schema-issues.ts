// A value that a schema refuses → issues that its writer can mend: where, what should stand there, what stands there.

import type { z } from 'zod';
import type { Issue } from '../model/page.js';

/** Most characters of a faulty value that are shown. */
const maxShownChars = 80;

/** The value as the schema gives it, or every fault. `at`: where the value stands in its file; `line`: from 1, 0 when it tells nothing. */
export function checkBySchema<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  file: { readonly page: string; readonly line?: number; readonly at?: readonly PropertyKey[] },
): { readonly value: Value } | { readonly issues: readonly Issue[]; readonly paths: readonly Path[] } {
  const parsed = schema.safeParse(value, { error: describeExpected });
  if (parsed.success) return { value: parsed.data };
  const { page, line = 0, at = [] } = file;
  const faults = parsed.error.issues;
  return {
    paths: faults.map(({ path }) => path),
    issues: faults.map((fault) => ({
      page,
      line,
      expected: `${describePath([...at, ...fault.path])}: ${fault.message}`,
      found:
        fault.code === 'unrecognized_keys'
          ? fault.keys.map((key) => shorten(key)).join(', ')
          : // What the reader of the file sees, not what a step of the schema has made of it.
            shorten(valueAt(value, fault.path)),
    })),
  };
}

type Path = readonly PropertyKey[];

/** Ours for what the schema has no words for; undefined leaves it to zod. */
function describeExpected(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map((value) => shorten(value)).join(' or ');
    case 'invalid_union':
      return issue.errors.flatMap(([first]) => (first === undefined ? [] : [first.message])).join(' or ');
    case 'unrecognized_keys':
      return 'no other keys than those of the format';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'a text that is not empty' : undefined;
    default:
      return undefined;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

/** `pages["a.txt"].main`, `[3].aliases[0]`; "the file" for all of it. */
function describePath(path: Path): string {
  if (path.length === 0) return 'the file';
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      const name = String(key);
      if (!/^\w+$/.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > maxShownChars ? `${text.slice(0, maxShownChars - 1)}…` : text;
}
