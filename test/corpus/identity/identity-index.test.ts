import { describe, expect, it } from 'vitest';
import type { CapturedItem } from '../../../src/corpus/identity/capture-pages.js';
import { identifyArticles } from '../../../src/corpus/identity/identify-articles.js';
import { IdentityIndex } from '../../../src/corpus/identity/identity-index.js';
import type { Article } from '../../../src/model/article.js';
import { runAtOnce } from '../../../src/turns/steps.js';
import { aCapture, aSentence, createRandom, toText } from '../../support/captures.js';
import fc from '../../support/property.js';

const random = createRandom(5);
const sentences = Array.from({ length: 14 }, () => aSentence(random));
const siteId = 'a'.repeat(32);

/** Captures that have titles, texts, outlets, addresses and site ids in common in every way. */
const someCapture = fc
  .record({
    title: fc.constantFrom('Delegates meet again in town', 'Talks go on for a third day', 'Letters'),
    outlet: fc.constantFrom(null, 'Reuters', 'Times'),
    text: fc.subarray(sentences, { minLength: 0, maxLength: 8 }).map((drawn) => toText(drawn)),
    siteId: fc.constantFrom(null, null, siteId),
    urls: fc.constantFrom([], [], ['https://www.reuters.com/world/talks']),
  })
  .map(
    (set) =>
      (page: string): CapturedItem =>
        aCapture({ ...set, page }),
  );

/** What is done to an index: at a page's place a capture is put, or taken away. */
const someSteps = fc.array(
  fc.array(fc.tuple(fc.nat({ max: 9 }), fc.option(someCapture, { freq: 4 })), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 8 },
);

type Step = readonly (readonly [number, ((page: string) => CapturedItem) | null])[];

/** Puts captures at places and takes them away; `held` is what stands where. */
function applyStep(index: IdentityIndex, held: Map<string, CapturedItem>, step: Step) {
  const before = new Map(held);
  for (const [number, capture] of step) {
    const page = `page-${number}`;
    if (capture === null) held.delete(page);
    else held.set(page, capture(page));
  }
  const places = new Set([...before.keys(), ...held.keys()]);
  const differing = [...places].filter((page) => before.get(page) !== held.get(page));
  return runAtOnce(
    index.apply({
      added: differing.flatMap((page) => held.get(page) ?? []),
      removed: differing.flatMap((page) => before.get(page)?.capture ?? []),
    }),
  );
}

const sorted = (articles: Iterable<Article>) => [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('IdentityIndex', () => {
  it('holds the articles of a fresh start, whatever came and went', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const index = new IdentityIndex();
        const held = new Map<string, CapturedItem>();
        for (const step of steps) {
          const earlier = new Map(index.articles);
          const { before, after } = applyStep(index, held, step);
          expect(sorted(index.articles.values())).toEqual(identifyArticles([...held.values()]));
          for (const article of before) expect(earlier.get(article.id)).toBe(article);
          const untouched = [...earlier.values()].filter((article) => !before.includes(article));
          expect(sorted([...untouched, ...after])).toEqual(sorted(index.articles.values()));
          for (const article of untouched) expect(index.articles.get(article.id)).toBe(article);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is as before when a change is taken back', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, [wrong = []]) => {
        const index = new IdentityIndex();
        const held = new Map<string, CapturedItem>();
        for (const step of steps) applyStep(index, held, step);
        const before = new Map(index.articles);
        applyStep(index, new Map(held), wrong).undo();
        expect(index.articles).toEqual(before);
        for (const [id, article] of before) expect(index.articles.get(id)).toBe(article);
        applyStep(index, held, wrong);
        expect(sorted(index.articles.values())).toEqual(identifyArticles([...held.values()]));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from what was kept as if it had never stopped', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (steps, [next = []]) => {
        const index = new IdentityIndex();
        const held = new Map<string, CapturedItem>();
        for (const step of steps) applyStep(index, held, step);
        const restored = IdentityIndex.restore(index.keep());
        expect(sorted(restored.articles.values())).toEqual(sorted(index.articles.values()));
        applyStep(restored, held, next);
        expect(sorted(restored.articles.values())).toEqual(identifyArticles([...held.values()]));
      }),
      { numRuns: 40 },
    );
  });

  it('follows a notice that becomes common and rare again', () => {
    const notice = toText(sentences.slice(0, 3));
    // Two of each text under titles of their own: pairs that only the notice speaks for.
    const captures = Array.from({ length: 230 }, (_, number) =>
      aCapture({
        page: `page-${number}`,
        title: `${sentences[0]?.split(' ').slice(0, 5).join(' ')} ${number >> 1}`,
        text: `${notice} ${aSentence(createRandom(number >> 1))}`,
      }),
    );
    const index = new IdentityIndex();
    for (const [from, to] of [
      [0, 150],
      [150, 230],
    ] as const) {
      runAtOnce(index.apply({ added: captures.slice(from, to), removed: [] }));
      expect(sorted(index.articles.values())).toEqual(identifyArticles(captures.slice(0, to)));
    }
    runAtOnce(index.apply({ added: [], removed: captures.slice(0, 120).map(({ capture }) => capture) }));
    expect(sorted(index.articles.values())).toEqual(identifyArticles(captures.slice(120)));
  });

  it('refuses a capture at a place that is taken, and the removal of one that is not there', () => {
    const index = new IdentityIndex();
    const capture = aCapture({ text: sentences[0] ?? '' });
    runAtOnce(index.apply({ added: [capture], removed: [] }));
    expect(() => runAtOnce(index.apply({ added: [capture], removed: [] }))).toThrow(RangeError);
    expect(() => runAtOnce(index.apply({ added: [], removed: [{ page: 'x', position: 0 }] }))).toThrow(
      RangeError,
    );
  });
});
