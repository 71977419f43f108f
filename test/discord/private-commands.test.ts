// Commands whose replies are for the caller's eyes only, whether or not they were asked for privately.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { type Command, defineCommand } from '../../src/command-kit/index.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { aCommandMap } from '../support/commands.js';

const secret = defineCommand({
  name: 'secret',
  description: 'Tells the caller alone',
  access: 'everyone',
  isPrivate: true,
  options: { about: { type: 'text', description: 'About what', required: true, maxChars: 500 } },
  run: ({ about }) => createCard({ title: `Between us: ${about.slice(0, 10)}` }),
});

const open = defineCommand({
  name: 'open',
  description: 'Tells everybody',
  access: 'everyone',
  options: {},
  run: () =>
    createCard({
      title: 'For all',
      actions: [
        { kind: 'run', label: 'Tell me', command: 'secret', input: { about: 'short' } },
        {
          kind: 'run',
          label: 'Tell me at length',
          command: 'secret',
          input: { about: 'long '.repeat(60).trim() },
        },
      ],
    }),
});

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({ commands: aCommandMap(...([open, secret] as Command[])) });
});
afterAll(() => bot.stop());

describe('a private command', () => {
  it('is answered for the caller alone, though nobody asked for that', async () => {
    const { message } = await bot.discord.createPerson({ name: 'ann' }).slash('secret', { about: 'me' });
    expect(message).toMatchObject({ isPrivate: true });
  });

  it.each(['Tell me', 'Tell me at length'])(
    'is answered so behind the button “%s” of a card that everybody sees',
    async (label) => {
      const asker = bot.discord.createPerson({ name: 'bea' });
      const { message } = await asker.slash('open');
      expect(message).toMatchObject({ isPrivate: false });
      const pressed = await asker.press(message!, label);
      expect(pressed.message).toMatchObject({ isPrivate: true });
      expect(pressed.message?.text).toContain('Between us');
    },
  );
});
