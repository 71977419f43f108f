// The program as JavaScript, for tests that start it in a process of its own: always as the sources are now, which
// `dist/` need not be. Types are checked elsewhere; `isolatedModules` makes file by file enough.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

/** Inside the package, so that it finds the same node_modules and the same package.json; ignored by git. */
const dist = path.join(root, 'dist');

const dayMs = 24 * 60 * 60 * 1000;

const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/**
 * Compiles `src/` and `commands/`, whole: a part would have to name all that it imports. The folder is that of the
 * sources as they are, so that the tests of a run share one; nobody writes in it, and nobody need remove it.
 */
export async function compileProgram(): Promise<string> {
  const sources = await readSources();
  const hash = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 16);
  const folder = path.join(dist, `test-${hash}`);
  if (existsSync(folder)) return folder;
  await mkdir(dist, { recursive: true });
  await removeOldPrograms();
  const draft = await mkdtemp(path.join(dist, 'draft-'));
  for (const { file, source } of sources) {
    const target = path.join(draft, file.replace(/\.ts$/, '.js'));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, ts.transpileModule(source, { compilerOptions: options }).outputText);
  }
  // Two tests may have begun at once: the first one's is kept.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

async function readSources(): Promise<{ file: string; source: string }[]> {
  const listed = await Promise.all(
    ['src', 'commands'].map(async (part) => {
      const names = await readdir(path.join(root, part), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(part, name));
    }),
  );
  const files = listed.flat().sort();
  return Promise.all(
    files.map(async (file) => ({ file, source: await readFile(path.join(root, file), 'utf8') })),
  );
}

/** Those that no run can still be using. */
async function removeOldPrograms(): Promise<void> {
  for (const name of await readdir(dist)) {
    if (!/^(test|draft)-/.test(name)) continue;
    const folder = path.join(dist, name);
    const made = await stat(folder).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > dayMs)
      await rm(folder, { recursive: true, force: true });
  }
}
