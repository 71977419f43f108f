// A topic → the statements of number about it: each an amount, the article that states it, and the sentence to cite.

import { findArticleAmounts } from '../../analysis/amounts.js';
import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { tellsOfLongBefore } from '../../analysis/earlier-days.js';
import type { Library } from '../../library/library.js';
import type { Amount } from '../../model/amount.js';
import type { Locator } from '../../model/locator.js';
import { isStopWord } from '../../search/terms.js';
import { tokenFlags } from '../../search/tokens.js';
import { takeTurns } from '../../turns/take-turns.js';
import { listArticlesHolding } from '../articles-holding.js';
import type { Selection } from '../filters.js';
import { coverWithSentences } from '../sentence-window.js';
import { createMention, isAbout, type Topic } from './topic.js';

export interface Statement {
  readonly analysed: AnalysedArticle;
  readonly amount: Amount;
  /** The sentence behind the number, ready to be cited. */
  readonly excerptAt: Locator;
}

/** Most articles looked at for each name of the topic: the best by search. More than any card can show, few enough to read in a moment. */
const maxArticles = 100;
/** The same for what is found by its unit alone. */
const maxHolding = 60;

/**
 * The statements about a topic in the order of the library, then of the text; none gives an empty list. A number that an article
 * repeats in the same words counts once, and so does a text that several outlets carry.
 */
export async function findStatements(
  library: Library,
  selection: Selection,
  topic: Topic,
): Promise<readonly Statement[]> {
  const found = await findCandidates(library, selection, topic);
  const mentions = createMention(topic);
  const taken = new Set<string>();
  const statements: Statement[] = [];
  const nextTurn = takeTurns();
  for (const analysed of selection.articles) {
    const { article } = analysed;
    if (!found.has(article.id) || article.sameTextIds.some((id) => taken.has(id))) continue;
    taken.add(article.id);
    statements.push(...statementsOf(analysed, topic, mentions));
    await nextTurn();
  }
  return statements;
}

/** Ids of the articles worth reading: the best by search, and the newest that hold a unit which no search finds ("day", "€"). */
async function findCandidates(
  { index, passages }: Library,
  { articles, accepts }: Selection,
  { queries, hasSigns }: Topic,
): Promise<ReadonlySet<string>> {
  const accept = (articleId: string) => accepts(articleId);
  // One search a name: a search for all of them at once would favour the rare ones.
  const hits = await Promise.all(queries.map((query) => index.search(query, { limit: maxArticles, accept })));
  const holding = listArticlesHolding(passages, {
    terms: queries.filter(isStopWord).flatMap((query) => [query, `${query}s`]),
    flags: hasSigns ? tokenFlags.currency | tokenFlags.percent : 0,
  });
  const newest = articles.filter(({ article }) => holding.has(article.id)).slice(0, maxHolding);
  return new Set([
    ...hits.flat().map(({ articleId }) => articleId),
    ...newest.map(({ article }) => article.id),
  ]);
}

function statementsOf(
  analysed: AnalysedArticle,
  topic: Topic,
  mentions: (sentence: string) => boolean,
): readonly Statement[] {
  const { article, sentences } = analysed;
  const around = (text: string, at: SentencePlace): string =>
    opensReport(analysed, at) ? `${article.title}. ${text}` : text;
  const amounts = findArticleAmounts(article, sentences, (text, paragraphIndex, sentenceIndex) =>
    mentions(around(text, { paragraphIndex, sentenceIndex })),
  );
  const seen = new Set<string>();
  return amounts.flatMap((amount) => {
    const excerptAt = coverWithSentences(analysed, amount);
    if (excerptAt === null || !isAbout(amount, around(sentenceOf(analysed, amount), amount), topic))
      return [];
    const wording = phraseOf(analysed, amount).toLowerCase();
    if (seen.has(wording)) return [];
    seen.add(wording);
    return [{ analysed, amount, excerptAt }];
  });
}

/** Where a sentence stands. */
type SentencePlace = Pick<Amount, 'paragraphIndex' | 'sentenceIndex'>;

/** Sentences that open a report: the first of its text. */
const openingSentences = 3;

/** Whether a sentence is of those that tell the report's own news: what the title says goes without saying there. */
export function opensReport(
  analysed: AnalysedArticle,
  { paragraphIndex, sentenceIndex }: SentencePlace,
): boolean {
  const span = analysed.sentences[paragraphIndex]?.[sentenceIndex];
  return (
    paragraphIndex + sentenceIndex < openingSentences &&
    span !== undefined &&
    !tellsOfLongBefore(analysed.article, { paragraphIndex, ...span })
  );
}

/** The words of an amount with what they count, as they stand in the article. */
export function phraseOf({ article }: AnalysedArticle, amount: Amount): string {
  const { start, end } = amount.counted?.phrase ?? amount;
  return article.paragraphs[amount.paragraphIndex]?.slice(start, end) ?? '';
}

/** The sentence in which an amount stands. */
export function sentenceOf({ article, sentences }: AnalysedArticle, amount: Amount): string {
  const span = sentences[amount.paragraphIndex]?.[amount.sentenceIndex];
  return span === undefined
    ? ''
    : (article.paragraphs[amount.paragraphIndex]?.slice(span.start, span.end) ?? '');
}
