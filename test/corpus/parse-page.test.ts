// Formats other than the aggregator's, and files that are no page.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/corpus/parse-page.js';
import type { Issue, ParsedPage } from '../../src/model/page.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (path: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/pages/${path}`, import.meta.url));

function page(name: string, content: Uint8Array): ParsedPage {
  const result = parsePage(name, content);
  if (result.kind === 'none') throw new Error(JSON.stringify(result.issue));
  return result.page;
}

function refusal(name: string, content: Uint8Array): Issue {
  const result = parsePage(name, content);
  if (result.kind === 'page') throw new Error(`parsed as ${result.page.layout}`);
  return result.issue;
}

const body = 'The harbour at Port Selwyn reopened on Friday after engineers cleared the second channel.';
const frame =
  'Hashtags\n\nTry Our AI Features\nExplore what Daily8 AI can do for you:\nComments\nNo comments yet...\nRelated Articles\n';

describe('a saved web page', () => {
  test('gives the running text, and its origin from its metadata', () => {
    const { layout, main, related, issues } = page('a.html', fixture('html/article.html'));
    expect({ layout, related, issues }).toEqual({ layout: 'html', related: [], issues: [] });
    expect(main).toMatchObject({
      title: 'Port Selwyn harbour reopens',
      outlet: 'Harbour Post',
      publishedOn: '2025-06-13',
      publishedBasis: 'metadata',
      url: 'https://harbour-post.example/news/reopens',
      language: 'en',
      paragraphs: [
        'The harbour at Port Selwyn reopened on Friday after engineers cleared the second channel, the port authority said in a statement.',
        '‘We worked through the night,’ said Marta Quill, who leads the port authority. Nobody went home, she added, until the last of the boats was safe.',
        'What is open',
        'The inner channel, for boats up to nine metres',
        'Ferry quay two',
      ],
    });
  });

  test('is read in the encoding that it declares, so that its words are those that were printed', () => {
    const saved = Buffer.from(fixture('html/article.html'))
      .toString('latin1')
      .replace('<head>', '<head><meta charset="windows-1252">')
      // As that encoding writes ‘ and ’.
      .replaceAll('&#8216;', '\x91')
      .replaceAll('&#8217;', '\x92');
    const { main, issues } = page('a.html', Buffer.from(saved, 'latin1'));
    expect(main?.paragraphs[1]).toContain('‘We worked through the night,’ said Marta Quill');
    expect(issues).toEqual([]);
  });

  test('saved from the aggregator names no outlet and no address of its own', () => {
    const saved = new TextDecoder().decode(fixture('html/article.html')).replaceAll('Harbour Post', 'Daily8');
    expect(page('a.html', bytes(saved)).main).toMatchObject({ outlet: null, url: null });
  });

  test.each([
    [
      'a list of links',
      '<html><head><title>Home</title></head><body><nav><a href="/">Home</a></nav></body></html>',
    ],
    ['no HTML at all', 'just words'],
    ['a page nested to exhaust the reader', `<html><body>${'<div>'.repeat(5000)}`],
    [
      'a page without a head nested to exhaust the reader',
      `<html><title>a</title><body>${'<div>'.repeat(800)}`,
    ],
  ])('that is %s is refused with a reason', (_name, html) => {
    expect(refusal('a.html', bytes(html))).toMatchObject({ page: 'a.html', expected: /web page/ });
  });
});

describe('Markdown and text with front matter', () => {
  test('gives a paragraph per block, without its marks', () => {
    expect(page('a.md', fixture('markdown/article.md')).main).toMatchObject({
      title: 'Port Selwyn harbour reopens',
      outlet: 'Harbour Post',
      publishedOn: '2025-06-13',
      url: 'https://harbour-post.example/news/reopens',
      paragraphs: [
        'The harbour at Port Selwyn reopened on Friday after engineers cleared the second channel.',
        "'We worked through the night,' said Marta Quill.",
        'The inner channel is open',
        'Ferry quay two is open',
      ],
    });
  });

  test('without front matter takes its first heading as the title', () => {
    expect(page('a.md', bytes(`# Harbour reopens\n\n${body}`)).main).toMatchObject({
      title: 'Harbour reopens',
      paragraphs: [body],
    });
  });

  test('in a .txt file gives a paragraph per line', () => {
    const text = `---\r\ntitle: Harbour reopens\r\n---\r\n${body}\r\n\r\n- *starred*\r\n`;
    expect(page('a.txt', bytes(text)).main?.paragraphs).toEqual([body, '- *starred*']);
  });

  test('reports every faulty field and keeps the sound ones', () => {
    const text = `---\ntitle: Harbour reopens\ndate: 13 June\nurl: nowhere\noutlet: Harbour Post\n---\n${body}`;
    const { main, issues } = page('a.md', bytes(text));
    expect(main).toMatchObject({ outlet: 'Harbour Post', publishedOn: null, url: null });
    expect(issues.map(({ expected, found }) => `${expected}; found ${found}`)).toEqual([
      'date: a calendar day YYYY-MM-DD; found "13 June"',
      'url: a web address; found "nowhere"',
    ]);
  });

  test.each([
    ['broken YAML', '---\ntitle: [a\n---\ntext'],
    ['no title', 'text only'],
    ['a title without text', '# Title'],
  ])('with %s is refused', (_name, text) => {
    expect(refusal('a.md', bytes(text)).page).toBe('a.md');
  });

  test.each([
    ['quotations in quotations without end', '>'.repeat(100_000), 'marks nested over 100 deep'],
    ['links in links without end', '[a]('.repeat(25_000), 'over 5000 brackets'],
  ])('with %s is refused before the parser gets lost in it', (_name, text, found) => {
    expect(refusal('a.md', bytes(`# Harbour reopens\n\n${body}\n\n${text}`)).found).toBe(found);
  });

  test('with a rule of a hundred dashes is read', () => {
    const { main } = page('a.md', bytes(`# Harbour reopens\n\n${body}\n\n${'-'.repeat(120)}\n\n${body}`));
    expect(main?.paragraphs).toEqual([body, body]);
  });
});

