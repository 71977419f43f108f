import { describe, expect, test } from 'vitest';
import { splitGluedByline } from '../../src/corpus/glued-byline.js';

// Source: the glued bylines of daily8-layouts.md §2b, and names of outlets that end or begin in digits.
const cases: readonly (readonly [line: string, outlet: string | null, when: string])[] = [
  ['The Hill02-06-2025', 'The Hill', '2025-06-02'],
  ['BBC News01-06-2025', 'BBC News', '2025-06-01'],
  ['BreakingNews.ie23-05-2025', 'BreakingNews.ie', '2025-05-23'],
  ['7NEWS11-06-2025', '7NEWS', '2025-06-11'],
  ['News2411-06-2025', 'News24', '2025-06-11'],
  ['India.com2 days ago', 'India.com', '2 days ago'],
  ['Times18 hours ago', 'Times', '18 hours ago'],
  ['Russia Todaya day ago', 'Russia Today', 'a day ago'],
  ['Al Arabiyaan hour ago', 'Al Arabiya', 'an hour ago'],
  ['News242 days ago', 'News24', '2 days ago'],
  ['News245 minutes ago', 'News24', '5 minutes ago'],
  ['Channel 45 minutes ago', 'Channel 4', '5 minutes ago'],
  ['CNA45 minutes ago', 'CNA', '45 minutes ago'],
  ['N1211 hours ago', 'N12', '11 hours ago'],
  ['Yahoo17 hours ago', 'Yahoo', '17 hours ago'],
  ['الجزيرةمنذ 9 ساعات', 'الجزيرة', 'منذ 9 ساعات'],
  ['الشرق الأوسطمنذ يوم واحد', 'الشرق الأوسط', 'منذ يوم واحد'],
  ['2 hours ago', null, '2 hours ago'],
];

describe('a glued byline', () => {
  test.each(cases)('"%s" is split into outlet and time', (line, outlet, when) => {
    const byline = splitGluedByline(line);
    expect([byline?.outlet, byline?.publishedOn ?? byline?.relativeTime]).toEqual([outlet, when]);
  });

  test('a day the calendar does not have gives the outlet and the words that could not be read', () => {
    expect(splitGluedByline('The Ledger31-02-2025')).toEqual({
      outlet: 'The Ledger',
      publishedOn: null,
      relativeTime: null,
      unreadable: '31-02-2025',
    });
  });

  test.each([
    'The talks ended 2 days ago',
    'It all began, they said.2 days ago',
    'Ferries resume on 11-06-2025.',
    'A sentence without a time',
    '',
  ])('"%s" is a sentence and stays one', (line) => {
    expect(splitGluedByline(line)).toBeUndefined();
  });
});
