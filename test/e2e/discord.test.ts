import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import {
  type Command,
  formatInvocation,
  getCallable,
  loadCommands,
  parseInvocation,
} from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import type { Library } from '../../src/library/library.js';
import { openShippedLibrary, shippedCorpusDir } from '../support/library.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';
import type { ShownMessage } from '../support/loopback-discord/shown.js';
import { turnPages } from '../support/loopback-discord/turn-pages.js';
import type { Outcome } from '../support/loopback-discord/user.js';

let discord: LoopbackDiscord;
let app: App;
let library: Library;
let dataDir: string;
const log: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'dragoman-'));
  // What is said matters here, not how soon: machines that run tests are busy.
  discord = await startLoopbackDiscord({ deadlineMs: 15_000 });
  const { api, token } = discord;
  const commands = await loadCommands();
  await deployCommands({ token, api, commands, registration: { kind: 'global' } });
  const config = loadConfig({
    DISCORD_TOKEN: token,
    CORPUS_DIR: shippedCorpusDir,
    DATA_DIR: dataDir,
    TAKEDOWN_CONTACT: 'desk@example.org',
    HEALTH_PORT: '0',
  });
  app = createApp(config, {
    discordApi: api,
    logOutput: { write: (line) => log.push(line) },
    now: () => new Date('2025-06-12T12:00:00Z'),
    libraryThread: 'none',
    burst: { visits: 10_000, seconds: 1 },
  });
  await app.start();
  library = await openShippedLibrary();
});
afterAll(async () => {
  await app.stop();
  await discord.stop();
  await rm(dataDir, { recursive: true });
});

type Options = Readonly<Record<string, string | number | boolean>>;

/** What a person reads on all pages of an answer. Every excerpt in it is checked against the article that it cites. */
async function read(
  call: string,
  options: Options = {},
): Promise<{ text: string; quotes: readonly string[]; pages: readonly ShownMessage[] }> {
  const person = discord.createPerson();
  const outcome = await person.slash(call, options);
  const pages = await turnPages(person, shown(outcome));
  for (const page of pages) expectExactExcerpts(page);
  return {
    text: pages.map(({ text }) => text).join('\n'),
    quotes: pages.flatMap(({ quotes }) => quotes),
    pages,
  };
}

function shown({ message }: Outcome): ShownMessage {
  if (message === null) throw new Error('The application did not respond.');
  return message;
}

/** Each block quotation stands letter for letter in the paragraph that the line below it names. */
function expectExactExcerpts({ text, quotes, markdown }: ShownMessage): void {
  const places = [...text.matchAll(/“(?<title>[^\n]*)” · [^\n]*¶(?<paragraph>\d+), sentences? \d+/g)];
  expect(places.length, markdown).toBe(quotes.length);
  quotes.forEach((quote, index) => {
    const { title = '', paragraph = '' } = places[index]?.groups ?? {};
    const start = title.replace(/…$/, '');
    const articles = library.articles.filter(({ article }) => article.title.startsWith(start));
    expect(articles, title).not.toEqual([]);
    const paragraphs = articles.map(({ article }) => article.paragraphs[Number(paragraph) - 1] ?? '');
    expect(
      paragraphs.some((one) => one.includes(quote)),
      `${quote}\n${title} ¶${paragraph}`,
    ).toBe(true);
  });
}

