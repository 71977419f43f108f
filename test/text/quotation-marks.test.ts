import { describe, expect, it } from 'vitest';
import { findMarkedRuns } from '../../src/text/quotation-marks.js';
import fc from '../support/property.js';

const runsIn = (text: string): string[] =>
  findMarkedRuns(text).map(
    ({ start, end, closed, continues }) =>
      `${continues ? '…' : ''}${text.slice(start, end)}${closed ? '' : ' (open)'}`,
  );

const cases: readonly { name: string; text: string; runs: readonly string[] }[] = [
  { name: 'straight double marks', text: 'He said: "It is late," and "go".', runs: ['It is late,', 'go'] },
  { name: 'curly double marks', text: '“It is late,” he said. “Go.”', runs: ['It is late,', 'Go.'] },
  {
    name: 'British single marks with apostrophes inside',
    text: "'I don't think the voters' will matters to O'Brien,' he said.",
    runs: ["I don't think the voters' will matters to O'Brien,"],
  },
  { name: 'shortened words that open with an apostrophe', text: "In the '90s they got 'em.", runs: [] },
  { name: 'a possessive plural outside', text: "The voters' demands and the soldiers' graves.", runs: [] },
  { name: 'a curly open and a straight close', text: "The ‘woke' AI order", runs: ['woke'] },
  {
    name: 'a short run that ends in s',
    text: "the 'list of friends' from Moscow left",
    runs: ['list of friends'],
  },
  {
    name: 'quotations nested in another kind of mark',
    text: 'She said: “They told me ‘no’ and "never", twice.” He left.',
    runs: ['They told me ‘no’ and "never", twice.'],
  },
  {
    name: 'nested marks that collapsed into two of a kind',
    text: "He said: 'They had to go, saying: 'We couldn't find it.'' The BBC replied.",
    runs: ["They had to go, saying: 'We couldn't find it.'"],
  },
  {
    name: 'a quotation re-opened at a sentence while it is open',
    text: "'It is late. 'And then we go,' he said.",
    runs: ['It is late. (open)', '…And then we go,'],
  },
  {
    name: 'a quotation that its paragraph does not close',
    text: '“It is late and we go',
    runs: ['It is late and we go (open)'],
  },
  { name: 'a single mark that closes nothing', text: "It's late. The boys' club.", runs: [] },
  { name: 'a space before the closing mark', text: "'It is late, ' she said.", runs: ['It is late,'] },
];

describe('findMarkedRuns', () => {
  it.each(cases)('pairs $name', ({ text, runs }) => {
    expect(runsIn(text)).toEqual(runs);
  });

  it('gives runs in order that do not overlap, for any text', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'ab S.,:!\'"“”‘’«» \n'), maxLength: 60 });
    const anything = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(fc.oneof(soup, anything), (text) => {
        let reached = 0;
        for (const { openAt, start, end, closeEnd } of findMarkedRuns(text)) {
          expect(openAt).toBeGreaterThanOrEqual(reached);
          expect(start).toBeGreaterThan(openAt);
          expect(end).toBeGreaterThan(start);
          expect(closeEnd).toBeGreaterThanOrEqual(end);
          reached = closeEnd;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
