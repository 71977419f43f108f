// Commands and callers for tests of the kit and of the screens.

import type { Answers } from '../../src/answer/answers.js';
import type { Card } from '../../src/card/card.js';
import { createCard } from '../../src/card/create-card.js';
import {
  type Caller,
  type Command,
  type CommandMap,
  defineCommand,
  defineSubcommand,
  noPorts,
  type Services,
  summariseCommands,
} from '../../src/command-kit/index.js';
import type { Library } from '../../src/library/library.js';
import { messagesFor } from '../../src/locale/languages.js';

/** Says in its title what it was called with. */
const echo = (called: string, input: object): Card =>
  createCard({ title: `${called} ${JSON.stringify(input)}` });

export const askLike = defineCommand({
  name: 'ask',
  description: 'Answers a question',
  access: 'everyone',
  options: {
    question: { type: 'text', description: 'Your question', required: true },
    outlet: { type: 'text', description: 'Only this outlet' },
    since: { type: 'date', description: 'From this day on' },
    until: { type: 'date', description: 'Up to this day', monthMeans: 'last day' },
    order: { type: 'choice', description: 'Which come first', choices: ['newest', 'best'] },
    limit: { type: 'integer', description: 'How many', min: 1, max: 50 },
    exact: { type: 'flag', description: 'Only these words' },
  },
  complete: {
    outlet: (typed) =>
      ['Sky News', 'Reuters', `${'A'.repeat(120)}`]
        .filter((outlet) => outlet.toLowerCase().startsWith(typed.toLowerCase()))
        .map((outlet) => ({ name: `${outlet} ${'!'.repeat(120)}`, value: outlet })),
  },
  run: (input) => echo('ask', input),
});

export const reindexLike = defineCommand({
  kind: 'group',
  name: 'reindex',
  description: 'Reads the corpus again',
  access: 'operator',
  subcommands: {
    run: defineSubcommand({
      description: 'Now',
      options: { mode: { type: 'choice', description: 'What to read', choices: ['changed', 'all'] } },
      run: (input) => echo('reindex run', input),
    }),
    status: defineSubcommand({
      description: 'How far it is',
      options: {},
      run: (input) => echo('reindex status', input),
    }),
  },
});

export const outletsLike = defineCommand({
  name: 'outlets',
  description: 'The outlets',
  access: 'everyone',
  options: {},
  run: (input) => echo('outlets', input),
});

export const latestLike = defineCommand({
  name: 'latest',
  description: 'The newest articles',
  access: 'everyone',
  options: {
    since: { type: 'date', description: 'From this day on' },
    outlet: { type: 'text', description: 'Only this outlet' },
  },
  run: (input) => echo('latest', input),
});

export const checkLike = defineCommand({
  kind: 'message',
  name: 'check-quotes',
  displayName: 'Check the quotations',
  description: 'Looks up the quotations of a message',
  access: 'moderator',
  run: (input) => echo('check-quotes', input),
});

export function aCommandMap(...commands: readonly Command[]): CommandMap {
  return new Map(commands.map((command) => [command.name, command]));
}

export const someCommands: CommandMap = aCommandMap(askLike, checkLike, latestLike, outletsLike, reindexLike);

const nowhere = { userId: null, guildId: null, channelId: null } as const;
export const aVisitor: Caller = {
  platform: 'cli',
  isModerator: false,
  managesChannels: false,
  isOperator: false,
  ...nowhere,
};
export const aModerator: Caller = {
  platform: 'discord',
  isModerator: true,
  managesChannels: true,
  isOperator: false,
  ...nowhere,
};
export const anOperator: Caller = {
  platform: 'terminal',
  isModerator: true,
  managesChannels: true,
  isOperator: true,
  ...nowhere,
};

/** Answers that name the method and its arguments in the title of their card. */
export const echoingAnswers: Answers = {
  ask: async (...input) => echo('ask', input),
  search: async (...input) => echo('search', input),
  event: async (...input) => echo('event', input),
  events: (...input) => echo('events', input),
  quotes: async (...input) => echo('quotes', input),
  who: async (...input) => echo('who', input),
  compare: async (...input) => echo('compare', input),
  said: async (...input) => echo('said', input),
  checkClaims: async (...input) => echo('checkClaims', input),
  whoSaid: async (...input) => echo('whoSaid', input),
  verify: async (...input) => echo('verify', input),
  findQuotations: () => [],
  findQuotation: () => null,
  article: async (...input) => echo('article', input),
  latest: (...input) => echo('latest', input),
  outlets: () => echo('outlets', []),
  status: () => echo('status', []),
  about: () => echo('about', []),
};

/** What commands may call, with answers that echo and nothing outside the library. */
export function echoingServices(library: Library, commands: CommandMap, caller: Caller): Services {
  return {
    ...noPorts,
    library,
    keptIndex: null,
    answers: echoingAnswers,
    commands: summariseCommands(commands),
    caller,
    messages: messagesFor(caller.locale),
    now: new Date('2025-06-10T12:00:00Z'),
    read: async () => null,
    composeDigest: () => Promise.reject(new Error('Nothing is composed here.')),
    showProgress: () => undefined,
  };
}
