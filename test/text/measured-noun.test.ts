import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../src/text/amounts.js';
import { measuredKey } from '../../src/text/measured-noun.js';

/** The last amount's phrase, what it measures, and what narrows that; null where no subject of measure is read. */
function measuredBy(sentence: string) {
  const counted = findAmounts(sentence, { start: 0, end: sentence.length }).at(-1)?.counted;
  if (counted?.action?.key !== measuredKey) return null;
  const { phrase, head, modifiers, complement, names } = counted;
  return [sentence.slice(phrase.start, phrase.end), head, [...modifiers, ...complement, ...names].join(' ')];
}

describe('what an amount measures', () => {
  it.each([
    ['Polls closed with turnout at 61%.', ['turnout at 61%', 'turnout', '']],
    ['Turnout was 63.5%, the commission said.', ['Turnout was 63.5%', 'turnout', '']],
    ['They voted in droves, a turnout of 64%.', ['turnout of 64%', 'turnout', '']],
    ['Norway’s turnout reached 64%.', ['turnout reached 64%', 'turnout', 'Norway']],
    [
      'Flu infections in Norway passed 24,000 on Friday.',
      ['Flu infections in Norway passed 24,000', 'infection', 'flu Norway'],
    ],
    [
      'The total number of infections stands at 21,400.',
      ['total number of infections stands at 21,400', 'infection', 'total'],
    ],
    [
      'Brent crude rose 3% to $86 a barrel.',
      ['Brent crude rose 3% to $86 a barrel', 'crude', 'brent per barrel'],
    ],
    ['US crude fell to $79 a barrel.', ['US crude fell to $79 a barrel', 'crude', 'us per barrel']],
    ['It also freezes assets worth €2.1bn.', ['assets worth €2.1bn', 'asset', '']],
    [
      'The assets frozen by the court are worth about €2.3bn.',
      ['assets frozen by the court are worth about €2.3bn', 'asset', ''],
    ],
  ])('is the subject of its verb: %s', (sentence, expected) => {
    expect(measuredBy(sentence)).toEqual(expected);
  });

  it.each([
    'It was 40%.',
    'They stood at 300.',
    'On Friday Quill was at 40%.',
    'The bill passed 52 to 48.',
    'The year was 40% over.',
  ])('is not a pronoun, a name or a time: %s', (sentence) => {
    expect(measuredBy(sentence)).toBeNull();
  });
});
