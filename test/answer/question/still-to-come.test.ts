import { expect, test } from 'vitest';
import {
  asksOfComing,
  asksOfDone,
  isOnlyPast,
  isStillToCome,
} from '../../../src/answer/question/still-to-come.js';

test.each([
  ['When did the third round end?', true],
  ['When was the match played?', true],
  ['When will the third round end?', false],
  ['When was the launch due to take place?', false],
])('%s', (question, expected) => expect(asksOfDone(question)).toBe(expected));

test.each([
  ['The delegation offered to enter a third round on 20 June, but Russia is yet to respond.', true],
  ['The match is to be played on Sunday.', true],
  ['The rocket will lift off on Friday, officials said.', true],
  ['The talks ended on Monday and will go on in June.', false],
  ['The match was played on Sunday.', false],
  ['The rocket lifted off on Friday.', false],
])('%s', (sentence, expected) => expect(isStillToCome(sentence)).toBe(expected));

test.each([
  ['Where will the next round be held?', true],
  ['Where was the last round held?', false],
])('%s asks of what is to come', (question, expected) => expect(asksOfComing(question)).toBe(expected));

test.each([
  ['The talks ended on Monday after an hour.', true],
  ['The talks ended on Monday and will go on in June.', false],
  ['The next talks were agreed on Monday.', false],
  ['', false],
])('%s tells only of what is over', (sentence, expected) => expect(isOnlyPast(sentence)).toBe(expected));
