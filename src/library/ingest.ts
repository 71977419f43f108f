// Page sources → the library: the whole way of the program, read from top to bottom.

import { pMapIterable } from 'p-map';
import { createNameSharing, takeOverNames } from '../analysis/article-names.js';
import { listStrayFacts } from '../corpus/identity/capture-pages.js';
import type { ArticleChanges } from '../corpus/identity/identity-index.js';
import type { Article } from '../model/article.js';
import type { Issue } from '../model/page.js';
import { IndexDraft } from '../search/index-draft.js';
import type { Turns } from '../turns/turns.js';
import { type ArticleEntry, openEntry, renewEntry, toAnalysisKey } from './article-entry.js';
import { findCaptureChanges } from './capture-changes.js';
import type { Edition, Publish } from './edition.js';
import { type FormerIds, keepFormerIds } from './former-ids.js';
import type { Holdings } from './holdings.js';
import { createJobRunner, type JobRunner, type Outcome, type RunnerSettings } from './job-runner.js';
import type { Moderation } from './moderation.js';
import { type OutsideFacts, readOutsideFacts } from './outside-facts.js';
import type { PageSource } from './page-source.js';
import { readShelf } from './read-shelf.js';
import { recallFormerIds } from './record-versions.js';
import type { RevisionArchive } from './revision-archive.js';
import type { UpdateProgress } from './update-report.js';

export interface Ingested {
  readonly holdings: Holdings & { readonly edition: Edition };
  /** Makes the holdings before valid again and these invalid. */
  undo(): void;
}

export interface IngestContext {
  readonly corpusDir: string;
  readonly sources: readonly PageSource[];
  readonly moderation: Moderation;
  /** To be listed with those of this run. */
  readonly issues: readonly Issue[];
  /** Null keeps no history. */
  readonly archive: RevisionArchive | null;
  readonly publish: Publish;
  readonly jobThreads: RunnerSettings;
  readonly turns: Turns;
  onProgress(progress: UpdateProgress): void;
  now(): Date;
}

/** Articles that are being analysed, or wait for a thread: enough for every thread to have the next one there. */
const articlesAtOnce = 32;

/** Takes in whatever differs from `before`. When it rejects, `before` is as it was. */
export async function ingest(before: Holdings, context: IngestContext): Promise<Ingested> {
  context.onProgress({ step: 'looking for changes', done: 0, total: 0 });
  const facts = await readOutsideFacts(context.corpusDir);
  const { knowledge, knowledgeKey } = facts;
  const jobs = createJobRunner(context.jobThreads, { knowledge, knowledgeKey }, context.turns);
  try {
    return await takeIn(before, facts, jobs, context);
  } finally {
    await jobs.close();
  }
}

async function takeIn(
  before: Holdings,
  facts: OutsideFacts,
  jobs: JobRunner,
  context: IngestContext,
): Promise<Ingested> {
  const { turns, onProgress } = context;
  const { shelf, issues } = await readShelf(context.sources, before.shelf, jobs, turns, onProgress);
  const { captures, changes } = findCaptureChanges(shelf, facts.sources, before.captures);
  onProgress({ step: 'telling articles apart', done: 0, total: 0 });
  const { identity } = before;
  const change = await turns.finish(identity.apply(changes));
  try {
    const isKnown = facts.knowledgeKey === before.knowledgeKey;
    const changed = isKnown ? change.after : [...identity.articles.values()];
    const draft = before.edition.search === null ? new IndexDraft() : undefined;
    const analysed = await analyseArticles(before, changed, facts.knowledgeKey, { ...context, jobs, draft });
    await jobs.close();
    const entries = replace(before.entries, change.before, analysed.entries);
    const failed = replace(before.failed, [...change.before, ...changed], analysed.failed);
    const formerIds = await findFormerIds(before, change, entries, context.archive);
    const allIssues = [
      ...context.issues,
      ...issues,
      ...facts.issues,
      ...[...shelf.values()].flatMap((page) => page.issues),
      ...listStrayFacts(facts.sources, (name) => shelf.get(name)?.page ?? undefined),
      ...failed.values(),
    ];
    onProgress({ step: 'indexing', done: 0, total: 0 });
    const { knowledge, knowledgeKey } = facts;
    const edition = await context.publish(
      {
        entries,
        knowledge,
        moderation: context.moderation,
        formerIds,
        shelf,
        issues: allIssues,
        builtAt: context.now(),
        discovery: 'now',
        draft,
      },
      before.edition,
      turns,
    );
    const held = { shelf, captures, identity, entries, failed, formerIds, knowledge, knowledgeKey };
    return { holdings: { ...held, issues: allIssues, edition }, undo: change.undo };
  } catch (error) {
    change.undo();
    throw error;
  }
}

/** Articles whose text was analysed before keep what was found in it. They are written to the draft while threads analyse others. */
async function analyseArticles(
  before: Holdings,
  articles: readonly Article[],
  knowledgeKey: string,
  {
    jobs,
    turns,
    onProgress,
    draft,
  }: IngestContext & { readonly jobs: JobRunner; readonly draft: IndexDraft | undefined },
): Promise<{ entries: ReadonlyMap<string, ArticleEntry>; failed: ReadonlyMap<string, Issue> }> {
  const entries = new Map<string, ArticleEntry>();
  const failed = new Map<string, Issue>();
  const share = createNameSharing();
  const analyse = async (article: Article): Promise<Outcome<ArticleEntry>> => {
    const known = before.entries.get(article.id);
    if (known !== undefined && known.analysisKey === toAnalysisKey(article, knowledgeKey))
      return { found: renewEntry(known, article) };
    const outcome = await jobs.run('analyse', article);
    if ('fault' in outcome) return outcome;
    const { entry, facts } = outcome.found;
    const names = takeOverNames(known?.names, share(entry.names));
    return { found: openEntry({ ...entry, names }, article, facts) };
  };
  let done = 0;
  const outcomes = pMapIterable(articles, async (article) => ({ article, outcome: await analyse(article) }), {
    concurrency: articlesAtOnce,
  });
  for await (const { article, outcome } of outcomes) {
    const { id, title, seenOn } = article;
    if ('found' in outcome) {
      entries.set(id, outcome.found);
      draft?.add(outcome.found.analysed);
    } else
      failed.set(id, {
        page: seenOn.page,
        line: 0,
        expected: `“${title}”, which can be analysed`,
        found: outcome.fault,
      });
    await turns.pause();
    done += 1;
    onProgress({ step: 'reading articles', done, total: articles.length });
  }
  return { entries, failed };
}

/** At the first update after the derived state was lost, the archive knows under which ids articles were shown. */
async function findFormerIds(
  before: Holdings,
  change: ArticleChanges,
  entries: Holdings['entries'],
  archive: RevisionArchive | null,
): Promise<FormerIds> {
  const known = keepFormerIds(before.formerIds, change, entries);
  if (archive === null || before.entries.size > 0) return known;
  return recallFormerIds(known, await archive.listCurrent(), entries);
}

function replace<Value>(
  before: ReadonlyMap<string, Value>,
  gone: ArticleChanges['before'],
  come: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const after = new Map(before);
  for (const { id } of gone) after.delete(id);
  for (const [id, value] of come) after.set(id, value);
  return after;
}
