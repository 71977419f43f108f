// Analysed articles → everything that is searched: articles as a whole and sentence by sentence, as one immutable snapshot.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Part } from '../model/part.js';
import { forgetSpellings } from '../text/spellings.js';
import { takeTurns } from '../turns/take-turns.js';
import { ArticleColumnsWriter, createArticleColumns, runAt } from './article-columns.js';
import { openArticles } from './article-index.js';
import { IndexDraft, type WrittenArticles } from './index-draft.js';
import { markPlaces } from './mark-places.js';
import { openPassages, type PassageIndex, type Snapshot } from './passage-index.js';
import { createPostings, noPostings } from './postings.js';
import type { SearchIndex } from './search-index.js';
import { fromParts, toParts } from './snapshot-parts.js';
import { copyStatistics, TermCounter } from './term-statistics.js';
import { createTitleIndex, type TitleIndex } from './title-index.js';
import { termKinds } from './word-kinds.js';

/** What is new in a corpus. A changed article is removed under its id and added again. */
export interface CorpusChanges {
  readonly added: readonly AnalysedArticle[];
  /** Ids of held articles (not aliases); an id that is not held is passed over. */
  readonly removedIds: readonly string[];
}

export interface CorpusIndex {
  readonly index: SearchIndex;
  readonly passages: PassageIndex;
  /**
   * A new snapshot that shares with this one whatever has not changed; this one stays as it is. It ranks like a fresh build
   * of the same articles; without changes it is this one. Costs what changed, and now and then a copy of all columns. Yields to the event loop. Adding an id
   * that is still held is a fault and throws.
   */
  withChanges(changes: CorpusChanges): Promise<CorpusIndex>;
  /** Share, 0…1, of the words that belong to articles taken out, or to new ones that each question reads through. */
  readonly looseShare: number;
  /** The snapshot by names of parts for `readCorpusIndex`, without the articles themselves. */
  toParts(): ReadonlyMap<string, readonly Part[]>;
}

/**
 * Share of the words that may belong to articles without postings (each question reads them all) or to articles taken out,
 * before the columns are made anew; and as many words as a question reads within a millisecond.
 */
const maxLooseShare = 0.1;
const maxLooseWords = 100_000;

/**
 * Builds the snapshot. Yields to the event loop. No articles give one in which nothing is found. Articles that the draft holds are taken
 * from there; what else it holds is left out.
 */
export async function createCorpusIndex(
  articles: readonly AnalysedArticle[],
  draft = new IndexDraft(),
): Promise<CorpusIndex> {
  const titles = createTitleIndex();
  await titles.add(articles);
  const empty: Snapshot = {
    articles: [],
    numbers: new Map(),
    columns: createArticleColumns(),
    dictionary: draft.dictionary,
    statistics: copyStatistics(null, 0),
    paragraphCount: 0,
    postings: noPostings,
  };
  const snapshot = await change(empty, { added: articles, removedIds: [] }, draft.close());
  forgetSpellings();
  return open(await withPostings(snapshot), titles);
}

/**
 * Reads what `toParts` gave, other parts aside. `articles` are those of the snapshot, in any order; that their texts are the same is
 * taken for granted. Null when the parts are of another format or of other ids: then the snapshot is built anew.
 */
export async function readCorpusIndex(
  parts: ReadonlyMap<string, readonly Part[]>,
  articles: readonly AnalysedArticle[],
): Promise<CorpusIndex | null> {
  const snapshot = fromParts(parts, articles);
  if (snapshot === null) return null;
  const titles = createTitleIndex();
  // A start has more urgent work than titles that nobody types yet.
  titles.addLater(articles);
  return open(snapshot, titles);
}

