import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseSources } from '../../src/corpus/sources.js';

const howKnown = 'Somebody looked it up.';

describe('parseSources', () => {
  it('accepts the shipped file without a fault', async () => {
    const json: unknown = JSON.parse(
      await readFile(new URL('../../corpus/sources.json', import.meta.url), 'utf8'),
    );
    const { pages, issues } = parseSources(json);
    expect(issues).toEqual([]);
    expect(pages.size).toBe(4);
  });

  it('takes what is left out for unknown', () => {
    const { pages, issues } = parseSources({ pages: { 'a.txt': { main: { howKnown } }, 'b.txt': {} } });
    expect(issues).toEqual([]);
    expect(pages.get('a.txt')?.main).toEqual({ outlet: null, publishedOn: null, url: null, howKnown });
    expect(pages.get('b.txt')).toEqual({ url: null, main: null, related: [] });
  });

  it('gives nothing for no file', () => {
    expect(parseSources(undefined)).toEqual({ pages: new Map(), issues: [] });
  });

  it('reports every fault at once, by path, and keeps the sound entries', () => {
    const { pages, issues } = parseSources({
      pages: {
        'sound.txt': { url: 'https://www.daily8.com/en/article/1' },
        'bad.txt': {
          url: 'ftp://example.com/a',
          main: { outlet: ' ', publishedOn: '2025-02-30', howKnown },
          related: [{ title: 'A title', outlett: 'Reuters' }],
        },
        'mixed-up.txt': { url: 'https://test.daily8.com/en/article/1', host: 'www.daily8.com' },
      },
    });
    expect([...pages.keys()]).toEqual(['sound.txt']);
    expect(issues.map(({ expected }) => expected)).toEqual([
      'pages["bad.txt"].url: an http or https address',
      'pages["bad.txt"].main.outlet: a name or null',
      'pages["bad.txt"].main.publishedOn: a calendar day, YYYY-MM-DD, or null',
      'pages["bad.txt"].related[0].howKnown: a text',
      'pages["bad.txt"].related[0]: no other keys than those of the format',
      'pages["mixed-up.txt"].host: the host of url',
    ]);
    expect(issues[0]).toMatchObject({ page: 'sources.json', line: 0, found: '"ftp://example.com/a"' });
    expect(issues[4]?.found).toBe('"outlett"');
  });

  it.each([null, 7, [], { page: {} }, { pages: [] }])('reports a file that is none: %j', (json) => {
    const { pages, issues } = parseSources(json);
    expect(pages.size).toBe(0);
    expect(issues.length).toBeGreaterThan(0);
  });
});
