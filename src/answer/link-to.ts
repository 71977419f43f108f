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

function linkOf(address: string | null, to: 'publisher' | 'aggregator', text: string): CitationLink | null {
  const url = address === null ? null : parseAddress(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const directive = toTextDirective(text);
  const host = url.hostname.replace(/^www\./, '');
  if (directive === null) return { url: url.href, to, host };
  const [page = '', fragment = ''] = url.href.split('#', 2);
  return { url: `${page}#${fragment.replace(/:~:.*$/s, '')}:~:${directive}`, to, host };
}

/** Null for what is no address. Asking first whether it is one would read it twice. */
function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Fewest words that find one place in a page, and as many as mark one end of a longer passage. */
const minWords = 3;
const endWords = 5;

/**
 * A text directive (https://wicg.github.io/scroll-to-text-fragment/) from the first to the last words that saved pages and
 * the publisher's page are sure to share: saved pages hold quotation marks and apostrophes straight where the publisher has
 * them curly, and leave a gap before punctuation where a link was lost. A browser marks what lies between. Naming the whole
 * excerpt was rejected: one differing mark, or a paragraph break inside it, and nothing is found. Null when no run between
 * such marks has three words.
 */
function toTextDirective(text: string): string | null {
  const runs = listSureRuns(text).filter(({ length }) => length >= minWords);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last && first.length <= 2 * endWords) return `text=${encodeWords(first)}`;
  return `text=${encodeWords(first.slice(0, endWords))},${encodeWords(last.slice(-endWords))}`;
}

/** The words between those that hold a mark, and between marks that stand alone. */
function listSureRuns(text: string): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const [index, word] of text.split(/\s+/u).entries()) {
    if (unsureMark.test(word) || (index > 0 && onlyMarks.test(word))) runs.push([]);
    else if (word !== '') runs.at(-1)!.push(word);
  }
  return runs;
}

const unsureMark = /["'‘’“”„«»`´]/;
const onlyMarks = /^[\p{P}\p{S}]+$/u;

/** Encodes what has a meaning in a directive ("-", "," and "&") or in Markdown, and half characters of broken pages. */
function encodeWords(words: readonly string[]): string {
  const text = words.join(' ').replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(text).replace(
    /[-!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
