import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';

const shippedPages = fileURLToPath(new URL('../../corpus/pages/', import.meta.url));
const page = join(shippedPages, 'limited-progress-in-istanbul.www.txt');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  await copyFile(page, join(folder, 'page.txt'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], typed = '') {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const printed = text(stdout);
  const complained = text(stderr);
  const exitCode = await runCli(args, { stdin: Readable.from([Buffer.from(typed)]), stdout, stderr });
  stdout.end();
  stderr.end();
  return { exitCode, out: await printed, err: await complained };
}

/** Runs with `--json`; stdout has to hold one JSON value and nothing else. */
async function json(...args: readonly string[]) {
  const { exitCode, out, err } = await run([...args, '--json']);
  return { exitCode, value: JSON.parse(out), err };
}

describe('dragoman parse', () => {
  it('prints what the page says, item by item', async () => {
    const { exitCode, value } = await json('parse', page);
    expect(exitCode).toBe(0);
    expect(Object.keys(value)).toEqual(['layout', 'main', 'related', 'issues']);
    expect(value.layout).toBe('plain');
    for (const item of [value.main, ...value.related])
      expect(Object.keys(item)).toEqual(['title', 'outlet', 'publishedOn', 'relativeTime', 'paragraphs']);
    expect(value.related).toHaveLength(3);
  });

  it('reads standard input and prints a summary for people', async () => {
    const { exitCode, out } = await run(['parse', '-'], await readFile(page, 'utf8'));
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^layout: plain\nmain: Limited progress in Istanbul.*12 paragraphs/);
  });

  it('lets no page drive the terminal', async () => {
    const hostile = (await readFile(page, 'utf8')).replaceAll('Istanbul', 'Istan\u001b[2J\u009b2J\u202ebul');
    const { out } = await run(['parse', '-'], hostile);
    expect(out).toContain('Istanbul');
    const { out: printed } = await run(['parse', '-', '--json'], hostile);
    for (const text of [out, printed]) expect(text).not.toMatch(/[\u0000-\u0009\u007f-\u009f\u202e]/);
    expect(JSON.parse(printed).main.paragraphs[0]).toContain('Istan\u001b[2J\u009b2J\u202ebul');
  });

  it('refuses what is no page', async () => {
    const { exitCode, out, err } = await run(['parse', '-', '--json'], '\u0000\u0001\u0002\u0003');
    expect(exitCode).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: { code: 'not-a-page', message: expect.any(String), hint: expect.any(String) },
    });
    expect(err).toContain('expected');
  });

  it('refuses a file that cannot be read', async () => {
    expect(await json('parse', join(folder, 'absent.txt'))).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'unreadable-file' } },
    });
    expect((await json('parse', folder)).value.error.hint).toContain('Name a file');
  });
});

describe('dragoman quotes', () => {
  const article = "\uFEFFThe talks ended.\r\n\r\n  'No deal,' Vladimir Medinsky said on Monday.\r\n";

  it('prints quotations with offsets within their paragraph', async () => {
    const { exitCode, out } = await run(['quotes', '-', '--json'], article);
    expect(exitCode).toBe(0);
    const [quote] = JSON.parse(out);
    expect(quote).toEqual({
      quote: 'No deal,',
      paragraph: 1,
      start: 3,
      end: 11,
      speaker: 'Vladimir Medinsky',
      speakerMention: 'Vladimir Medinsky',
      speakerStart: 13,
      speakerEnd: 30,
      cue: 'said',
      kind: 'direct',
      hedged: false,
      relayed: false,
      post: false,
      headline: false,
      group: 0,
    });
    expect("  'No deal,' Vladimir Medinsky said on Monday.".slice(quote.start, quote.end)).toBe(quote.quote);
  });

  it('prints them for people, and nothing found is no fault', async () => {
    expect((await run(['quotes', '-'], article)).out).toBe('¶2 Vladimir Medinsky (direct): No deal,\n');
    expect(await run(['quotes', '-'], '')).toMatchObject({ exitCode: 0, out: 'No quotations.\n' });
    expect(await run(['quotes', '-', '--json'], '')).toMatchObject({ exitCode: 0, out: '[]\n' });
  });
});

