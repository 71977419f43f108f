// Finds the folder of this package from the file that is running.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The nearest folder above a module that holds a package.json. Compiled files lie one level deeper (dist/) than
 * sources, so a fixed number of `..` would be right for only one of them. Throws when there is none.
 */
export function findPackageRoot(moduleUrl: string): string {
  const start = dirname(fileURLToPath(moduleUrl));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`No package.json in ${start} or any folder above it.`);
  }
}
