import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/answer/evidence/question.js';
import { dropFormWords } from '../../../src/answer/question/drop-form-words.js';

const wordsLeft = (question: string, isKnown: boolean): readonly string[] =>
  dropFormWords(readQuestion(question), () => isKnown).words.map(({ text }) => text);

test('a measure that no article names is left out', () => {
  expect(wordsLeft('How hot will it be in Basra?', false)).toEqual(['Basra']);
  expect(wordsLeft('What percentage of GDP does Lithuania spend?', false)).toEqual(['GDP', 'Lithuania']);
});

test('a measure that articles name stays', () => {
  expect(wordsLeft('How hot will it be in Basra?', true)).toEqual(['hot', 'Basra']);
});

test('the adjective behind how is left out where a unit answers it', () => {
  expect(wordsLeft('How long was the pilot out?', true)).toEqual(['pilot']);
  expect(wordsLeft('How old is the long bridge?', true)).toEqual(['long', 'bridge']);
});

test('to take place asks for no place', () => {
  expect(wordsLeft('Where did the talks take place?', true)).toEqual(['talks']);
  expect(wordsLeft('What place did the team take?', true)).toContain('place');
});

test('the role that somebody has is left out, not the role of a thing', () => {
  expect(wordsLeft('What is Andriy Yermak’s role?', true)).toEqual(['Andriy', 'Yermak’s']);
  expect(wordsLeft('What is the role of NATO?', true)).toContain('role');
});

test('a question of nothing else stays as it is', () => {
  expect(wordsLeft('How hot?', false)).toEqual(['hot']);
});

test('that the newest figure is asked for is left out', () => {
  expect(wordsLeft('What is the latest death toll in Ashkel?', true)).toEqual(['death', 'toll', 'Ashkel']);
  expect(wordsLeft('Who is the current mayor?', true)).toContain('current');
});
