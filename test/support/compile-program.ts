// The program as JavaScript, for tests that start it in a process of its own: always as the sources are now, which
// `dist/` need not be. Types are checked elsewhere; `isolatedModules` makes file by file enough.

import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

/** Inside the package, so that it finds the same node_modules and the same package.json; ignored by git. */
const dist = path.join(root, 'dist');

/** Compiles `src/` and `commands/`, or only those folders, into a new folder, and returns that folder. */
export async function compileProgram(parts: readonly string[] = ['src', 'commands']): Promise<string> {
  await mkdir(dist, { recursive: true });
  const folder = await mkdtemp(path.join(dist, 'test-'));
  const options = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  for (const part of parts) {
    const files = await readdir(path.join(root, part), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const source = await readFile(path.join(root, part, file), 'utf8');
      const target = path.join(folder, part, file.replace(/\.ts$/, '.js'));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, ts.transpileModule(source, { compilerOptions: options }).outputText);
    }
  }
  return folder;
}
