// Quotations and names for tests: said by their words, located in the article's text.

import type { NameMention } from '../../src/analysis/analysed-article.js';
import type { Article } from '../../src/model/article.js';
import type { ParagraphSpan } from '../../src/model/locator.js';
import type { Quote } from '../../src/model/quote.js';

/** Where words first stand in an article; throws when they do not, for then the test is wrong. */
export function placeOf(article: Article, words: string): ParagraphSpan {
  const paragraphIndex = article.paragraphs.findIndex((paragraph) => paragraph.includes(words));
  if (paragraphIndex < 0) throw new Error(`The article does not say “${words}”`);
  const start = article.paragraphs[paragraphIndex]!.indexOf(words);
  return { paragraphIndex, start, end: start + words.length };
}

/** A direct quotation of words that stand in the article; `mention` and `cue` are located too. */
export function aQuote(
  article: Article,
  words: string,
  set: Partial<Quote> & { readonly mention?: string } = {},
): Quote {
  const { mention, ...rest } = set;
  return {
    articleId: article.id,
    ...placeOf(article, words),
    text: words,
    kind: 'direct',
    speaker: null,
    speakerMention: mention ?? null,
    mentionAt: mention === undefined ? null : placeOf(article, mention),
    cue: null,
    cueAt: rest.cue == null ? null : placeOf(article, rest.cue),
    hedged: false,
    relayed: false,
    post: false,
    headline: false,
    group: 0,
    ...rest,
  };
}

/** One place where an article names somebody; `name` is the fullest form, as printed there unless told otherwise. */
export function aName(article: Article, printed: string, name = printed): NameMention {
  return { articleId: article.id, ...placeOf(article, printed), name };
}
