import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseKnownPeople } from '../../src/analysis/known-people.js';

const shipped: unknown = JSON.parse(readFileSync('corpus/people.json', 'utf8'));

const entry = { id: 'ann-lee', name: 'Ann Lee', description: 'Somebody' };

describe('people.json', () => {
  it('is shipped without a fault', () => {
    const { entries, issues } = parseKnownPeople(shipped, 'people.json');
    expect(issues).toEqual([]);
    expect(entries.length).toBeGreaterThan(40);
  });

  it('has every fault reported at once, with its place, and keeps the sound entries', () => {
    const { entries, issues } = parseKnownPeople(
      [entry, { id: 'Bad Id', name: ' ', description: 'x' }, { ...entry, id: 'b', gender: 'none', shoe: 44 }],
      'people.json',
    );
    expect(entries.map(({ id }) => id)).toEqual(['ann-lee']);
    expect(issues.map(({ expected }) => expected.split(':')[0])).toEqual([
      '[1].id',
      '[1].name',
      '[2].gender',
      '[2]',
    ]);
    expect(issues[0]).toMatchObject({ page: 'people.json', line: 0, found: '"Bad Id"' });
  });

  it('reports an id that is given twice and uses the first', () => {
    const { entries, issues } = parseKnownPeople([entry, { ...entry, name: 'Ann Other' }], 'people.json');
    expect(entries.map(({ name }) => name)).toEqual(['Ann Lee']);
    expect(issues).toEqual([
      { page: 'people.json', line: 0, expected: 'each id once', found: '“ann-lee” again' },
    ]);
  });

  it('reports an alias that two people claim, in whatever spelling', () => {
    const { entries, issues } = parseKnownPeople(
      [
        { ...entry, aliases: ['Andriy Koval'] },
        { ...entry, id: 'andrei-koval', name: 'Андрей Коваль' },
      ],
      'people.json',
    );
    expect(entries).toHaveLength(2);
    expect(issues).toEqual([
      {
        page: 'people.json',
        line: 0,
        expected: 'names that only “andrei-koval” has',
        found: '“Андрей Коваль”, which also means “ann-lee”',
      },
    ]);
  });

  it('may hold something else than a list, which is one fault', () => {
    expect(parseKnownPeople({ people: [] }, 'people.json').issues).toEqual([
      { page: 'people.json', line: 0, expected: 'a list of entries', found: 'object' },
    ]);
  });
});