function open(snapshot: Snapshot, titles: TitleIndex): CorpusIndex {
  const opened: CorpusIndex = {
    index: openArticles(snapshot, titles),
    passages: openPassages(snapshot),
    get looseShare() {
      return countLooseWords(snapshot) / Math.max(1, snapshot.columns.tokens.values.length);
    },
    async withChanges(changes) {
      if (changes.added.length === 0 && changes.removedIds.length === 0) return opened;
      const changed = await change(snapshot, changes);
      if (!isLoose(changed)) {
        await titles.add(changes.added);
        return open(changed, titles);
      }
      const tight = await tighten(changed);
      const newTitles = createTitleIndex();
      await newTitles.add(tight.articles.filter((article) => article !== undefined));
      return open(tight, newTitles);
    },
    toParts: () => toParts(snapshot),
  };
  return opened;
}

/** Takes articles out and writes others behind the rest; those that are written already, with the same dictionary, are copied. */
async function change(
  snapshot: Snapshot,
  { added, removedIds }: CorpusChanges,
  written: WrittenArticles | null = null,
): Promise<Snapshot> {
  const { dictionary } = snapshot;
  const articles = [...snapshot.articles];
  const numbers = new Map(snapshot.numbers);
  const removed: number[] = [];
  for (const id of removedIds) {
    const number = numbers.get(id);
    if (number === undefined) continue;
    numbers.delete(id);
    articles[number] = undefined;
    removed.push(number);
  }
  const writer = new ArticleColumnsWriter(snapshot.columns, dictionary);
  const turn = takeTurns();
  for (const analysed of added) {
    await turn();
    const { id } = analysed.article;
    if (numbers.has(id)) throw new RangeError(`The index holds two articles with the id ${id}.`);
    numbers.set(id, articles.length);
    articles.push(analysed);
    const drafted = written?.numbers.get(analysed.article);
    if (written === null || drafted === undefined) writer.add(analysed);
    else writer.copy(written.columns, drafted);
  }
  const columns = writer.close();
  dictionary.forgetSpellings();
  await markPlaces(columns, dictionary, snapshot.columns.paragraphOf.values.length);
  const statistics = copyStatistics(snapshot.statistics, dictionary.size);
  const counter = new TermCounter(statistics, columns);
  let { paragraphCount } = snapshot;
  for (const number of removed) paragraphCount -= counter.count(number, -1);
  for (let number = snapshot.articles.length; number < articles.length; number++) {
    await turn();
    paragraphCount += counter.count(number, 1);
  }
  return { ...snapshot, articles, numbers, columns, statistics, paragraphCount };
}

function isLoose(snapshot: Snapshot): boolean {
  const { tokens } = snapshot.columns;
  return countLooseWords(snapshot) > Math.max(maxLooseWords, maxLooseShare * tokens.values.length);
}

function countLooseWords({ articles, columns, postings }: Snapshot): number {
  const { firstSentence, firstToken } = columns;
  let loose = 0;
  for (const [number, article] of articles.entries()) {
    if (article !== undefined && number < postings.end) continue;
    const [from, to] = runAt(firstSentence.values, number);
    loose += firstToken.values[to]! - firstToken.values[from]!;
  }
  return loose;
}

/** The same articles in columns of their own, newest first, without those that were taken out, and all with postings. */
async function tighten(snapshot: Snapshot): Promise<Snapshot> {
  const { standing } = openPassages(snapshot);
  const live = [...snapshot.numbers.values()].sort((a, b) => standing[a]! - standing[b]!);
  const writer = new ArticleColumnsWriter(createArticleColumns(), snapshot.dictionary);
  const turn = takeTurns();
  for (const number of live) {
    await turn();
    writer.copy(snapshot.columns, number);
  }
  const articles = live.map((number) => snapshot.articles[number]);
  const numbers = new Map(articles.flatMap((entry, number) => (entry ? [[entry.article.id, number]] : [])));
  return withPostings({ ...snapshot, articles, numbers, columns: writer.close() });
}

async function withPostings(snapshot: Snapshot): Promise<Snapshot> {
  const { columns, statistics, dictionary } = snapshot;
  const isStop = (term: number): boolean => (dictionary.kindsOf(term) & termKinds.stop) !== 0;
  return { ...snapshot, postings: await createPostings(columns, statistics, isStop) };
}
