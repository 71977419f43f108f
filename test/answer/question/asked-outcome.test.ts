import { describe, expect, test } from 'vitest';
import { findAskedOutcome, tellsOutcome } from '../../../src/answer/question/asked-outcome.js';

test.each([
  ['What was the final score?', 'score'],
  ['What was the result of the election?', 'outcome'],
  ['How did the match in Basra end?', 'outcome'],
  ['Who won the match?', 'outcome'],
  ['How did the storm begin?', null],
  ['Where did the war end?', null],
  ['', null],
])('what came out is asked for: “%s”', (question, asked) => expect(findAskedOutcome(question)).toBe(asked));

const tells = (question: string, text: string): boolean => {
  const asked = findAskedOutcome(question);
  if (asked === null) throw new Error(`asks for no outcome: ${question}`);
  return tellsOutcome(text, asked, question);
};

describe('a passage', () => {
  test.each([
    ['What was the score?', 'They beat the hosts 3–1 on Sunday.'],
    ['What was the score?', 'They beat the hosts 3-1 and went top.'],
    ['What was the score?', 'She beat the champion 4-6 6-3 7-5 before a full house.'],
    ['Who won the match?', 'The visitors beat the hosts.'],
    ['How did the talks end?', 'The talks ended after an hour.'],
    ['Who won the match in 2023?', 'The visitors won 1–0 in 2023.'],
  ])('tells it: %s %s', (question, text) => expect(tells(question, text)).toBe(true));

  test.each([
    ['What was the score?', 'The visitors beat the hosts.'],
    ['What was the score?', 'The talks are on 2-3 June.'],
    ['Who won the match?', 'The hosts must win and need only a draw.'],
    ['Who won the match?', 'The teams last met in 2023, when the visitors won 1–0.'],
    ['How did the match end?', 'The match is expected to unfold in great heat.'],
    ['Who won the match?', "It won't be easy."],
    ['How did the match end?', ''],
  ])('does not: %s %s', (question, text) => expect(tells(question, text)).toBe(false));
});
