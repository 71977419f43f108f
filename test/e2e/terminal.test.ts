import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config/config.js';
import { CorpusError } from '../../src/corpus/read-corpus.js';
import { shippedCorpusDir } from '../support/library.js';

/** A person at a terminal: types these lines, one after the other, and leaves. */
function openTerminal(...lines: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
  let written = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  input.end(lines.map((line) => `${line}\n`).join(''));
  return { input, output, read: () => written };
}

describe('npm start at a terminal', { timeout: 60_000 }, () => {
  it('answers what is typed on the shipped corpus, until the person leaves', async () => {
    const { read, ...streams } = openTerminal('/quote medinsky', '/qoute umerov', 'exit');
    const app = createApp(loadConfig({ CORPUS_DIR: shippedCorpusDir }), streams);
    await app.start();
    await app.finished;
    expect(read()).toContain('What Vladimir Medinsky said');
    expect(read()).toContain('There is no command /qoute.');
  });

  it('keeps faulty pages out of the conversation until /status is asked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faulty-'));
    await writeFile(join(folder, 'broken.json'), '{');
    const { read, ...streams } = openTerminal('/status', 'exit');
    const logged: string[] = [];
    const logOutput = { write: (line: string) => logged.push(line) };
    await createApp(loadConfig({ CORPUS_DIR: folder }), { ...streams, logOutput }).start();
    await rm(folder, { recursive: true });
    expect(logged).toEqual([]);
    expect(read()).toContain('broken.json');
  });

  it('ends at once when there is no corpus', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const { output } = openTerminal();
    const app = createApp(loadConfig({ CORPUS_DIR: '/no/such/folder' }), { input, output });
    await expect(app.start()).rejects.toThrow(CorpusError);
    input.end();
  });
});
