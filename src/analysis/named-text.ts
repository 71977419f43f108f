// Article → tokens and names, read once for the finders of names and of quotations.

import type { Article } from '../model/article.js';
import type { Span } from '../model/locator.js';
import { findNamed, type Named } from './named.js';
import { readText, type TextParagraph } from './read-text.js';

export interface NamedText {
  readonly paragraphs: readonly TextParagraph[];
  /** In reading order. */
  readonly named: readonly Named[];
}

/** Linear in the length of the article; an article without paragraphs gives two empty lists. */
export function readNamedText(
  article: Pick<Article, 'paragraphs' | 'junk' | 'entries'>,
  sentences: readonly (readonly Span[])[],
): NamedText {
  const paragraphs = readText(article, sentences);
  return { paragraphs, named: findNamed(paragraphs) };
}
