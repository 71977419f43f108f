import { describe, expect, test } from 'vitest';
import { readDateline } from '../../src/corpus/dateline.js';

const cases: readonly (readonly [text: string, outlet: string | null, publishedOn: string | null])[] = [
  ['MOSCOW, June 10 (Reuters) - Russia said so.', 'Reuters', null],
  ['MOSCOW, June 10, 2025 (Reuters) - Russia said so.', 'Reuters', '2025-06-10'],
  ['KYIV, 3 June 2025 (Ukrinform) – Ukraine said so.', 'Ukrinform', '2025-06-03'],
  ['WASHINGTON (AP) — The president said so.', 'AP', null],
  ['MOSCOW, February 30, 2025 (Reuters) - Russia said so.', 'Reuters', null],
  ['Shafaq News/ Peace talks ended on Monday.', 'Shafaq News', null],
  ['Reuters', 'Reuters', null],
  ['London/ Paris: the trains were late.', null, null],
  ['The agency (Reuters) said so.', null, null],
  ['Sources told Reuters on June 10, 2025 that it was over.', null, null],
  ['The club (AP) - a bar - was shut.', null, null],
  ['On June 10, 2025 the talks ended.', null, null],
];

describe('a dateline', () => {
  test.each(cases)('"%s" says what it says and no more', (text, outlet, publishedOn) => {
    expect(readDateline('A title', text)).toEqual({ outlet, publishedOn });
  });

  test('a headline may end in its outlet and day', () => {
    expect(readDateline('Harbour reopens – DW – 07/23/2025', 'Text.')).toEqual({
      outlet: 'DW',
      publishedOn: '2025-07-23',
    });
  });
});
