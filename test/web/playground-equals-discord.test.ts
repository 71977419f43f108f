import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedbackPort, parseInvocation } from '../../src/command-kit/index.js';
import { createHouse } from '../../src/house/create-house.js';
import { type GuildSettings, usualSettings } from '../../src/settings/guild-settings.js';
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
  // For the asker's eyes: because they say so, or because the command always is.
  '/ask How many prisoners were exchanged? private:true',
  '/latest private:true',
  '/report "Russia and Ukraine"',
  '/feedback helpful command:ask',
];

/** In a server that has set something. */
const inServer: readonly (readonly [line: string, set: Partial<GuildSettings>])[] = [
  ['/quote medinsky', { layout: 'classic', footer: 'Ask in #news' }],
  ['/ask Who won the chess championship?', { answers: 'private' }],
  ['/latest private:false', { answers: 'private', layout: 'classic' }],
  ['/who lee', { footer: 'House rules: be *kind*' }],
];

/** All that a message shows, and to whom; where lines break is for each screen. */
interface Seen {
  readonly words: string;
  readonly quotes: string;
  readonly buttons: readonly string[];
  readonly isPrivate: boolean;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

function seeDiscord({ text, quotes, buttons, isPrivate }: ShownMessage): Seen {
  return {
    words: squeeze(text),
    quotes: squeeze(quotes.join('')),
    buttons: buttons.map(({ label, customId, url, isDisabled }) =>
      JSON.stringify([label, url ?? customId, isDisabled]),
    ),
    isPrivate,
  };
}

function seePage(markup: string): Seen {
  const { document } = parseHTML(`<body>${markup}</body>`);
  const buttons = [...document.querySelectorAll('.body .button')].map((button) =>
    JSON.stringify([
      (button.textContent ?? '').replace(/ ↗$/, ''),
      button.getAttribute('href') ?? button.getAttribute('data-press'),
      button.hasAttribute('disabled'),
    ]),
  );
  const quotes = [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent ?? '');
  return {
    words: squeeze([...document.querySelectorAll('.text')].map((part) => part.textContent ?? '').join('')),
    quotes: squeeze(quotes.join('')),
    buttons,
    isPrivate: document.querySelector('.private')?.textContent?.startsWith('Only you can see this') ?? false,
  };
}

describe('what the playground shows is what Discord received', () => {
  let playground: Playground;
  let bot: Bot;
  let set: GuildSettings = usualSettings;
  const settings = {
    read: async () => set,
    save: () => Promise.reject(new Error('nothing is set here')),
    reset: () => Promise.reject(new Error('nothing is set here')),
  };
  const feedback: FeedbackPort = { note: async () => undefined, list: async () => [] };
  beforeAll(async () => {
    playground = await openPlayground({ ports: { settings, feedback } });
    const house = createHouse(settings, { visits: 1000, seconds: 1 });
    bot = await startBot({ commands: playground.commands, desk: playground.desk, house });
  });
  afterAll(async () => {
    await bot.stop();
    await playground.server.close();
  });

  const onDiscord = async (line: string): Promise<ShownMessage> => {
    const { command, subcommand, input } = parseInvocation(line, playground.commands);
    const called = subcommand === null ? command : `${command} ${subcommand}`;
    const isPrivate = /private:(true|false)/.exec(line)?.[1];
    const options = isPrivate === undefined ? input : { ...input, private: isPrivate === 'true' };
    const { message } = await bot.discord.createPerson().slash(called, options);
    if (message === null) throw new Error('Discord received nothing.');
    return message;
  };
  const post = async (path: string, body: object): Promise<string> => {
    const response = await fetch(`${playground.server.address}/playground/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const last = (await response.text()).trim().split('\n').at(-1) ?? '';
    return (JSON.parse(last) as { html: string }).html;
  };
  const onPage = (line: string) => post('type', { line });

  it.each(lines)('%s', async (line) => {
    expect(seePage(await onPage(line))).toEqual(seeDiscord(await onDiscord(line)));
  });

  it.each(inServer)('%s where a server has set %o', async (line, changes) => {
    set = { ...usualSettings, ...changes };
    try {
      expect(seePage(await onPage(line))).toEqual(seeDiscord(await onDiscord(line)));
    } finally {
      set = usualSettings;
    }
  });

  it.each([
    ['/latest', 'Next'],
    ['/latest private:true', 'Next'],
    ['/quote medinsky private:true', 'Share with the channel'],
    ['/quote medinsky', 'Helpful'],
    ['/quote medinsky', 'Wrong'],
  ])('%s, when “%s” is pressed', async (line, label) => {
    const { document } = parseHTML(`<body>${await onPage(line)}</body>`);
    const message = document.querySelector('.message');
    const button = [...document.querySelectorAll('[data-press]')].find((one) => one.textContent === label);
    const pressed = await post('press', {
      customId: button?.getAttribute('data-press'),
      label,
      messageId: message?.getAttribute('data-id'),
      line: message?.getAttribute('data-line'),
      isPrivate: message?.getAttribute('data-private') === 'true',
    });
    const person = bot.discord.createPerson();
    const { command, input } = parseInvocation(line, playground.commands);
    const isPrivate = line.endsWith('private:true');
    const { message: card } = await person.slash(command, { ...input, private: isPrivate });
    const outcome = card === null ? null : await person.press(card, label);
    if (outcome?.message == null) throw new Error('Discord received nothing.');
    expect(seePage(pressed)).toEqual(seeDiscord(outcome.message));
  });
});
