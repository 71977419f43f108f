// Finds the people an article names, each mention with the fullest form of the name that the article gives.

import type { Article } from '../model/article.js';
import type { Span } from '../model/locator.js';
import type { NameMention } from './analysed-article.js';
import { readNamedText } from './named-text.js';
import { splitArticleSentences } from './sentences.js';

/**
 * Every place where a person is named, in reading order. Spans hold the name without title and possessive ("Medinsky" in
 * "Mr Medinsky's"); `name` is the fullest form within the article. Places, nationalities, organisations, outlets and the bylines
 * of live-blog entries are not people. A name met once, with nothing near it that tells a person, is left out. Give the text when it
 * has been read already.
 */
export function findNames(
  article: Article,
  sentences: readonly (readonly Span[])[] = splitArticleSentences(article),
  { named } = readNamedText(article, sentences),
): readonly NameMention[] {
  return named
    .filter(({ kind }) => kind === 'person')
    .map(({ paragraphIndex, start, end, name }) => ({
      articleId: article.id,
      paragraphIndex,
      start,
      end,
      name,
    }));
}
