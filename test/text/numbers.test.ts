import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/text/numbers.js';
import { growthOf, proportional } from '../support/growth.js';
import fc from '../support/property.js';

const read = (text: string) =>
  findNumbers(text).map(
    ({ start, end, low, high }) => `${text.slice(start, end)}=${low === high ? low : `${low}..${high}`}`,
  );

describe('findNumbers', () => {
  it.each([
    ['more than 6,000 bodies', ['6,000=6000']],
    ['1.2 million people', ['1.2 million=1200000']],
    ['$14bn and €200m', ['14bn=14000000000', '200m=200000000']],
    ['two hundred and fifty thousand men', ['two hundred and fifty thousand=250000']],
    [
      'two and a half hours, one and a quarter miles, two and a guest',
      ['two and a half=2.5', 'one and a quarter=1.25', 'two=2'],
    ],
    [
      'twenty-one, a hundred, half a million, two dozen',
      ['twenty-one=21', 'a hundred=100', 'half a million=500000', 'two dozen=24'],
    ],
    [
      'one-fifth of it, a third of them, three-quarters',
      ['one-fifth=0.2', `a third=${1 / 3}`, 'three-quarters=0.75'],
    ],
    ['two-to-three-day and two to three days', ['two-to-three=2..3', 'two to three=2..3']],
    [
      'between 10 and 15, 50,000–60,000, 2–3 million',
      ['10 and 15=10..15', '50,000–60,000=50000..60000', '2–3 million=2000000..3000000'],
    ],
    ['dozens of planes and hundreds of thousands', ['dozens=null', 'hundreds of thousands=null']],
  ])('reads “%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'the KN-23 and the Leopard 2A8',
    'on 9/11 at 17:09',
    'the 18th in the 1990s',
    'a third round',
    'everyone',
    '',
  ])('finds no number in “%s”', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps the two ends of a change apart', () => {
    expect(read('rose from 5% to 10%')).toEqual(['5=5', '10=10']);
  });

  it('leaves metres to the units', () => {
    expect(read('the 100m race and 155mm shells')).toEqual(['100=100', '155=155']);
  });

  it('reads back any number written with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (value) => {
        const written = value.toLocaleString('en-GB');
        expect(read(`some ${written} drones`)).toEqual([`${written}=${value}`]);
      }),
    );
  });

  it.each(['12 ', 'two '])('takes time in proportion to how often %j stands', (words) => {
    const findIn = (count: number) => {
      const text = words.repeat(count);
      return () => findNumbers(text);
    };
    expect(growthOf(findIn, 4000)).toBeLessThan(proportional);
  });
});
