import { describe, expect, test } from 'vitest';
import { type ReadingContext, understandQuestion } from '../../../src/answer/question/understand-question.js';
import type { EventDefinition } from '../../../src/model/event.js';
import fc from '../../support/property.js';

const talks: EventDefinition = {
  slug: 'harbour-talks',
  title: 'Harbour talks',
  aliases: [],
  from: '2025-06-01',
  to: '2025-06-02',
  place: null,
  participants: [],
  summary: 'Talks.',
};

/** The newest article is of Tuesday, 10 June 2025. */
const context: ReadingContext = {
  outlets: ['Reuters', 'Shafaq News', 'The Guardian'],
  oldestOn: '2025-05-20',
  newestOn: '2025-06-10',
  findEvent: (name) => (/^harbour talks$/i.test(name) ? talks : null),
};

const read = (text: string) => understandQuestion(text, context);
const wordsOf = (text: string) => read(text).question.words.map(({ text: word }) => word);

describe('the form of a question', () => {
  test.each([
    ['Who mediated the talks?', 'who'],
    ['When was the memorandum signed?', 'when'],
    ['Where did the plane land?', 'where'],
    ['How many bodies are to be handed over?', 'how many'],
    ['How much did it cost?', 'how many'],
    ['Which convention did Lithuania leave?', 'which'],
    ['Why was the park closed?', 'why'],
    ['Did Ukraine accept the memorandum?', 'yes or no'],
    ['What happened in Cologne?', 'what happened'],
    ['What did Medinsky say about bodies?', 'quotation'],
    ['How did the Kremlin react to the delay?', 'quotation'],
    ['Do Reuters and the Guardian agree on the number of bodies?', 'comparison'],
    ['How do outlets differ on the ceasefire?', 'comparison'],
    ['prisoner swap', 'open'],
  ])('%s', (text, form) => expect(read(text).form).toBe(form));
});

describe('whose words are asked for', () => {
  test.each([
    ['What did Medinsky say about bodies?', 'Medinsky', 'bodies', 'words'],
    ['What has Rustem Umerov said?', 'Rustem Umerov', '', 'words'],
    ['What did Trump tell reporters about Putin?', 'Trump', 'Putin', 'words'],
    ['What is the White House’s response to the talks?', 'the White House', 'the talks', 'words'],
    ['What was the reaction of Kyiv to the offer?', 'Kyiv', 'the offer', 'words'],
    ['quotes by Medinsky about children', 'Medinsky', 'children', 'words'],
    ['How did the Kremlin react to the delay?', 'the Kremlin', 'the delay', 'reaction'],
    ['What did Trump call Putin?', 'Trump', 'Putin', 'naming'],
    ['Did Trump say that Putin is crazy?', 'Trump', 'Putin is crazy', 'whether'],
  ])('%s', (text, speaker, about, form) => expect(read(text).quotation).toEqual({ speaker, about, form }));

  test.each([
    'What did he say about bodies?',
    'What did Russia propose?',
    'Who said so?',
    'Who is Medinsky?',
  ])('is nobody by name: %s', (text) => expect(read(text).quotation).toBeNull());
});

