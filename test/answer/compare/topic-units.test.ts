import { describe, expect, it } from 'vitest';
import { readUnit, spellUnits } from '../../../src/answer/compare/topic-units.js';

describe('a unit as a topic', () => {
  it.each([
    ['euros', 'EUR'],
    ['Dollar', 'USD'],
    ['EUR', 'EUR'],
    ['pounds', 'GBP'],
    ['percent', '%'],
    ['miles', 'mile'],
    ['hours', 'hour'],
  ])('“%s” is %s', (word, name) => {
    expect(readUnit(word)?.name).toBe(name);
  });

  it.each(['bodies', 'm', 'warrant', ''])('“%s” is none', (word) => {
    expect(readUnit(word)).toBeNull();
  });

  it('may be given by its sign', () => {
    expect(spellUnits('€ for mines').trim()).toBe('EUR  for mines');
    expect(spellUnits('5 per cent and %').replace(/\s+/g, ' ').trim()).toBe('5 percent and percent');
  });
});
