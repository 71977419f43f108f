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
    ['days', 'day'],
    ['percentages', '%'],
  ])('“%s” is %s', (word, name) => {
    expect([...(readUnit(word)?.names ?? [])]).toEqual([name]);
  });

  it('“money” is every currency', () => {
    const money = readUnit('money');
    expect(money?.names).toContain('EUR');
    expect(money?.names).toContain('IQD');
    expect(money?.signs).toContain('$');
    expect(money?.words).toContain('rouble');
  });

  it.each(['bodies', 'm', 'warrant', ''])('“%s” is none', (word) => {
    expect(readUnit(word)).toBeNull();
  });

  it('may be given by its sign', () => {
    expect(spellUnits('€ for mines').trim()).toBe('EUR  for mines');
    expect(spellUnits('5 per cent and %').replace(/\s+/g, ' ').trim()).toBe('5 percent and percent');
  });
});
