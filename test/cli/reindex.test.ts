import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';

let folder: string;
let corpusDir: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dragoman-'));
  corpusDir = await mkdtemp(path.join(tmpdir(), 'corpus-'));
  await savePage('talks');
  vi.stubEnv('CORPUS_DIR', corpusDir);
  vi.stubEnv('DATA_DIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
  await rm(corpusDir, { recursive: true });
});

const savePage = (name: string) =>
  writeFile(
    path.join(corpusDir, `${name}.md`),
    `---\ntitle: About ${name}\n---\n\n# About ${name}\n\nThe ${name} were discussed, officials said.\n`,
  );

interface Terminal {
  /** Called when this has been shown below the prompt. */
  readonly on: readonly [shown: string, act: () => void];
}

async function run(...args: readonly string[]) {
  return runAt({ on: ['nothing', () => undefined] }, ...args);
}

async function runAt({ on: [shown, act] }: Terminal, ...args: readonly string[]) {
  const [stdout, stderr] = [
    new PassThrough(),
    Object.assign(new PassThrough(), { isTTY: shown !== 'nothing' }),
  ];
  let isShown = false;
  stderr.on('data', (chunk) => {
    if (isShown || !String(chunk).includes(shown)) return;
    isShown = true;
    act();
  });
  const [printed, complained] = [text(stdout), text(stderr)];
  const stdin = (async function* () {})();
  const exitCode = await runCli(args, { stdin, stdout, stderr });
  stdout.end();
  stderr.end();
  return { exitCode, stdout: await printed, stderr: await complained };
}

it('takes in what changed since the last time, and says what that was', async () => {
  const first = await run('reindex');
  expect(first.stdout).toContain('Run 1: 1 added, 0 changed, 0 removed');
  await savePage('prisoners');
  const report = path.join(folder, 'report.json');
  const second = await run('reindex', '--mode', 'changed', '--report', report);
  expect(second).toMatchObject({ exitCode: 0, stderr: '' });
  expect(second.stdout).toContain('Run 2: 1 added, 0 changed, 0 removed');
  expect(second.stdout).toContain('1 → 2');
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
    run: 2,
    added: [{ title: 'About prisoners', reason: expect.stringContaining('prisoners.md') }],
  });
});

it('prints one JSON value when asked', async () => {
  const { stdout } = await run('reindex', '--mode', 'dry-run', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ mode: 'dry-run', state: 'done', report: { added: [{}] } });
});

it('says what is needed where nothing is kept', async () => {
  vi.stubEnv('DATA_DIR', '');
  const { exitCode, stderr } = await run('reindex');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Set DATA_DIR');
});

it('ended by Ctrl-C says so, and leaves the kept library as it was', async () => {
  const listeners = process.listenerCount('SIGINT');
  await run('reindex');
  for (let page = 0; page < 60; page += 1) await savePage(`question ${page}`);
  const cancelled = await runAt({ on: ['Ctrl-C cancels', () => process.emit('SIGINT')] }, 'reindex');
  expect(cancelled.exitCode).toBe(2);
  expect(cancelled.stderr).toContain('Stopping; once more to stop at once');
  expect(cancelled.stderr).toContain('Run 2 cancelled: Cancelled at the terminal.');
  expect(cancelled.stderr).toContain('The kept library is as it was before.');
  expect(process.listenerCount('SIGINT')).toBe(listeners);
  const again = await run('reindex');
  expect(again.stdout).toContain('Run 3: 60 added, 0 changed, 0 removed');
  expect(again.stdout).toContain('1 → 61');
});

it('says why it failed', async () => {
  vi.stubEnv('CORPUS_DIR', '/no/such/folder');
  const { exitCode, stderr } = await run('reindex');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('/no/such/folder');
});

it('fails where the library it made cannot be kept', async () => {
  await writeFile(path.join(folder, 'library'), 'no folder');
  const { exitCode, stdout, stderr } = await run('reindex', '--json');
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'not-kept' } });
  expect(stderr).toContain('could not be kept');
});
