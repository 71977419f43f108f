// A title → the title without the name of the site that stands behind it.

import type { Article } from '../model/article.js';
import { foldOutlet } from '../text/fold-outlet.js';

/** A bar stands before the name of a site or of its section and before nothing else. */
const behindBar = /\s*\|\s*(?<name>[^|]{1,40})$/u;
/** A dash may also stand before whoever said so ("Talks are off - Kremlin"): its name has to be the outlet's. */
const behindDash = /\s+[-–—]\s+(?<name>\p{Lu}[^|–—]{0,39})$/u;

/** "Markets fall | Business | Harbour News" has two. */
const maxNames = 3;
/** Fewer words are no title: "Live | Harbour News". */
const minWords = 3;

/**
 * The title without the site's name behind a bar or a dash, as events are called by; whoever quotes the article prints its title as it is.
 * Behind a dash only what the article's outlet or the host of its address is called is cut off; a title of a word or two stays whole.
 */
export function cutSiteName({ title, outlet, url }: Pick<Article, 'title' | 'outlet' | 'url'>): string {
  let cut = title;
  for (let count = 0; count < maxNames; count += 1) {
    const match = behindBar.exec(cut) ?? behindDash.exec(cut);
    const name = match?.groups?.name;
    if (match === null || name === undefined) break;
    if (!cut.slice(match.index).includes('|') && !isCalled(name, { outlet, url })) break;
    const rest = cut.slice(0, match.index).trimEnd();
    if (rest.split(/\s+/).length < minWords) break;
    cut = rest;
  }
  return cut;
}

/** "CNN" and "CNN Business" are called CNN; so is what stands at cnn.com. */
function isCalled(name: string, { outlet, url }: Pick<Article, 'outlet' | 'url'>): boolean {
  const folded = foldOutlet(name);
  if (folded === '') return false;
  const known = outlet === null ? '' : foldOutlet(outlet);
  if (known !== '' && (isOpening(folded, known) || isOpening(known, folded))) return true;
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.split('.') : [];
  return host.includes(folded.replaceAll(' ', ''));
}

function isOpening(whole: string, part: string): boolean {
  return whole === part || whole.startsWith(`${part} `);
}
