import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseKnownEvents } from '../../src/analysis/known-events.js';

const shipped: unknown = JSON.parse(readFileSync('corpus/events.json', 'utf8'));

const entry = {
  slug: 'a-fair',
  title: 'A fair',
  summary: 'A fair in a town.',
  signs: [{ all: [['fair']], weight: 3 }],
};

describe('events.json', () => {
  it('is shipped without a fault', () => {
    const { entries, issues } = parseKnownEvents(shipped, 'events.json');
    expect(issues).toEqual([]);
    expect(entries.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        'istanbul-talks',
        'prisoner-swap',
        'operation-spiderweb',
        'kerch-bridge',
        'security-guarantees',
      ]),
    );
  });

  it('has every fault reported at once, with its place', () => {
    const { entries, issues } = parseKnownEvents(
      [
        { ...entry, from: '2025-06-31', signs: [{ all: [[]], weight: 0 }] },
        { ...entry, slug: 'b', from: '2025-06-02', to: '2025-06-01' },
      ],
      'events.json',
    );
    expect(entries).toEqual([]);
    expect(issues.map(({ expected }) => expected.split(':')[0])).toEqual([
      '[0].from',
      '[0].signs[0].all[0]',
      '[0].signs[0].weight',
      '[1].to',
    ]);
  });

  it('reports a name that two events claim, whatever the order of its words', () => {
    const { issues } = parseKnownEvents(
      [
        { ...entry, aliases: ['talks in Vilnius'] },
        { ...entry, slug: 'b', title: 'Vilnius talk' },
      ],
      'events.json',
    );
    expect(issues).toEqual([
      {
        page: 'events.json',
        line: 0,
        expected: 'names that only “b” has',
        found: '“Vilnius talk”, which also means “a-fair”',
      },
    ]);
  });
});
