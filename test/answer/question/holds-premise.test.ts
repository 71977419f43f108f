import { describe, expect, test } from 'vitest';
import { judgePremise } from '../../../src/answer/question/holds-premise.js';
import { findPremise, type Premise } from '../../../src/answer/question/premise.js';

const judge = (question: string, passage: string) => judgePremise(passage, findPremise(question) as Premise);

describe('what a question takes for done', () => {
  test.each([
    ['When did Ukraine accept the memorandum?', 'Ukraine accepted the memorandum on Monday.', 'held'],
    ['When did Ukraine accept the memorandum?', 'Ukraine has not accepted the memorandum.', 'unreal'],
    ['When did Ukraine accept the memorandum?', 'Ukraine refused to accept the memorandum.', 'unreal'],
    ['When did Ukraine accept the memorandum?', 'Ukraine received the memorandum.', 'absent'],
    [
      'How many children did Russia return?',
      'Kyiv made a request for Moscow to return 339 children.',
      'unreal',
    ],
    ['How many children did Russia return?', 'Moscow would return 339 children. It returned two.', 'held'],
    ['How many mines did they buy?', 'Previous deals to buy 85,000 mines stand.', 'held'],
    ['When did they surrender?', 'Any surrendering of territory is difficult.', 'absent'],
    [
      'How many bodies did Kyiv receive?',
      'It is ready to hand over the bodies of 6,000 soldiers and receive any others.',
      'unreal',
    ],
    ['When did they withdraw?', 'They promised a ceasefire and a withdrawal of weapons.', 'unreal'],
    ['Why did they not accept it?', 'They have not accepted it.', 'held'],
  ])('%s – %s', (question, passage, standing) => expect(judge(question, passage)).toBe(standing));
});
