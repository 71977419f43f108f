// What the indexer holds ↔ sections of bytes: what takes long to make is kept whole, what is rarely read stays undecoded.

import type { Knowledge } from '../analysis/analyse-article.js';
import type { Stories } from '../analysis/clusters/name-stories.js';
import type { KeptFinder } from '../analysis/clusters/story-finder.js';
import { type CapturedItem, capturePage } from '../corpus/identity/capture-pages.js';
import { IdentityIndex, type KeptIdentity } from '../corpus/identity/identity-index.js';
import type { PageSource } from '../corpus/sources.js';
import type { Issue } from '../model/page.js';
import { readCorpusIndex } from '../search/corpus-index.js';
import { type ArticleEntry, type KeptEntry, openEntry, packFacts } from './article-entry.js';
import type { CapturedPage } from './capture-changes.js';
import { type Edition, noEdition, showArticles } from './edition.js';
import type { Holdings } from './ingest.js';
import { openFinder, packFinder } from './kept-finder.js';
import type { Moderation } from './moderation.js';
import { type KeptPage, keepPage, openPage } from './packed-page.js';
import type { ShelvedPage } from './read-shelf.js';

/** Everything that is read at once, as JSON. */
interface Digest {
  readonly pages: readonly (Pick<ShelvedPage, 'name' | 'stamp' | 'hash' | 'issues'> & {
    readonly page: KeptPage | null;
    readonly source: PageSource | null;
  })[];
  readonly identity: Omit<KeptIdentity, 'runs'>;
  readonly entries: readonly (KeptEntry & { readonly id: string })[];
  readonly failed: readonly (readonly [id: string, issue: Issue])[];
  readonly formerIds: readonly (readonly [id: string, others: readonly string[]])[];
  readonly knowledge: Knowledge;
  readonly knowledgeKey: string;
  readonly issues: readonly Issue[];
  readonly moderation: Moderation;
  readonly stories: Stories;
  readonly isDiscovered: boolean;
  /** ISO-8601 UTC. */
  readonly builtAt: string;
}

/** Holdings, what events were found with, and when their library was made. */
export interface KeptState {
  readonly holdings: Holdings;
  readonly finder: KeptFinder | null;
  readonly builtAt: Date;
}

export async function packHoldings(
  { shelf, captures, identity, entries, ...holdings }: Holdings & { readonly edition: Edition },
  moderation: Moderation,
  finder: KeptFinder | null,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { runs, ...kept } = identity.keep();
  await pause();
  const facts: Uint8Array[] = [];
  for (const entry of entries.values()) {
    facts.push(packFacts(entry));
    await pause();
  }
  const digest: Digest = {
    pages: [...shelf.values()].map(({ name, stamp, hash, issues, page }) => ({
      name,
      stamp,
      hash,
      issues,
      page: page && keepPage(page),
      source: captures.get(name)?.source ?? null,
    })),
    identity: kept,
    entries: [...entries].map(([id, { analysed, analysisKey, contentHash, names }]) => ({
      id,
      analysisKey,
      contentHash,
      names,
      events: analysed.events,
    })),
    failed: [...holdings.failed],
    formerIds: [...holdings.formerIds],
    knowledge: holdings.knowledge,
    knowledgeKey: holdings.knowledgeKey,
    issues: holdings.issues,
    moderation,
    stories: holdings.edition.stories,
    isDiscovered: holdings.edition.isDiscovered,
    builtAt: holdings.edition.library.builtAt.toISOString(),
  };
  await pause();
  const texts = [...shelf.values()].flatMap(({ page }) => page?.texts ?? []);
  return new Map([
    ['digest', Buffer.from(JSON.stringify(digest))],
    ['runs', bytesOf(runs)],
    ...packRecords('texts', texts),
    ...packRecords('facts', facts),
    ...(finder === null ? [] : packFinder(finder)),
    ['index', holdings.edition.search.toBytes()],
  ]);
}

/** Null when the sections do not fit together. Texts and facts are decoded when they are first read. */
export async function openHoldings(
  sections: ReadonlyMap<string, Uint8Array>,
  pause: () => Promise<void>,
): Promise<KeptState | null> {
  const section = (name: string) => sections.get(name) ?? new Uint8Array();
  const digest = JSON.parse(Buffer.from(section('digest')).toString()) as Digest;
  await pause();
  const texts = openRecords(sections, 'texts');
  const facts = openRecords(sections, 'facts');
  const shelf = new Map<string, ShelvedPage>();
  const captures = new Map<string, CapturedPage>();
  const items = new Map<string, readonly CapturedItem[]>();
  let text = 0;
  for (const { page: kept, source, ...listed } of digest.pages) {
    const count = kept === null ? 0 : kept.related.length + (kept.main === null ? 0 : 1);
    const page = kept && openPage(kept, texts.slice(text, text + count), listed.issues);
    text += count;
    shelf.set(listed.name, { ...listed, page });
    if (page === null) continue;
    const known = source ?? undefined;
    const captured = capturePage({ name: listed.name, page }, known);
    captures.set(listed.name, { hash: listed.hash, source: known, items: captured });
    items.set(listed.name, captured);
  }
  await pause();
  const identity = IdentityIndex.restore(
    { ...digest.identity, runs: numbersOf(section('runs')) },
    ({ page, position }) => {
      const found = items.get(page)?.find(({ capture }) => capture.position === position);
      if (found === undefined) throw new RangeError(`No capture was kept at place ${position} of ${page}.`);
      return found;
    },
  );
  await pause();
  const entries = new Map<string, ArticleEntry>();
  for (const [index, { id, ...kept }] of digest.entries.entries()) {
    const article = identity.articles.get(id);
    const bytes = facts[index];
    if (article === undefined || bytes === undefined) return null;
    entries.set(id, openEntry(kept, article, bytes));
  }
  const { failed, formerIds, knowledge, knowledgeKey, issues, moderation, stories, isDiscovered } = digest;
  const shown = showArticles({ entries, moderation }, noEdition);
  await pause();
  const search = await readCorpusIndex(
    section('index'),
    [...shown.values()].map(({ analysed }) => analysed),
  );
  if (search === null) return null;
  return {
    holdings: {
      shelf,
      captures,
      identity,
      entries,
      failed: new Map(failed),
      formerIds: new Map(formerIds),
      knowledge,
      knowledgeKey,
      issues,
      edition: { shown, corrections: moderation.corrections, search, people: null, stories, isDiscovered },
    },
    finder: openFinder(sections),
    builtAt: new Date(digest.builtAt),
  };
}

/** Records one after the other, and a section that says where each ends. */
function packRecords(
  name: string,
  records: readonly Uint8Array[],
): readonly (readonly [string, Uint8Array])[] {
  const ends = new Float64Array(records.length);
  let end = 0;
  for (const [index, record] of records.entries()) {
    end += record.length;
    ends[index] = end;
  }
  return [
    [name, Buffer.concat(records)],
    [`${name}-ends`, bytesOf(ends)],
  ];
}

function openRecords(sections: ReadonlyMap<string, Uint8Array>, name: string): readonly Uint8Array[] {
  const bytes = sections.get(name) ?? new Uint8Array();
  const ends = sections.get(`${name}-ends`) ?? new Uint8Array();
  const places = new Float64Array(ends.slice().buffer);
  return Array.from(places, (end, index) => bytes.subarray(places[index - 1] ?? 0, end));
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Where they lie, if they lie well; else from a copy. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / Uint32Array.BYTES_PER_ELEMENT);
}
