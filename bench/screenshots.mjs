// Makes the pictures in docs/: playground and reader over the shipped corpus, on a screen, on a telephone, in the dark.
// Needs a build and a Chromium (CHROMIUM_PATH, else Debian's). Look at each picture before it is committed.

import path from 'node:path';
import { chromium } from 'playwright-core';
import { createApp } from '../dist/src/app.js';
import { loadConfig } from '../dist/src/config/config.js';

const folder = path.resolve(import.meta.dirname, '../docs');
const port = '8479';
const base = `http://127.0.0.1:${port}`;
// Without motion, which would be caught halfway.
const still = { reducedMotion: 'reduce' };
const screen = { ...still, viewport: { width: 920, height: 860 } };
/** High enough for a whole message with its buttons. */
const high = { ...still, viewport: { width: 920, height: 1330 } };
const phone = { ...still, viewport: { width: 390, height: 760 } };
const dark = { ...screen, colorScheme: 'dark' };
const quote = `/?c=${encodeURIComponent('/quote medinsky')}`;
const ask = `/?c=${encodeURIComponent('/ask how many bodies are to be handed over?')}`;

const app = createApp(loadConfig({ WEB_PORT: port, LOG_LEVEL: 'error' }));
await app.start();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  // Letters with coloured edges would double the size of the pictures.
  args: ['--disable-lcd-text', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const answered = await fetch(`${base}/api/v1/people/vladimir-medinsky/quotations`);
const { quotations } = await answered.json();
const cited = new URL(quotations[0].citation.readerUrl);
const article = `${cited.pathname}${cited.search}${cited.hash}`;
const pictures = [
  ['playground', quote, high],
  ['playground-dark', ask, dark],
  ['playground-phone', ask, phone],
  ['reader', article, screen],
  ['reader-dark', article, dark],
  ['reader-phone', article, phone],
  ['event', '/e/istanbul-talks#timeline', screen],
];
for (const [name, address, look] of pictures) {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  await page.goto(`${base}${address}`);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
await app.stop();
