import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { trimSpan } from '../../src/text/trim-span.js';
import fc from '../support/property.js';

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map((span) => {
    const { start, end } = trimSpan(text, span);
    return text.slice(start, end);
  });

/** Each input is given as its sentences; the test joins them with one space unless `joined` says otherwise. */
const cases: readonly { name: string; sentences: readonly string[]; glue?: string }[] = [
  { name: 'plain sentences', sentences: ['One.', 'Two!', 'Three?', 'Four'] },
  {
    name: 'titles and ranks',
    sentences: [
      'Mr. Smith met Maj. Gen. Vadym Skibitskyi.',
      'Sen. Lee and Dr. Yang came.',
      'SEC. PAUL REED: No.',
    ],
  },
  {
    name: 'countries and times that do not end a sentence',
    sentences: ['The U.S. Army moved at 5 a.m. on Jan. 6.'],
  },
  { name: 'a country that does', sentences: ['He returned to the U.S.', 'The talks went on.'] },
  { name: 'numbers after an abbreviation', sentences: ['No. 10 refused.', 'It did so again.'] },
  { name: '"No." as an answer', sentences: ['No.', 'He would not.'] },
  { name: 'initials', sentences: ['Donald J. Trump and J. D. Vance spoke.', 'They left.'] },
  { name: 'decimals and money', sentences: ['It grew by 3.5 per cent to $1.2bn.', 'That is much.'] },
  { name: 'a numbered list', sentences: ['1. First point.', '2. Second point.'] },
  {
    name: 'closing marks after the stop',
    sentences: ['“It is over.”', '‘Is it?’', '(He did not say.)', '"Yes."', 'He left.'],
  },
  { name: 'a question that its speaker follows, small', sentences: ["'Is it over?' he asked.", 'It was.'] },
  { name: 'a question that its speaker follows, by name', sentences: ['"Really?" Trump asked.', 'It was.'] },
  { name: 'a question and a new sentence', sentences: ['"Really?"', 'Trump left the room.'] },
  { name: 'nested closing marks', sentences: ["He said: 'They say: 'Nothing.''", 'The BBC answered.'] },
  { name: 'an ellipsis inside', sentences: ['The Government of Syria... is doing well.', 'Is it?'] },
  { name: 'an ellipsis at the end', sentences: ['It came from various sources …', 'This is normal.'] },
  { name: 'addresses', sentences: ['See www.Example.Com and BreakingNews.ie or x@Post.Com.', 'Then write.'] },
  {
    name: 'sentences glued together',
    sentences: ['They sent a force.', 'We saw damage.', 'It was bad.'],
    glue: '',
  },
  { name: 'a name that begins small', sentences: ['It ended.', 'al-Sharaa said no.'] },
  { name: 'Arabic marks', sentences: ['ماذا حدث؟', 'لا شيء.'] },
];

describe('splitSentences', () => {
  it.each(cases)('splits $name', ({ sentences, glue = ' ' }) => {
    expect(sentencesOf(sentences.join(glue))).toEqual(sentences);
  });

  it('gives nothing for an empty paragraph', () => {
    expect(splitSentences('')).toEqual([]);
  });

  it('gives the white space between two sentences to the first', () => {
    expect(splitSentences('One.  Two.')).toEqual([
      { start: 0, end: 6 },
      { start: 6, end: 10 },
    ]);
  });

  it('covers any text exactly, in order, with no empty span', () => {
    const soup = fc.string({
      unit: fc.constantFrom(...'aZé5 .!?…\'"”’“‘)(\n', 'Mr.', 'U.S.', 'said', 'No. ', '؟'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        const spans = splitSentences(text);
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(spans.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });
});
