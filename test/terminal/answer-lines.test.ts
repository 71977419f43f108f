import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { formatInvocation } from '../../src/command-kit/index.js';
import { answerLines } from '../../src/terminal/answer-lines.js';
import { someCommands } from '../support/commands.js';

async function pipe(input: PassThrough) {
  const output = new PassThrough();
  const printed = text(output);
  const hasAnswered = await answerLines(input, {
    commands: someCommands,
    run: async (invocation) => createCard({ title: `Ran ${formatInvocation(invocation, someCommands)}!` }),
    output,
    color: false,
    hyperlinks: false,
  });
  output.end();
  return { hasAnswered, printed: await printed };
}

it('answers every line that is piped in, wrong ones too, and ends with the input', async () => {
  const input = new PassThrough();
  input.end('/outlets\n\n/outlest\nhow many bodies?\n');
  const { hasAnswered, printed } = await pipe(input);
  expect(hasAnswered).toBe(true);
  expect(printed).toContain('Ran /outlets!');
  expect(printed).toMatch(/^\/outlest\n\nThere is no command \/outlest\.$/m);
  expect(printed).toContain('Ran /ask how many bodies?!');
});

it.each([
  ['ends at once', (input: PassThrough) => input.end()],
  ['ends with a blank line', (input: PassThrough) => input.end('\n')],
  ['stays open in silence', () => undefined],
])('answers nothing when the input %s', async (_, begin) => {
  const input = new PassThrough();
  begin(input);
  expect(await pipe(input)).toEqual({ hasAnswered: false, printed: '' });
});
