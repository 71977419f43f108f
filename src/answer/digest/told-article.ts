// An article that a digest tells of, with the outlets that carry the same text; and the line that lists it.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { RichText } from '../../card/card.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import { linked, muted, plain } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import { createCitation } from '../cite.js';
import { findOpening } from '../opening.js';
import type { DigestContext } from './digest-request.js';

export interface ToldArticle {
  readonly analysed: AnalysedArticle;
  /** Articles with the same text that came after it, in the order they did. */
  readonly copies: readonly AnalysedArticle[];
}

/** "+3 outlets" for what was folded; null where nothing was. */
export function foldedWords({ copies }: ToldArticle, { digests }: Messages): string | null {
  return copies.length === 0 ? null : digests.sameText(copies.length);
}

/** The title as a link to the words it opens with, outlet, day, and what was folded. */
export function listedArticle({ linkTo }: DigestContext, told: ToldArticle, messages: Messages): RichText {
  const { analysed } = told;
  const { title, outlet, published } = analysed.article;
  const opening = findOpening(analysed);
  const link = opening === null ? null : linkTo(createCitation(analysed, opening));
  const facts = [
    outletWords(outlet, messages.citations),
    dayWords(published?.on ?? null, messages.citations),
    foldedWords(told, messages),
  ].filter((fact) => fact !== null);
  return [link === null ? plain(title) : linked(title, link.url), muted(` · ${facts.join(' · ')}`)];
}
