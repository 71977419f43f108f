// An item as a page prints it → PageItem: title cleaned, origin read from the text, junk and live-blog entries marked.

import type { PageItem } from '../model/page.js';
import { readDateline } from './dateline.js';
import { detectLanguage } from './detect-language.js';
import { readLiveBlog } from './live-blog/live-blog.js';
import { markJunk } from './mark-junk.js';
import { hasSameWords } from './same-line.js';

/** What a page or file says of one article. */
export interface ItemSource {
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly publishedBasis: 'byline' | 'metadata' | 'feed';
  readonly relativeTime: string | null;
  /** Lines of the text; outer white space, empty ones and a repetition of the title are dropped here. */
  readonly lines: readonly string[];
  readonly url: string | null;
  /** As the page declares it; null to read it from the text. */
  readonly language: string | null;
  /** Language of the page around the article. */
  readonly frameLanguage: string | null;
}

/** The publisher's editing system leaves this behind when a live page is copied. */
const clonedSuffix = '(cloned)';

/** Makes the item. What the page prints beside the article goes before what the text says of itself. */
export function createPageItem(source: ItemSource): PageItem {
  const title = cleanTitle(source.title);
  const trimmed = source.lines.map((line) => line.trim()).filter((line) => line !== '');
  const repeated = trimmed.findIndex((line) => !hasSameWords(cleanTitle(line), title));
  const paragraphs = repeated < 0 ? [] : trimmed.slice(repeated);
  const dateline = readDateline(title, paragraphs[0]);
  const publishedOn = source.publishedOn ?? dateline.publishedOn;
  const blog = readLiveBlog(paragraphs);
  return {
    title,
    outlet: source.outlet ?? dateline.outlet,
    publishedOn,
    publishedBasis:
      publishedOn === null ? null : source.publishedOn === null ? 'dateline' : source.publishedBasis,
    relativeTime: source.relativeTime,
    paragraphs,
    language: source.language ?? detectLanguage([title, ...paragraphs].join('\n'), source.frameLanguage),
    url: source.url,
    junk: markJunk(paragraphs, blog.junk),
    entries: blog.entries,
  };
}

function cleanTitle(title: string): string {
  const trimmed = title.trim();
  if (!trimmed.toLowerCase().endsWith(clonedSuffix)) return trimmed;
  return trimmed.slice(0, -clonedSuffix.length).trimEnd() || trimmed;
}
