// The page that says what changed in an article's text, word by word.

import { html } from 'hono/html';
import { toArticlePath, toHistoryPath } from '../../answer/link-to-reader.js';
import type { HistoryReading } from '../../answer/reading/reading.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Fragment } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

export function drawHistoryPage(reading: HistoryReading, site: ReaderSite): Fragment {
  const { id, title, outlet, published, blocks } = reading;
  return drawReaderPage(
    {
      title: `History of “${title}”`,
      description: `What ${outletWords(outlet)} changed in the text, word by word.`,
      path: toHistoryPath(id),
      content: html`<h1>History of “<a href="${toArticlePath(id)}" dir="auto">${title}</a>”</h1>
<p class="byline">${outletWords(outlet)} · ${dayWords(published?.on ?? null)}</p>
<h2>What changed</h2>
${drawBlocks(blocks)}`,
    },
    site,
  );
}
