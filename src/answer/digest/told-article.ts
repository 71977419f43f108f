// An article that a digest tells of, with the outlets that carry the same text; and the line that lists it.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { RichText } from '../../card/card.js';
import { outletWords } from '../../card/citation-words.js';
import { linked, muted, plain } from '../../card/rich-text.js';
import { createCitation } from '../cite.js';
import { counted } from '../notices.js';
import { findOpening } from '../opening.js';
import type { DayWords } from './day-words.js';
import type { DigestContext } from './digest-request.js';

export interface ToldArticle {
  readonly analysed: AnalysedArticle;
  /** Articles with the same text that came after it, in the order they did. */
  readonly copies: readonly AnalysedArticle[];
}

/** "+3 outlets" for what was folded; null where nothing was. */
export function foldedWords({ copies }: ToldArticle): string | null {
  return copies.length === 0 ? null : `+${counted(copies.length, 'outlet')} with the same text`;
}

/** The title as a link to the words it opens with, outlet, day, and what was folded. */
export function listedArticle({ linkTo }: DigestContext, told: ToldArticle, { day }: DayWords): RichText {
  const { analysed } = told;
  const { title, outlet, published } = analysed.article;
  const opening = findOpening(analysed);
  const link = opening === null ? null : linkTo(createCitation(analysed, opening));
  const facts = [outletWords(outlet), day(published?.on ?? null), foldedWords(told)].filter(
    (fact) => fact !== null,
  );
  return [link === null ? plain(title) : linked(title, link.url), muted(` · ${facts.join(' · ')}`)];
}
