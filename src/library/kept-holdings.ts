// What the indexer holds ↔ sections of bytes: what takes long to make is kept whole, what is rarely read stays undecoded.

import type { Knowledge } from '../analysis/analyse-article.js';
import { noNames, summariseNames } from '../analysis/article-names.js';
import type { Stories } from '../analysis/clusters/name-stories.js';
import { packFacts } from '../analysis/pack-article.js';
import { restorePeople } from '../analysis/restore-people.js';
import { recallTitles } from '../analysis/story-events.js';
import { type CapturedItem, capturePage } from '../corpus/identity/capture-pages.js';
import { IdentityIndex, type KeptIdentity } from '../corpus/identity/identity-index.js';
import type { PageSource } from '../corpus/sources.js';
import type { Issue } from '../model/page.js';
import { type Part, toPart } from '../model/part.js';
import { readCorpusIndex } from '../search/corpus-index.js';
import { runInTurns } from '../turns/steps.js';
import { type ArticleEntry, type KeptEntry, openEntry } from './article-entry.js';
import type { CapturedPage } from './capture-changes.js';
import { type Edition, type KeptFindings, noEdition, type OpenedFindings } from './edition.js';
import type { Holdings } from './holdings.js';
import { openFinder, packFinder } from './kept-finder.js';
import { listPlaces, openPrint, partOfPrint } from './kept-prints.js';
import type { Moderation } from './moderation.js';
import { type KeptPage, keepPage, openPage } from './packed-page.js';
import { openKeptPeople, packKeptPeople } from './packed-people.js';
import type { ShelvedPage } from './read-shelf.js';
import { Records } from './records.js';
import type { Sections } from './section-store.js';
import { showArticles } from './shown-articles.js';

/** What is not in records: small, and read at once, as JSON. */
interface Digest {
  readonly sources: readonly (readonly [page: string, source: PageSource])[];
  readonly identity: Omit<KeptIdentity, 'prints'>;
  /** Where the prints stand (`listPlaces`). */
  readonly printPlaces: readonly number[];
  readonly entryIds: readonly string[];
  /** Of the articles of `people`, in their order; null for one that has other names now. */
  readonly peopleIds: readonly (string | null)[];
  readonly failed: readonly (readonly [id: string, issue: Issue])[];
  readonly formerIds: readonly (readonly [id: string, others: readonly string[]])[];
  readonly knowledge: Knowledge;
  readonly knowledgeKey: string;
  readonly issues: readonly Issue[];
  readonly moderation: Moderation;
  readonly stories: Stories;
  /** Of discovered events, by slug. */
  readonly eventTitles: readonly (readonly [slug: string, title: string])[];
  readonly isDiscovered: boolean;
  /** ISO-8601 UTC. */
  readonly builtAt: string;
}

type KeptShelvedPage = Omit<ShelvedPage, 'page'> & { readonly page: KeptPage | null };

const none = new Uint8Array();

const pageRecords = new Records<ShelvedPage, KeptShelvedPage>(({ page, ...listed }) => ({
  data: { ...listed, page: page && keepPage(page) },
  bytes: none,
}));

/** Names are kept with the people: most articles share theirs with others. */
const entryRecords = new Records<ArticleEntry, Omit<KeptEntry, 'names'>>(
  ({ origin, analysed, analysisKey, contentHash }) => ({
    data: { analysisKey, contentHash, events: analysed.events },
    bytes: packFacts(origin),
  }),
);

/** Holdings, what was found in them, and when their library was made. */
export interface KeptState {
  readonly holdings: Holdings;
  readonly findings: OpenedFindings;
  readonly builtAt: Date;
}

export async function packHoldings(
  { shelf, captures, identity, entries, ...holdings }: Holdings & { readonly edition: Edition },
  moderation: Moderation,
  { finder, directory }: KeptFindings,
  pause: () => Promise<void>,
): Promise<Sections> {
  const { prints, ...keptIdentity } = identity.keep();
  await pause();
  const { edition } = holdings;
  const digest: Digest = {
    sources: [...captures].flatMap(([name, { source }]) => (source === undefined ? [] : [[name, source]])),
    identity: keptIdentity,
    printPlaces: listPlaces(prints, shelf.keys()),
    entryIds: [...entries.keys()],
    peopleIds: listPeopleIds(directory, entries),
    failed: [...holdings.failed],
    formerIds: [...holdings.formerIds],
    knowledge: holdings.knowledge,
    knowledgeKey: holdings.knowledgeKey,
    issues: holdings.issues,
    moderation,
    stories: edition.stories,
    eventTitles: edition.library.events
      .list()
      .flatMap(({ event, isListed }) => (isListed ? [] : [[event.slug, event.title]])),
    isDiscovered: edition.isDiscovered,
    builtAt: edition.library.builtAt.toISOString(),
  };
  const listAll = async <Item>(items: Iterable<Item>, toParts: (item: Item) => Part | readonly Part[]) => {
    const parts: Part[] = [];
    for (const item of items) {
      parts.push(...[toParts(item)].flat());
      await pause();
    }
    return parts;
  };
  return new Map<string, readonly Part[]>([
    ['digest', [toPart(Buffer.from(JSON.stringify(digest)))]],
    ['pages', await listAll(shelf.values(), (page) => pageRecords.partOf(page))],
    ['texts', await listAll(shelf.values(), ({ page }) => page?.texts.map(toPart) ?? [])],
    ['prints', await listAll(prints, partOfPrint)],
    ['entries', await listAll(entries.values(), (entry) => entryRecords.partOf(entry))],
    ...packKeptPeople(directory.people),
    ...(finder === null ? [] : packFinder(finder)),
    ...edition.search.toParts(),
  ]);
}

