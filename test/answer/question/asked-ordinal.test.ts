import { expect, test } from 'vitest';
import { lacksOneInRow, tellsOfOtherInRow } from '../../../src/answer/question/asked-ordinal.js';

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

test.each([
  ['Where will the third round of talks be held?', 'Talks ended on Monday in Istanbul.', true],
  ['Where will the third round of talks be held?', 'The third one is to be held in Istanbul.', false],
  ['When was the second wave?', 'Talks ended on Monday.', false],
  ['Where will the talks be held?', 'Talks ended on Monday in Istanbul.', false],
  ['When did the second talks begin?', 'Workers stayed away for a second day.', true],
  ['Where will the next round be held?', 'Talks ended on Monday in Istanbul.', true],
  ['Where will the next round be held?', 'A further round is planned in Istanbul.', false],
])('%s · %s: is not counted so far', (question, text, expected) => {
  expect(lacksOneInRow(question, text)).toBe(expected);
});