describe('over a real discord.js client, on the shipped corpus', () => {
  it('/quote shows Medinsky’s words with their article and place', async () => {
    const { text, quotes } = await read('quote', { person: 'medinsky' });
    expect(text).toContain('Vladimir Medinsky');
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.join('\n')).toContain('Medinsky');
  });

  it('/event tells of the Istanbul talks from several articles', async () => {
    const { text, quotes } = await read('event', { name: 'istanbul-talks' });
    expect(text).toContain('Shafaq News');
    expect(quotes.length).toBeGreaterThan(3);
    expect(quotes.some((quote) => quote.includes('Istanbul'))).toBe(true);
  });

  it('/ask answers with the very words', async () => {
    const { quotes } = await read('ask', { question: 'how many children were on the list?' });
    expect(quotes[0]).toContain('339 children');
    const bodies = await read('ask', { question: 'how many bodies are to be handed over?' });
    expect(bodies.quotes[0]).toMatch(/6,?000.* bodies/);
  });

  it('/ask says honestly that nothing answers, and what was searched', async () => {
    const { text } = await read('ask', { question: 'what did the Pope say about the talks?' });
    expect(text).toMatch(/\d+ articles/);
    expect(text).toMatch(/^(Notice|Near, not an answer)/m);
  });

  it('/search finds passages', async () => {
    const { quotes } = await read('search', { query: 'ceasefire' });
    expect(quotes.join('\n').toLowerCase()).toContain('ceasefire');
  });

  it('/search keeps to an outlet', async () => {
    const { text, quotes } = await read('search', { query: 'prisoners', outlet: 'The Guardian' });
    expect(quotes.length).toBeGreaterThan(0);
    for (const [source] of text.matchAll(/^.*¶\d+, sentence.*$/gm)) expect(source).toMatch(/Guardian/);
  });

  it('/said tells who said it, and its citation to copy is found by /verify', async () => {
    const { text, quotes } = await read('said', { phrase: 'bleeding-heart European old ladies' });
    expect(text).toContain('Vladimir Medinsky');
    expect(quotes[0]).toContain('bleeding-heart European old ladies');
    const block = /“[^\n]*”\n— [\s\S]*Corpus \w+, article \w+/u.exec(text)?.[0] ?? '';
    const verified = await read('verify', { text: block.replaceAll('\n', ' ') });
    expect(verified.text).toContain('Found, letter for letter');
    expect(verified.text).toContain('from this very version of the corpus');
    expect(verified.quotes).toEqual(quotes);
  });

  it('“Who said this?” on a message answers in private', async () => {
    const person = discord.createPerson();
    const text = 'Wow: **"a show for bleeding-heart European old ladies"** <@123456789012345678>';
    const message = shown(await person.messageCommand('Who said this?', text));
    expect(message.isPrivate).toBe(true);
    expect(message.text).toContain('Vladimir Medinsky');
    expectExactExcerpts(message);
    const markdown =
      "**\\[1\\]** somebody\n> 'Don't put on a show for bleeding\\-heart European old ladies\\.' he said";
    const card = [{ type: 17, components: [{ type: 10, content: markdown }] }];
    expect(shown(await person.messageCommand('Who said this?', '', card)).text).toContain(
      'Vladimir Medinsky',
    );
    const nothing = shown(await person.messageCommand('Who said this?', 'It will rain tomorrow, I guess.'));
    expect(nothing.text).toContain('Nobody is quoted');
  });

  it('/article opens an article', async () => {
    const title = library.articles[0]?.article.title ?? '';
    expect((await read('article', { title })).text).toContain(title.slice(0, 60));
  });

  it.each([
    ['latest', 'Reuters'],
    ['outlets', 'The Guardian'],
    ['status', libraryVersion],
    ['help', '/ask'],
    ['about', 'desk@example.org'],
  ])('/%s shows what it promises', async (command, words) => {
    const { text } = await read(command);
    expect(text).toContain(typeof words === 'string' ? words : words());
  });

  it('completes people, events, outlets and titles', async () => {
    const person = discord.createPerson();
    const names = async (call: string, option: string, typed: string) =>
      (await person.complete(call, option, typed)).choices.map(({ name }) => name).join('\n');
    expect(await names('quote', 'person', 'zel')).toMatch(/Zelensky/);
    expect(await names('event', 'name', 'ist')).toMatch(/Istanbul/);
    expect(await names('search', 'outlet', 'gua')).toMatch(/Guardian/);
    expect(await names('article', 'title', 'prison')).toMatch(/prison/i);
  });

  it('every option that offers completion answers, whatever is typed', async () => {
    const person = discord.createPerson();
    for (const command of discord.state.commands.get('global') ?? [])
      for (const option of (command.options ?? []) as { name: string; autocomplete?: boolean }[])
        for (const typed of option.autocomplete === true
          ? ['', 'a', 'Ukr', '*_~ @everyone', 'x'.repeat(90)]
          : []) {
          const { acknowledgedAfterMs } = await person.complete(String(command.name), option.name, typed);
          expect(acknowledgedAfterMs, `${command.name} ${option.name} ${typed}`).not.toBeNull();
        }
  });

  it('answers in private, and turns pages in private', async () => {
    const person = discord.createPerson();
    const first = shown(await person.slash('event', { name: 'istanbul-talks', private: true }));
    for (const page of await turnPages(person, first)) expect(page.isPrivate).toBe(true);
  });

  it('follows every button of every answer', async () => {
    const person = discord.createPerson();
    for (const [call, options] of [
      ['quote', { person: 'medinsky' }],
      ['quote', { person: 'medinski' }],
      ['event', { name: 'prisoner-swap' }],
      ['event', { name: 'istambul' }],
      ['ask', { question: 'what did the Pope say about the talks?' }],
      ['outlets', {}],
      ['latest', {}],
      ['help', {}],
    ] as const) {
      const message = shown(await person.slash(call, options));
      for (const { label, customId, isDisabled } of message.buttons) {
        // What takes the card away has tests of its own.
        if (customId === null || isDisabled || label === 'Dismiss') continue;
        const outcome = await person.press(message, label);
        expect(shown(outcome).text, `${call}: ${label}`).not.toContain('no longer works');
        expectExactExcerpts(shown(outcome));
      }
    }
  });

  it('tells what to do about input that cannot be read', async () => {
    const message = shown(await discord.createPerson().slash('latest', { since: 'yesterday-ish' }));
    expect(message.isPrivate).toBe(true);
    expect(message.text).toContain('/latest since:yesterday-ish');
    expect(message.text).toMatch(/2025-06-02/);
  });

  it('every example of every command is answered', async () => {
    const commands = await loadCommands();
    for (const command of commands.values())
      for (const line of exampleLines(command)) {
        const { subcommand, input } = parseInvocation(line, commands);
        const { options } = getCallable(command, subcommand);
        const values = Object.entries(input).map(([name, raw]) => {
          const type = options[name]?.type;
          return [name, type === 'integer' ? Number(raw) : type === 'flag' ? raw === 'true' : raw];
        });
        const { text } = await read([command.name, subcommand].join(' ').trim(), Object.fromEntries(values));
        expect(text.split('\n')[0]).toBe(formatInvocation(parseInvocation(line, commands), commands));
        expect(text, line).not.toContain('Something went wrong');
      }
  });

  it('tells those who run it that it can answer, and how long calls took', async () => {
    const address = /"address":"(http:[^"]+)"/.exec(log.join(''))?.[1];
    const ready = await fetch(`${address}/readyz`);
    expect(await ready.json()).toEqual({ isAlive: true, isReady: true, faults: [] });
    const figures = await (await fetch(`${address}/metrics`)).text();
    expect(figures).toMatch(
      /^dragoman_call_acknowledged_seconds_count\{kind="command",command="ask"\} \d+$/m,
    );
    expect(figures).toMatch(
      /^dragoman_call_finished_seconds_count\{kind="completion",command="quote"\} \d+$/m,
    );
    expect(figures).toMatch(/^dragoman_events_total\{event="answered"\} \d+$/m);
    expect(figures).toContain(`dragoman_library_articles ${library.articles.length}\n`);
    expect(figures).not.toContain('how many children');
  });

  it('sent nothing that Discord would refuse, had no fault, and logged neither secrets nor questions', () => {
    expect(discord.state.violations).toEqual([]);
    expect(log.filter((line) => line.includes('"incident"'))).toEqual([]);
    expect(log.join('')).not.toContain(discord.token);
    expect(log.join('')).not.toContain('interaction-token-');
    expect(log.join('')).not.toContain('how many children');
  });
});

function libraryVersion(): string {
  return library.version;
}

/** The examples that a command gives, or the command alone; a group is not called alone. */
function exampleLines({ name, kind, examples = [] }: Command): readonly string[] {
  if (examples.length === 0) return kind === undefined || kind === 'slash' ? [`/${name}`] : [];
  return examples.map((example) => `/${name} ${example}`);
}
