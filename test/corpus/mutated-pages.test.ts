// Damaged real pages: parsing is total, quick, and leaks no frame line that the sound page would not leak.
// `MUTATED_PAGES=10000` runs the full number; a plain run takes fewer, to stay quick.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameWords } from '../../src/corpus/frame-words.js';
import { parsePage } from '../../src/corpus/parse-page.js';
import type { PageItem, ParsedPage } from '../../src/model/page.js';
import fc from '../support/property.js';

const runs = Number(process.env.MUTATED_PAGES ?? 1500);

const folder = new URL('../../corpus/pages/', import.meta.url).pathname;
const seeds = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

const frameLines: ReadonlySet<string> = new Set(
  frameWords.flatMap(({ steps, footer }) => [...Object.values(steps), ...footer]),
);

/** One damage to a page's lines. Numbers are shares of the page, so that they fit pages of any length. */
type Damage = (lines: readonly string[]) => readonly string[];
const at = (lines: readonly string[], share: number): number => Math.floor(share * lines.length);

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
/** Lines of the frame that no story contains, and lines that look like a related item's. */
const intruders = fc.constantFrom(
  'Try Our AI Features',
  'Explore what Daily8 AI can do for you:',
  'Get Started Now: Download the App',
  'app-storeplay-store',
  '9 minutes ago',
  'time9 minutes ago',
  '- The Guardian',
  '  • The Guardian',
  'Reuters10-06-2025',
);
const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(share, intruders).map(
    ([s, text]): Damage =>
      (lines) =>
        lines.toSpliced(at(lines, s), 0, text),
  ),
  share.map(
    (s): Damage =>
      (lines) =>
        lines.toSpliced(at(lines, s), 1),
  ),
  share.map(
    (s): Damage =>
      (lines) =>
        lines.toSpliced(at(lines, s), 0, lines[at(lines, s)] ?? ''),
  ),
  fc.tuple(share, share).map(
    ([s, t]): Damage =>
      (lines) =>
        swap(lines, at(lines, s), at(lines, t)),
  ),
  share.map(
    (s): Damage =>
      (lines) =>
        swap(lines, at(lines, s), at(lines, s) + 1),
  ),
  share.map(
    (s): Damage =>
      (lines) =>
        lines.slice(0, at(lines, s)),
  ),
  share.map(
    (s): Damage =>
      (lines) =>
        cutCharacters(lines, s),
  ),
  share.map(
    (s): Damage =>
      (lines) =>
        lines.toSpliced(at(lines, s), 0, ''),
  ),
  fc.tuple(share, fc.string({ maxLength: 30, unit: 'binary' })).map(
    ([s, text]): Damage =>
      (lines) =>
        lines.toSpliced(at(lines, s), 0, text),
  ),
);

function swap(lines: readonly string[], first: number, second: number): readonly string[] {
  const swapped = [...lines];
  [swapped[first], swapped[second]] = [lines[second] ?? '', lines[first] ?? ''];
  return swapped;
}

function cutCharacters(lines: readonly string[], s: number): readonly string[] {
  const text = lines.join('\n');
  return text.slice(0, Math.floor(s * text.length)).split('\n');
}

interface Noise {
  readonly place: number;
  readonly byte: number;
}

const damagedPages = fc
  .record({
    seed: fc.nat({ max: seeds.length - 1 }),
    damage: fc.array(damages, { maxLength: 3 }),
    noise: fc.array(fc.record({ place: share, byte: fc.nat({ max: 255 }) }), { maxLength: 4 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.boolean(),
  })
  .map(({ seed, damage, noise, lineEnd, mark }) => {
    const lines = damage.reduce((text, apply) => apply(text), seeds[seed]!.split('\n') as readonly string[]);
    return addNoise(Buffer.from((mark ? '\uFEFF' : '') + lines.join(lineEnd)), noise);
  });

function addNoise(bytes: Buffer, noise: readonly Noise[]): Uint8Array {
  for (const { place, byte } of noise) bytes[Math.floor(place * bytes.length)] = byte;
  return bytes;
}

const items = (page: ParsedPage): readonly PageItem[] => [...(page.main ? [page.main] : []), ...page.related];

describe('a damaged page', () => {
  test('never throws, never hangs, never leaks a frame line, and keeps every promise of an item', () => {
    fc.assert(
      fc.property(damagedPages, (bytes) => {
        const start = process.cpuUsage();
        const result = parsePage('damaged.txt', bytes);
        const { user } = process.cpuUsage(start);
        expect(user).toBeLessThan(1_000_000);
        if (result.kind === 'none') return;
        for (const item of items(result.page)) checkItem(item);
      }),
      { numRuns: runs, seed: 20250610 },
    );
  }, 300_000);

  test('is read the same way twice', () => {
    fc.assert(
      fc.property(damagedPages, (bytes) => {
        expect(parsePage('damaged.txt', bytes)).toEqual(parsePage('damaged.txt', bytes));
      }),
      { numRuns: 200, seed: 20250610 },
    );
  });
});

function checkItem(item: PageItem): void {
  const leaked = item.paragraphs.filter((paragraph) => frameLines.has(paragraph));
  if (leaked.length > 0) throw new Error(`leaked: ${leaked.join(' | ')}`);
  if (item.title === '' || item.title !== item.title.trim()) throw new Error(`title: "${item.title}"`);
  if (item.paragraphs.some((text) => text === '' || text !== text.trim() || /[\r\n]/.test(text)))
    throw new Error('a paragraph is empty or has outer white space');
  checkSpans(item, item.junk);
  checkSpans(item, item.entries);
}

function checkSpans(item: PageItem, spans: PageItem['junk'] | PageItem['entries']): void {
  let end = { paragraphIndex: -1, end: 0 };
  for (const span of spans) {
    const text = item.paragraphs[span.paragraphIndex];
    const isInside =
      text !== undefined && span.start >= 0 && span.start < span.end && span.end <= text.length;
    const isInOrder = span.paragraphIndex > end.paragraphIndex || span.start >= end.end;
    if (!isInside || !isInOrder) throw new Error(`span ${JSON.stringify(span)} of ${spans.length}`);
    end = span;
  }
}