describe('dragoman ask', () => {
  it('prints citations whose words stand in the page', async () => {
    const { exitCode, value } = await json(
      'ask',
      'how many bodies are to be handed over?',
      '--corpus',
      folder,
    );
    expect(exitCode).toBe(0);
    expect(Object.keys(value)).toEqual(['found', 'confidence', 'citations', 'near', 'searched', 'card']);
    expect(value.confidence).toBeGreaterThanOrEqual(0);
    expect(value.confidence).toBeLessThanOrEqual(1);
    expect(value.searched).toMatchObject({ articles: 4, outlets: ['Shafaq News'] });
    const shown = [...value.citations, ...value.near];
    expect(shown.length).toBeGreaterThan(0);
    const { value: parsed } = await json('parse', page);
    const texts = [parsed.main, ...parsed.related].flatMap((item) => item.paragraphs);
    for (const citation of shown) {
      expect(Object.keys(citation)).toEqual([
        'text',
        'articleId',
        'title',
        'outlet',
        'publishedOn',
        'url',
        'seenOn',
        'paragraphIndex',
        'sentenceIndex',
        'start',
        'end',
      ]);
      expect(
        texts.some((paragraph: string) => paragraph.slice(citation.start, citation.end) === citation.text),
      ).toBe(true);
    }
  });

  it('takes the words of a question without quotation marks and prints a card', async () => {
    const { exitCode, out } = await run(['ask', 'how', 'many', 'bodies?', '--corpus', folder]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^\/ask how many bodies\?\n/);
  });

  it('takes filters and the question before behind the question, which itself stays as it was typed', async () => {
    const asked = await run([
      'ask',
      'and since: when?',
      'after:how many bodies?',
      'since:2025-06',
      '--corpus',
      folder,
    ]);
    expect(asked).toMatchObject({ exitCode: 0 });
    expect(asked.out).toMatch(
      /^\/ask question:"and since: when\?" since:2025-06 after:"how many bodies\?"\n/,
    );
    const { exitCode, value } = await json('ask', 'bodies', 'since:2025-99-01', '--corpus', folder);
    expect(exitCode).toBe(2);
    expect(value.error.message).toContain('2025-99-01');
  });

  it('leaves citations empty when nothing is found, and exits with 0', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'cli-empty-'));
    const { exitCode, value } = await json('ask', 'why?', '--corpus', empty);
    await rm(empty, { recursive: true });
    expect(exitCode).toBe(0);
    expect(value).toMatchObject({ found: false, citations: [], near: [], searched: { articles: 0 } });
  });

  it.each([
    [['ask', '   '], 'empty-option'],
    [['ask', 'x'.repeat(301)], 'too-long'],
    [['ask'], 'missing-argument'],
    [['ask', 'why?', '--corpus', '/no/such/folder'], 'no-corpus'],
  ])('refuses %j', async (args, code) => {
    const { exitCode, value, err } = await json(...args);
    expect(exitCode).toBe(2);
    expect(value.error.code).toBe(code);
    expect(err).not.toBe('');
  });
});

describe('dragoman run', () => {
  it('runs any command and leaves confidence out where none is estimated', async () => {
    const { exitCode, value } = await json('run', '/status private:true', '--corpus', folder);
    expect(exitCode).toBe(0);
    expect(Object.keys(value)).toEqual(['found', 'citations', 'near', 'searched', 'card']);
    expect(value.card.title).toBe('4 articles from 1 saved page');
  });

  it('takes the command in several words and prints its card', async () => {
    const { out } = await run(['run', '/help', 'quote']);
    expect(out).toContain('/help quote\n\n/quote\n');
  });

  it.each([
    ['/latest since:2025-13-40', 'bad-date'],
    ['/latest since:2025-08 until:2025-06', 'bad-span'],
    ['/aks why?', 'unknown-command'],
    ['/quote x abuot:y', 'unknown-option'],
  ])('refuses %s', async (line, code) => {
    const { exitCode, value } = await json('run', line, '--corpus', folder);
    expect(exitCode).toBe(2);
    expect(value.error.code).toBe(code);
  });
});

describe('dragoman', () => {
  it('explains itself', async () => {
    const { exitCode, out } = await run(['--help']);
    expect(exitCode).toBe(0);
    for (const command of ['parse', 'quotes', 'ask', 'run'])
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it('exits with 2 when it is called in a way it does not know', async () => {
    expect(await run(['bogus'])).toMatchObject({ exitCode: 2, out: '' });
    expect(await json('bogus')).toMatchObject({ exitCode: 2, value: { error: { code: 'unknown-command' } } });
    expect(await run([])).toMatchObject({ exitCode: 2, out: '' });
  });
});
