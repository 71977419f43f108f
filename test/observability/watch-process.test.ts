import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createLogger } from '../../src/observability/logger.js';
import { watchProcess } from '../../src/observability/watch-process.js';

function aWatchedProcess() {
  const lines: string[] = [];
  const done: string[] = [];
  const process = new EventEmitter();
  watchProcess(process, {
    logger: createLogger({ level: 'info', output: { write: (line) => lines.push(line) } }),
    async stop() {
      done.push('stopped');
      throw new Error('the store hangs');
    },
    exit: (code) => done.push(`exit ${code}`),
  });
  return { process, done, listLog: () => lines.map((line) => JSON.parse(line)) };
}

it('goes on after a promise that failed unseen, with an incident in the log', () => {
  const { process, done, listLog } = aWatchedProcess();
  process.emit('unhandledRejection', new TypeError('d is undefined'));
  process.emit('unhandledRejection', 'no error at all');
  expect(listLog()).toMatchObject([
    { event: 'process-fault', level: 50, incidentId: expect.stringMatching(/^[0-9a-f]{8}$/) },
    { event: 'process-fault', level: 50, err: 'no error at all' },
  ]);
  expect(done).toEqual([]);
});

it('ends in order after an exception that nobody caught, once, whatever the end meets', async () => {
  const { process, done, listLog } = aWatchedProcess();
  process.emit('uncaughtException', new Error('out of nowhere'));
  process.emit('uncaughtException', new Error('and another'));
  await expect.poll(() => done).toEqual(['stopped', 'exit 1']);
  expect(listLog()).toMatchObject([
    { event: 'process-fault', level: 60, err: { message: 'out of nowhere' } },
    { event: 'process-fault', level: 60 },
  ]);
});
