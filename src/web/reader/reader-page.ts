// What all pages of the reader share: a search box above, the rights below.

import { html } from 'hono/html';
import type { Fragment } from '../html/fragment.js';
import { drawPage } from '../html/page.js';

/** Where the reader is served, and what it may ask of search engines. */
export interface ReaderSite {
  /** Without a slash at its end; null when only this machine comes. */
  readonly publicUrl: string | null;
  readonly isIndexed: boolean;
}

export interface ReaderPage {
  readonly title: string;
  readonly description: string;
  /** Path of the page, with what is asked; null for one that has no address of its own, such as a miss. */
  readonly path: string | null;
  readonly kind?: 'article' | 'website';
  /** What stands in the search box. */
  readonly query?: string;
  readonly content: Fragment;
}

/** A whole page. It needs no script; the one it has lets the key “/” lead to the search box. */
export function drawReaderPage(
  { title, description, path, kind = 'website', query = '', content }: ReaderPage,
  { publicUrl, isIndexed }: ReaderSite,
): Fragment {
  return drawPage({
    title: `${title} – Dragoman`,
    description,
    kind,
    script: '/assets/reader.js',
    isIndexed: isIndexed && path !== null,
    canonicalUrl: publicUrl === null || path === null ? null : `${publicUrl}${path}`,
    body: html`<body class="reader">
<a class="skip" href="#content">To the content</a>
<header class="bar">
<nav aria-label="Dragoman"><a class="brand" href="/search">Dragoman</a> <a href="/">Playground</a></nav>
<form class="search" role="search" action="/search" method="get"><input id="query" name="q" type="search" value="${query}" maxlength="300" placeholder="Search the coverage" aria-label="Search the coverage" aria-keyshortcuts="/"><button type="submit">Search</button></form>
</header>
<main id="content" tabindex="-1">${content}</main>
<footer class="small"><p>All words between quotation marks stand letter for letter in the article beside them. The texts belong to their publishers; <a href="/?c=/about">about this program, and whom to ask for a take-down</a>. <a href="/feed.xml">RSS</a> · <a href="/feed.json">JSON Feed</a> · <a href="/api/v1/openapi.json">API</a></p></footer>
</body>`,
  });
}
