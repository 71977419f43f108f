import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/answer/evidence/question.js';
import { findForeignLanguage } from '../../src/answer/evidence/question-language.js';
import fc from '../support/property.js';

describe('what a question asks for', () => {
  test.each([
    ['How many bodies are to be handed over?', 'number'],
    ['how much did the company pay for the stadium?', 'money'],
    ['What percentage of voters stayed at home?', 'percentage'],
    ['How long did the talks last?', 'duration'],
    ['Who mediated the talks?', 'person'],
    ['Which minister resigned?', 'person'],
    ['Where did the plane land?', 'place'],
    ['Which country hosted the summit?', 'country'],
    ['In which state did the fire start?', 'state'],
    ['When was the memorandum signed?', 'date'],
    ['What year was the bridge opened?', 'year'],
    ['This was the highest rise since:', 'year'],
    ['Which film won the award?', 'title'],
    ['Which airline cancelled its flights?', 'name'],
    ['Which animal was seen in the garden?', 'open'],
    ['Why was the park closed?', 'reason'],
    ['Did Ukraine accept the memorandum?', 'confirmation'],
    ['What did Medinsky say?', 'open'],
    ['prisoner swap', 'open'],
  ])('%s', (text, asked) => expect(readQuestion(text).asked).toBe(asked));

  test('is read from the sentence that asks, not from the scene it is set in', () => {
    const { asked, words } = readQuestion('Sen. Smith was re-elected on Tuesday. Who did she defeat?');
    expect(asked).toBe('person');
    expect(words.filter((word) => word.isAsking).map((word) => word.text)).toEqual(['defeat']);
  });
});

describe('words of a question', () => {
  test('leave out what asks, and mark what is counted', () => {
    const { words } = readQuestion('How many military engineers has North Korea sent?');
    expect(words.map(({ text }) => text)).toEqual(['military', 'engineers', 'North', 'Korea', 'sent']);
    expect(words.filter(({ isFocus }) => isFocus).map(({ text }) => text)).toEqual(['military', 'engineers']);
    expect(words.filter(({ isName }) => isName).map(({ text }) => text)).toEqual(['North', 'Korea']);
  });

  test('are none for an empty question and for one of stop words', () => {
    expect(readQuestion('').words).toEqual([]);
    expect(readQuestion('What happened?').words).toEqual([]);
  });

  test('are found in any text without a fault, each term once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const terms = readQuestion(text).words.map(({ term }) => term);
        expect(new Set(terms).size).toBe(terms.length);
      }),
    );
  });
});

describe('the language of a question', () => {
  test.each([
    ['Скільки тіл буде передано Україні?', 'Ukrainian'],
    ['Сколько тел передадут, и кем был этот переговорщик?', 'Russian'],
    ['كم عدد الجثث؟', 'a language in Arabic script'],
    ['Wie viele Leichen werden übergeben und wann?', 'German'],
    ['Combien de corps seront remis par la Russie ?', 'French'],
    ['¿Cuántos cuerpos serán entregados por Rusia y cuándo?', 'Spanish'],
  ])('%s', (question, language) => expect(findForeignLanguage(question)).toBe(language));

  test.each([
    'How many bodies are to be handed over?',
    'Zelensky',
    'Who is al-Sharaa and where is Die Welt printed?',
    'What does «Слава Україні» mean in the speech of the president?',
    'Is Le Monde or El País de facto the paper of record?',
    '',
  ])('is taken for English: %s', (question) => expect(findForeignLanguage(question)).toBeNull());
});
