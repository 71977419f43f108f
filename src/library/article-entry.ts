// An article as the indexer holds it: what analysis found, and by what it is known again.

import { createHash } from 'node:crypto';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { type ArticleNames, summariseNames } from '../analysis/article-names.js';
import { openPackedArticle, packFacts } from '../analysis/pack-article.js';
import type { Article } from '../model/article.js';
import { type ArticleFacts, joinText, pickFacts } from '../model/article-text.js';

export interface ArticleEntry {
  readonly analysed: AnalysedArticle;
  /** As analysis gave it, whatever identity learnt of the article since. */
  readonly origin: AnalysedArticle;
  /** Equal for articles in which analysis finds the same. */
  readonly analysisKey: string;
  /** Of title and paragraphs: the text's version. */
  readonly contentHash: string;
  readonly names: ArticleNames;
}

/** Everything analysis may look at; `knowledgeKey` stands for what is known from outside. */
export function toAnalysisKey(article: Article, knowledgeKey: string): string {
  const { id, title, outlet, published, language, paragraphs, junk, entries } = article;
  return hashJson([knowledgeKey, id, title, outlet, published, language, paragraphs, junk, entries]);
}

export function createEntry(analysed: AnalysedArticle, analysisKey: string): ArticleEntry {
  const { events: _, ...kept } = summariseEntry(analysed, analysisKey);
  return { analysed, origin: analysed, ...kept };
}

/** What an entry keeps of an article beside its text and its facts. */
export function summariseEntry(analysed: AnalysedArticle, analysisKey: string): KeptEntry {
  const { title, paragraphs } = analysed.article;
  return {
    analysisKey,
    contentHash: hashJson([title, paragraphs]),
    names: summariseNames(analysed),
    events: analysed.events,
  };
}

/** The entry with what identity now knows of the article; its text and what analysis found in it are the same. */
export function renewEntry(entry: ArticleEntry, article: Article): ArticleEntry {
  const { aliases, seenOn, captures, sameTextIds, relativeTime, url } = article;
  return {
    ...entry,
    analysed: copyWith(entry.origin, { aliases, seenOn, captures, sameTextIds, relativeTime, url }),
  };
}

/** Text and facts are read when asked for, as before. */
function copyWith(analysed: AnalysedArticle, changes: Partial<ArticleFacts>): AnalysedArticle {
  const { article, events } = analysed;
  return openPackedArticle(
    joinText({ ...pickFacts(article), ...changes }, article),
    events,
    packFacts(analysed),
  );
}

/** An entry in plain data, but for the article and the facts that are rarely asked for. */
export type KeptEntry = Omit<ArticleEntry, 'analysed' | 'origin'> & Pick<AnalysedArticle, 'events'>;

/** The entry of what was kept; text and facts are decoded when they are read. `facts`: what `packFacts` gave for its origin. */
export function openEntry(
  { events, analysisKey, contentHash, names }: KeptEntry,
  identified: Article,
  facts: Uint8Array,
): ArticleEntry {
  const article = joinText(identified, identified);
  const analysed = openPackedArticle(article, events, facts);
  return { analysed, origin: analysed, analysisKey, contentHash, names };
}

function hashJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
