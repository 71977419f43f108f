// What an event's new articles say that the ones before did not: numbers that differ, and words that nobody had quoted.

import type { Statement } from '../compare/statements.js';
import type { Utterance } from '../utterances.js';
import type { EventFacts, SaidOnEvent } from './event-facts.js';

/** A number of a new article, and those that others give for the same thing. */
export interface NewNumber {
  readonly statement: Statement;
  /** Of articles that were told before; one for each different number, the newest first. Empty when only new articles disagree. */
  readonly before: readonly Statement[];
  /** Of other new articles, likewise. */
  readonly beside: readonly Statement[];
}

export interface NewQuotation extends Pick<SaidOnEvent, 'name' | 'person'> {
  /** The fullest telling in a new article. */
  readonly utterance: Utterance;
}

/** Which articles are told now, and which ones the reader has been told of. Neither: what the filter keeps out. */
export interface Told {
  isNew(articleId: string): boolean;
  isKnown(articleId: string): boolean;
}

/** Numbers of new articles that differ from what was told before or from each other, each value once. A first number of something is no news. */
export function listNewNumbers({ numbers }: EventFacts, { isNew, isKnown }: Told): readonly NewNumber[] {
  return numbers.flatMap((group) => {
    const fresh = onePerValue(group.filter(({ analysed }) => isNew(analysed.article.id)));
    const before = onePerValue(group.filter(({ analysed }) => isKnown(analysed.article.id)));
    const told = new Set(before.map(valueKey));
    const news = fresh.filter((statement) => !told.has(valueKey(statement)));
    if (before.length === 0 && fresh.length < 2) return [];
    return news.map((statement) => ({
      statement,
      before,
      beside: fresh.filter((other) => other !== statement),
    }));
  });
}

/** What was said that no article told before prints, in whatever wording; the longest first, one of each speaker before a second of any. */
export function listNewQuotations({ said }: EventFacts, { isNew, isKnown }: Told): readonly NewQuotation[] {
  const news = said.flatMap(({ name, person, tellings }) => {
    const idsOf = tellings.map(({ utterance }) => utterance.analysed.article.id);
    const fullest = tellings.find((_, index) => isNew(idsOf[index] ?? ''));
    return fullest === undefined || idsOf.some(isKnown)
      ? []
      : [{ name, person, utterance: fullest.utterance }];
  });
  news.sort((a, b) => charsOf(b.utterance) - charsOf(a.utterance));
  const rounds = new Map<string, number>();
  return news
    .map((quotation) => {
      const round = rounds.get(quotation.name) ?? 0;
      rounds.set(quotation.name, round + 1);
      return { quotation, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ quotation }) => quotation);
}

function onePerValue(statements: readonly Statement[]): readonly Statement[] {
  const values = new Map<string, Statement>();
  for (const statement of statements)
    if (!values.has(valueKey(statement))) values.set(valueKey(statement), statement);
  return [...values.values()];
}

/** Indefinite numbers ("dozens") are told apart by their words. */
function valueKey({ amount: { low, high, text } }: Statement): string {
  return low === null || high === null ? text.toLowerCase() : `${low}–${high}`;
}

function charsOf({ runs }: Utterance): number {
  return runs.reduce((sum, { start, end }) => sum + end - start, 0);
}
