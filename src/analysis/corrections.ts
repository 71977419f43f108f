// Corrections of the operators over an article's quotations.

import { createHash } from 'node:crypto';
import type { Quote } from '../model/quote.js';
import type { AnalysedArticle } from './analysed-article.js';

/** `speaker`: somebody else said it. `unnamed`: who said it is not certain. `no-quotation`: it is not shown as one. */
export type CorrectionKind = 'speaker' | 'unnamed' | 'no-quotation';

/** What an operator decided about some quoted words. Bound to the words, not to a position, so that it outlives a reindex. */
export interface Correction {
  /** Any id under which the article was shown. */
  readonly articleId: string;
  /** `hashParagraph` of the paragraph that holds the words. */
  readonly paragraphHash: string;
  /** The quoted words, letter for letter. */
  readonly quoteText: string;
  readonly kind: CorrectionKind;
  /** The right speaker for `speaker`, else null. */
  readonly speaker: string | null;
}

/** The first 16 hexadecimal digits of a SHA-256 over the paragraph's text. */
export function hashParagraph(paragraph: string): string {
  return createHash('sha256').update(paragraph).digest('hex').slice(0, 16);
}

/**
 * The article with its quotations corrected; itself when no correction is about it. Each correction applies to every run of
 * the utterance that its words are a part of, since one utterance has one speaker. Words in a paragraph that has changed
 * are still meant when the article quotes them once only; else the correction rests. A later entry of the list gives way
 * to an earlier one about the same utterance.
 */
export function applyCorrections(
  analysed: AnalysedArticle,
  corrections: readonly Correction[],
): AnalysedArticle {
  const { aliases, id } = analysed.article;
  const own = corrections.filter(({ articleId }) => articleId === id || aliases.includes(articleId));
  const byGroup = new Map<number, Correction>();
  for (const correction of own) {
    const group = findGroup(analysed, correction);
    if (group !== null && !byGroup.has(group)) byGroup.set(group, correction);
  }
  if (byGroup.size === 0) return analysed;
  return {
    ...analysed,
    quotes: analysed.quotes.flatMap((quote) => {
      const correction = byGroup.get(quote.group);
      return correction === undefined ? [quote] : correctQuote(quote, correction);
    }),
  };
}

/** Corrections by every article they are about, for many articles at once: a function that corrects one of them. */
export function createCorrector(
  corrections: readonly Correction[],
): (analysed: AnalysedArticle) => AnalysedArticle {
  const byId = new Map<string, Correction[]>();
  for (const correction of corrections)
    byId.set(correction.articleId, [...(byId.get(correction.articleId) ?? []), correction]);
  if (byId.size === 0) return (analysed) => analysed;
  return (analysed) => {
    const ids = new Set([analysed.article.id, ...analysed.article.aliases]);
    const own = [...ids].flatMap((id) => byId.get(id) ?? []);
    return own.length === 0 ? analysed : applyCorrections(analysed, own);
  };
}

/** The utterance whose words are meant; null when the article no longer has them, or has them twice elsewhere. */
function findGroup(
  { article, quotes }: AnalysedArticle,
  { quoteText, paragraphHash }: Correction,
): number | null {
  const same = quotes.filter(({ text }) => text === quoteText);
  const inPlace = same.find(
    ({ paragraphIndex }) => hashParagraph(article.paragraphs[paragraphIndex] ?? '') === paragraphHash,
  );
  if (inPlace !== undefined) return inPlace.group;
  const groups = new Set(same.map(({ group }) => group));
  return groups.size === 1 ? [...groups][0]! : null;
}

/** The words beside the quotation that named somebody else are no evidence for the right speaker. */
function correctQuote(quote: Quote, { kind, speaker }: Correction): readonly Quote[] {
  if (kind === 'no-quotation') return [];
  return [
    {
      ...quote,
      speaker: kind === 'speaker' ? speaker : null,
      speakerMention: null,
      mentionAt: null,
      corrected: true,
    },
  ];
}
