// The files that pages load: style, script and icon. A fixed list, so no path leads anywhere else.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { findPackageRoot } from '../config/package-root.js';
import { iconSvg } from './html/icon.js';
import { readerStyle } from './html/reader-style.js';
import { styleSheet } from './html/style-sheet.js';

interface Asset {
  readonly type: string;
  read(): string;
}

const assets: Readonly<Record<string, Asset>> = {
  'style.css': { type: 'text/css; charset=utf-8', read: () => styleSheet + readerStyle },
  'icon.svg': { type: 'image/svg+xml', read: () => iconSvg },
  'playground.js': script('playground.js'),
  'reader.js': script('reader.js'),
};

/** Compiled for browsers by tsconfig.client.json, beside the program. */
function script(name: string): Asset {
  return {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(join(findPackageRoot(import.meta.url), 'dist', 'client', name), 'utf8'),
  };
}

/** Each file is read once; a browser that has it already is told so. */
export function addAssets(app: Hono): void {
  for (const [name, { type, read }] of Object.entries(assets)) {
    let loaded: { readonly text: string; readonly etag: string } | null = null;
    app.get(`/assets/${name}`, (context) => {
      loaded ??= tag(read());
      context.header('etag', loaded.etag);
      context.header('cache-control', 'no-cache');
      if (context.req.header('if-none-match') === loaded.etag) return context.body(null, 304);
      context.header('content-type', type);
      return context.body(loaded.text);
    });
  }
}

function tag(text: string): { readonly text: string; readonly etag: string } {
  return { text, etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"` };
}
