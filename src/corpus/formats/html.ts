// A saved web page → ParsedPage: the article by Readability, its origin by the page's own metadata.

import { createRequire } from 'node:module';
import type { Issue } from '../../model/page.js';
import { createPageItem } from '../page-item.js';
import type { PageResult } from '../page-result.js';
import { type HtmlDocument, type HtmlElement, readHtmlMetadata } from './html-metadata.js';
import { hasMoreTags, listParagraphs } from './html-paragraphs.js';

/**
 * Loaded with the first web page. Most corpora hold none, and loading these two takes longer than all the rest of the
 * parsing does.
 */
const load = createRequire(import.meta.url);
const loadLinkedom = () => load('linkedom') as typeof import('linkedom');
const loadReadability = () => load('@mozilla/readability') as typeof import('@mozilla/readability');

/** Deepest nesting read: publishers' pages stay below 60, and the reader's time grows with the square of it. */
const maxDepth = 200;

/** Most elements read; with more, reading takes longer than a second. */
const maxElements = 15_000;

/** Most tags, opening and closing, of a document that may have so few elements; scripts hold some more in their texts. */
const maxTags = 4 * maxElements;

/** Fewest characters of an article; less is a page about something else. */
const minArticleChars = 140;

/** Reads one page. A page without an article, or one built to exhaust the reader, gives `none`. Never throws. */
export function parseHtml(page: string, html: string): PageResult {
  const none = (expected: string, found: string): PageResult => ({
    kind: 'none',
    issue: { page, line: 0, expected, found },
  });
  if (hasMoreTags(html, maxTags)) return none('a web page with an article', `over ${maxTags} tags`);
  try {
    const { parseHTML } = loadLinkedom();
    const { isProbablyReaderable, Readability } = loadReadability();
    const { document } = parseHTML(html) as unknown as { document: HtmlDocument };
    if (document.documentElement?.tagName !== 'HTML' || document.body === null)
      return none('a web page', 'HTML without a document');
    // The root's, because linkedom gives a page that leaves out <head> a second, empty body.
    if (measureDepth(document.documentElement) > maxDepth)
      return none('a web page', `elements nested over ${maxDepth} deep`);
    const metadata = readHtmlMetadata(document);
    const looksLikeArticle =
      metadata.isArticle ||
      document.querySelector('article') !== null ||
      isProbablyReaderable(document as never);
    // Readability rewrites the document, so whatever else is read from it is read before.
    const article = new Readability<HtmlElement>(document as never, {
      maxElemsToParse: maxElements,
      serializer: (node) => node as unknown as HtmlElement,
    }).parse();
    const lines = article?.content == null ? [] : listParagraphs(article.content);
    const chars = lines.reduce((sum, line) => sum + line.length, 0);
    const title = metadata.title ?? dropSiteName(article?.title?.trim() ?? '', metadata.outlet);
    if (!looksLikeArticle || chars < minArticleChars || title === '')
      return none('a web page with an article', `a page with ${chars} characters of running text`);
    const issues: Issue[] = [];
    if (metadata.unreadableDate !== null)
      issues.push({ page, line: 0, expected: 'a publication day', found: metadata.unreadableDate });
    const main = createPageItem({
      ...metadata,
      title,
      publishedBasis: 'metadata',
      relativeTime: null,
      lines,
      frameLanguage: null,
    });
    return { kind: 'page', page: { layout: 'html', main, related: [], issues } };
  } catch (error) {
    // linkedom and Readability are written for pages, not for arbitrary bytes; a page they give up on is a bad page.
    return none('a web page with an article', `HTML that cannot be read (${String(error).slice(0, 80)})`);
  }
}

/** "A fire in Leeds - The Paper" → "A fire in Leeds": a page's own title often ends in the site's name. */
function dropSiteName(title: string, outlet: string | null): string {
  const cut = outlet === null || !title.endsWith(outlet) ? title : title.slice(0, -outlet.length);
  return cut === title ? title : cut.replace(/\s*[-–—|:]\s*$/, '') || title;
}

function measureDepth(root: HtmlElement): number {
  let level: readonly HtmlElement[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= maxDepth) {
    level = level.flatMap((element) => [...element.children]);
    depth += 1;
  }
  return depth;
}
