import { expect, test } from 'vitest';
import { judgeDoing } from '../../../src/answer/question/acts-in.js';
import { findPremise } from '../../../src/answer/question/premise.js';

const judge = (question: string, passage: string) => {
  const premise = findPremise(question);
  if (premise === null) throw new Error(`takes nothing for done: ${question}`);
  return judgeDoing(question, passage, premise);
};

test.each([
  ['How many diplomats did Sarn expel?', 'Sarn expelled a diplomat of Velland.', 'does'],
  ['How many diplomats did Sarn expel?', 'Velland expelled two diplomats of Sarn.', 'done to'],
  ['How many diplomats did Sarn expel?', 'Two diplomats were expelled by Sarn.', 'unclear'],
  ['How many diplomats did Sarn expel?', 'Talks began.', 'unclear'],
  ['When did Sarn and Velland clash?', 'Velland clashed with Sarn.', 'unclear'],
])('%s “%s”: %s', (question, passage, expected) => expect(judge(question, passage)).toBe(expected));
