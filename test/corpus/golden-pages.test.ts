// Golden pages: whole pages in, whole results out. `UPDATE_GOLDEN=1` writes the expectations; read every line of the diff.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/corpus/parse-page.js';
import { readablePage } from './readable-page.js';

const fixtures = new URL('../fixtures/pages/', import.meta.url).pathname;
const shipped = new URL('../../corpus/pages/', import.meta.url).pathname;

/** Folder of the page, and folder of its expectation. */
const folders: readonly (readonly [pages: string, expected: string])[] = [
  [shipped, join(fixtures, 'seeds')],
  ...['plain', 'logo', 'hashtag'].map((name) => [join(fixtures, name), join(fixtures, name)] as const),
];

describe.each(folders)('pages in %s', (pages, expected) => {
  const names = readdirSync(pages).filter((name) => name.endsWith('.txt'));
  test.each(names)('%s gives what a person reads on it', (name) => {
    const result = parsePage(name, readFileSync(join(pages, name)));
    if (result.kind === 'none') throw new Error(`no page: ${JSON.stringify(result.issue)}`);
    const golden = join(expected, name.replace(/\.txt$/, '.expected.json'));
    const actual = readablePage(result.page);
    if (process.env.UPDATE_GOLDEN === '1' || !existsSync(golden))
      writeFileSync(golden, `${JSON.stringify(actual, null, 2)}\n`);
    expect(actual).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});
