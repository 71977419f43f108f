import { expect, test } from 'vitest';
import { fitTime } from '../../../src/answer/question/fit-time.js';

const june2 = { words: 'on 2 June', from: '2025-06-02', to: '2025-06-02' };
const sinceMay = { words: 'since May', from: '2025-05-01', to: null };
const before = { words: 'before June', from: null, to: '2025-05-31' };

test.each([
  ['Talks ended on Monday.', '2025-06-02', june2, 'named'],
  ['Talks ended without a result.', '2025-06-03', june2, 'possible'],
  ['Talks ended without a result.', null, june2, 'possible'],
  ['Talks ended without a result.', '2025-06-20', june2, 'other'],
  ['The bridge was opened on 5 March 2024.', '2025-06-02', june2, 'other'],
  ['The war has lasted since 2022.', '2025-06-02', june2, 'possible'],
  ['Trump, speaking last week, said so.', null, { ...june2, words: 'last week' }, 'named'],
  ['Nothing new.', '2025-04-30', sinceMay, 'other'],
  ['Nothing new.', '2025-07-30', sinceMay, 'possible'],
  ['Nothing new.', '2025-07-30', before, 'possible'],
] as const)('%s (%s) for %o is %s', (passage, publishedOn, time, fit) =>
  expect(fitTime(passage, publishedOn, time, true)).toBe(fit),
);

test('an undated article is of no time in which there are no articles', () => {
  const long = { words: 'in 1994', from: '1994-01-01', to: '1994-12-31' };
  expect(fitTime('Nothing new.', null, long, false)).toBe('other');
});
