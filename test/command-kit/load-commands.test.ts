import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { CommandDefinitionError, loadCommands } from '../../src/command-kit/index.js';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function aFolder(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'commands-'));
  folders.push(folder);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

const sound = (name: string, more = '') =>
  `export default { name: '${name}', description: 'd', access: 'everyone', options: {}, run: () => null, ${more} };`;

async function faultsOf(files: Record<string, string>): Promise<readonly string[]> {
  const error = await loadCommands(await aFolder(files)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CommandDefinitionError);
  return error instanceof CommandDefinitionError ? error.faults : [];
}

describe('loadCommands', () => {
  it('loads the commands of the project, alphabetical by name', async () => {
    const files = await readdir(new URL('../../commands/', import.meta.url));
    const names = files.map((file) => file.replace('.ts', '')).sort();
    expect([...(await loadCommands()).keys()]).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(['ask', 'event', 'help', 'quote', 'search']));
  });

  it('takes one file per command and leaves other files alone', async () => {
    const folder = await aFolder({
      'two.js': sound('two'),
      'one-more.js': sound('one-more'),
      'two.js.map': '{}',
      'two.d.ts': 'garbage(',
      'Notes.js': 'garbage(',
    });
    expect([...(await loadCommands(folder)).keys()]).toEqual(['one-more', 'two']);
  });

  it('reports every fault at once, each with its file', async () => {
    const faults = await faultsOf({
      'a.js': sound('b'),
      'bare.js': 'export const command = 1;',
      'broken.js': 'throw new Error("no such thing");',
      'long.js': sound('long', `description: '${'x'.repeat(101)}'`),
      'reserved.js': sound('reserved', `options: { private: { type: 'flag', description: 'd' } }`),
      'order.js': sound(
        'order',
        `options: { a: { type: 'text', description: 'd' }, b: { type: 'text', description: 'd', required: true } }`,
      ),
      'naming.js': sound('naming', `options: { 'Two Words': { type: 'text', description: 'd' } }`),
      'completing.js': sound('completing', `complete: { nothing: () => [] }`),
      'rights.js': sound('rights', `access: 'all'`),
      'running.js': sound('running', 'run: 1'),
      'group.js': sound('group', `kind: 'group', subcommands: {}`),
      'many.js': sound(
        'many',
        `options: Object.fromEntries(Array.from({ length: 25 }, (_, i) => ['o' + i, { type: 'text', description: 'd' }]))`,
      ),
    });
    expect(faults).toEqual([
      'commands/a.js: name is “b”, but the file is called “a”',
      'commands/bare.js: has no default export made with defineCommand',
      'commands/broken.js: cannot be loaded: no such thing',
      'commands/completing.js: complete names “nothing”, which is no option',
      'commands/group.js: subcommands: 0; allowed are 1 to 25',
      'commands/long.js: characters of description: 101; allowed are 1 to 100',
      'commands/many.js: options: 25; allowed are 0 to 23',
      'commands/naming.js: option “Two Words” does not match ^[a-z][a-z0-9_-]{0,31}$',
      'commands/order.js: the required option “b” stands after an optional one',
      'commands/reserved.js: the option name “private” is reserved; the kit adds it',
      'commands/rights.js: access is “all”; it has to be everyone, subscriber, moderator or operator',
      'commands/running.js: run is not a function',
    ]);
  });

  it('reports a name that two files define', async () => {
    expect(await faultsOf({ 'a.js': sound('a'), 'a.ts': sound('a') })).toEqual([
      'commands/a.ts: defines “a” a second time',
    ]);
  });
});
