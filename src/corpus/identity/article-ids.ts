// What is known of a capture → the ids under which its article may be shown.

import { createHash } from 'node:crypto';
import type { Print } from './print-capture.js';

// An id is twelve letters and digits, the first of which says what the rest was made from, surest first:
//   s  the site's own id of the article
//   u  the article's address at its publisher
//   t  five characters of the title, then six of outlet and opening words
//   p  the page and place it stands at: only when another article has all the others
// Nothing is stored between runs, so an id shown earlier must be found again from the captures alone. That is why "t" has
// two halves: a revised text usually keeps its title, a changed title its text, and either half then leads to the article.
const titleChars = 5;
const textChars = 6;
const hashChars = titleChars + textChars;

/** Titles of fewer words ("Letters") return with other articles and do not lead to one alone. */
const minNamingWords = 4;

export interface CaptureIds {
  /** Ids that the capture has as things stand, the surest first. Never empty. */
  readonly own: readonly string[];
  /** Ids that it had or may have had before sources.json or the page named its outlet. */
  readonly former: readonly string[];
}

/** Lists the ids of a capture. */
export function listIds({ siteId, urls, title, outlet, outletsSeen, opening }: Print): CaptureIds {
  const titleHalf = hash(title, titleChars);
  const textId = (name: string | null) => `t${titleHalf}${hash(`${name ?? ''}\n${opening}`, textChars)}`;
  return {
    own: [
      ...(siteId === null ? [] : [`s${hash(siteId, hashChars)}`]),
      ...urls.map((url) => `u${hash(url, hashChars)}`),
      textId(outlet),
    ],
    former: outletsSeen.filter((name) => name !== outlet).map(textId),
  };
}

/** An id of last resort, from the place of the capture: taken only when other articles have all its own. */
export function toPlaceId({ captured: { capture } }: Print): string {
  return `p${hash(`${capture.page}\n${capture.position}`, hashChars)}`;
}

const kinds = ['s', 'u', 't'] as const;

/** Place of an id's kind in the order of sureness; 0 is the surest. */
export function kindOf(id: string): number {
  return kinds.findIndex((kind) => id.startsWith(kind));
}

/** An article so far as ids are concerned. */
interface Identified {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string;
}

/**
 * Builds the lookup from ids, present and past, to places in the list of articles. In this order, the first that decides:
 * the id of an article; an alias, of several claimants the one with the lowest id; the text half of an alias, then the title
 * half (titles of four words or more), each only when exactly one article has it. Undefined for any other text.
 */
export function createIdResolver(articles: readonly Identified[]): (id: string) => number | undefined {
  const byId = new Map<string, number>();
  const byAlias = new Map<string, number>();
  const byTextHalf = new Map<string, number | null>();
  const byTitleHalf = new Map<string, number | null>();
  articles.forEach(({ id }, index) => {
    byId.set(id, index);
  });
  const hasLowerId = (index: number, other: number) =>
    (articles[index]?.id ?? '') < (articles[other]?.id ?? '');
  for (const index of byId.values()) {
    const article = articles[index];
    if (article === undefined) continue;
    const naming = article.title.trim().split(/\s+/).length >= minNamingWords;
    for (const alias of article.aliases) {
      const claimant = byAlias.get(alias);
      if (claimant === undefined || hasLowerId(index, claimant)) byAlias.set(alias, index);
      const halves = splitTextId(alias);
      if (halves === null) continue;
      claim(byTextHalf, halves.text, index);
      if (naming) claim(byTitleHalf, halves.title, index);
    }
  }
  return (id) => {
    const exact = byId.get(id) ?? byAlias.get(id);
    if (exact !== undefined) return exact;
    const halves = splitTextId(id);
    if (halves === null) return undefined;
    return byTextHalf.get(halves.text) ?? byTitleHalf.get(halves.title) ?? undefined;
  };
}

/** Notes who has a half; null once a second article has it. */
function claim(owners: Map<string, number | null>, half: string, index: number): void {
  const owner = owners.get(half);
  owners.set(half, owner === undefined || owner === index ? index : null);
}

function splitTextId(id: string): { title: string; text: string } | null {
  if (!/^t[0-9a-z]+$/.test(id) || id.length !== 1 + hashChars) return null;
  return { title: id.slice(1, 1 + titleChars), text: id.slice(1 + titleChars) };
}

/** Digits and letters without i, l, o and u, which are misread or spell words. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first characters, five bits each, of a text's SHA-256. */
function hash(text: string, chars: number): string {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from({ length: chars }, (_, index) => alphabet[(bytes[index] ?? 0) % alphabet.length]).join(
    '',
  );
}
