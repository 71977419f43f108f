// What a citation block says of version, article and paragraph, and of outlet, speaker, title and day → where the corpus differs.

import { dayWords } from '../../card/citation-words.js';
import type { Library } from '../../library/library.js';
import type { Place } from './check-words.js';
import { compareSource } from './compare-source.js';
import { describeArticle } from './describe-article.js';
import type { EarlierWords } from './earlier-texts.js';
import type { Pasted } from './read-pasted.js';

/** What was pasted, and the place where the cited article once had it. */
export interface Checked extends Pasted {
  readonly earlier: EarlierWords | null;
}

/** What a citation block says of version, article and paragraph, where the corpus says otherwise. */
export function compareClaims(
  library: Library,
  { block, earlier }: Checked,
  places: readonly Place[],
): readonly string[] {
  if (block === null) return [];
  const { corpusVersion, articleId, paragraphIndex } = block;
  const version =
    corpusVersion === library.version
      ? 'The citation was made from this very version of the corpus.'
      : `The citation was made from corpus version ${corpusVersion}; this is ${library.version}.`;
  const cited = library.findArticle(articleId)?.article;
  if (earlier !== null) return [version, describeEarlier(earlier)];
  if (library.isHidden(articleId))
    return [version, 'The operators of this bot have hidden the article that the citation names.'];
  if (cited === undefined)
    return [version, `The corpus has no article ${articleId}, which the citation names.`];
  const inCited = places.filter(({ analysed }) => analysed.article.id === cited.id);
  if (inCited.length === 0)
    return [version, `The article that the citation names, ${describeArticle(cited)}, does not have them.`];
  const isThere = inCited.some(({ words }) => words[0]?.paragraphIndex === paragraphIndex);
  return isThere
    ? [version]
    : [version, `The citation names ¶${paragraphIndex + 1}; the words stand elsewhere in that article.`];
}

/** What a citation block says of outlet, speaker, title and day, where the cited article has the words and says otherwise. */
export function findWrongSource(
  library: Library,
  { block }: Checked,
  places: readonly Place[],
): readonly string[] {
  const cited = block === null ? undefined : library.findArticle(block.articleId)?.article;
  if (block === null || cited === undefined) return [];
  const inCited = places.filter(({ analysed }) => analysed.article.id === cited.id);
  return inCited.length === 0 ? [] : compareSource(library, cited, block.sources, inCited);
}

export function isInCited(library: Library, { block }: Checked, { analysed }: Place): boolean {
  return block !== null && library.findArticle(block.articleId) === analysed;
}

export function earlierTitle({ end, until }: EarlierWords): string {
  const day = dayWords(until.slice(0, 10));
  return end === 'changed' ? `The article was changed on ${day}` : `The article was withdrawn on ${day}`;
}

/** "changed on 22 November 2025": the words as they stood, for whoever was shown them. */
function describeEarlier({ text, title, until, end }: EarlierWords): string {
  const day = dayWords(until.slice(0, 10));
  const fate =
    end === 'changed'
      ? `The article was changed on ${day}`
      : `The article was withdrawn from its source on ${day}`;
  return `${fate}. Until then “${title}” had these words, letter for letter: “${text}”`;
}
