import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/card/rich-text.js';
import {
  completeOption,
  getCallable,
  loadCommands,
  parseInvocation,
  runInvocation,
} from '../../src/command-kit/index.js';
import { aLibrary } from '../support/a-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import { aVisitor, echoingServices } from '../support/commands.js';

const commands = await loadCommands();
const longTitle = `A title ${'that does not end '.repeat(10)}`.trim();
const services = echoingServices(
  await aLibrary(
    [
      { id: 'a', outlet: 'Sky News', title: 'Bombs under a bridge' },
      { id: 'b', outlet: 'Sky News', title: 'Swap of prisoners' },
      { id: 'c', outlet: 'Reuters', title: 'Swap of prisoners' },
      { id: 'd', outlet: null, title: longTitle },
    ].map((set) => anAnalysedArticle({ article: anArticle(set) })),
  ),
  commands,
  aVisitor,
);

const run = (line: string) => runInvocation(parseInvocation(line, commands), commands, services);
const complete = (command: string, option: string, typed: string) =>
  completeOption({ command, subcommand: null }, option, typed, commands, services);

describe('the commands', () => {
  it.each([
    ['/ask how many bodies? outlet:"Sky News"', 'ask ["how many bodies?",{"outlet":"Sky News"},null]'],
    [
      '/search swap since:2025-06 until:2025-06',
      'search ["swap",{"since":"2025-06-01","until":"2025-06-30"}]',
    ],
    ['/event istanbul-talks', 'event [{"name":"istanbul-talks"}]'],
    [
      '/quote medinsky about:"a ceasefire" order:best',
      'quotes [{"person":"medinsky","about":"a ceasefire","order":"best"}]',
    ],
    ['/who medinsky outlet:Reuters', 'who ["medinsky",{"outlet":"Reuters"}]'],
    ['/compare prisoners of war since:2025-06', 'compare ["prisoners of war",{"since":"2025-06-01"}]'],
    ['/said not give up exact:true', 'said [{"phrase":"not give up","exact":true}]'],
    ['/said a long road outlet:Reuters', 'said [{"phrase":"a long road","outlet":"Reuters"}]'],
    ['/verify “Words,” he said.', 'verify ["“Words,” he said."]'],
    ['/check-against-the-coverage it rained', 'checkClaims ["it rained"]'],
    ['/who-said-this he said "so"', 'whoSaid ["he said \\"so\\""]'],
    ['/article limited progress', 'article ["limited progress",null]'],
    ['/latest since:2025-06-02', 'latest [{"since":"2025-06-02"}]'],
    ['/latest Reuters', 'latest [{"outlet":"Reuters"}]'],
    ['/outlets', 'outlets []'],
    ['/status', 'status []'],
    ['/about', 'about []'],
  ])('%s asks for the answer', async (line, title) => {
    expect((await run(line)).title).toBe(title);
  });

  it.each([
    ['/ask    ', '“question” is missing.'],
    [`/ask ${'x'.repeat(301)}`, 'at most 300 are read'],
    ['/search swap since:June', 'is no day'],
    ['/event talks since:2025-08 until:2025-06', 'is after “until”'],
    ['/quote medinsky order:oldest', 'is no order'],
  ])('%s is refused', async (line, message) => {
    await expect(run(line)).rejects.toThrow(message);
  });

  it('print examples that can be typed as they stand', () => {
    for (const { examples } of services.commands)
      for (const example of examples) {
        const invocation = parseInvocation(example, commands);
        const command = commands.get(invocation.command);
        expect(command && getCallable(command, invocation.subcommand)).toBeDefined();
      }
  });
});

describe('/help', () => {
  it('lists every command in one line, as it is typed', async () => {
    const card = await run('/help');
    const labels = card.blocks.flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label }) => label) : [],
    );
    expect(labels).toContain('/quote person [about] [order] [kind] [exact] [outlet] [since] [until]');
    const ours = services.commands.filter(({ access }) => access === 'everyone');
    expect(labels).toHaveLength(ours.length);
    expect(labels).toContain('/privacy show · delete');
  });

  it('says of each subcommand what it does, where its command is asked about', async () => {
    const text = JSON.stringify(await run('/help privacy'));
    expect(text).toContain('/privacy delete');
    expect(text).toContain('Deletes what is stored about you');
  });

  it('explains one command with its options and examples', async () => {
    const text = JSON.stringify(await run('/help quote'));
    expect(text).toContain('Only what was said about this (optional)');
    expect(text).toContain('/quote medinsky');
    expect(text).toContain('Only you see the reply (optional)');
    expect((await run('/help /quote')).title).toBe('/quote');
  });

  it('knows what was probably meant', async () => {
    await expect(run('/help qoute')).rejects.toMatchObject({ hint: 'Did you mean /quote?' });
  });
});

describe('autocomplete', () => {
  it('offers outlets, the ones with most articles first, then those that only contain the words', async () => {
    expect((await complete('ask', 'outlet', '')).map(({ value }) => value)).toEqual(['Sky News', 'Reuters']);
    expect((await complete('latest', 'outlet', 'new')).map(({ value }) => value)).toEqual(['Sky News']);
  });

  it('offers titles, and the id where a title is not the only one or too long', async () => {
    expect(await complete('article', 'title', 'bomb')).toEqual([
      { name: 'Sky News: Bombs under a bridge', value: 'Bombs under a bridge' },
    ]);
    expect((await complete('article', 'title', 'swap of pri')).map(({ value }) => value).sort()).toEqual([
      'b',
      'c',
    ]);
    const [long] = await complete('article', 'title', 'title that does');
    expect(long).toMatchObject({ value: 'd' });
    expect(long?.name).toHaveLength(100);
  });

  it('offers the newest titles before anything is typed', async () => {
    expect(await complete('article', 'title', '')).toHaveLength(4);
  });

  it('offers commands to /help', async () => {
    expect((await complete('help', 'command', 'q')).map(({ value }) => value)).toEqual(['quote']);
  });
});

it('describes every command in plain words', () => {
  for (const { description, options } of services.commands)
    for (const text of [description, ...options.map((option) => option.description)])
      expect(toPlainText(text)).toMatch(/^[A-Z][^\n]*[^.]$/);
});
