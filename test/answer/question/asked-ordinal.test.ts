import { expect, test } from 'vitest';
import { tellsOfOtherInRow } from '../../../src/answer/question/asked-ordinal.js';

test.each([
  ['Which country hosted the third round of talks?', 'a second round of peace talks hosted by Turkey', true],
  ['Who won the 3rd race?', 'She won the 2nd race.', true],
  ['Which country hosted the third round of talks?', 'The third round followed the second round.', false],
  [
    'Which country hosted the third round of talks?',
    'The second direct contact took place in Istanbul.',
    false,
  ],
  ['Which country hosted the talks?', 'a second round of peace talks hosted by Turkey', false],
])('%s · %s', (question, text, expected) => {
  expect(tellsOfOtherInRow(question, text)).toBe(expected);
});
