// Differences between pasted and printed words → sentences that name each, word by word.

import type { RichText } from '../../card/card.js';
import { plain, strong } from '../../card/rich-text.js';
import type { AlignedStretch } from '../../text/align-words.js';
import type { Differences } from './check-words.js';

/** Words of a difference that are shown; a longer one is cut in the middle. */
const maxWordsShown = 12;

/** One line for each difference, in reading order; none for the same words. */
export function listDifferences(differences: Differences): readonly RichText[] {
  return differences.stretches
    .filter(({ kind }) => kind !== 'same')
    .map((stretch) => describe(stretch, differences));
}

function describe({ kind, here, there }: AlignedStretch, { typed, printed }: Differences): RichText {
  const pasted = quote(typed.slice(here.start, here.end));
  const inArticle = quote(printed.slice(there.start, there.end).map(({ text }) => text));
  const before = printed[there.start - 1]?.text;
  const where = here.start === 0 || before === undefined ? '' : `, after “${before}”`;
  if (kind === 'changed')
    return [plain('Changed: you have '), strong(pasted), plain(', the article has '), strong(inArticle)];
  return kind === 'added'
    ? [plain('Added: the article does not have '), strong(pasted), plain(where)]
    : [plain('Left out: the article also has '), strong(inArticle), plain(where)];
}

function quote(words: readonly string[]): string {
  if (words.length <= maxWordsShown) return `“${words.join(' ')}”`;
  const half = maxWordsShown / 2;
  return `“${words.slice(0, half).join(' ')} … ${words.slice(-half).join(' ')}”`;
}
