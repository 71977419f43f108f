import { describe, expect, test } from 'vitest';
import { continueQuestion, isFollowUp } from '../../../src/answer/question/continue-question.js';
import fc from '../../support/property.js';

const context = {
  outlets: ['Reuters', 'Shafaq News', 'The Guardian'],
  isPerson: (name: string) => /Medinsky|Umerov|Peskov|Putin|Trump/.test(name),
  answer: null,
};
const go = (followUp: string, ...previous: string[]) => continueQuestion(previous, followUp, context);

describe('a follow-up', () => {
  test.each([
    [
      'How many bodies did Ukraine hand over?',
      'and the Russians?',
      'How many bodies did the Russians hand over?',
    ],
    ['What did Medinsky say about bodies?', 'and Umerov?', 'What did Umerov say about bodies?'],
    ['What did Medinsky say about bodies?', 'what about Umerov?', 'What did Umerov say about bodies?'],
    ['What did Medinsky say about bodies?', 'and about children?', 'What did Medinsky say about children?'],
    ['What did Medinsky say about bodies?', 'And children?', 'What did Medinsky say about children?'],
    ['How many bodies are to be handed over?', 'and prisoners?', 'How many prisoners are to be handed over?'],
    [
      'How many bodies are to be handed over?',
      'what about Reuters?',
      'How many bodies are to be handed over, according to Reuters?',
    ],
    [
      'How many bodies are to be handed over, according to Reuters?',
      'and the Guardian?',
      'How many bodies are to be handed over, according to The Guardian?',
    ],
    ['What happened in Istanbul on 2 June?', 'and on 3 June?', 'What happened in Istanbul on 3 June?'],
    ['What happened in Istanbul?', 'and in June?', 'What happened in Istanbul in June?'],
    ['How many bodies did Russia hand over?', 'when was that?', 'When did Russia hand over bodies?'],
    ['What did Medinsky say about children?', 'when was that?', 'When did Medinsky speak about children?'],
    ['How many bodies were handed over?', 'where?', 'Where were bodies handed over?'],
    ['Where did the talks take place?', 'When was that?', 'When did the talks take place?'],
    [
      'What did Medinsky say about bodies?',
      'What did he say about children?',
      'What did Medinsky say about children?',
    ],
  ])('%s – %s', (previous, followUp, completed) => expect(go(followUp, previous)).toBe(completed));

  test('keeps the words of the question before where it takes no one’s place', () => {
    expect(go('how many?', 'Who handed Moscow a list of children?')).toBe(
      'Who handed Moscow a list of children? How many?',
    );
    expect(go('Why did they refuse?', 'Who refused the ceasefire?')).toBe(
      'Who refused the ceasefire? Why did they refuse?',
    );
  });

  test('goes on from a follow-up', () => {
    expect(go('and Peskov?', 'What did Medinsky say about bodies?', 'and children?')).toBe(
      'What did Peskov say about children?',
    );
  });

  test.each([
    'Who is Umerov?',
    'How many drones did Ukraine launch?',
    'Where is the Ciragan Palace?',
    'Who said that there is no final understanding?',
    'Did Putin say he would come to Istanbul?',
    'How long did it take to prepare the attack?',
  ])('that is whole stays as it is: %s', (question) =>
    expect(go(question, 'What did Medinsky say about bodies?')).toBe(question),
  );

  test.each([
    ['and the Russians?', true],
    ['how many?', true],
    ['When was that?', true],
    ['What did he say?', true],
    ['Reuters?', true],
    ['how many bodies are to be handed over?', false],
    ['Who said that there is no final understanding?', false],
    ['', false],
  ])('is told by what it leaves out: %j', (text, expected) => expect(isFollowUp(text)).toBe(expected));

  test('without an earlier question stays as it is', () => {
    expect(continueQuestion([], 'and the Russians?', context)).toBe('and the Russians?');
  });

  test('of any text gives a text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ maxLength: 80 }),
        (before, next) => {
          expect(typeof go(next, before)).toBe('string');
        },
      ),
    );
  });
});
