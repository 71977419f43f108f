// What every page of ours has: language, title, style sheet, and words for those who share its address.

import { html } from 'hono/html';
import type { Messages } from '../../locale/language.js';
import { type Fragment, nothing } from './fragment.js';

export interface Page {
  readonly messages: Messages;
  readonly title: string;
  /** One sentence for search engines and for whoever shares the address. */
  readonly description: string;
  readonly body: Fragment;
  /** What it is to whoever shares its address. */
  readonly kind?: 'article' | 'website';
  /** Path of the page's own script; null for a page that needs none. */
  readonly script: string | null;
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
  /** The page's address for all, where it has one. */
  readonly canonicalUrl: string | null;
}

/** A whole document. No inline script or style: the Content-Security-Policy forbids them. */
export function drawPage({
  messages,
  title,
  description,
  body,
  kind = 'website',
  script,
  isIndexed,
  canonicalUrl,
}: Page): Fragment {
  return html`<!doctype html>
<html lang="${messages.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
${isIndexed ? nothing : html`<meta name="robots" content="noindex, nofollow">`}
<meta property="og:site_name" content="Dragoman">
<meta property="og:type" content="${kind}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${canonicalUrl === null ? nothing : html`<meta property="og:url" content="${canonicalUrl}"><link rel="canonical" href="${canonicalUrl}">`}
<link rel="alternate" type="application/rss+xml" title="${messages.web.newestArticles}" href="/feed.xml">
<link rel="alternate" type="application/feed+json" title="${messages.web.newestArticles}" href="/feed.json">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${script === null ? nothing : html`<script type="module" src="${script}"></script>`}
</head>
${body}
</html>`;
}
