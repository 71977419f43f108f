// Citation → where its link leads: the publisher's page, else the aggregator's, each with the exact words to jump to.

import type { CitationLink } from '../card/card.js';
import type { Citation } from '../model/citation.js';

/** Chooses the publisher's own address, else the aggregator page it was read from; null when neither is a web address. */
export function linkToSource(citation: Citation): CitationLink | null {
  return (
    linkOf(citation.url, 'publisher', citation.text) ??
    linkOf(citation.seenOn.url, 'aggregator', citation.text)
  );
}

function linkOf(address: string | null, to: CitationLink['to'], text: string): CitationLink | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const fragment = textFragment(text);
  if (fragment !== null && url.hash === '') url.hash = fragment;
  return { url: url.href, to, host: url.hostname.replace(/^www\./, '') };
}

/** Words in a fragment: enough to be found in one place only, few enough for a readable address. */
const maxFragmentWords = 10;

/**
 * A text fragment (https://wicg.github.io/scroll-to-text-fragment/) for the longest run of whole words that saved pages and
 * the publisher's page are sure to share: saved pages hold quotation marks and apostrophes straight where the publisher has
 * them curly, and leave a gap before punctuation where a link was lost. Null when no run has three words.
 */
function textFragment(text: string): string | null {
  const runs = text
    .split(/\S*["'‘’“”„«»`´]\S*|(?<=\s)[\p{P}\p{S}]+(?=\s|$)/u)
    .map((run) => run.split(/\s+/u).filter((word) => word !== ''))
    .sort((a, b) => b.length - a.length);
  const words = (runs[0] ?? []).slice(0, maxFragmentWords);
  if (words.length < 3) return null;
  return `:~:text=${encodeURIComponent(words.join(' ')).replaceAll('-', '%2D')}`;
}
