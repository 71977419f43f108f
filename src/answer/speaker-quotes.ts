// A typed name that is nobody's → the quotations of a speaker that is no person: "the Kremlin", "BBC", "a spokesperson".

import { remember } from '../analysis/remember.js';
import type { Library } from '../library/library.js';
import type { Quote } from '../model/quote.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import { foldLetters } from '../text/fold-letters.js';
import type { Selection } from './filters.js';

export interface SpeakerQuotes {
  /** The speaker as articles print it most often. */
  readonly name: string;
  /** In the order of the selection. */
  readonly quotes: readonly Quote[];
}

/**
 * Quotations whose speaker is called what was typed ("bbc" finds "The BBC"), else those whose speaker's name holds all
 * its words ("white house" finds "the White House press office"). People of the directory are left out: they are
 * never found by a word of somebody's office. Null when there are none.
 */
export function findSpeakerQuotes(
  library: Library,
  selection: Selection,
  typed: string,
): SpeakerQuotes | null {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return null;
  const isMeant = (speaker: string) => {
    if (library.people.personOf(speaker) !== undefined) return false;
    const words = wordsOf(speaker);
    return wanted.every((word) => words.includes(word));
  };
  const spoken = selection.articles
    .filter(({ article }) => library.namesIn(article.id).speakers.some(isMeant))
    .flatMap(({ quotes }) =>
      quotes.flatMap((quote) =>
        quote.speaker === null || !isMeant(quote.speaker)
          ? []
          : [{ quote, speaker: quote.speaker, words: wordsOf(quote.speaker) }],
      ),
    );
  const called = spoken.filter(({ words }) => words.join(' ') === wanted.join(' '));
  const found = called.length > 0 ? called : spoken;
  if (found.length === 0) return null;
  const quotes = found.map(({ quote }) => quote);
  return { name: withArticle(mostFrequent(found.map(({ speaker }) => speaker)), library, quotes), quotes };
}

/** As it reads within a sentence: "the Kremlin" where most articles say so, though the name found is "Kremlin". */
function withArticle(name: string, library: Library, quotes: readonly Quote[]): string {
  if (/^(?:the|an?) /i.test(name)) return name.replace(/^[TA]/, (letter) => letter.toLowerCase());
  const before = quotes.flatMap(({ articleId, speakerMention, mentionAt }) => {
    if (mentionAt === null || speakerMention !== name) return [];
    const paragraph = library.findArticle(articleId)?.article.paragraphs[mentionAt.paragraphIndex] ?? '';
    return [paragraph.slice(0, mentionAt.start)];
  });
  const articles = before.filter((text) => /\bthe\s+$/i.test(text)).length;
  return articles * 2 > before.length ? `the ${name}` : name;
}

const wordsOf = remember((name: string): readonly string[] =>
  foldLetters(name)
    .replace(/['’]s(?=\s|$)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'a' && word !== 'an'),
);

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compareCodeUnits(a, b))[0]![0];
}
