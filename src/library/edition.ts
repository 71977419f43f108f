// Everything the indexer holds → the library that is asked, sharing with the one before whatever has not changed.

import { createHash } from 'node:crypto';
import type { Knowledge } from '../analysis/analyse-article.js';
import type { AnalysedArticle } from '../analysis/analysed-article.js';
import { noNames } from '../analysis/article-names.js';
import { nameClusters, noStories, type Stories } from '../analysis/clusters/name-stories.js';
import { createStoryFinder, type KeptFinder } from '../analysis/clusters/story-finder.js';
import { createEventDirectory } from '../analysis/event-directory.js';
import { type People, renewPeople } from '../analysis/people-directory.js';
import { createIdResolver } from '../corpus/identity/article-ids.js';
import type { Issue } from '../model/page.js';
import { type CorpusIndex, createCorpusIndex } from '../search/corpus-index.js';
import type { IndexDraft } from '../search/index-draft.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import { insertSorted } from '../turns/insert-sorted.js';
import { sortInSteps } from '../turns/sort-in-steps.js';
import type { Steps } from '../turns/steps.js';
import type { Turns } from '../turns/turns.js';
import { createFormerIdFinder, type FormerIds } from './former-ids.js';
import type { Library } from './library.js';
import type { Moderation } from './moderation.js';
import { createPeopleKeeper, type KeptDirectory } from './people-keeper.js';
import { createQuoteFinder } from './quote-finder.js';
import type { Shelf } from './read-shelf.js';
import {
  compareShown,
  listHidden,
  type ModeratedContent,
  type ShownArticles,
  showArticles,
} from './shown-articles.js';

export interface LibraryContent extends ModeratedContent {
  readonly knowledge: Knowledge;
  /** All pages of the sources. */
  readonly shelf: Shelf;
  readonly issues: readonly Issue[];
  readonly builtAt: Date;
  /** Whether events are discovered now, or left as they were: whoever is in a hurry makes up for it later. */
  readonly discovery: 'now' | 'later';
  /** What was written of the articles while they were analysed, for an edition that is indexed anew. */
  readonly draft?: IndexDraft | undefined;
}

/** What an edition may be made from. Without `search` everything is indexed anew. */
export interface EditionBasis {
  readonly shown: ShownArticles;
  readonly corrections: Moderation['corrections'];
  readonly search: CorpusIndex | null;
  /** Null makes the directory of people from nothing. */
  readonly people: People | null;
  readonly stories: Stories;
  /** Whether `stories` were discovered among these very articles. */
  readonly isDiscovered: boolean;
}

/** A library, and what the next one is made from. */
export interface Edition extends EditionBasis {
  readonly library: Library;
  readonly search: CorpusIndex;
  readonly people: People;
  readonly knowledge: Knowledge;
  readonly formerIds: FormerIds;
}

export type EarlierEdition = EditionBasis | Edition;

export const noEdition: EditionBasis = {
  shown: new Map(),
  corrections: [],
  search: null,
  people: null,
  stories: noStories,
  isDiscovered: false,
};

/** Makes one edition after the other. */
export interface Publisher {
  /** A call that rejects is as if it had not been made. */
  publish(content: LibraryContent, previous: EarlierEdition, turns: Turns): Promise<Edition>;
  /** What a publisher of the next process goes on from. */
  keep(edition: Edition, turns: Turns): Promise<KeptFindings>;
}

/** What was found by comparing articles with one another. */
export interface KeptFindings {
  /** Null when nothing was discovered yet. */
  readonly finder: KeptFinder | null;
  readonly directory: KeptDirectory;
}

/** The same, as a process opens it. */
export interface OpenedFindings extends Omit<KeptFindings, 'finder'> {
  /** Decodes the memory of the story finder, once: only a change asks for it. */
  readFinder(): KeptFinder | null;
}

export type Publish = Publisher['publish'];

/** `kept` is what an earlier process kept, with the articles it showed. */
export function createPublisher(
  kept: (OpenedFindings & { readonly shown: EditionBasis['shown'] }) | null = null,
): Publisher {
  const storyFinder = createStoryFinder(
    kept && { readFinder: kept.readFinder, articles: toArticles(kept.shown) },
  );
  const keepDirectory = createPeopleKeeper(kept?.directory ?? null);
  const findStories = async (articles: readonly AnalysedArticle[], earlier: Stories, turns: Turns) => {
    const clusters = await storyFinder.findClusters(articles, () => turns.next());
    await turns.next();
    return nameClusters(
      clusters.map((cluster) => cluster.map(({ article }) => article)),
      earlier,
    );
  };
  return {
    publish: createPublish(findStories),
    keep: async ({ shown, people }, turns) => ({
      finder: await storyFinder.keep(toArticles(shown), () => turns.next()),
      directory: await keepDirectory(people, turns),
    }),
  };
}

