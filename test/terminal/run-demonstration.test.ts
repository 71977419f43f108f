import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createServices, loadCommands, runInvocation } from '../../src/command-kit/index.js';
import { ingestCorpus } from '../../src/library/ingest-corpus.js';
import { runDemonstration } from '../../src/terminal/run-demonstration.js';
import { anOperator } from '../support/commands.js';

it('shows an event, a person, an answer and an honest miss from the shipped corpus', async () => {
  const commands = await loadCommands();
  const { library } = await ingestCorpus(fileURLToPath(new URL('../../corpus/', import.meta.url)));
  const services = createServices({ library, commands, caller: anOperator, now: new Date('2025-09-01') });
  const found: boolean[] = [];
  const output = new PassThrough();
  const printed = text(output);
  await runDemonstration({
    commands,
    run: async (invocation) => {
      const card = await runInvocation(invocation, commands, services);
      found.push(card.found);
      return card;
    },
    output,
    columns: 80,
    color: false,
    hyperlinks: false,
  });
  output.end();
  expect(found).toEqual([true, true, true, false]);
  const lines = (await printed).split('\n');
  expect(lines.filter((line) => line.startsWith('/'))).toEqual([
    '/event istanbul-talks',
    '/quote medinsky',
    '/ask how many bodies are to be handed over?',
    '/ask what did the Pope say about the talks?',
  ]);
});