describe('outlets', () => {
  test.each([
    [
      'Do Reuters and the Guardian agree on the number of bodies?',
      ['Reuters', 'The Guardian'],
      'bodies',
      true,
    ],
    ['Compare Reuters and Shafaq News on the ceasefire', ['Reuters', 'Shafaq News'], 'the ceasefire', false],
    ['Which outlets report on the prisoner swap?', [], 'the prisoner swap', false],
    ['Do the outlets differ about how many children were taken?', [], 'children were taken', true],
    [
      "How does Reuters's account of the talks differ from the Guardian's?",
      ['Reuters', 'The Guardian'],
      'the talks',
      false,
    ],
    ["Compare Reuters' and Shafaq’s reports on the talks", ['Reuters', 'Shafaq News'], 'the talks', false],
  ])('are compared: %s', (text, outlets, topic, asksNumber) =>
    expect(read(text).comparison).toMatchObject({ outlets, absent: null, topic, asksNumber }),
  );

  test.each([
    ['What does the BBC report about the ceasefire?', 'BBC'],
    ['How many bodies were there, according to the Springfield Gazette?', 'Springfield Gazette'],
    ['Do Reuters and CNN agree on the ceasefire?', 'CNN'],
    ['What does Reuters report about the ceasefire?', null],
    ['What did the BBC say about the ceasefire?', null],
    ['How many bodies were there, according to Medinsky?', null],
  ])('may be ones that the corpus lacks: %s', (text, absent) => expect(read(text).absentOutlet).toBe(absent));

  test.each([
    ['How many bodies were there, according to Reuters?', 'Reuters'],
    ['What does Shafaq News report on the ceasefire?', 'Shafaq News'],
    ['What does Medinsky say about the ceasefire?', null],
    ['Do Russia and Ukraine agree on the number of bodies?', null],
  ])('may be asked alone: %s', (text, outlet) => {
    expect(read(text).outlet).toBe(outlet);
    expect(read(text).comparison).toBeNull();
  });
});

describe('the time of a question', () => {
  test.each([
    ['What happened last week?', 'last week', '2025-06-02', '2025-06-08', '2025-06-10'],
    ['What was said since Monday?', 'since Monday', '2025-06-09', null, '2025-06-10'],
    ['What happened on 2 June?', 'on 2 June', '2025-06-02', '2025-06-02', '2025-06-10'],
    ['Which attacks were there in May?', 'in May', '2025-05-01', '2025-05-31', '2025-06-10'],
    ['What was signed in December 1994?', 'in December 1994', '1994-12-01', '1994-12-31', null],
    ['What was agreed before 3 June 2025?', 'before 3 June 2025', null, '2025-06-02', null],
    ['What was offered after the harbour talks?', 'after the harbour talks', '2025-06-03', null, null],
  ])('%s', (text, words, from, to, countedFrom) =>
    expect(read(text).time).toMatchObject({ words, from, to, countedFrom }),
  );

  test.each([
    'On which day was it?',
    'How many days did it last?',
    'Who won?',
    'Who won this week?',
    'before the other talks',
  ])('is not found in: %s', (text) => expect(read(text).time).toBeNull());

  test('is no word to look for where the days of the articles tell it', () => {
    expect(wordsOf('Which bridge was hit on 2 June?')).toEqual(['bridge', 'hit']);
    expect(wordsOf('Which bridge was hit in December 1994?')).toContain('1994');
  });
});

describe('what a question takes for done', () => {
  test.each([
    ['When did Ukraine accept the memorandum?', 'accept'],
    ['Why did Russian officials cancel the summit?', 'cancel'],
    ['Who signed the treaty?', 'signed'],
    ['How many bodies has Russia returned?', 'returned'],
    ['When was the bridge destroyed?', 'destroyed'],
  ])('%s', (text, verb) => expect(read(text).premise?.verb).toBe(verb));

  test.each([
    'Who is the president?',
    'When will the talks begin?',
    'How many jobs will the plant cut?',
    'What did they say?',
    '',
  ])('is nothing in: %s', (text) => expect(read(text).premise).toBeNull());
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      expect(read(text).text).toBeTypeOf('string');
    }),
  );
});

describe('the role that is asked for', () => {
  test.each([
    ["Who is Ukraine's lead negotiator?", ['ukrain', 'lead', 'negoti'], true],
    ['Who was the mayor of Lisbon?', ['mayor', 'lisbon'], false],
  ])('%s', (text, terms, isPresent) => expect(read(text).role).toMatchObject({ terms, isPresent }));

  test.each(['Who is Medinsky?', 'Who is Rustem Umerov?', 'Who is the president?', 'Who won?'])(
    'is none in: %s',
    (text) => expect(read(text).role).toBeNull(),
  );
});
