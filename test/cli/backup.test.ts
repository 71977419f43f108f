import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { openStore } from '../../src/store/open-store.js';
import { aPage } from '../support/store-rows.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dragoman-cli-'));
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('DATABASE_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runCli(args, { stdin: new PassThrough(), stdout, stderr });
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

async function savePage(name: string): Promise<void> {
  const store = await openStore({ kind: 'sqlite', dataDir });
  await store.pages.save([aPage({ name })]);
  await store.close();
}

describe('dragoman backup and restore', () => {
  it('bring back what was there, and keep what was there since', async () => {
    await savePage('a');
    const backup = join(dataDir, 'backup.db');
    const backedUp = await run('backup', backup);
    expect(backedUp).toMatchObject({ code: 0, stderr: '' });
    expect(backedUp.stdout).toMatch(/^Backed up \d+ kB to .*backup\.db\.\n$/);
    await savePage('later');
    const restored = await run('restore', backup, '--json');
    expect(restored.code).toBe(0);
    const { keptAs } = JSON.parse(restored.stdout) as { keptAs: string };
    expect(readdirSync(dataDir)).toContain(keptAs.slice(dataDir.length + 1));
    const store = await openStore({ kind: 'sqlite', dataDir });
    expect((await store.pages.list()).map(({ name }) => name)).toEqual(['a']);
    await store.close();
  });

  it('keep the newest in the data folder where no file is named, and delete nothing else there', async () => {
    vi.stubEnv('KEEP_BACKUPS', '2');
    await savePage('a');
    const folder = join(dataDir, 'backups');
    mkdirSync(folder);
    const older = ['dragoman-2024-01-01T00-00-00Z.db', 'dragoman-2025-01-01T00-00-00Z.db', 'mine.db'];
    for (const name of older) writeFileSync(join(folder, name), '');
    const { code, stdout } = await run('backup');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Backed up \d+ kB to .*backups.dragoman-\d{4}-\d\d-\d\dT[\d-]+Z\.db\.\n/);
    expect(stdout).toContain('Deleted dragoman-2024-01-01T00-00-00Z.db: KEEP_BACKUPS keeps no more.');
    const left = readdirSync(folder).sort();
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(['dragoman-2025-01-01T00-00-00Z.db', 'mine.db']));
  });

  it('say when the copy has nowhere to go', async () => {
    await savePage('a');
    for (const target of [join(dataDir, 'no-folder', 'backup.db'), dataDir])
      expect(await run('backup', target)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^The copy cannot be written: .*\nName a file in a folder/),
      });
    expect(readdirSync(dataDir).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('say what is missing or wrong, with a way to go on', async () => {
    expect(await run('backup', join(dataDir, 'backup.db'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no database to back up'),
    });
    const refused = await run('restore', join(dataDir, 'nothing.db'), '--json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      error: { code: 'store-damaged', hint: expect.stringContaining('dragoman backup') },
    });
    vi.stubEnv('DATABASE_URL', 'postgres://user:marked-secret@127.0.0.1:5432/news');
    const postgres = await run('backup', join(dataDir, 'backup.db'));
    expect(postgres).toMatchObject({ code: 2, stderr: expect.stringContaining('pg_dump') });
    expect(postgres.stderr).not.toContain('marked-secret');
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('DATA_DIR', '');
    vi.stubEnv('DISCORD_TOKEN', '');
    expect(await run('backup', 'anywhere.db')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing is kept without DATA_DIR'),
    });
  });
});