/** Null when the sections do not fit together. Texts and facts are decoded when they are first read. */
export async function openHoldings(
  sections: Sections,
  pause: () => Promise<void>,
): Promise<KeptState | null> {
  const partsOf = (name: string) => sections.get(name) ?? [];
  const digest = JSON.parse(Buffer.from(partsOf('digest')[0]?.read() ?? none).toString()) as Digest;
  await pause();
  const { shelf, captures, items } = await openPages(sections, new Map(digest.sources), pause);
  const pages = [...shelf.keys()];
  const prints = partsOf('prints').map((part, number) => {
    const [page = -1, position = -1] = digest.printPlaces.slice(2 * number, 2 * number + 2);
    return openPrint(part, { page: pages[page] ?? '', position }, items);
  });
  await pause();
  const identity = IdentityIndex.restore({ ...digest.identity, prints });
  await pause();
  const keptPeople = openKeptPeople(sections);
  await pause();
  const people = await runInTurns(restorePeople(keptPeople), pause);
  const names = [...people.articles];
  const namesById = new Map(digest.peopleIds.map((id, place) => [id, names[place]]));
  const entries = new Map<string, ArticleEntry>();
  for (const [number, id] of digest.entryIds.entries()) {
    const article = identity.articles.get(id);
    const part = partsOf('entries')[number];
    if (article === undefined || part === undefined) return null;
    entries.set(
      id,
      entryRecords.open(part, ({ data, bytes }) => {
        const names = namesById.get(id);
        const entry = openEntry({ ...data, names: names ?? noNames }, article, bytes);
        return names === undefined ? { ...entry, names: summariseNames(entry.origin) } : entry;
      }),
    );
    await pause();
  }
  const { failed, formerIds, knowledge, knowledgeKey, issues, moderation, stories, isDiscovered } = digest;
  const shown = showArticles({ entries, formerIds: new Map(formerIds), moderation }, noEdition);
  await pause();
  const articles = new Map([...shown].map(([id, { analysed }]) => [id, analysed]));
  recallTitles(new Map(digest.eventTitles), stories, articles);
  const search = await readCorpusIndex(sections, [...articles.values()]);
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
      edition: { shown, corrections: moderation.corrections, search, people, stories, isDiscovered },
    },
    findings: {
      readFinder: openFinder(sections),
      directory: { people: keptPeople, articles: names },
    },
    builtAt: new Date(digest.builtAt),
  };
}

function listPeopleIds(
  { articles }: KeptFindings['directory'],
  entries: Holdings['entries'],
): readonly (string | null)[] {
  const ids = new Map([...entries].map(([id, { names }]) => [names, id]));
  return articles.map((names) => ids.get(names) ?? null);
}

async function openPages(
  sections: Sections,
  sources: ReadonlyMap<string, PageSource>,
  pause: () => Promise<void>,
) {
  const texts = sections.get('texts') ?? [];
  const shelf = new Map<string, ShelvedPage>();
  const captures = new Map<string, CapturedPage>();
  const items = new Map<string, readonly CapturedItem[]>();
  let text = 0;
  for (const part of sections.get('pages') ?? []) {
    const shelved = pageRecords.open(part, ({ data: { name, stamp, hash, issues, page: kept } }) => {
      const count = kept === null ? 0 : kept.related.length + (kept.main === null ? 0 : 1);
      const own = texts.slice(text, text + count).map((one) => one.read());
      text += count;
      return { name, stamp, hash, page: kept && openPage(kept, own, issues), issues };
    });
    const { name, hash, page } = shelved;
    shelf.set(name, shelved);
    if (page === null) continue;
    const source = sources.get(name);
    const captured = capturePage({ name, page }, source);
    captures.set(name, { hash, source, items: captured });
    items.set(name, captured);
    await pause();
  }
  return { shelf, captures, items };
}
