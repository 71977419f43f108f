import { expect, test } from 'vitest';
import { givesReason } from '../../../src/answer/question/gives-reason.js';

test.each([
  'They stayed away since the terms were unknown.',
  'They left because of the rain.',
  'He left after a quarrel.',
])('%s', (text) => {
  expect(givesReason(text)).toBe(true);
});

test.each([
  'It was their sixth win since 2006.',
  'They have not met since May 2023.',
  'He was freed hours after she came.',
  'They play.',
])('no reason: %s', (text) => {
  expect(givesReason(text)).toBe(false);
});
