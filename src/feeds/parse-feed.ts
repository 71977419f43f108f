// The text of a feed (RSS 0.9x, 1.0, 2.0, Atom, JSON Feed) → what it lists.

import { createRequire } from 'node:module';
import { hasMoreTags, readHtmlLine } from '../corpus/formats/html-paragraphs.js';
import { readLanguage, readUrl } from '../corpus/formats/metadata.js';
import { readFeedDate } from './feed-date.js';

export interface ParsedFeed {
  /** Null when the feed has none; each field likewise. */
  readonly title: string | null;
  /** The web page that the feed belongs to. */
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** How long the feed asks to be left alone, in minutes. */
  readonly ttlMinutes: number | null;
  /** In the feed's order, at most `maxItems`; an item with neither address nor text is left out. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** What tells the item from others of the feed: its guid, else its address, else its title. */
  readonly identity: string;
  /** Null when it has none; each field likewise. */
  readonly title: string | null;
  readonly url: string | null;
  /** Calendar day, as the feed writes it. */
  readonly publishedOn: string | null;
  /** When the item was last changed, ISO-8601 UTC; no feed has to say so. */
  readonly updatedAt: string | null;
  /** The outlet that a collecting feed names for the item. */
  readonly source: string | null;
  /** What the feed gives as the article itself, as HTML; a summary is none. */
  readonly content: string | null;
}

export type FeedParsing =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  | { readonly kind: 'none'; readonly expected: string; readonly found: string };

/** Items read from one feed; what lies beyond is old everywhere. */
const maxItems = 200;

/** Most tags, opening and closing, of a feed: a thousand items with a hundred each. */
const maxTags = 200_000;

/** Loaded with the first feed. */
const load = createRequire(import.meta.url);

/**
 * Parses a feed that came from `baseUrl`, against which relative addresses are read. Half a document, one that declares entities
 * of its own and anything that is no feed give `none`. Never throws.
 */
export function parseFeed(text: string, baseUrl: string): FeedParsing {
  const none = (found: string): FeedParsing => ({
    kind: 'none',
    expected: 'a feed (RSS, Atom or JSON Feed)',
    found,
  });
  const opening = text.trimStart().slice(0, maxShownChars);
  if (opening === '') return none('nothing');
  // An internal subset is what entity bombs are made of; no feed needs one. The parser expands none, but they would stay in the text.
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) return none('XML that declares entities of its own');
  if (
    opening.startsWith('<') &&
    !/<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/i.test(text.trimEnd().slice(-endChars))
  )
    return none(looksLikeFeed(text) ? 'half a document: its end is missing' : describeOpening(opening));
  if (opening.startsWith('<') && hasMoreTags(text, maxTags)) return none(`over ${maxTags} tags`);
  const { parseFeed: parse } = load('feedsmith') as typeof import('feedsmith');
  try {
    const parsed = parse(text, { maxItems });
    return { kind: 'feed', feed: normalise(parsed, baseUrl) };
  } catch (error) {
    // feedsmith says more in its cause: where the XML broke.
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    if (looksLikeFeed(text) || reason !== '')
      return none(reason === '' ? 'a broken document' : `a broken document (${reason.slice(0, 80)})`);
    return none(describeOpening(opening));
  }
}

/** Where the end of the document is looked for: comments of caches may follow it. */
const endChars = 2000;

/** Characters of what is no feed that a message repeats. */
const maxShownChars = 60;

