import { describe, expect, it } from 'vitest';
import { alignWithin, measureSameness } from '../../src/text/align-words.js';
import fc from '../support/property.js';

const words = (text: string) => text.split(' ').filter((word) => word !== '');

/** Each stretch as the words of both sides: "same a b", "changed c → x". */
function tell(here: string, there: string): readonly string[] {
  return alignWithin(words(here), words(there)).map((stretch) => {
    const left = words(here).slice(stretch.here.start, stretch.here.end).join(' ');
    const right = words(there).slice(stretch.there.start, stretch.there.end).join(' ');
    return stretch.kind === 'same' ? `same ${left}` : `${stretch.kind} ${left} → ${right}`;
  });
}

describe('alignWithin', () => {
  it('finds the words inside a longer text', () => {
    expect(tell('the bridge fell', 'on Monday the bridge fell into the sea')).toEqual([
      'same the bridge fell',
    ]);
  });

  it('tells changed, added and missing words apart', () => {
    expect(tell('they signed a big deal today', 'later they did sign a deal today')).toEqual([
      'same they',
      'missing  → did',
      'changed signed → sign',
      'same a',
      'added big → ',
      'same deal today',
    ]);
  });

  it('takes a different last word for a changed one', () => {
    expect(tell('six old women', 'for six old ladies here')).toEqual([
      'same six old',
      'changed women → ladies',
    ]);
  });

  it('gives nothing for nothing, and only added words where there is nothing to meet', () => {
    expect(tell('', 'some words')).toEqual([]);
    expect(tell('some words', '')).toEqual(['added some words → ']);
  });

  it('covers the first row, in order, with neighbours of different kinds, and never claims different words to be the same', () => {
    const row = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(row, row, (here, there) => {
        const stretches = alignWithin(here, there);
        expect(stretches.flatMap((one) => here.slice(one.here.start, one.here.end))).toEqual(here);
        for (const [index, { kind, here: at, there: to }] of stretches.entries()) {
          if (kind === 'same') expect(here.slice(at.start, at.end)).toEqual(there.slice(to.start, to.end));
          const next = stretches[index + 1];
          if (next !== undefined) expect([next.kind === kind, next.there.start]).toEqual([false, to.end]);
        }
      }),
    );
  });
});

describe('measureSameness', () => {
  const measure = (here: string, there: string) => measureSameness(alignWithin(words(here), words(there)));

  it('is 1 for words found as they are, 0 for none in common, and less for every word added or missing', () => {
    expect(measure('a b', 'x a b y')).toBe(1);
    expect(measure('a b', 'x y')).toBe(0);
    expect(measure('', 'x y')).toBe(0);
    expect(measure('a b c d', 'a b d')).toBe(3 / 4);
    expect(measure('a b c', 'a b x c')).toBe(3 / 4);
  });
});
