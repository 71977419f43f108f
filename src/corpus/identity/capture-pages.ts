// Parsed pages and sources.json → captures: every item of every page with all that is known about it, still unmerged.

import type { Capture } from '../../model/article.js';
import type { Issue, PageItem, ParsedPage } from '../../model/page.js';
import type { KnownFacts, PageSource, Sources } from '../sources.js';
import { isAggregatorAddress, readSiteId } from './aggregator-address.js';
import { foldWords } from './fold-words.js';

export interface NamedPage {
  /** Name of the file inside the folder of pages. */
  readonly name: string;
  readonly page: ParsedPage;
}

export interface CapturedItem {
  readonly capture: Capture;
  readonly item: PageItem;
  /** What sources.json says about it; null when it says nothing. */
  readonly known: KnownFacts | null;
  /** The site's own id of the article, from the address of the page; related items have none. */
  readonly siteId: string | null;
  /** Addresses at the publisher, best known first. */
  readonly urls: readonly string[];
}

/** Entries of sources.json that fit no page, no main article or no related item (compared by title, without case and punctuation). */
export function listStrayFacts(
  sources: Sources['pages'],
  findPage: (name: string) => ParsedPage | undefined,
): readonly Issue[] {
  return [...sources].flatMap(([name, source]) => findStrayFacts(name, source, findPage(name)));
}

/** Lists the captures of one page, the main article first, then its related items; `source` is its entry in sources.json. */
export function capturePage(
  { name, page }: NamedPage,
  source: PageSource | undefined,
): readonly CapturedItem[] {
  const pageUrl = source?.url ?? aggregatorUrlOf(page.main);
  const captured: CapturedItem[] = [];
  if (page.main !== null) {
    const capture: Capture = { page: name, pageUrl, role: 'main', position: 0 };
    const known = source?.main ?? null;
    const siteId = pageUrl === null ? null : readSiteId(pageUrl);
    captured.push({ capture, item: page.main, known, siteId, urls: urlsOf(page.main, known) });
  }
  page.related.forEach((item, index) => {
    const capture: Capture = { page: name, pageUrl, role: 'related', position: index + 1 };
    const known = source?.related.find(({ title }) => isSameTitle(title, item.title)) ?? null;
    captured.push({ capture, item, known, siteId: null, urls: urlsOf(item, known) });
  });
  return captured;
}

/** A saved HTML page of the aggregator names its own address; that is where it was seen, not the publisher's address. */
function aggregatorUrlOf(main: PageItem | null): string | null {
  return main?.url != null && isAggregatorAddress(main.url) ? main.url : null;
}

function urlsOf(item: PageItem, known: KnownFacts | null): readonly string[] {
  const urls = [known?.url ?? null, item.url].filter((url) => url !== null && !isAggregatorAddress(url));
  return [...new Set(urls as readonly string[])];
}

function findStrayFacts(name: string, source: PageSource, page: ParsedPage | undefined): readonly Issue[] {
  const issue = (expected: string, found: string): Issue => ({ page: name, line: 0, expected, found });
  if (page === undefined)
    return [issue('a page that sources.json names', 'no such page, or one that is none')];
  const issues: Issue[] = [];
  if (source.main !== null && page.main === null)
    issues.push(issue('a main article, of which sources.json knows facts', 'a page without one'));
  for (const { title } of source.related)
    if (!page.related.some((item) => isSameTitle(title, item.title)))
      issues.push(issue(`the related item “${title}”, which sources.json names`, 'no item with this title'));
  return issues;
}

function isSameTitle(stated: string, printed: string): boolean {
  return foldTitle(stated) === foldTitle(printed);
}

/** Title as compared: words without case and punctuation, and without the "(cloned)" that the site adds. */
function foldTitle(title: string): string {
  return foldWords(title.replace(/\(cloned\)\s*$/i, '')).join(' ');
}
