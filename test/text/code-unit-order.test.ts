import { describe, expect, it } from 'vitest';
import { compareCodeUnits } from '../../src/text/code-unit-order.js';

describe('compareCodeUnits', () => {
  it('puts capitals before small letters and letters with marks last, in every locale', () => {
    expect(['zeta', 'éclair', 'Zulu', 'alpha', 'Alpha'].sort(compareCodeUnits)).toEqual([
      'Alpha',
      'Zulu',
      'alpha',
      'zeta',
      'éclair',
    ]);
  });

  it('takes a text for equal to itself only', () => {
    expect(compareCodeUnits('2022-02-24', '2022-02-24')).toBe(0);
    expect(compareCodeUnits('2022-02-24', '2022-02-25')).toBeLessThan(0);
    expect(compareCodeUnits('2022-02-24 ', '2022-02-24')).toBeGreaterThan(0);
  });
});