function looksLikeFeed(text: string): boolean {
  return /<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i.test(text.slice(0, 2000)) || /^\s*\{/.test(text);
}

function describeOpening(opening: string): string {
  if (/^<(?:!doctype html|html)/i.test(opening)) return 'a web page';
  return `something that begins “${opening.replace(/\s+/g, ' ')}”`;
}

type Parsed = ReturnType<typeof import('feedsmith').parseFeed<string>>;

/** What an item of any format says, before addresses are resolved. */
interface RawItem {
  readonly guid: string | undefined;
  readonly link: string | undefined;
  readonly base?: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly source?: string | undefined;
  readonly content: string | undefined;
}

function normalise(parsed: Parsed, baseUrl: string): ParsedFeed {
  switch (parsed.format) {
    case 'rss': {
      const { title, link, language, ttl, items = [] } = parsed.feed;
      return collect(
        baseUrl,
        { title, link, language, ttl },
        items.map((item) => ({
          guid: item.guid?.value,
          link: item.link ?? chooseLink(item.atom?.links) ?? readPermalink(item.guid),
          title: item.title,
          published: item.pubDate ?? item.dc?.dates?.[0],
          updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
          source: item.source?.title,
          content: item.content?.encoded,
        })),
      );
    }
    case 'rdf': {
      const { title, link, dc, items = [] } = parsed.feed;
      return collect(
        baseUrl,
        { title, link, language: dc?.languages?.[0] },
        items.map((item) => ({
          guid: item.rdf?.about,
          link: item.link,
          title: item.title,
          published: item.dc?.dates?.[0],
          updated: item.dcterms?.modified?.[0],
          content: item.content?.encoded,
        })),
      );
    }
    case 'atom': {
      const { title, links, entries = [], xml } = parsed.feed;
      const about = { title: title?.value, link: chooseLink(links), language: xml?.lang, base: xml?.base };
      return collect(
        baseUrl,
        about,
        entries.map((entry) => ({
          guid: entry.id,
          link: chooseLink(entry.links),
          base: joinBases(xml?.base, entry.xml?.base),
          title: entry.title?.value,
          published: entry.published ?? entry.updated,
          updated: entry.updated,
          source: entry.source?.title?.value,
          content: entry.content?.value,
        })),
      );
    }
    case 'json': {
      const { title, home_page_url: link, language, items = [] } = parsed.feed;
      return collect(
        baseUrl,
        { title, link, language },
        items.map((item) => ({
          guid: item.id,
          link: item.url ?? item.external_url,
          title: item.title,
          published: item.date_published,
          updated: item.date_modified,
          content:
            item.content_html ?? (item.content_text === undefined ? undefined : toHtml(item.content_text)),
        })),
      );
    }
  }
}

interface RawFeed {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly language: string | undefined;
  readonly ttl?: number | undefined;
  readonly base?: string | undefined;
}

function collect(baseUrl: string, about: RawFeed, items: readonly RawItem[]): ParsedFeed {
  const resolve = (link: string | undefined, base: string | undefined): string | null => {
    if (link === undefined || link.trim() === '') return null;
    const from = base !== undefined && URL.canParse(base, baseUrl) ? new URL(base, baseUrl).href : baseUrl;
    return URL.canParse(link.trim(), from) ? readUrl(new URL(link.trim(), from).href) : null;
  };
  return {
    title: toLine(about.title),
    siteUrl: resolve(about.link, about.base),
    language: readLanguage(about.language),
    ttlMinutes: about.ttl ?? null,
    items: items.flatMap((item): readonly FeedItem[] => {
      const [title, url] = [toLine(item.title), resolve(item.link, item.base)];
      const identity = item.guid?.trim() || url || title;
      if (identity === null || (url === null && item.content === undefined)) return [];
      return [
        {
          identity,
          title,
          url,
          publishedOn: readFeedDate(item.published)?.on ?? null,
          updatedAt: readFeedDate(item.updated)?.at.toISOString() ?? null,
          source: toLine(item.source),
          content: item.content?.trim() || null,
        },
      ];
    }),
  };
}

/** A guid counts as an address unless it says otherwise, but many are numbers: only what is written as an address is one. */
function readPermalink(guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined) {
  return guid?.isPermaLink !== false && /^\s*https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;
}

/** An entry's base is itself read against that of its feed. */
function joinBases(outer: string | undefined, inner: string | undefined): string | undefined {
  return inner !== undefined && outer !== undefined && URL.canParse(inner, outer)
    ? new URL(inner, outer).href
    : (inner ?? outer);
}

/** Atom: the page itself is "alternate", which is also what a link without a relation means. */
function chooseLink(
  links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined,
): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || type.includes('html')) ?? pages[0])?.href;
}

/** Longest title that is read, in characters; what goes on is no title. */
const maxLineChars = 2000;

function toLine(html: string | undefined): string | null {
  return html === undefined ? null : readHtmlLine(html.slice(0, maxLineChars)) || null;
}

function toHtml(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
}
