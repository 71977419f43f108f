import { expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import { createCard } from '../../src/card/create-card.js';
import { type CommandMap, type Desk, defineCommand, parseInvocation } from '../../src/command-kit/index.js';
import { createBoundedDesk } from '../../src/host/bounded-desk.js';
import { anOperator, aVisitor } from '../support/commands.js';

const options = { words: { type: 'text', description: 'What', required: true } } as const;
const common = {
  description: 'For a test',
  access: 'everyone',
  options,
  run: () => createCard({ title: '' }),
} as const;
const commands: CommandMap = new Map(
  [
    defineCommand({ ...common, name: 'quote', isDrawnFromLibrary: true }),
    defineCommand({ ...common, name: 'settings' }),
  ].map((command) => [command.name, command]),
);

/** Makes another card at every call, one that found nothing for "nothing"; says when it is asked, and lets the library change. */
function aDesk() {
  let made = 0;
  let edition = {};
  let answering: Promise<void> = Promise.resolve();
  const desk: Desk = {
    get edition() {
      return edition;
    },
    async run({ input }): Promise<Card> {
      made += 1;
      const card = createCard({ title: `Card ${made}`, found: input.words !== 'nothing' });
      await answering;
      return card;
    },
    complete: async () => [],
    read: async () => null,
  };
  const bounded = createBoundedDesk(desk, commands);
  return {
    call: async (line: string, caller = aVisitor) =>
      (await bounded.run(parseInvocation(line, commands), caller)).title,
    changeLibrary: () => {
      edition = {};
    },
    answerAfter: (event: Promise<void>) => {
      answering = event;
    },
  };
}

it('shows a card again while the library is the same, in public and in private', async () => {
  const { call, changeLibrary } = aDesk();
  expect(await call('/quote biden')).toBe('Card 1');
  expect(await call('/quote biden private:true')).toBe('Card 1');
  expect(await call('/quote putin')).toBe('Card 2');
  changeLibrary();
  expect(await call('/quote biden')).toBe('Card 3');
});

it('makes a card anew for whoever has other rights or another language', async () => {
  const { call } = aDesk();
  expect(await call('/quote biden')).toBe('Card 1');
  expect(await call('/quote biden', anOperator)).toBe('Card 2');
  expect(await call('/quote biden', { ...aVisitor, locale: 'uk' })).toBe('Card 3');
});

it('makes every card anew that found nothing, or that depends on more than the library', async () => {
  const { call } = aDesk();
  expect([await call('/quote nothing'), await call('/quote nothing')]).toEqual(['Card 1', 'Card 2']);
  expect([await call('/settings x'), await call('/settings x')]).toEqual(['Card 3', 'Card 4']);
});

it('does not take a card of the library before for one of the library after', async () => {
  const { call, changeLibrary, answerAfter } = aDesk();
  let answer: () => void = () => undefined;
  answerAfter(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const slow = call('/quote biden');
  changeLibrary();
  answer();
  expect(await slow).toBe('Card 1');
  expect(await call('/quote biden')).toBe('Card 2');
});
