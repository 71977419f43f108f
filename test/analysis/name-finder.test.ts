import { describe, expect, it } from 'vitest';
import { createNameFinder, spellNames } from '../../src/analysis/name-finder.js';
import { NameText } from '../../src/analysis/name-text.js';
import { runAtOnce } from '../../src/turns/steps.js';
import fc from '../support/property.js';

function finderOf(...names: readonly string[]) {
  return createNameFinder(names, (name) => spellNames([name]));
}

describe('a name finder', () => {
  it('asks for no spelling at a look-up when it was prepared', () => {
    let asked = 0;
    const finder = createNameFinder(['Ivo Medinsky', 'Ann Vladeck'], (name) => {
      asked += 1;
      return spellNames([name]);
    });
    runAtOnce(finder.prepare());
    expect(asked).toBe(2);
    expect(finder.listStarting('vlad', 25)).toEqual(['Ann Vladeck']);
    expect(asked).toBe(2);
  });

  it('finds the same when somebody types while it is being prepared', () => {
    const finder = finderOf('Ivo Medinsky', 'Ann Vladeck', 'Vladimir Putin');
    const preparing = finder.prepare();
    preparing.next();
    expect(finder.listStarting('vlad', 25)).toEqual(['Ann Vladeck', 'Vladimir Putin']);
    runAtOnce(preparing);
    expect(finder.listStarting('vlad', 25)).toEqual(['Ann Vladeck', 'Vladimir Putin']);
  });

  const people = ['Vladimir Putin', 'Ann Vladeck', 'Ivo Medinsky', 'Recep Tayyip Erdoğan', 'Al'];

  it.each([
    ['vlad', ['Vladimir Putin', 'Ann Vladeck']],
    ['VLADIMIR P', ['Vladimir Putin']],
    ['erdogan', ['Recep Tayyip Erdoğan']],
    ['tayyip erd', ['Recep Tayyip Erdoğan']],
    ['al', ['Al']],
    ['qu', []],
  ])('finds by the beginnings of words: %s', (typed, expected) => {
    expect(finderOf(...people).listStarting(typed, 25)).toEqual(expected);
  });

  it('lists names that merely contain what is typed after those with a word that begins with it', () => {
    expect(finderOf('Ann Vladeck', 'Deck Hand', 'Ivo').listStarting('deck', 25)).toEqual([
      'Deck Hand',
      'Ann Vladeck',
    ]);
  });

  it('gives the first while nothing is typed, and never more than wanted', () => {
    expect(finderOf(...people).listStarting(' ', 2)).toEqual(people.slice(0, 2));
    expect(finderOf(...people).listStarting('v', 1)).toEqual(['Vladimir Putin']);
  });

  it('finds names that are nearly what is typed, the nearest first', () => {
    expect(finderOf('Medinskaya', 'Medinsky', 'Zelensky').listSimilar('medinski')).toEqual([
      'Medinsky',
      'Medinskaya',
    ]);
    expect(finderOf('Emma Salter', 'Lydia Farrow').listSimilar('the harbour master')).toEqual([]);
    expect(finderOf('Emma Salter', 'Lydia Farrow').listSimilar('Emma Saltre')).toEqual(['Emma Salter']);
    expect(finderOf(...people).listSimilar('xylophone')).toEqual([]);
    expect(finderOf().listSimilar('anybody')).toEqual([]);
  });
});

describe('the text of many names', () => {
  it('finds what looking at one name after the other would', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const name = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), word, (names, typed) => {
        const text = new NameText(names.map((spelled) => (spelled === '' ? '' : ` ${spelled}\n`)));
        const numbers = (looksLike: (spelled: string) => boolean) =>
          names.flatMap((spelled, number) => (looksLike(spelled) ? [number] : []));
        const found = { starting: new Set<number>(), containing: new Set<number>() };
        text.eachStarting(typed, (number) => found.starting.add(number).size > 0);
        text.eachContaining(typed, (number) => found.containing.add(number).size > 0);
        expect([...found.starting]).toEqual(numbers((spelled) => ` ${spelled}`.includes(` ${typed}`)));
        expect([...found.containing]).toEqual(numbers((spelled) => spelled.includes(typed)));
      }),
    );
  });
});