function toArticles(shown: EditionBasis['shown']): ReadonlyMap<string, AnalysedArticle> {
  return new Map([...shown].map(([id, { analysed }]) => [id, analysed]));
}

function createPublish(
  findStories: (articles: readonly AnalysedArticle[], earlier: Stories, turns: Turns) => Promise<Stories>,
): Publish {
  return async (content, previous, turns) => {
    const { knowledge, moderation, shelf, issues, builtAt, discovery } = content;
    const shown = showArticles(content, previous);
    const { added, removedIds } = compareShown(previous.shown, shown);
    const isSame = previous.search !== null && added.length === 0 && removedIds.length === 0;
    const hidden = listHidden(content, shown);
    const isHidden = (id: string) => hidden.has(id);
    const isKnown = isSame && previous.isDiscovered;
    if (isSame && (isKnown || discovery === 'later') && 'library' in previous && isBuiltOn(previous, content))
      return {
        ...previous,
        shown,
        library: { ...previous.library, pageCount: shelf.size, issues, builtAt, isHidden },
      };
    await turns.next();

    const articles = await turns.run(orderArticles(shown, previous, added));
    const search = await (previous.search === null
      ? createCorpusIndex(articles, content.draft)
      : previous.search.withChanges({ added, removedIds }));
    await turns.next();
    const stories =
      isKnown || discovery === 'later'
        ? previous.stories
        : await findStories(articles, previous.stories, turns);
    await turns.next();
    const names = articles.map(({ article }) => shown.get(article.id)?.names ?? noNames);
    const people = await turns.run(renewPeople(previous.people, names, knowledge.people));
    await turns.next();
    const events = createEventDirectory(articles, knowledge.events, stories);
    await turns.next();
    const resolve = createIdResolver(articles.map(({ article }) => article));
    await turns.next();
    const version = await turns.run(checksum(shown));
    const library: Library = {
      version,
      builtAt,
      articles,
      pageCount: shelf.size,
      issues,
      people: people.directory,
      events,
      index: search.index,
      passages: search.passages,
      findArticle: (id) => articles[resolve(id) ?? resolveFormer(id, content.formerIds, resolve) ?? -1],
      listFormerIds: createFormerIdFinder(content.formerIds),
      isHidden,
      namesIn: (id) => shown.get(id)?.names ?? noNames,
      listQuotesBy: createQuoteFinder(articles, names, people.directory),
      listMentionsOf: (slug) => events.get(slug)?.mentions ?? [],
    };
    const { formerIds } = content;
    return {
      library,
      shown,
      corrections: moderation.corrections,
      search,
      people,
      stories,
      isDiscovered: isKnown || discovery === 'now',
      knowledge,
      formerIds,
    };
  };
}

/** Whether an edition of the same articles would come out the same. */
function isBuiltOn(edition: Edition, { knowledge, formerIds }: LibraryContent): boolean {
  return (
    edition.formerIds === formerIds &&
    (edition.knowledge === knowledge || JSON.stringify(edition.knowledge) === JSON.stringify(knowledge))
  );
}

/** Those of the edition before keep their order: only what has come is sorted. */
function* orderArticles(
  shown: ShownArticles,
  previous: EarlierEdition,
  added: readonly AnalysedArticle[],
): Steps<readonly AnalysedArticle[]> {
  if (!('library' in previous)) {
    const all = [...shown.values()].map(({ analysed }) => analysed);
    return yield* sortInSteps(all, compareNewestFirst);
  }
  const staying = previous.library.articles.filter(
    (analysed) => shown.get(analysed.article.id)?.analysed === analysed,
  );
  yield;
  return insertSorted(staying, yield* sortInSteps(added, compareNewestFirst), compareNewestFirst);
}

/** Newest first, undated last; within one day and among the undated by id. */
function compareNewestFirst({ article: a }: AnalysedArticle, { article: b }: AnalysedArticle): number {
  return compareCodeUnits(b.published?.on ?? '', a.published?.on ?? '') || compareCodeUnits(a.id, b.id);
}

function resolveFormer(
  id: string,
  formerIds: LibraryContent['formerIds'],
  resolve: (id: string) => number | undefined,
): number | undefined {
  for (const other of formerIds.get(id) ?? []) {
    const found = resolve(other);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** First characters of a SHA-256 over ids and texts in order of ids: the same for the same articles on every machine. */
function* checksum(shown: ShownArticles): Steps<string> {
  const hash = createHash('sha256');
  for (const [id, { entry }] of yield* sortInSteps([...shown], ([a], [b]) => compareCodeUnits(a, b))) {
    hash.update(`${id} ${entry.contentHash}\n`);
    yield;
  }
  return hash.digest('hex').slice(0, 10);
}
