// What a web page says of itself in its head: Open Graph, JSON-LD and links.

import { readDay, readLanguage, readOutlet, readUrl } from './metadata.js';

/** The little of the document's interface that is used here; the project is compiled without the DOM's types. */
export interface HtmlElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly children: Iterable<HtmlElement>;
  remove(): void;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
}

export interface HtmlMetadata {
  /** Null when the page gives none; each field likewise. */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** The page calls itself an article. */
  readonly isArticle: boolean;
  /** A publication date that is no calendar day, as printed. */
  readonly unreadableDate: string | null;
}

/** Reads the metadata; a page without any gives nulls. Broken JSON-LD counts as absent. */
export function readHtmlMetadata(document: HtmlDocument): HtmlMetadata {
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(`meta[property="${name}"],meta[name="${name}"]`);
      const content = element?.getAttribute('content')?.trim();
      if (content !== undefined && content !== '') return content;
    }
    return null;
  };
  const linked = findLinkedArticle(document);
  const printedDate =
    meta('article:published_time', 'og:article:published_time', 'datePublished', 'date', 'pubdate') ??
    linked?.datePublished ??
    null;
  const publishedOn = readDay(printedDate);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const outlet = readOutlet(meta('og:site_name') ?? linked?.publisher);
  const isAggregator = outlet === null && meta('og:site_name') !== null;
  return {
    title: linked?.headline ?? meta('og:title', 'twitter:title'),
    outlet,
    publishedOn,
    url: isAggregator ? null : (readUrl(canonical) ?? readUrl(meta('og:url'))),
    language: readLanguage(document.documentElement?.getAttribute('lang')) ?? readLanguage(meta('og:locale')),
    isArticle: linked !== undefined || meta('og:type') === 'article',
    unreadableDate: publishedOn === null ? printedDate : null,
  };
}

interface LinkedArticle {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly publisher: string | null;
}

/** The first JSON-LD object whose type is an article or a news story. */
function findLinkedArticle(document: HtmlDocument): LinkedArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = listObjects(parseJson(script.textContent ?? '')).find(isArticle);
    if (article === undefined) continue;
    return {
      headline: asText(article.headline),
      datePublished: asText(article.datePublished),
      publisher: asText(listObjects(article.publisher)[0]?.name),
    };
  }
  return undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object, the objects of an array, and those of a "@graph". */
function listObjects(value: unknown): readonly JsonObject[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one): readonly JsonObject[] => {
    if (typeof one !== 'object' || one === null) return [];
    const object = one as JsonObject;
    const graph = object['@graph'];
    return Array.isArray(graph)
      ? [object, ...graph.filter((node) => typeof node === 'object' && node !== null)]
      : [object];
  });
}

function isArticle(object: JsonObject): boolean {
  const types = [object['@type']].flat();
  return types.some(
    (type) => typeof type === 'string' && /(?:Article|BlogPosting|LiveBlogPosting|Report)$/.test(type),
  );
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
