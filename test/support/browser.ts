// A real browser for tests of pages; where the machine has none, the tests are skipped and say so.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findPackageRoot } from '../../src/config/package-root.js';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is, or null; said aloud then, because a skipped test proves nothing. */
export function findBrowser(): string | null {
  const found = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place)) ?? null;
  if (found === null)
    console.warn(
      'SKIPPED: no Chromium on this machine (Debian: apt install chromium), so no page is tried in it.',
    );
  return found;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  // Root, as which containers run, has no sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

/** Compiles the pages' own scripts, so that the browser gets what the sources say. */
export function buildPageScripts(): void {
  const root = findPackageRoot(import.meta.url);
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.client.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The pages' scripts do not compile:\n${stdout}`);
}
