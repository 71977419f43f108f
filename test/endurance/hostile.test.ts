// Text and input made to do harm → nobody is pinged, nothing becomes a link, no layout breaks, nothing crashes, nobody sees or does what is not theirs.

import { parse } from 'discord-markdown-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCard, excerptBlock, listBlock } from '../../src/card/create-card.js';
import {
  type Command,
  type CommandMap,
  checkInvocation,
  defineCommand,
  formatInvocation,
  InputError,
  type Invocation,
  loadCommands,
  parseInvocation,
} from '../../src/command-kit/index.js';
import { createHouse } from '../../src/house/create-house.js';
import { en } from '../../src/locale/en.js';
import { messagesFor } from '../../src/locale/languages.js';
import { type CardMessage, renderCard } from '../../src/message/components-v2.js';
import { formatCustomId, frameButtons, parseCustomId } from '../../src/message/custom-id.js';
import type { Frame } from '../../src/message/frame.js';
import { type MessageLike, readShownCall } from '../../src/message/read-card.js';
import { type Bot, startBot } from '../support/a-bot.js';
import { anExcerpt } from '../support/a-card.js';
import { anyCard } from '../support/any-card.js';
import { aCommandMap, aVisitor } from '../support/commands.js';
import { runsOf, timeoutMsOf } from '../support/endurance.js';
import { hostileText } from '../support/hostile-text.js';
import { turnPages } from '../support/loopback-discord/turn-pages.js';
import fc from '../support/property.js';

const cases = runsOf(2000);

/** What our cards are made of. Anything else that Discord's dialect knows came from a text that was not escaped. */
const ourNodes = new Set([
  'text',
  'strong',
  'em',
  'underline',
  'inlineCode',
  'heading',
  'subtext',
  'blockQuote',
  'link',
  'br',
  'newline',
  'twemoji',
  'user',
]);

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly id?: string;
}

/** Every node of a text as Discord reads it, line by line. */
function nodesOf(markdown: string): readonly Node[] {
  const inner = (node: Node): readonly Node[] => [
    node,
    ...(Array.isArray(node.content) ? (node.content as readonly Node[]).flatMap(inner) : []),
  ];
  return markdown.split('\n').flatMap((line) => (parse(line, 'extended') as readonly Node[]).flatMap(inner));
}

function textsOf({ content, components, embeds }: CardMessage): readonly string[] {
  const texts = (part: object): readonly string[] => {
    const { content: text, components: parts = [] } = part as { content?: string; components?: object[] };
    return text === undefined ? parts.flatMap(texts) : [text];
  };
  return [
    ...(content === null ? [] : [content]),
    ...components.flatMap(texts),
    ...embeds.map(({ description = '' }) => description),
  ];
}

/** The only member whom cards of `anyCard` name on purpose. */
const namedId = '123456789012345678';

function expectHarmless(message: CardMessage): void {
  const markdown = textsOf(message).join('\n');
  const harmful = nodesOf(markdown).filter(
    ({ type, target = '', id }) =>
      !ourNodes.has(type) ||
      (type === 'link' && !/^https?:\/\//.test(target)) ||
      (type === 'user' && id !== namedId),
  );
  expect(harmful).toEqual([]);
  expect(markdown).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\0]/u);
  expect(message.pingedIds.filter((id) => id !== namedId)).toEqual([]);
}

const anyFrame: fc.Arbitrary<Frame> = fc.record({
  messages: fc.constantFrom(en, messagesFor('uk')),
  layout: fc.constantFrom('cards', 'classic'),
  footer: fc.option(hostileText(), { nil: null }),
  mentionedId: fc.oneof(fc.constantFrom(null, namedId), hostileText(3)),
  buttons: fc.subarray([...frameButtons]),
});

const formatAction = () => '/ask why';

describe(`in ${cases} cases of hostile text`, () => {
  it(
    'every page of every card is sent as it is meant, in both layouts, and read back',
    () => {
      fc.assert(
        fc.property(anyCard(2), anyFrame, hostileText(), (card, frame, words) => {
          const line = `/ask ${words}`;
          const { pageCount } = renderCard(card, { line, page: 1, frame, formatAction });
          for (let page = 1; page <= pageCount; page++) {
            const { message } = renderCard(card, { line, page, frame, formatAction });
            expectHarmless(message);
            expect(readShownCall(message as MessageLike)).toBe(line);
          }
        }),
        { numRuns: cases },
      );
    },
    timeoutMsOf(20),
  );
});

