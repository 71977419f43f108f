// Utterances → those that were asked for, in the order that was asked for.

import { toTerm } from '../search/terms.js';
import { tokenise } from '../search/tokenise.js';
import type { QuotesRequest } from './answers.js';
import type { Utterance } from './utterances.js';

/**
 * With a topic: those whose words, or the sentences around them, share a stem with it, those that share the most first; a
 * topic of nothing but common words ("the", "it") keeps none. Without one: all, by substance when `best` is asked. The order
 * given (newest first) decides between equals, and alone when `newest` is asked. `kind` keeps one of the two sections only.
 */
export function selectUtterances(
  all: readonly Utterance[],
  { about, order, kind = 'all' }: Pick<QuotesRequest, 'about' | 'order' | 'kind'>,
): readonly Utterance[] {
  const utterances =
    kind === 'all' ? all : all.filter(({ isReported }) => isReported === (kind === 'reported'));
  if (about === undefined) return order === 'best' ? sortBy(utterances, measureSubstance) : utterances;
  const wanted = [...termsOf(about)];
  const shared = new Map(
    utterances.map((utterance) => {
      const terms = termsOf(textAround(utterance));
      return [utterance, wanted.filter((term) => terms.has(term)).length];
    }),
  );
  const onTopic = utterances.filter((utterance) => shared.get(utterance)! > 0);
  return order === 'newest' ? onTopic : sortBy(onTopic, (utterance) => shared.get(utterance)!);
}

function sortBy(utterances: readonly Utterance[], measure: (utterance: Utterance) => number) {
  return [...utterances].sort((a, b) => measure(b) - measure(a));
}

/** Length beyond which a quotation says no more at a glance, in UTF-16 units. */
const substantialChars = 200;

/** Direct before reported, plain before hedged or heard from others, long before short. */
function measureSubstance({ runs, isReported }: Utterance): number {
  const chars = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    Math.min(1, chars / substantialChars) -
    (isReported ? 2 : 0) -
    (runs.some(({ hedged }) => hedged) ? 1 : 0) -
    (runs.some(({ relayed }) => relayed) ? 1 : 0)
  );
}

function textAround({ analysed, runs, excerptAt }: Utterance): string {
  const { paragraphs } = analysed.article;
  const around =
    excerptAt === null ? '' : paragraphs[excerptAt.paragraphIndex]!.slice(excerptAt.start, excerptAt.end);
  return [...runs.map(({ text }) => text), around].join('\n');
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(tokenise(text).flatMap((token) => toTerm(token.text) ?? []));
}
