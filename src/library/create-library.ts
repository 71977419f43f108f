// Analysed articles and what is known from outside → a library: sorted, indexed, every lookup built.

import { createHash } from 'node:crypto';
import type { Knowledge } from '../analysis/analyse-article.js';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { nameClusters, type Stories } from '../analysis/clusters/name-stories.js';
import { createStoryFinder } from '../analysis/clusters/story-finder.js';
import { createEventDirectory } from '../analysis/event-directory.js';
import { createPeopleDirectory, type PeopleDirectory } from '../analysis/people-directory.js';
import { createIdResolver } from '../corpus/identity/article-ids.js';
import type { Issue } from '../model/page.js';
import type { Quote } from '../model/quote.js';
import { createCorpusIndex } from '../search/corpus-index.js';
import type { Library } from './library.js';

export interface LibraryContent {
  /** In any order. */
  readonly articles: readonly AnalysedArticle[];
  readonly knowledge: Knowledge;
  /** The discovered events; looked for when absent. */
  readonly stories?: Stories;
  readonly pageCount: number;
  readonly issues: readonly Issue[];
  readonly builtAt: Date;
}

/** Builds the library. No articles make a library in which nothing is found. */
export async function createLibrary(content: LibraryContent): Promise<Library> {
  const { knowledge, pageCount, issues, builtAt } = content;
  const articles = [...content.articles].sort(compareNewestFirst);
  const people = createPeopleDirectory(articles, knowledge.people);
  const resolve = createIdResolver(articles.map(({ article }) => article));
  const quotes = groupQuotes(articles, people);
  const events = createEventDirectory(
    articles,
    knowledge.events,
    content.stories ?? (await findStories(articles)),
  );
  const { index, passages } = await createCorpusIndex(articles);
  return {
    version: checksum(articles),
    builtAt,
    articles,
    pageCount,
    issues,
    people,
    events,
    index,
    passages,
    findArticle: (id) => articles[resolve(id) ?? -1],
    listQuotesBy: (personId) => quotes.get(personId) ?? [],
    listMentionsOf: (slug) => events.get(slug)?.mentions ?? [],
  };
}

async function findStories(articles: readonly AnalysedArticle[]): Promise<Stories> {
  const clusters = await createStoryFinder().findClusters(articles);
  return nameClusters(clusters.map((cluster) => cluster.map(({ article }) => article)));
}

/** Newest first, undated last; within one day and among the undated by id. */
function compareNewestFirst({ article: a }: AnalysedArticle, { article: b }: AnalysedArticle): number {
  const [dayA, dayB] = [a.published?.on ?? '', b.published?.on ?? ''];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function groupQuotes(
  articles: readonly AnalysedArticle[],
  people: PeopleDirectory,
): ReadonlyMap<string, readonly Quote[]> {
  const groups = new Map<string, Quote[]>();
  for (const quote of articles.flatMap(({ quotes }) => quotes)) {
    const person = quote.speaker === null ? undefined : people.personOf(quote.speaker);
    if (person !== undefined) add(groups, person.id, quote);
  }
  return groups;
}

function add<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** First characters of a SHA-256 over ids and texts in order of ids: the same for the same articles on every machine. */
function checksum(articles: readonly AnalysedArticle[]): string {
  const hash = createHash('sha256');
  const byId = articles.map(({ article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, title, paragraphs } of byId) hash.update(`${JSON.stringify([id, title, paragraphs])}\n`);
  return hash.digest('hex').slice(0, 10);
}
