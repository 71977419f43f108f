// Utterances → those about a topic, by the words they share with it.

import { toTerm } from '../search/terms.js';
import { tokenise } from '../search/tokenise.js';
import type { Utterance } from './utterances.js';

/**
 * Keeps utterances whose words, or the sentences around them, share a stem with the topic. `newest` keeps the order;
 * otherwise those that share the most come first, the order given deciding between equals. A topic of nothing but
 * common words ("the", "it") keeps none.
 */
export function narrowToTopic(
  utterances: readonly Utterance[],
  topic: string,
  order: 'newest' | 'best' | undefined,
): readonly Utterance[] {
  const wanted = [...termsOf(topic)];
  const ranked = utterances
    .map((utterance) => {
      const terms = termsOf(textAround(utterance));
      return { utterance, shared: wanted.filter((term) => terms.has(term)).length };
    })
    .filter(({ shared }) => shared > 0);
  if (order !== 'newest') ranked.sort((a, b) => b.shared - a.shared);
  return ranked.map(({ utterance }) => utterance);
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
