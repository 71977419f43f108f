import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/text/dates.js';
import { growthOf, proportional } from '../support/growth.js';
import fc from '../support/property.js';

const words = (paragraph: string) => findDates(paragraph).map(({ text }) => text);

describe('findDates', () => {
  // Source: sentences of the shipped pages and of the usual forms of other outlets.
  it.each([
    ['MOSCOW, June 10 (Reuters) - Russia exchanged prisoners.', ['June 10']],
    ['It’s Wednesday, 4 June 2025, and this is Europe Live.', ['Wednesday, 4 June 2025']],
    ['issued arrest warrants in March 2023 for Vladimir Putin', ['March 2023']],
    ['on a date between June 20 and June 30, but Russia', ['June 20', 'June 30']],
    ['Talks on 2–4 June 2025 failed.', ['2–4 June 2025']],
    ['On Sept. 11, 2001, and on the 28th of July', ['Sept. 11, 2001', '28th of July']],
    ['Update: Date: 2025-06-04T09:17:22.000Z Title', ['2025-06-04T09:17:22.000Z']],
    ['Katie Hawkinson19 August 2025 17:09 White House', ['19 August 2025']],
    ['announced the scheme in January last year, and', ['January last year']],
    ['A week ago, he expressed impatience', ['A week ago']],
    ['in five years’ time, there will be others', ['five years’ time']],
    ['Today’s talks were over. Russia Today reported.', ['Today']],
    [
      'It came one day after the raid, and the following day he wrote',
      ['one day after', 'the following day'],
    ],
    ['the Minsk Agreements of 2014 and 2015', ['2014', '2015']],
    ['an initial swap was conducted on Monday night, as agreed last week', ['Monday night', 'last week']],
  ])('finds the dates of “%s”', (paragraph, expected) => {
    expect(words(paragraph)).toEqual(expected);
  });

  it.each([
    'Black Friday sales, the Sunday Times and Friday prayers',
    'a Sunday like any other; every Monday; on Mondays',
    'A soldier aged 25 with 2,025 drones at 17:09',
    'He may march in an august company.',
    'Theresa May said the second decade is over.',
    'over the last year and in the past week',
    'the 30 February 2025 that never was',
    'some 2000 soldiers and Article 5',
    '',
  ])('finds no date in “%s”', (paragraph) => {
    expect(words(paragraph)).toEqual([]);
  });

  it.each([
    ['The leaders are due to meet on Wednesday to discuss options.', 'coming'],
    ['They will meet on Thursday, he said.', 'coming'],
    ['On Wednesday, Lee vowed to restart dialogue.', 'past'],
    ['The minister said on Saturday that they had shown up.', 'past'],
    ['These pose challenges that could matter in Thursday’s qualifier.', 'open'],
    ['the imposition, from Wednesday, of tariffs', 'open'],
    ['They meet next Monday.', 'next'],
    ['They met last Monday.', 'last'],
    ['It was held this past Friday.', 'past'],
  ])('tells from the words of “%s” that the day is %s', (paragraph, direction) => {
    const meanings = findDates(paragraph).map(({ meaning }) => meaning);
    expect(meanings).toMatchObject([{ kind: 'weekday', direction }]);
  });

  it('gives spans that slice back, in order and apart, for any text', () => {
    const piece = fc.constantFrom(
      'on Monday',
      'June 10',
      '2025',
      ' ',
      ', ',
      '12',
      'last week',
      '’s',
      '\ud83d',
      'May 2',
    );
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, (paragraph) => {
        let from = 0;
        for (const found of findDates(paragraph)) {
          expect(found.start).toBeGreaterThanOrEqual(from);
          expect(paragraph.slice(found.start, found.end)).toBe(found.text);
          from = found.end;
        }
      }),
    );
  });

  it('takes time in proportion to how many dates there are', () => {
    const findIn = (count: number) => {
      const paragraph = 'in May '.repeat(count);
      return () => findDates(paragraph);
    };
    expect(growthOf(findIn, 10_000)).toBeLessThan(proportional);
  });
});
