// An article as the indexer holds it: what analysis found, and by what it is known again.

import { createHash } from 'node:crypto';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { type ArticleNames, summariseNames } from '../analysis/article-names.js';
import { packArticle } from '../analysis/pack-article.js';
import type { Article } from '../model/article.js';
import { type ArticleFacts, joinText } from '../model/article-text.js';

export interface ArticleEntry {
  readonly analysed: AnalysedArticle;
  /** As analysis gave it, whatever identity learnt of the article since. */
  readonly origin: AnalysedArticle;
  /** Equal for articles in which analysis finds the same. */
  readonly analysisKey: string;
  /** Of title and paragraphs: the text's version. */
  readonly contentHash: string;
  readonly names: ArticleNames;
  /** What `packFacts` gave or would give: facts that were taken from the disk need not be packed again. */
  readonly packedFacts: Uint8Array | null;
}

/** Everything analysis may look at; `knowledgeKey` stands for what is known from outside. */
export function toAnalysisKey(article: Article, knowledgeKey: string): string {
  const { id, title, outlet, published, language, paragraphs, junk, entries } = article;
  return hashJson([knowledgeKey, id, title, outlet, published, language, paragraphs, junk, entries]);
}

export function createEntry(analysed: AnalysedArticle, analysisKey: string): ArticleEntry {
  const { title, paragraphs } = analysed.article;
  return {
    analysed,
    origin: analysed,
    analysisKey,
    contentHash: hashJson([title, paragraphs]),
    names: summariseNames(analysed),
    packedFacts: null,
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

/** Facts are read when asked for, as before. */
function copyWith(analysed: AnalysedArticle, changes: Partial<ArticleFacts>): AnalysedArticle {
  const { article, events } = analysed;
  return withFacts(joinText({ ...toMetadata(article), ...changes }, article), events, () => analysed);
}

/** What analysis found besides events: read when asked for. */
function withFacts(
  article: Article,
  events: AnalysedArticle['events'],
  read: () => Omit<AnalysedArticle, 'article' | 'events'>,
): AnalysedArticle {
  return {
    article,
    get sentences() {
      return read().sentences;
    },
    get quotes() {
      return read().quotes;
    },
    get rejectedQuotes() {
      return read().rejectedQuotes;
    },
    get names() {
      return read().names;
    },
    events,
  };
}

/** What is known of an article, without its text. */
export function toMetadata(article: Article): ArticleFacts {
  const { id, aliases, title, outlet, published, relativeTime, url, language } = article;
  const { seenOn, captures, sameTextIds } = article;
  return {
    id,
    aliases,
    title,
    outlet,
    published,
    relativeTime,
    url,
    language,
    seenOn,
    captures,
    sameTextIds,
  };
}

/** An entry in plain data, but for the article and the facts that are rarely asked for. */
export type KeptEntry = Omit<ArticleEntry, 'analysed' | 'origin' | 'packedFacts'> &
  Pick<AnalysedArticle, 'events'>;

/** The facts of an entry that are read when asked for, as UTF-8 JSON. */
export function packFacts({ analysed, packedFacts }: ArticleEntry): Uint8Array {
  if (packedFacts !== null) return packedFacts;
  const { sentences, quotes, rejectedQuotes, names } = analysed;
  return Buffer.from(
    JSON.stringify({
      sentences: sentences.map((spans) => spans.flatMap(({ start, end }) => [start, end])),
      quotes,
      rejectedQuotes,
      names: names.map(({ paragraphIndex, start, end, name }) => [paragraphIndex, start, end, name]),
    } satisfies PackedFacts),
  );
}

interface PackedFacts {
  readonly sentences: readonly (readonly number[])[];
  readonly quotes: AnalysedArticle['quotes'];
  readonly rejectedQuotes: AnalysedArticle['rejectedQuotes'];
  readonly names: readonly (readonly [paragraph: number, start: number, end: number, name: string])[];
}

/** The entry of what was kept; text and facts are decoded when they are first read. */
export function openEntry(
  { events, ...kept }: KeptEntry,
  identified: Article,
  facts: Uint8Array,
): ArticleEntry {
  const article = joinText(toMetadata(identified), identified);
  let unpacked: AnalysedArticle | null = null;
  const analysed = withFacts(article, events, () => {
    unpacked ??= packArticle(unpackFacts(article, events, facts));
    return unpacked;
  });
  return { ...kept, analysed, origin: analysed, packedFacts: facts };
}

function unpackFacts(
  article: Article,
  events: AnalysedArticle['events'],
  bytes: Uint8Array,
): AnalysedArticle {
  const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  const { sentences, quotes, rejectedQuotes, names } = JSON.parse(json) as PackedFacts;
  return {
    article,
    sentences: sentences.map((places) =>
      Array.from({ length: places.length / 2 }, (_, index) => ({
        start: places[2 * index] ?? 0,
        end: places[2 * index + 1] ?? 0,
      })),
    ),
    quotes,
    rejectedQuotes,
    names: names.map(([paragraphIndex, start, end, name]) => ({
      articleId: article.id,
      paragraphIndex,
      start,
      end,
      name,
    })),
    events,
  };
}

function hashJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
