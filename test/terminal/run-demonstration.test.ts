import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { formatInvocation, loadCommands } from '../../src/command-kit/index.js';
import { runDemonstration } from '../../src/terminal/run-demonstration.js';

it('prints every command before its answer', async () => {
  const commands = await loadCommands();
  const output = new PassThrough();
  const printed = text(output);
  await runDemonstration({
    commands,
    run: async (invocation) => createCard({ title: `Answer to ${formatInvocation(invocation, commands)}` }),
    output,
    columns: 80,
    color: false,
    hyperlinks: false,
  });
  output.end();
  const lines = (await printed)
    .split('\n')
    .filter((line) => line.startsWith('/') || line.startsWith('Answer'));
  expect(lines.slice(0, 4)).toEqual([
    '/event istanbul-talks',
    'Answer to /event istanbul-talks',
    '/quote medinsky',
    'Answer to /quote medinsky',
  ]);
});
