import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { loadCommands } from '../../src/command-kit/index.js';
import { loadConfig } from '../../src/config/config.js';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord/loopback-discord.js';
import type { ShownMessage } from '../support/loopback-discord/shown.js';
import type { Outcome, Person } from '../support/loopback-discord/user.js';

let discord: LoopbackDiscord;
let app: App;
let folder: string;
let dataDir: string;
let operator: Person;
const log: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dragoman-'));
  dataDir = await mkdtemp(path.join(tmpdir(), 'dragoman-data-'));
  await savePages(12);
  discord = await startLoopbackDiscord({ deadlineMs: 15_000 });
  const { api, token } = discord;
  const commands = await loadCommands();
  await deployCommands({ token, api, commands, registration: { kind: 'global' } });
  app = createApp(loadConfig({ DISCORD_TOKEN: token, CORPUS_DIR: folder, DATA_DIR: dataDir }), {
    discordApi: api,
    logOutput: { write: (line) => log.push(line) },
    libraryThread: 'none',
  });
  await app.start();
  operator = discord.createPerson({ managesServer: true });
}, 60_000);
afterAll(async () => {
  await app.stop();
  await discord.stop();
  await rm(folder, { recursive: true });
  await rm(dataDir, { recursive: true });
});

const savePage = (name: string, words: string) =>
  writeFile(
    path.join(folder, `${name}.md`),
    `---\ntitle: What ${name} means\noutlet: Reuters\ndate: 2025-06-02\nurl: https://example.org/${name}\n---\n\n# What ${name} means\n\n${words}\n`,
  );

async function savePages(count: number): Promise<void> {
  for (let page = 1; page <= count; page += 1)
    await savePage(
      `page-${page}`,
      `Delegates met for the ${page}. time on Monday, officials in town ${page} said.`,
    );
}

const shown = ({ message }: Outcome): ShownMessage => {
  if (message === null) throw new Error('The application did not respond.');
  return message;
};

/** The message once it shows how the run ended. */
async function ended(outcome: Outcome): Promise<ShownMessage> {
  const { id } = shown(outcome);
  const text = () => discord.show(id).text;
  await expect
    .poll(text, { timeout: 15_000 })
    .toMatch(/Run \d+( would have)?: \d+ added|Run \d+ (failed|was cancelled)/);
  return discord.show(id);
}

describe('/reindex', { timeout: 60_000 }, () => {
  it('is for operators', async () => {
    const { message } = await discord.createPerson().slash('reindex run', { mode: 'full' });
    expect(message).toMatchObject({ isPrivate: true });
    expect(message?.text).toContain('/reindex is for the operators of this bot.');
  });

  it('run takes in what changed, and reports it article by article with a file', async () => {
    await savePage('ceasefire', 'A ceasefire begins at noon, the ministry said.');
    await savePage('page-2', 'Delegates met in another town altogether, officials said on Tuesday.');
    await rm(path.join(folder, 'page-3.md'));
    const report = await ended(await operator.slash('reindex run', { mode: 'changed' }));
    expect(report.text).toContain('1 added, 1 changed, 1 removed');
    expect(report.text).toMatch(/Added \(1\)\n+What ceasefire means, Reuters: /);
    expect(report.text).toMatch(/Changed \(1\)\n+What page-2 means, Reuters: /);
    expect(report.text).toMatch(/Removed \(1\)\n+What page-3 means, Reuters: /);
    expect(report.text).toContain('Articles: 12, as before');
    const [file] = report.files;
    expect(file?.name).toMatch(/^reindex-\d+\.json$/);
    expect(JSON.parse(file?.text ?? '')).toMatchObject({ mode: 'changed', state: 'done' });
    expect(shown(await operator.slash('article', { title: 'What ceasefire means' })).text).toContain(
      'Reuters',
    );
  });

  it('run says who started it, as a name that does not ping', async () => {
    const report = await ended(await operator.slash('reindex run'));
    expect(report.markdown).toContain(`<@${operator.id}>`);
    expect(report.text).toContain('0 added, 0 changed, 0 removed');
  });

  it('run with a dry run changes nothing', async () => {
    await savePage('rumour', 'A rumour went around the town, residents said.');
    const report = await ended(await operator.slash('reindex run', { mode: 'dry-run' }));
    expect(report.text).toContain('would have: 1 added');
    expect(report.text).toContain('Nothing was changed.');
    expect(shown(await operator.slash('status')).text).toContain('12 articles');
  });

  it('run tells a second caller about the first, and either may cancel it', async () => {
    await savePages(400);
    const first = await operator.slash('reindex run', { mode: 'full' });
    const other = discord.createPerson({ name: 'bob', managesServer: true });
    const second = shown(await other.slash('reindex run', { mode: 'changed' }));
    expect(second.text).toMatch(/Run \d+ is already under way/);
    expect(second.text).toMatch(
      /starting|looking for changes|reading pages|telling articles apart|reading articles|indexing/,
    );
    expect(second.markdown).toContain(`<@${operator.id}>`);
    const cancelled = await other.press(discord.show(shown(first).id), 'Cancel');
    expect(shown(cancelled).text).toMatch(/Run \d+/);
    const end = await ended(first);
    expect(end.text).toContain('was cancelled');
    expect(end.text).toContain('The library is as it was before.');
    expect(shown(await operator.slash('status')).text).toContain('12 articles');
  });

  it('run that fails says why, and the library answers on', async () => {
    const hidden = `${folder}-away`;
    const { rename } = await import('node:fs/promises');
    await rename(folder, hidden);
    const end = await ended(await operator.slash('reindex run', { mode: 'changed' }));
    await rename(hidden, folder);
    expect(end.text).toContain('failed');
    expect(end.text).toContain(folder);
    expect(shown(await operator.slash('status')).text).toContain('12 articles');
  });

  it('history lists the runs, and shows the report of one again, page by page', async () => {
    await ended(await operator.slash('reindex run', { mode: 'full' }));
    const list = shown(await operator.slash('reindex history'));
    expect(list.text).toMatch(/6: everything anew, done/);
    expect(list.text).toContain('was cancelled');
    const report = shown(await operator.press(list, 'Report of 6'));
    expect(report.text).toContain('Run 6: ');
    expect(report.files).toHaveLength(1);
    const next = await operator.press(report, 'Next');
    expect(next).toMatchObject({ changedInPlace: true });
    expect(next.message?.text).toMatch(/reindex history run:6[\s\S]*Page 2 of/);
  });

  it('status tells how the last run ended', async () => {
    expect(shown(await operator.slash('reindex status')).text).toContain('Run 6: ');
  });

  it('sends nothing that Discord would refuse, and has no fault', () => {
    expect(discord.state.violations).toEqual([]);
    expect(log.filter((line) => line.includes('"event":"incident"'))).toEqual([]);
  });
});
