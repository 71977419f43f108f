// Differences between pasted and printed words → sentences that name each, word by word.

import type { RichText } from '../../card/card.js';
import { plain, strong } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import type { AlignedStretch } from '../../text/align-words.js';
import type { Differences } from './check-words.js';

type VerdictWords = Messages['checks']['verdict'];

/** Words of a difference that are shown; a longer one is cut in the middle. */
const maxWordsShown = 12;

/** One line for each difference, in reading order; none for the same words. */
export function listDifferences(differences: Differences, words: VerdictWords): readonly RichText[] {
  return differences.stretches
    .filter(({ kind }) => kind !== 'same')
    .map((stretch) => describe(stretch, differences, words));
}

function describe(
  { kind, here, there }: AlignedStretch,
  { typed, printed }: Differences,
  words: VerdictWords,
): RichText {
  const pasted = quote(typed.slice(here.start, here.end));
  const inArticle = quote(printed.slice(there.start, there.end).map(({ text }) => text));
  const before = printed[there.start - 1]?.text;
  const where = here.start === 0 || before === undefined ? '' : words.after(`“${before}”`);
  if (kind === 'changed')
    return [plain(words.changed), strong(pasted), plain(words.changedTo), strong(inArticle)];
  return kind === 'added'
    ? [plain(words.added), strong(pasted), plain(where)]
    : [plain(words.leftOut), strong(inArticle), plain(where)];
}

function quote(words: readonly string[]): string {
  if (words.length <= maxWordsShown) return `“${words.join(' ')}”`;
  const half = maxWordsShown / 2;
  return `“${words.slice(0, half).join(' ')} … ${words.slice(-half).join(' ')}”`;
}
