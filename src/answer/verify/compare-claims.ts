// What a citation block says of version, article and paragraph, and of outlet, speaker, title and day → where the corpus differs.

import { dayWords } from '../../card/citation-words.js';
import type { Library } from '../../library/library.js';
import type { Messages } from '../../locale/language.js';
import type { Place } from './check-words.js';
import { compareSource } from './compare-source.js';
import { describeArticle } from './describe-article.js';
import type { EarlierWords } from './earlier-texts.js';
import type { Pasted } from './read-pasted.js';

/** What was pasted, and where an article once had it that has it no more. */
export interface Checked extends Pasted {
  readonly earlier: EarlierWords | null;
}

/** What a citation block says of version, article and paragraph, where the corpus says otherwise. */
export function compareClaims(
  library: Library,
  { block, earlier }: Checked,
  places: readonly Place[],
  { checks: { citation: words }, citations }: Messages,
): readonly string[] {
  if (block === null) return earlier === null ? [] : [describeEarlier(earlier, words, citations)];
  const { corpusVersion, articleId, paragraphIndex } = block;
  const version =
    corpusVersion === library.version
      ? words.thisVersion
      : words.otherVersion(corpusVersion, library.version);
  const cited = library.findArticle(articleId)?.article;
  if (earlier !== null) return [version, describeEarlier(earlier, words, citations)];
  if (library.isHidden(articleId)) return [version, words.hidden];
  if (cited === undefined) return [version, words.noArticle(articleId)];
  const inCited = places.filter(({ analysed }) => analysed.article.id === cited.id);
  if (inCited.length === 0) return [version, words.notThere(describeArticle(cited, citations))];
  const isThere = inCited.some(({ words }) => words[0]?.paragraphIndex === paragraphIndex);
  return isThere ? [version] : [version, words.otherParagraph(paragraphIndex + 1)];
}

/** What a citation block says of outlet, speaker, title and day, where the cited article has the words and says otherwise. */
export function findWrongSource(
  library: Library,
  { block }: Checked,
  places: readonly Place[],
  { checks }: Messages,
): readonly string[] {
  const cited = block === null ? undefined : library.findArticle(block.articleId)?.article;
  if (block === null || cited === undefined) return [];
  const inCited = places.filter(({ analysed }) => analysed.article.id === cited.id);
  return inCited.length === 0 ? [] : compareSource(library, cited, block.sources, inCited, checks);
}

/** Whether the place lies in the article that a citation block names, or that had the words once. */
export function isInCited(library: Library, { block, earlier }: Checked, { analysed }: Place): boolean {
  const id = block?.articleId ?? earlier?.articleId;
  return id !== undefined && library.findArticle(id) === analysed;
}

export function earlierTitle({ end, until }: EarlierWords, { checks, citations }: Messages): string {
  return checks.citation.ended(end, dayWords(until.slice(0, 10), citations));
}

/** "changed on 22 November 2025": the words as they stood, for whoever was shown them. */
function describeEarlier(
  { text, title, until, end }: EarlierWords,
  words: Messages['checks']['citation'],
  citations: Messages['citations'],
): string {
  return words.hadOnce(end, dayWords(until.slice(0, 10), citations), title, text);
}
