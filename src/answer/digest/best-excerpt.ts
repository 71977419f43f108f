// An article of a digest → the place in it that shows best why it is there.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { EventEntry } from '../../analysis/event-entry.js';
import type { Library } from '../../library/library.js';
import type { Locator } from '../../model/locator.js';
import { maxExcerptChars } from '../../model/passage.js';
import type { Topic } from '../../model/subscription.js';
import type { PassageIndex } from '../../search/passage-index.js';
import { termMask } from '../../search/tokens.js';
import { findOpening } from '../opening.js';
import { coverWithSentences } from '../sentence-window.js';
import { readAlternatives } from './word-filter.js';

/**
 * For a search the sentence with most of its words, for a person the first that names them, for a listed event the weightiest on it; else, or
 * where none of these can be cited, the words it opens with: an article of a discovered event is about nothing else. Null when nothing of it can be quoted.
 */
export function findBestExcerpt(
  library: Library,
  analysed: AnalysedArticle,
  topic: Topic,
  entry: EventEntry | null,
): Locator | null {
  return findOnTopic(library, analysed, topic) ?? findOnEvent(analysed, entry) ?? findOpening(analysed);
}

function findOnTopic(library: Library, analysed: AnalysedArticle, topic: Topic): Locator | null {
  if (topic.kind === 'search') return findWordiest(library.passages, analysed, topic.words);
  if (topic.kind !== 'person') return null;
  const mention = analysed.names.find(({ name }) => library.people.personOf(name)?.id === topic.id);
  return mention === undefined ? null : coverWithSentences(analysed, mention);
}

function findOnEvent({ article }: AnalysedArticle, entry: EventEntry | null): Locator | null {
  if (entry === null || !entry.isListed) return null;
  let best: EventEntry['mentions'][number] | null = null;
  for (const mention of entry.mentions) {
    if (mention.articleId !== article.id || mention.end - mention.start > maxExcerptChars) continue;
    if (best === null || mention.weight > best.weight) best = mention;
  }
  return best;
}

/** The first of the sentences that hold most of the words searched for; null when only the title holds any. */
function findWordiest(passages: PassageIndex, analysed: AnalysedArticle, words: string): Locator | null {
  const article = passages.articleNumber(analysed.article.id);
  if (article === undefined) return null;
  const wanted = new Set(
    readAlternatives(words)
      .flat()
      .flatMap(({ terms }) => terms.map((term) => passages.termNumber(term))),
  );
  const { firstSentence, firstToken, tokens, citable, startOf, endOf, paragraphOf } = passages;
  let best = -1;
  let most = 0;
  for (let sentence = firstSentence[article]!; sentence < firstSentence[article + 1]!; sentence++) {
    if (citable[sentence] !== 1) continue;
    const held = new Set<number>();
    for (let at = firstToken[sentence]!; at < firstToken[sentence + 1]!; at++) {
      const term = tokens[at]! & termMask;
      if (wanted.has(term)) held.add(term);
    }
    if (held.size > most) [best, most] = [sentence, held.size];
  }
  if (best < 0) return null;
  return coverWithSentences(analysed, {
    paragraphIndex: paragraphOf[best]!,
    start: startOf[best]!,
    end: endOf[best]!,
  });
}