describe('JSON', () => {
  test('as an array gives its sound articles, and every fault of the others', () => {
    const { layout, main, related, issues } = page('a.json', fixture('json/articles.json'));
    expect({ layout, main }).toEqual({ layout: 'json', main: null });
    expect(related).toMatchObject([
      {
        title: 'Harbour reopens',
        publishedOn: '2025-06-13',
        paragraphs: ['The harbour reopened.', 'Ferries resume on Monday.'],
      },
      { title: 'Fish prices climb', publishedOn: null, url: 'https://ledger.example/fish' },
    ]);
    expect(issues.map(({ found, expected }) => `${expected}; found ${found}`)).toEqual([
      '[2].title: a title; found ""',
      '[2].publishedOn: a calendar day YYYY-MM-DD; found "2025-02-30"',
      '[2].text: the article, as "text" or "paragraphs"; found nothing',
    ]);
  });

  test('as an object gives the main article', () => {
    const { main, related } = page('a.json', bytes(JSON.stringify({ title: 'Harbour reopens', text: body })));
    expect([main?.paragraphs, related]).toEqual([[body], []]);
  });

  test.each(['{', '[]', '{"titel":"x"}', '[1, null, "a"]', '12'])('%s is refused', (text) => {
    expect(refusal('a.json', bytes(text)).page).toBe('a.json');
  });
});

describe('a text file', () => {
  test.each([
    ['empty', ''],
    ['only white space', ' \n\n\t'],
    ['another site’s', 'logo\nHome\nNews\nSport\nComments\nRelated Articles are below.'],
    ['prose', `A title\n${body}\nComments\n`],
  ])('that is %s is refused', (_name, text) => {
    expect(refusal('a.txt', bytes(text))).toMatchObject({ page: 'a.txt' });
  });

  test('that is binary is refused', () => {
    expect(
      refusal(
        'a.txt',
        Uint8Array.from({ length: 500 }, (_, index) => index % 256),
      ).found,
    ).toMatch(/binary/);
  });

  test('in another encoding that it does not declare is refused, and told how to be saved', () => {
    const text = Buffer.from('Порт открыт'.repeat(20), 'utf16le').filter((_, index) => index % 2 === 0);
    expect(
      refusal(
        'a.txt',
        text.map((byte) => byte + 0xb0),
      ).found,
    ).toBe('another encoding, which the file does not declare; save it as UTF-8');
  });

  test('with a broken byte is read, and the line is named', () => {
    const text = Buffer.from(`\nHarbour reopens\n${body}\n${frame}`);
    text[30] = 0xff;
    const { main, issues } = page('a.txt', text);
    expect(main?.title).toBe('Harbour reopens');
    expect(issues[0]).toMatchObject({ line: 3, expected: 'text in UTF-8' });
  });

  test('in UTF-16 with its mark is read', () => {
    const text = Buffer.from(`\uFEFF\nHarbour reopens\n${body}\n${frame}`, 'utf16le');
    expect(page('a.txt', text).main?.paragraphs).toEqual([body]);
  });

  test('takes time in proportion to its length, up to a megabyte', () => {
    const lineOf = (_: unknown, index: number) => `${index} ${body}`;
    const computingTime = (count: number): number => {
      const lines = Array.from({ length: count }, lineOf);
      const text = bytes(`\nHarbour reopens\n${lines.join('\n')}\n${frame}`);
      const start = process.cpuUsage();
      expect(page('a.txt', text).main?.paragraphs).toHaveLength(count);
      return process.cpuUsage(start).user;
    };
    const best = (count: number) =>
      Math.min(computingTime(count), computingTime(count), computingTime(count));
    // Four times the text in about four times the time; a quadratic step would make it sixteen.
    expect(best(11_000) / best(2_750)).toBeLessThan(9);
  });
});
