// What a person is quoted as saying → the events and the words it is about.

import type { Library } from '../../library/library.js';
import type { EventDefinition } from '../../model/event.js';
import type { Quote } from '../../model/quote.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { overlap } from '../sentence-window.js';
import type { Utterance } from '../utterances.js';

export interface QuotedEvent {
  readonly event: EventDefinition;
  /** Utterances in sentences that report on it. */
  readonly utterances: number;
}

/** Events reported in the sentences that show the utterances; those of most utterances first. */
export function listQuotedEvents(library: Library, utterances: readonly Utterance[]): readonly QuotedEvent[] {
  const counts = new Map<string, number>();
  for (const { analysed, excerptAt } of utterances) {
    const here = analysed.events.filter((mention) => excerptAt !== null && overlap(mention, excerptAt));
    for (const slug of new Set(here.map((mention) => mention.slug)))
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([slug, count]) => {
      const entry = library.events.get(slug);
      return entry === undefined ? [] : [{ event: entry.event, utterances: count }];
    })
    .sort((a, b) => b.utterances - a.utterances || compareCodeUnits(a.event.title, b.event.title));
}

/**
 * In how many utterances a word has to stand before it says what somebody speaks about. At two, small talk of a few
 * utterances came first on the shipped pages ("end", "play", "game").
 */
const minUtterances = 3;

/**
 * Words that the person's utterances share and the corpus has seldom, most telling first, as first printed. A word's weight:
 * utterances of the person with it, times the logarithm of the corpus's paragraphs per paragraph with it.
 */
export function listTellingWords(
  { passages }: Library,
  utterances: readonly Utterance[],
  limit: number,
): readonly string[] {
  const rarity = (term: string) => {
    const frequency = passages.paragraphFrequency[passages.termNumber(term)] ?? 1;
    return Math.log((passages.paragraphCount + 1) / frequency);
  };
  return [...countTerms(utterances.map(({ runs }) => runs))]
    .filter(([, { count }]) => count >= minUtterances)
    .map(([term, { count, printed }]) => ({ printed, weight: count * rarity(term) }))
    .sort((a, b) => b.weight - a.weight || compareCodeUnits(a.printed, b.printed))
    .slice(0, limit)
    .map(({ printed }) => printed);
}

function countTerms(groups: readonly (readonly Quote[])[]) {
  const counts = new Map<string, { count: number; printed: string }>();
  for (const runs of groups) {
    const here = new Map<string, string>();
    for (const { text } of runs)
      for (const token of tokenise(text)) {
        const term = toTerm(token.text);
        if (term !== null && /\p{L}{3}|\p{Lu}{2}/u.test(token.text) && !here.has(term))
          here.set(term, token.text.replace(/['’]s$/, ''));
      }
    for (const [term, printed] of here) {
      const known = counts.get(term);
      if (known === undefined) counts.set(term, { count: 1, printed });
      else known.count += 1;
    }
  }
  return counts;
}
