// HTML → the paragraphs it shows.

import { createRequire } from 'node:module';
import type { HtmlDocument, HtmlElement } from './html-metadata.js';

/** Loaded with the first HTML, like everything that reads it: see html.ts. */
const load = createRequire(import.meta.url);

/** Elements that hold text of their own and become a paragraph each. A picture's caption is none. */
const blocks = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,th,dt,dd';

/** Parts of a page that hold no text for readers. */
const unread = 'script,style,template,noscript';

/** Innermost blocks in reading order, white space folded. Text outside every block is taken when there is no block at all. */
export function listParagraphs(root: HtmlElement): readonly string[] {
  for (const picture of root.querySelectorAll('figure')) picture.remove();
  const found = [...root.querySelectorAll(blocks)].filter((block) => block.querySelector(blocks) === null);
  const texts = found.length === 0 ? [root.textContent ?? ''] : found.map((block) => block.textContent ?? '');
  return texts.map(foldSpace).filter((text) => text !== '');
}

/** Whether a text opens more than `limit` tags: counted before anything is built of them, because building takes far longer. */
export function hasMoreTags(markup: string, limit: number): boolean {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0 && count <= limit; at = markup.indexOf('<', at + 1)) count += 1;
  return count > limit;
}

/** Most tags, opening and closing, of a piece of HTML that is read; an article has some hundreds. */
const maxFragmentTags = 20_000;

/**
 * The paragraphs of a piece of HTML, as feeds carry it. Two line breaks in a row part paragraphs too. A piece that is all tags
 * has none.
 */
export function readHtmlFragment(html: string): readonly string[] {
  if (hasMoreTags(html, maxFragmentTags)) return [];
  return listParagraphs(parseFragment(html.replace(/<br\s*\/?>(?:\s*<br\s*\/?>)+/gi, '<p>')));
}

/** What a piece of HTML says on one line; a text without markup and character references comes back as it is. */
export function readHtmlLine(html: string): string {
  const isPlain = !/<[a-z!/][^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]\w*);/i.test(html);
  return foldSpace(isPlain ? html : (parseFragment(html).textContent ?? ''));
}

function parseFragment(html: string): HtmlElement {
  const { parseHTML } = load('linkedom') as typeof import('linkedom');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`) as unknown as {
    document: HtmlDocument;
  };
  const root = document.body ?? document;
  for (const element of root.querySelectorAll(unread)) element.remove();
  return root;
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
