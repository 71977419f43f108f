import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import {
  type CommandMap,
  defineCommand,
  formatInvocation,
  InputError,
  type Invocation,
} from '../../src/command-kit/index.js';
import { startTerminal } from '../../src/terminal/start-terminal.js';
import { someCommands } from '../support/commands.js';

/** A person at a keyboard: types, and waits until the screen shows something. */
function aPerson(
  run?: (invocation: Invocation) => Promise<ReturnType<typeof createCard>>,
  commands: CommandMap = someCommands,
  interrupt?: () => Promise<boolean>,
) {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
  });
  const ended = startTerminal({
    commands,
    run:
      run ??
      (async (invocation) =>
        createCard({
          title: `Ran ${formatInvocation(invocation, commands)}!`,
          actions: [
            { kind: 'link', label: 'A link', url: 'https://example.org/' },
            { kind: 'run', label: 'Again', command: 'latest', input: { outlet: 'Sky News' } },
          ],
        })),
    complete: async () => [{ name: 'Sky News', value: 'Sky News' }],
    ...(interrupt === undefined ? {} : { interrupt }),
    input,
    output,
    color: false,
    hyperlinks: false,
  });
  return {
    ended,
    type: (keys: string) => input.write(keys),
    end: () => input.end(),
    async sees(text: string, times = 1): Promise<void> {
      while (stripVTControlCharacters(screen).split(text).length <= times) await once(output, 'data');
    },
    screen: () => stripVTControlCharacters(screen),
  };
}

describe('startTerminal', () => {
  it('runs what is typed, with or without a slash', async () => {
    const person = aPerson();
    person.type('/outlets\r');
    await person.sees('Ran /outlets!');
    person.type('latest Reuters\r');
    await person.sees('Ran /latest Reuters!');
    person.type('exit\r');
    await person.ended;
  });

  it('asks what is no command as a question', async () => {
    const person = aPerson();
    person.type('how many bodies?\r');
    await person.sees('Ran /ask how many bodies?!');
    person.type('\u0004');
    await person.ended;
  });

  it('tells questions from commands whose name they begin with', async () => {
    const who = defineCommand({
      name: 'who',
      description: 'Who somebody is',
      access: 'everyone',
      options: { name: { type: 'text', description: 'The name', required: true } },
      run: () => createCard({ title: 'Not called' }),
    });
    const person = aPerson(undefined, new Map([...someCommands, ['who', who]]));
    for (const [typed, ran] of [
      ['who Ann Ray', '/who Ann Ray'],
      ['who is the minister', '/ask who is the minister'],
      ['Who’s Ann Ray?', '/ask Who’s Ann Ray?'],
      ['who handed over prisoners?', '/ask who handed over prisoners?'],
      ['why did the talks in Geneva fail?', '/ask why did the talks in Geneva fail?'],
      ['/who is the minister', '/who is the minister'],
      ['bodies', '/ask bodies'],
    ] as const) {
      person.type(`${typed}\r`);
      await person.sees(`Ran ${ran}!`);
    }
    person.type('latset Reuters\r');
    await person.sees('Did you mean /latest?');
    person.type('exit\r');
    await person.ended;
  });

  it('gives a question that leaves something out the one before', async () => {
    const ask = defineCommand({
      name: 'ask',
      description: 'Answers a question',
      access: 'everyone',
      options: {
        question: { type: 'text', description: 'Your question', required: true },
        after: { type: 'text', description: 'The questions before' },
      },
      run: () => createCard({ title: 'Not called' }),
    });
    const person = aPerson(undefined, new Map([...someCommands, ['ask', ask]]));
    person.type('how many bodies?\r');
    await person.sees('Ran /ask how many bodies?!');
    person.type('and prisoners?\r');
    await person.sees('Ran /ask and prisoners? after:"how many bodies?"!');
    person.type('when?\r');
    await person.sees('after:"how many bodies? and prisoners?"!');
    person.type('who is Ann Ray?\r');
    await person.sees('Ran /ask who is Ann Ray?!');
    person.type('exit\r');
    await person.ended;
  });

  it('repeats a call that the last card offered, by its number', async () => {
    const person = aPerson();
    person.type('/outlets\r');
    await person.sees('1  Again  /latest Sky News');
    person.type('1\r');
    await person.sees('Ran /latest Sky News!');
    person.type('7\r');
    await person.sees('There is no choice 7.');
    person.type('exit\r');
    await person.ended;
  });

  it('completes with the tabulator and remembers what was typed', async () => {
    const person = aPerson();
    person.type('/lat\t');
    await person.sees('/latest ');
    person.type('outlet:sk\t');
    await person.sees('/latest outlet:"Sky News"');
    person.type('\r');
    await person.sees('Ran /latest Sky News!');
    person.type('\u001b[A\r');
    await person.sees('Ran /latest Sky News!', 2);
    person.type('exit\r');
    await person.ended;
  });

  it('says what is wrong with a line and goes on', async () => {
    const person = aPerson();
    person.type('/aks\r');
    await person.sees('Did you mean /ask?');
    person.type('lateset news\r');
    await person.sees('Did you mean /latest?');
    person.type('\r/outlets\r');
    await person.sees('Ran /outlets!');
    person.type('exit\r');
    await person.ended;
  });

  it('survives a fault and bad input met while running', async () => {
    const person = aPerson(async ({ command }) => {
      if (command === 'outlets') throw new TypeError('x is not a function');
      throw new InputError('code', 'No such day.', 'Write another.');
    });
    person.type('/outlets\r');
    await person.sees('TypeError: x is not a function');
    person.type('/latest\r');
    await person.sees('Write another.');
    person.type('exit\r');
    await person.ended;
  });

  it('leaves at Ctrl-C on an empty line and takes back a half-typed one', async () => {
    const person = aPerson();
    person.type('/outl\u0003/latest\r');
    await person.sees('Ran /latest!');
    person.type('\u0003');
    await person.ended;
    expect(person.screen()).not.toContain('/outl/latest');
  });

  it('stops the work that a call waits for at Ctrl-C, and stays', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const person = aPerson(
      async () => {
        begin();
        await finished;
        return createCard({ title: 'It was stopped.' });
      },
      someCommands,
      async () => {
        finish();
        return true;
      },
    );
    person.type('/outlets\r');
    await begun;
    person.type('\u0003');
    await person.sees('It was stopped.');
    person.type('/latest\r');
    await person.sees('It was stopped.', 2);
    person.type('exit\r');
    await person.ended;
  });

  it('leaves when the input ends', async () => {
    const person = aPerson();
    person.type('/outlets\r');
    await person.sees('Ran /outlets!');
    person.end();
    await person.ended;
  });
});
