import { describe, expect, it } from 'vitest';
import { createSignReader } from '../../src/analysis/event-signs.js';
import type { EventSign, KnownEvent } from '../../src/analysis/known-events.js';
import { listStems } from '../../src/analysis/stems.js';
import fc from '../support/property.js';

function anEvent(slug: string, signs: readonly EventSign[]): KnownEvent {
  return {
    slug,
    title: slug,
    aliases: [],
    from: null,
    to: null,
    place: null,
    participants: [],
    summary: slug,
    signs,
  };
}

/** The plain meaning of a sign: stems between blanks, phrases as parts of that text. */
function showsPlainly({ all, none }: EventSign, sentence: string): boolean {
  const pad = (text: string) => ` ${listStems(text).join(' ')} `;
  const holds = (phrase: string) => pad(sentence).includes(pad(phrase));
  return all.every((phrases) => phrases.some(holds)) && !none.some(holds);
}

const word = fc.constantFrom(
  ...[
    'the',
    'talks',
    'talking',
    'Harbour',
    'port’s',
    'ports',
    '6,000',
    'bodies',
    'body',
    'Türkiye',
    "O'Brien",
    'второй',
  ],
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const sign = fc.record({
  all: fc.array(fc.array(phrase, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  none: fc.array(phrase, { maxLength: 1 }),
  weight: fc.constant(1),
  onlyIfCovered: fc.boolean(),
});
const sentence = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '-', '. ')), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));

describe('the reader of signs', () => {
  it('finds exactly the signs whose phrases the sentence holds, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(sign, { maxLength: 3 }), { maxLength: 3 }), sentence, (lists, text) => {
        const events = lists.map((signs, index) => anEvent(`event-${index}`, signs));
        const expected = lists.flatMap((signs, eventIndex) =>
          signs
            .filter((one) => showsPlainly(one, text))
            .map(({ weight, onlyIfCovered }) => ({ eventIndex, weight, onlyIfCovered })),
        );
        const { shown, wordCount } = createSignReader(events)(text);
        expect(
          shown.map(({ eventIndex, weight, onlyIfCovered }) => ({ eventIndex, weight, onlyIfCovered })),
        ).toEqual(expected);
        expect(wordCount).toBe(listStems(text).length);
      }),
    );
  });
});
