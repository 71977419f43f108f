// An article and a subscription's filter → whether a digest tells of it, stage by stage. Digests and `/subscriptions why` both read this.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { outletWords } from '../../card/citation-words.js';
import type { Library } from '../../library/library.js';
import { en } from '../../locale/en.js';
import type { Messages } from '../../locale/language.js';
import type { Article } from '../../model/article.js';
import type { SubscriptionFilter } from '../../model/subscription.js';
import { type Finding, matchExclusions, matchTopic } from './match-topic.js';

/** In the order in which they decide; the first that does not pass ends it. */
export type MatchStage = 'library' | 'arrival' | 'topic' | 'exclude' | 'copy';

export interface MatchStep extends Finding {
  readonly stage: MatchStage;
}

export interface Match {
  /** `tells`: a digest tells of it. `copy`: it is counted beside the article that it copies. `left out`: neither. */
  readonly verdict: 'tells' | 'copy' | 'left out';
  /** Up to the one that decided. */
  readonly steps: readonly MatchStep[];
  /** Null when the library has it not, or hides it. */
  readonly analysed: AnalysedArticle | null;
  /** The article whose text it carries, which arrived first; null but for a copy. */
  readonly copyOf: AnalysedArticle | null;
}

type MatchWords = Messages['subscriptions']['match'];

export interface MatchQuestion {
  readonly filter: SubscriptionFilter;
  /** What arrived up to this number does not count. */
  readonly after: number;
  /** Numbers of arrivals by present ids of articles: of this one, and of those that carry the same text. */
  readonly seqOf: ReadonlyMap<string, number>;
}

/** Explains one article, by any id it was ever shown under. Never throws; an unknown id is left out at the first stage. */
export function explainMatch(
  library: Library,
  articleId: string,
  question: MatchQuestion,
  messages: Messages = en,
): Match {
  const words = messages.subscriptions.match;
  const { filter, after, seqOf } = question;
  const analysed = library.findArticle(articleId) ?? null;
  const steps: MatchStep[] = [{ stage: 'library', ...matchLibrary(library, articleId, analysed, words) }];
  if (analysed === null) return { verdict: 'left out', steps, analysed, copyOf: null };
  const stages: readonly (readonly [MatchStage, () => Finding])[] = [
    ['arrival', () => matchArrival(seqOf.get(analysed.article.id), after, words)],
    ['topic', () => matchTopic(library, analysed, filter.topic, messages)],
    ['exclude', () => matchExclusions(library, analysed, filter, messages)],
  ];
  for (const [stage, match] of stages) {
    const finding = match();
    steps.push({ stage, ...finding });
    if (!finding.passes) return { verdict: 'left out', steps, analysed, copyOf: null };
  }
  const copyOf = findOriginal(library, analysed.article, question);
  steps.push({ stage: 'copy', ...describeCopy(copyOf, messages) });
  return { verdict: copyOf === null ? 'tells' : 'copy', steps, analysed, copyOf };
}

/** Whether an article passes what the moderator chose, whenever it arrived. */
export function passesFilter(
  library: Library,
  analysed: AnalysedArticle,
  filter: SubscriptionFilter,
): boolean {
  return (
    matchTopic(library, analysed, filter.topic).passes && matchExclusions(library, analysed, filter).passes
  );
}

function matchLibrary(
  library: Library,
  articleId: string,
  analysed: AnalysedArticle | null,
  words: MatchWords,
): Finding {
  if (analysed !== null) return { passes: true, says: words.inLibrary };
  return {
    passes: false,
    says: library.isHidden(articleId) ? words.isHidden : words.notInLibrary,
  };
}

function matchArrival(seq: number | undefined, after: number, words: MatchWords): Finding {
  if (seq === undefined) return { passes: false, says: words.notNoted };
  return seq > after ? { passes: true, says: words.arrivedAfter } : { passes: false, says: words.wasBefore };
}

/** The first to arrive of the articles with this text that pass the same filter, unless it is this one. */
function findOriginal(
  library: Library,
  { id, sameTextIds }: Article,
  { filter, seqOf }: MatchQuestion,
): AnalysedArticle | null {
  let first: AnalysedArticle | null = null;
  let firstSeq = seqOf.get(id) ?? 0;
  for (const copyId of sameTextIds) {
    const copy = library.findArticle(copyId);
    const seq = copy === undefined ? undefined : seqOf.get(copy.article.id);
    if (copy === undefined || seq === undefined || seq >= firstSeq) continue;
    if (!passesFilter(library, copy, filter)) continue;
    [first, firstSeq] = [copy, seq];
  }
  return first;
}

function describeCopy(
  original: AnalysedArticle | null,
  { subscriptions: { match: words }, citations }: Messages,
): Finding {
  if (original === null) return { passes: true, says: words.noCopy };
  const { outlet, title } = original.article;
  return {
    passes: false,
    says: words.copyOf(outletWords(outlet, citations), title),
  };
}
