import { expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { type Desk, parseInvocation } from '../../src/command-kit/index.js';
import { createBoundedDesk } from '../../src/host/bounded-desk.js';
import { anOperator, aVisitor, someCommands } from '../support/commands.js';

/** A desk that answers nothing until it is opened, and notes what it was brought. */
function aClosedDesk() {
  const brought: string[] = [];
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const desk: Desk = {
    async run({ command, input }) {
      brought.push(`/${command} ${input.question ?? ''}`.trim());
      await opened;
      return createCard({ title: 'Answered' });
    },
    async complete(_, option, typed) {
      brought.push(`${option}:${typed}`);
      await opened;
      return [{ name: 'Sky News', value: 'Sky News' }];
    },
    async read({ kind }) {
      brought.push(kind);
      await opened;
      return null;
    },
  };
  return { desk, brought, open };
}

const ask = (question: string) => parseInvocation(`/ask ${question}`, someCommands);

it('answers so many at once, lets so many wait, and asks the others to come again', async () => {
  const { desk, brought, open } = aClosedDesk();
  const bounded = createBoundedDesk(desk, someCommands, { atOnce: 2, waiting: 3 });
  const five = ['one', 'two', 'three', 'four', 'five'].map((question) =>
    bounded.run(ask(question), aVisitor),
  );
  await expect(bounded.run(ask('six'), aVisitor)).rejects.toMatchObject({
    code: 'too-many-calls',
    hint: 'Please ask again in a few seconds.',
  });
  expect(await bounded.complete({ command: 'ask', subcommand: null }, 'outlet', 'sky', aVisitor)).toEqual([]);
  expect(brought).toEqual(['/ask one', '/ask two']);
  open();
  expect((await Promise.all(five)).map(({ title }) => title)).toEqual(Array(5).fill('Answered'));
});

it('completes what is being typed before it answers what waits', async () => {
  const { desk, brought, open } = aClosedDesk();
  const bounded = createBoundedDesk(desk, someCommands, { atOnce: 1, waiting: 10 });
  const calls = [
    bounded.run(ask('one'), aVisitor),
    bounded.run(ask('two'), aVisitor),
    bounded.complete({ command: 'ask', subcommand: null }, 'outlet', 'sky', aVisitor),
  ];
  open();
  await Promise.all(calls);
  expect(brought).toEqual(['/ask one', 'outlet:sky', '/ask two']);
});

it('does not let operators wait behind everybody', async () => {
  const { desk, brought, open } = aClosedDesk();
  const bounded = createBoundedDesk(desk, someCommands, { atOnce: 1, waiting: 1 });
  const calls = [bounded.run(ask('one'), aVisitor), bounded.run(ask('two'), aVisitor)];
  calls.push(bounded.run(parseInvocation('/reindex status', someCommands), anOperator));
  await expect.poll(() => brought).toContain('/reindex');
  open();
  await Promise.all(calls);
});

it('tells how many calls wait for their turn', async () => {
  const { desk, open } = aClosedDesk();
  const bounded = createBoundedDesk(desk, someCommands, { atOnce: 1, waiting: 10 });
  expect(bounded.load).toEqual({ running: 0, waiting: 0 });
  const calls = [bounded.run(ask('one'), aVisitor)];
  expect(bounded.load).toEqual({ running: 1, waiting: 0 });
  calls.push(bounded.run(ask('two'), aVisitor));
  expect(bounded.load).toEqual({ running: 1, waiting: 1 });
  open();
  await Promise.all(calls);
  expect(bounded.load).toEqual({ running: 0, waiting: 0 });
});

it('lets fewer wait when answers take longer', async () => {
  let nowMs = 0;
  const { desk, open } = aClosedDesk();
  const slow: Desk = {
    ...desk,
    run: async (...call) => {
      const card = await desk.run(...call);
      nowMs += 100;
      return card;
    },
  };
  const bounded = createBoundedDesk(slow, someCommands, { atOnce: 1, patienceMs: 600 }, () => nowMs);
  const crowd = () => Promise.allSettled(Array.from({ length: 60 }, () => bounded.run(ask('one'), aVisitor)));
  const first = crowd();
  open();
  const declined = async (calls: ReturnType<typeof crowd>) =>
    (await calls).filter(({ status }) => status === 'rejected').length;
  expect(await declined(first)).toBeLessThan(25);
  expect(await declined(crowd())).toBeGreaterThan(45);
});
