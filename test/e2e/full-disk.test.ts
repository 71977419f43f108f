// The whole service on a real disk that becomes full, and has room again.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { loadCommands, localOperator, parseInvocation } from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { openService, type Service } from '../../src/host/open-service.js';
import { createLogger } from '../../src/observability/logger.js';
import { judgeVitals } from '../../src/ops/judge-vitals.js';
import { aFolder } from '../support/a-folder.js';
import { mountSmallDisk, type SmallDisk } from '../support/a-small-disk.js';
import { aStory } from '../support/feed-documents.js';

const disk = mountSmallDisk(3);
if (disk === null)
  process.stderr.write('SKIPPED: a full disk, because this process may not mount one (run as root).\n');
afterAll(() => disk?.remove());

const commands = await loadCommands();

describe.skipIf(disk === null)('on a full disk', () => {
  const { folder, fill, makeRoom } = disk as SmallDisk;
  let log: { event: string }[] = [];
  const logged = (event: string) => log.filter((line) => line.event === event).length;
  const output = new Writable({
    write(line, _, done) {
      log.push(JSON.parse(String(line)));
      done();
    },
  });
  let corpus: string;
  beforeAll(() => {
    log = [];
  });

  const savePage = (town: string) =>
    writeFileSync(
      join(corpus, 'pages', `${town}.json`),
      JSON.stringify({ title: `${town} opens its gates`, outlet: 'Harbour News', paragraphs: aStory(town) }),
    );

  async function aService(): Promise<Service> {
    const service = await openService({
      config: loadConfig({ CORPUS_DIR: corpus, DATA_DIR: join(folder, 'data') }),
      commands,
      logger: createLogger({ level: 'info', output }),
      now: () => new Date(),
      library: 'in this thread',
      livesLong: true,
      isServer: true,
    });
    await service.start();
    return service;
  }

  /** What is shown, as JSON; a refusal as its words. */
  const ask = async ({ desk }: Service, line: string): Promise<string> =>
    JSON.stringify(
      await desk
        .run(parseInvocation(line, commands), localOperator('terminal'))
        .catch((error: unknown) => String(error)),
    );
  const judge = async (service: Service) => judgeVitals({ shards: null, ...(await service.readVitals()) });

  test('what is there is served and nothing new is promised; with room again everything is made up for', async () => {
    corpus = aFolder();
    mkdirSync(join(corpus, 'pages'));
    savePage('Aldmouth');
    let service = await aService();
    onTestFinished(() => service.stop());
    expect(await judge(service)).toMatchObject({ isReady: true, faults: [] });

    fill();
    expect(await ask(service, '/latest')).toContain('Aldmouth opens');
    expect(await ask(service, '/ask who won the cup of unicorns?')).toContain('The coverage does not say');
    for (let time = 0; time < 5; time += 1)
      expect(await ask(service, '/hide article:"Aldmouth opens its gates" reason:asked')).toContain(
        'cannot be looked up or saved just now',
      );
    savePage('Brackwater');
    expect(await ask(service, '/reindex run')).toContain('The disk of the database is full');
    expect(await ask(service, '/latest')).not.toContain('Brackwater');
    const status = await ask(service, '/status');
    expect(status).toContain('Nothing new can be saved just now.');
    expect(status).toContain('Free some space on that disk; writing resumes by itself.');
    const fault = expect.stringContaining('The disk of the database is full');
    expect(await judge(service)).toEqual({ isAlive: true, isReady: true, faults: [fault] });
    expect([logged('store-alarm'), logged('store-fault'), logged('store-writable')]).toEqual([1, 0, 0]);

    // Ends without a word of the index: the database alone has told of the disk. Starts again as it is.
    await service.stop();
    expect(logged('state-not-kept')).toBe(1);
    service = await aService();
    expect(await ask(service, '/latest')).toContain('Aldmouth opens');
    expect(await judge(service)).toMatchObject({ isReady: true, faults: [fault] });

    makeRoom();
    // As whoever asks /readyz finds; without anybody the store is tried every half minute.
    await expect.poll(async () => (await judge(service)).faults).toEqual([]);
    await expect.poll(() => ask(service, '/latest')).toContain('Brackwater opens');
    expect(await ask(service, '/status')).not.toContain('Nothing new can be saved');
    expect(logged('store-writable')).toBe(1);
    await ask(service, '/hide article:"Aldmouth opens its gates" reason:asked');
    await service.stop();
    service = await aService();
    expect(await ask(service, '/latest')).not.toContain('Aldmouth opens');
  });
});
