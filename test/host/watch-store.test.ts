import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { createKeepingWatch } from '../../src/host/watch-keeping.js';
import { createStoreWatch } from '../../src/host/watch-store.js';
import { createLogger } from '../../src/observability/logger.js';
import { databaseFile, openStore } from '../../src/store/open-store.js';
import { aFolder } from '../support/a-folder.js';

function aLog() {
  const events: string[] = [];
  const output = new Writable({
    write(line, _, done) {
      events.push(JSON.parse(String(line)).event);
      done();
    },
  });
  return { events, logger: createLogger({ level: 'info', output }) };
}

test('a store that takes no changes is tried until it does, with a line in the log for each of the two', async () => {
  const dataDir = aFolder();
  // A folder where SQLite wants to write its log stands for a disk that cannot be written to, also for root.
  const inTheWay = join(dataDir, `${databaseFile}-wal`);
  mkdirSync(inTheWay);
  const { events, logger } = aLog();
  let onWritable: () => void = () => undefined;
  const writable = new Promise<void>((resolve) => {
    onWritable = resolve;
  });
  const watch = createStoreWatch({ logger, onWritable, everyMs: 5 });
  const store = await openStore({ kind: 'sqlite', dataDir }, { onAlarm: watch.onAlarm });
  onTestFinished(async () => {
    watch.stop();
    await store.close();
  });
  watch.attend(store);
  for (let time = 0; time < 3; time += 1) {
    store.gaps.note('Who won?', new Date());
    await store.gaps.flush().catch(watch.noteFault);
  }
  watch.noteFault(new Error('something else'));
  expect(events).toEqual(['store-alarm', 'store-fault']);
  rmdirSync(inTheWay);
  await writable;
  expect(events).toEqual(['store-alarm', 'store-fault', 'store-writable']);
});

test('an index that cannot be written is in the log once, and once more when it can', () => {
  const { events, logger } = aLog();
  const keeping = createKeepingWatch(logger);
  for (const fault of [null, 'no room', 'no room', 'no room at all']) keeping.note(fault);
  expect(keeping.fault).toBe('no room at all');
  for (const fault of [null, null]) keeping.note(fault);
  expect(keeping.fault).toBeNull();
  expect(events).toEqual(['state-not-kept', 'state-kept']);
});
