import { describe, expect, test } from 'vitest';
import { holdsOffice, printsRoleElsewhere } from '../../../src/answer/ask/role-elsewhere.js';

describe('an office stands elsewhere', () => {
  test.each([
    [
      'the chief executive of Holm',
      'Nordfisk buys Holm Foods. "We grow," Nordfisk Chief Executive Solveig Dahl said.',
    ],
    ['the chief executive of Holm', "Nordfisk's chief executive Solveig Dahl said so."],
  ])('%s: %s', (role, passage) => expect(printsRoleElsewhere(passage, role)).toBe(true));
});

describe('an office does not stand elsewhere', () => {
  test.each([
    ['the chief executive of Holm', 'Holm Foods chief executive Peter Lund said so.'],
    ['the chief executive of Holm', 'Peter Lund has been chief executive since Holm was founded.'],
    ['the president of France', 'French President Anna Berg said so.'],
    ['the prime minister', 'The prime minister, Anna Berg, said so.'],
    ['the mayor of Aarhus', 'Mayor Anna Berg said so.'],
    ['the chief executive of Holm', ''],
  ])('%s: %s', (role, passage) => expect(printsRoleElsewhere(passage, role)).toBe(false));
});

test('an office is held by a text with all its own words, whoever’s it is', () => {
  expect(holdsOffice('her campaign manager, Josie Lund', "Doe's campaign manager")).toBe(true);
  expect(holdsOffice('after a campaign about housing', "Doe's campaign manager")).toBe(false);
});
