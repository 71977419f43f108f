// The code that derives everything from pages → a name for it: what another code derived is not taken over.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Folders beside this one whose code decides what is found in a page. */
const folders = ['model', 'text', 'corpus', 'analysis', 'search', 'library'];

/** Sixteen characters of a SHA-256 over names and contents of all files in the folders. Takes some 20 ms. */
export async function fingerprintProgram(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const root = path.join(import.meta.dirname, '..', folder);
    const names = (await readdir(root, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort();
    const contents = await Promise.all(names.map((name) => readFile(path.join(root, name))));
    for (const [index, content] of contents.entries())
      hash.update(`${folder}/${names[index]} ${content.length}\n`).update(content);
  }
  return hash.digest('base64url').slice(0, 16);
}