describe(`in ${cases} cases of hostile input`, () => {
  let commands: CommandMap;
  beforeAll(async () => {
    commands = await loadCommands();
  });

  const anyName = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'private', 'question', 'mode'),
    hostileText(2),
  );
  const anyInvocation = () =>
    fc.record({
      command: fc.oneof(fc.constantFrom(...commands.keys()), anyName),
      subcommand: fc.option(fc.oneof(fc.constantFrom('list', 'show', 'run'), anyName), { nil: null }),
      input: fc.array(fc.tuple(anyName, hostileText(5))).map((pairs) => Object.fromEntries(pairs)),
      private: fc.boolean(),
    });

  /** Rejects anything but a word to the caller about what is wrong. */
  function orRefused<Result>(work: () => Result): Result | null {
    try {
      return work();
    } catch (error) {
      if (error instanceof InputError) return null;
      throw error;
    }
  }

  it('what cannot be read is refused with a word, and a member calls nothing that is not theirs', () => {
    fc.assert(
      fc.property(anyInvocation(), hostileText(), (invocation, words) => {
        const checked = orRefused(() => checkInvocation(invocation, commands, aVisitor));
        if (checked !== null) expect(commands.get(invocation.command)?.access).toBe('everyone');
        orRefused(() => parseInvocation(words, commands));
        orRefused(() => parseInvocation(`/ask ${words}`, commands));
      }),
      { numRuns: cases },
    );
  });

  it('a value never becomes another option, whatever it looks like', () => {
    const injected = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ' outlet:Reuters',
            ' private:true',
            ' since: 2025',
            '"',
            '\\',
            ' mention:<@1>',
            '“',
          ),
          hostileText(3),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        injected,
        fc.option(injected, { nil: undefined }),
        fc.boolean(),
        (question, outlet, isPrivate) => {
          const invocation: Invocation = {
            command: 'ask',
            subcommand: null,
            input: { question, ...(outlet === undefined ? {} : { outlet }) },
            private: isPrivate,
          };
          expect(parseInvocation(formatInvocation(invocation, commands), commands)).toEqual(invocation);
        },
      ),
      { numRuns: cases },
    );
  });

  it('a custom id that we never gave means nothing, and one that we gave means what it did', () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(200), fc.boolean(), (words, index, isPrivate) => {
        const line = `/ask ${words}`;
        const request = { kind: 'run', index, line, isPrivate } as const;
        const read = parseCustomId(formatCustomId(request));
        expect(read).toMatchObject({ kind: 'run', index, isPrivate });
        if (read?.kind === 'run' && read.line !== null) expect(read.line).toBe(line);
        for (const forged of [words, `page:${words}`, `frame:${words}`, `run:${words}`, `run:0:${words}`]) {
          const meant = parseCustomId(forged);
          if (meant?.kind === 'run' && meant.line !== null) expect(meant.line.startsWith('/')).toBe(true);
          if (meant?.kind === 'frame') expect(frameButtons).toContain(meant.button);
        }
      }),
      { numRuns: cases },
    );
  });
});

describe('on the wire', () => {
  const echo = defineCommand({
    name: 'ask',
    description: 'Says back what is said',
    access: 'everyone',
    options: {
      question: { type: 'text', description: 'Anything', required: true },
      after: { type: 'text', description: 'Before', maxChars: 600 },
    },
    run: ({ question }) =>
      createCard({
        title: question,
        blocks: [
          listBlock([question]),
          excerptBlock(anExcerpt({ citation: { text: question, title: question } })),
        ],
        footer: question,
        actions: [{ kind: 'link', label: 'Open', url: question }],
      }),
  });
  const own = defineCommand({
    name: 'own',
    description: 'For moderators',
    access: 'moderator',
    options: {},
    run: () => createCard({ title: 'The moderators’ secret' }),
  });

  let bot: Bot;
  beforeAll(async () => {
    const house = createHouse(null, { visits: 100_000, seconds: 1 });
    bot = await startBot({ commands: aCommandMap(...([echo, own] as Command[])), house, deadlineMs: 15_000 });
  });
  afterAll(() => bot.stop());

  it(
    'nobody is pinged, nobody sees or calls what is not theirs, and every call is answered',
    async () => {
      const member = bot.discord.createPerson({ name: 'mallory' });
      const other = bot.discord.createPerson({ name: 'alice' });
      const asked = await other.slash('ask', { question: 'mine alone', private: true });
      const shown = await other.slash('ask', { question: 'for all' });
      const text = hostileText(8).filter((words) => words.trim() !== '' && words.trim().length <= 300);
      await fc.assert(
        fc.asyncProperty(text, async (words) => {
          const { message } = await member.slash('ask', { question: words });
          expect(message?.quotes).toEqual([words.trim()]);
          if (message !== null) await turnPages(member, message);
          await member.ask(words, { mentions: true });
          const customIds = [words, `run:0:/own ${words}`, 'run:0:/own', `page:${words}`, 'frame:share'];
          for (const customId of customIds) {
            const forged = await member.pressForged(shown.message!, customId.slice(0, 100));
            expect(forged.message?.isPrivate || customId === 'frame:share').toBe(true);
            expect(forged.message?.text).not.toContain('secret');
            expect(forged.message?.text).not.toContain('mine alone');
          }
        }),
        { numRuns: Math.ceil(cases / 10) },
      );
      expect(asked.message?.isPrivate).toBe(true);
      expect(bot.discord.state.violations).toEqual([]);
      expect(bot.listLog().filter(({ event }) => event === 'incident')).toEqual([]);
      for (const { body } of bot.discord.state.requests)
        for (const allowed of JSON.stringify(body).matchAll(/"allowed_mentions":(\{[^}]*\})/g))
          expect(JSON.parse(allowed[1] ?? '{}')).toMatchObject({ parse: [] });
    },
    timeoutMsOf(30),
  );
});
