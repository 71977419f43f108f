// What all pages of the reader share: a search box above, the rights below.

import { html } from 'hono/html';
import type { Messages } from '../../locale/language.js';
import type { Fragment } from '../html/fragment.js';
import { drawLanguageSwitch } from '../html/language-switch.js';
import { drawPage } from '../html/page.js';

/** Where the reader is served, and what it may ask of search engines. */
export interface ReaderSite {
  /** Without a slash at its end; null when only this machine comes. */
  readonly publicUrl: string | null;
  readonly isIndexed: boolean;
  /** Of the visitor. */
  readonly messages: Messages;
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
  { publicUrl, isIndexed, messages }: ReaderSite,
): Fragment {
  const words = messages.web.reader;
  return drawPage({
    messages,
    title: `${title} – Dragoman`,
    description,
    kind,
    script: '/assets/reader.js',
    isIndexed: isIndexed && path !== null,
    canonicalUrl: publicUrl === null || path === null ? null : `${publicUrl}${path}`,
    body: html`<body class="reader">
<a class="skip" href="#content">${words.skip}</a>
<header class="bar">
<nav aria-label="Dragoman"><a class="brand" href="/search">Dragoman</a> <a href="/">${words.playground}</a></nav>
<form class="search" role="search" action="/search" method="get"><input id="query" name="q" type="search" value="${query}" maxlength="300" placeholder="${words.searchIn}" aria-label="${words.searchIn}" aria-keyshortcuts="/"><button type="submit">${words.search}</button></form>
</header>
<main id="content" tabindex="-1">${content}</main>
<footer class="small"><p>${words.verbatim} ${words.rights} <a href="/?c=/about">${words.about}</a>. <a href="/feed.xml">RSS</a> · <a href="/feed.json">JSON Feed</a> · <a href="/api/v1/openapi.json">API</a></p>${drawLanguageSwitch(messages, (language) => addressIn(path, language))}</footer>
</body>`,
  });
}

/** A page without an address of its own leads to the front. */
function addressIn(path: string | null, language: string): string {
  const address = path ?? '/search';
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}
