// A folder of saved pages → a library: the whole way of the program, read from top to bottom.

import { analyseArticle, type Knowledge } from '../analysis/analyse-article.js';
import { parseKnownEvents } from '../analysis/known-events.js';
import { parseKnownPeople } from '../analysis/known-people.js';
import { capturePages, type NamedPage } from '../corpus/identity/capture-pages.js';
import { identifyArticles } from '../corpus/identity/identify-articles.js';
import { parsePage } from '../corpus/parse-page.js';
import { type DataFile, readCorpus } from '../corpus/read-corpus.js';
import { parseSources } from '../corpus/sources.js';
import type { Issue } from '../model/page.js';
import { createLibrary } from './create-library.js';
import type { Library } from './library.js';
import { mapGently } from './map-gently.js';

/** What an ingest met, in numbers, and everything that was not as expected. */
export interface IngestReport {
  /** Page files read, sound and faulty. */
  readonly pages: number;
  /** Files among them that are no page. */
  readonly faultyPages: number;
  /** Main articles and related items on the pages, before captures of one article were merged. */
  readonly captures: number;
  readonly articles: number;
  readonly quotes: number;
  readonly eventMentions: number;
  readonly issues: readonly Issue[];
  readonly durationMs: number;
}

export interface Ingested {
  readonly library: Library;
  readonly report: IngestReport;
}

/**
 * Reads a corpus folder (or a bare folder of pages) and builds the library of it. Bad pages, broken data files and faults
 * of analysis become issues and the rest goes on; throws `CorpusError` only when the folder itself cannot be read.
 */
export async function ingestCorpus(dir: string, now: () => Date = () => new Date()): Promise<Ingested> {
  const began = performance.now();
  const issues: Issue[] = [];
  const keep = <Part extends { readonly issues: readonly Issue[] }>(part: Part): Part => {
    issues.push(...part.issues);
    return part;
  };

  const corpus = keep(await readCorpus(dir));
  const sources = keep(parseSources(corpus.data['sources.json']));
  const people = keep(parseKnownPeople(listIn(corpus.data, 'people.json'), 'people.json')).entries;
  const events = keep(parseKnownEvents(listIn(corpus.data, 'events.json'), 'events.json')).entries;
  const { pages } = keep(await parsePages(corpus.files));
  const { captured } = keep(capturePages(pages, sources.pages));
  const articles = identifyArticles(captured);
  const { analysed } = keep(await analyseArticles(articles, { people, events }));
  const knowledge = { people, events };
  const pageCount = corpus.files.length;
  const library = await createLibrary({ articles: analysed, knowledge, pageCount, issues, builtAt: now() });

  return {
    library,
    report: {
      pages: pageCount,
      faultyPages: pageCount - pages.length,
      captures: captured.length,
      articles: analysed.length,
      quotes: analysed.reduce((sum, { quotes }) => sum + quotes.length, 0),
      eventMentions: analysed.reduce((sum, { events }) => sum + events.length, 0),
      issues,
      durationMs: Math.round(performance.now() - began),
    },
  };
}

/** An absent list is an empty one. */
function listIn(data: Readonly<Record<DataFile, unknown>>, file: DataFile): unknown {
  return data[file] === undefined ? [] : data[file];
}

async function parsePages(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const issues: Issue[] = [];
  const parsed = await mapGently(
    files,
    ({ name, bytes }): readonly NamedPage[] => {
      const result = parsePage(name, bytes);
      issues.push(...(result.kind === 'page' ? result.page.issues : [result.issue]));
      return result.kind === 'page' ? [{ name, page: result.page }] : [];
    },
    ({ name }, error) => issues.push(toIssue(name, 'a page that can be parsed', error)),
  );
  return { pages: parsed.flat(), issues };
}

async function analyseArticles(articles: ReturnType<typeof identifyArticles>, knowledge: Knowledge) {
  const issues: Issue[] = [];
  const analysed = await mapGently(
    articles,
    (article) => analyseArticle(article, knowledge),
    ({ title, seenOn }, error) =>
      issues.push(toIssue(seenOn.page, `“${title}”, which can be analysed`, error)),
  );
  return { analysed, issues };
}

function toIssue(page: string, expected: string, error: unknown): Issue {
  return { page, line: 0, expected, found: error instanceof Error ? error.message : String(error) };
}
