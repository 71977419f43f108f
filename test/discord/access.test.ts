// Every command and subcommand × every kind of caller × every way of calling: who may, and that nobody else does.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import {
  type Access,
  type Callable,
  type Command,
  type CommandMap,
  formatInvocation,
  type Invocation,
  loadCommands,
} from '../../src/command-kit/index.js';
import { type Bot, startBot } from '../support/a-bot.js';
import type { Person } from '../support/loopback-discord/user.js';

const ran = 'It was run';

/** The command with the same options and rights, which says that it was run and does nothing. */
function hollow(command: Command): Command {
  const run = () => createCard({ title: ran });
  const empty = ({ complete: _, ...callable }: Callable): Callable => ({ ...callable, run });
  switch (command.kind) {
    case 'group':
      return {
        ...command,
        subcommands: Object.fromEntries(
          Object.entries(command.subcommands).map(([name, callable]) => [name, empty(callable)]),
        ),
      };
    case 'message':
    case 'user':
      return { ...command, run };
    default:
      return { ...command, ...empty(command) };
  }
}

const samples = {
  text: 'words',
  date: '2025-06-02',
  integer: 1,
  flag: true,
  channel: '123456789012345678',
  role: '123456789012345678',
  user: '123456789012345678',
  file: '123456789012345678',
} as const;

/** Values for the options that have to be there. */
function neededInput({ options }: Callable): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, spec]) => spec.required === true)
      .map(([name, spec]) => [name, spec.type === 'choice' ? (spec.choices[0] ?? '') : samples[spec.type]]),
  );
}

interface Call {
  readonly name: string;
  readonly access: Access;
  readonly line: string;
  call(person: Person): ReturnType<Person['slash']>;
}

const commands: CommandMap = new Map(
  [...(await loadCommands())].map(([name, command]) => [name, hollow(command)]),
);

const calls: readonly Call[] = [...commands.values()].flatMap((command): readonly Call[] => {
  const { access } = command;
  if (command.kind === 'message' || command.kind === 'user') {
    const line = `/${command.name} ${command.kind === 'message' ? 'words' : samples.user}`;
    return [
      {
        name: command.name,
        access,
        line,
        call: (person) => person.messageCommand(command.displayName, 'words'),
      },
    ];
  }
  const callables: readonly (readonly [string | null, Callable])[] =
    command.kind === 'group' ? Object.entries(command.subcommands) : [[null, command]];
  return callables.map(([subcommand, callable]) => {
    const given = neededInput(callable);
    const input = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
    const invocation: Invocation = { command: command.name, subcommand, input, private: false };
    const name = [command.name, subcommand ?? ''].join(' ').trim();
    const line = formatInvocation(invocation, commands);
    return { name, access, line, call: (person) => person.slash(name, given) };
  });
});

/** Manage Channels. */
const manageChannels = 1n << 4n;

const roles = {
  'a member': { may: ['everyone'], person: () => bot.discord.createPerson() },
  'a moderator of another server': {
    may: ['everyone', 'subscriber', 'moderator'],
    person: () => bot.discord.createPerson({ managesServer: true, guild: bot.discord.guilds[1] ?? null }),
  },
  'an operator': {
    may: ['everyone', 'subscriber', 'moderator', 'operator'],
    person: () => bot.discord.createPerson({ managesServer: true }),
  },
  'whoever manages one channel': {
    may: ['everyone'],
    person: () => bot.discord.createPerson({ allowed: manageChannels }),
  },
  'somebody in a direct message': {
    may: ['everyone', 'subscriber'],
    person: () => bot.discord.createPerson({ guild: null }),
  },
} as const satisfies Record<string, { readonly may: readonly Access[]; person(): Person }>;

let bot: Bot;
beforeAll(async () => {
  bot = await startBot({
    commands,
    guildNames: ['Home', 'Elsewhere'],
    operatorGuilds: 'the first',
    deadlineMs: 15_000,
  });
});
afterAll(() => bot.stop());

describe.each(Object.entries(roles))('%s', (_, { may, person: createPerson }) => {
  const isAllowed = ({ access }: Call) => (may as readonly Access[]).includes(access);

  it('calls what is theirs by its command, and is told in private what is not', async () => {
    const person = createPerson();
    for (const call of calls) {
      const { message } = await call.call(person);
      expect(message?.text.includes(ran), call.name).toBe(isAllowed(call));
      if (isAllowed(call)) continue;
      expect(message?.isPrivate, call.name).toBe(true);
      expect(message?.text, call.name).toContain(' is for ');
    }
  });

  it('calls no more by a button, whatever it carries', async () => {
    const person = createPerson();
    const { message } = await person.slash('about');
    if (message === null) return expect.fail('no card to press on');
    for (const call of calls.filter(({ access }) => access !== 'everyone')) {
      const outcome = await person.pressForged(message, `run:0:${call.line}`);
      expect(outcome.message?.text.includes(ran), call.name).toBe(isAllowed(call));
    }
  });
});

it('a message calls nothing: whatever it says is a question', async () => {
  const operator = bot.discord.createPerson({ managesServer: true });
  for (const { name, line } of calls) {
    const reply = await operator.ask(line, { mentions: true });
    expect(reply.text.startsWith('/ask '), name).toBe(true);
  }
});
