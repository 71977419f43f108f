import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInvocation } from '../../src/command-kit/index.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { openPlayground, type Playground } from '../support/a-playground.js';
import type { ShownMessage } from '../support/loopback-discord/shown.js';

const lines = [
  '/ask What did Medinsky say about the bodies?',
  '/ask How many prisoners were exchanged?',
  '/ask Who won the chess championship?',
  '/ask When did the talks in Istanbul end?',
  '/search ceasefire',
  '/search "prisoner swap"',
  '/search zxqv',
  '/event istanbul-talks',
  '/event istanbul-talks view:timeline',
  '/event istanbul-talks view:numbers',
  '/event istanbul-talks view:quotes',
  '/event istanbul-talks view:outlets',
  '/event istanbul-talks view:sources',
  '/event no-such-event',
  '/events',
  '/quote medinsky',
  '/quote trump about:putin',
  '/quote trump order:newest',
  '/quote nobody-at-all',
  '/quote kremlin',
  '/said crazy',
  '/who zelensky',
  '/who lee',
  '/compare bodies',
  '/article Russia and Ukraine swap more prisoners of war, Moscow says',
  '/latest',
  '/latest outlet:Reuters',
  '/outlets',
  '/about',
  '/help',
  '/help quote',
  '/verify Peace talks between Ukraine and Russia ended on Monday in Istanbul',
  '/reindex status',
];

/** Words and buttons of a message; where lines break is for each screen. */
interface Seen {
  readonly words: string;
  readonly quotes: readonly string[];
  readonly buttons: readonly string[];
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

function seeDiscord({ text, quotes, buttons }: ShownMessage): Seen {
  return {
    words: squeeze(text),
    quotes: [squeeze(quotes.join(''))],
    // The frame's buttons belong to a channel with others in it.
    buttons: buttons
      .filter(({ customId }) => customId?.startsWith('frame:') !== true)
      .map(({ label, customId, url, isDisabled }) => JSON.stringify([label, url ?? customId, isDisabled])),
  };
}

function seePage(markup: string): Seen {
  const { document } = parseHTML(`<body>${markup}</body>`);
  const buttons = [...document.querySelectorAll('.container .button, .row .button')].map((button) =>
    JSON.stringify([
      (button.textContent ?? '').replace(/ ↗$/, ''),
      button.getAttribute('href') ?? button.getAttribute('data-press'),
      button.hasAttribute('disabled'),
    ]),
  );
  const quotes = [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent ?? '');
  return {
    words: squeeze([...document.querySelectorAll('.text')].map((part) => part.textContent ?? '').join('')),
    quotes: [squeeze(quotes.join(''))],
    buttons: [...new Set(buttons)],
  };
}

describe('what the playground shows is what Discord received', () => {
  let playground: Playground;
  let bot: Bot;
  beforeAll(async () => {
    playground = await openPlayground();
    bot = await startBot({ commands: playground.commands, desk: playground.desk });
  });
  afterAll(async () => {
    await bot.stop();
    await playground.server.close();
  });

  it.each(lines)('%s', async (line) => {
    const { command, subcommand, input } = parseInvocation(line, playground.commands);
    const called = subcommand === null ? command : `${command} ${subcommand}`;
    const { message } = await bot.discord.createPerson().slash(called, input);
    const response = await fetch(`${playground.server.address}/playground/type`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ line }),
    });
    const last = (await response.text()).trim().split('\n').at(-1) ?? '';
    const { html } = JSON.parse(last) as { html: string };
    if (message === null) throw new Error('Discord received nothing.');
    const [onDiscord, onPage] = [seeDiscord(message), seePage(html)];
    expect(onPage.words).toBe(onDiscord.words);
    expect(onPage.quotes).toEqual(onDiscord.quotes);
    expect(onPage.buttons).toEqual(onDiscord.buttons);
  });
});
