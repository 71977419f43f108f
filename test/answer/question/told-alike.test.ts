import { expect, test } from 'vitest';
import { tellsOpposite, tellsSameAction } from '../../../src/answer/question/told-alike.js';

test.each([
  ['how many people died?', 'died', 'At least 40 people are dead.', true],
  ['how many bodies did they hand over?', 'hand', 'The exchange of bodies began.', true],
  ['how many passengers died?', 'died', 'All 212 passengers were rescued.', false],
  ['when was the bridge built?', 'built', 'The bridge reopened.', false],
])('%s (%s): “%s”', (question, verb, text, expected) =>
  expect(tellsSameAction(text, verb, question)).toBe(expected),
);

test.each([
  ['win', 'She lost her appeal.', true],
  ['accept', 'They rejected the offer.', true],
  ['win', 'She won her appeal.', false],
  ['travel', 'She stayed.', false],
])('the opposite of “%s”: “%s”', (verb, text, expected) => expect(tellsOpposite(text, verb)).toBe(expected));
