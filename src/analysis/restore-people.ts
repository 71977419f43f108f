// What was kept of the people of a corpus → the people: read as far as they can be asked for, the rest when it is needed.

import { mapRow, startOfRow } from '../columns/number-rows.js';
import type { Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import { type Gathering, type PersonDraft, toMark } from './gather-people.js';
import { type KeptPeople, perStep, splitTexts } from './kept-people.js';
import { LayeredMap } from './layered-map.js';
import type { NameUse, NameUses } from './name-uses.js';
import { openNameForm } from './name-variants.js';
import { listOf, type OneOrMore } from './one-or-more.js';
import { openPeople, type People, type PeopleMemory } from './people-directory.js';
import { restoreRanks } from './person-entries.js';
import { groupByIds } from './person-ids.js';
import { listFormKeys, PersonIndex } from './person-index.js';

/** What was kept, with its texts as they are looked up. */
interface OpenedPeople extends KeptPeople {
  readonly names: readonly string[];
  /** By name: its readings, parted by tabs. */
  readonly readings: readonly string[];
}

/** The people of what `keepPeople` gave; their articles are in its order. */
export function* restorePeople(kept: KeptPeople): Steps<People> {
  const names = splitTexts(kept.texts.names);
  yield;
  const opened: OpenedPeople = { ...kept, names, readings: splitTexts(kept.texts.readings) };
  yield;
  const { utterances, quoteCounts, articleCounts } = kept.numbers;
  const articles: readonly ArticleNames[] = Array.from(
    utterances,
    (_, place) => new KeptArticle(opened, place),
  );
  const ids = splitTexts(kept.texts.ids);
  const drafts: readonly PersonDraft[] = ids.map((_, place) => new KeptDraft(opened, place));
  yield;
  const index = PersonIndex.ofHashes(drafts, kept.rows);
  const ranks = ids.map((id, place) => ({
    id,
    quoteCount: quoteCounts[place]!,
    articleCount: articleCounts[place]!,
  }));
  const people = yield* restoreRanks(drafts, ranks, (draft) =>
    draft instanceof KeptDraft ? draft.place : -1,
  );
  let memory: PeopleMemory | null = null;
  let quoting: ReadonlyMap<string, readonly ArticleNames[]> | null = null;
  return openPeople({
    articles: new Set(articles),
    known: kept.known,
    index,
    people,
    *recall() {
      memory ??= {
        uses: yield* restoreUses(opened, articles),
        bySpelling: yield* restoreSpellings(drafts),
        idGroups: yield* groupByIds(drafts, ids),
      };
      return memory;
    },
    quotingUnder(name) {
      quoting ??= listQuoting(articles);
      return quoting.get(name) ?? none;
    },
  });
}

/** Its lists are made when they are first read: a start reads hardly any. */
class KeptArticle implements ArticleNames {
  readonly #people: OpenedPeople;
  readonly #place: number;
  #named: readonly string[] | undefined;
  #mentions: readonly number[] | undefined;
  #speakers: readonly string[] | undefined;

  constructor(people: OpenedPeople, place: number) {
    this.#people = people;
    this.#place = place;
  }

  get named(): readonly string[] {
    const { rows, names } = this.#people;
    this.#named ??= mapRow(rows.named, this.#place, (number) => names[number]!);
    return this.#named;
  }

  get mentions(): readonly number[] {
    this.#mentions ??= mapRow(this.#people.rows.mentions, this.#place, (count) => count);
    return this.#mentions;
  }

  get speakers(): readonly string[] {
    const { rows, names } = this.#people;
    this.#speakers ??= mapRow(rows.speakers, this.#place, (number) => names[number]!);
    return this.#speakers;
  }

  get utterances(): number {
    return this.#people.numbers.utterances[this.#place]!;
  }
}

/** Likewise; what most people are never asked for is made each time. */
class KeptDraft implements PersonDraft {
  readonly known: PersonDraft['known'];
  /** By rank. */
  readonly place: number;
  readonly #people: OpenedPeople;
  #uses: readonly string[] | undefined;

  constructor(people: OpenedPeople, place: number) {
    this.known = people.known[people.numbers.known[place]!] ?? null;
    this.#people = people;
    this.place = place;
  }

  get founding(): PersonDraft['founding'] {
    if (this.known !== null) return { name: this.known.name, length: 0 };
    const { numbers, names, readings } = this.#people;
    const number = numbers.founding[this.place]!;
    return { name: names[number]!, length: lengthOf(readings[number]!) };
  }

  get spellings(): PersonDraft['spellings'] {
    const { rows, names } = this.#people;
    let at = startOfRow(rows.spellingCounts, this.place);
    return mapRow(rows.spellings, this.place, (number) => ({
      name: names[number]!,
      count: rows.spellingCounts.values[at++]!,
    }));
  }

  get forms(): readonly string[] {
    const { rows, readings } = this.#people;
    const lists = mapRow(rows.spellings, this.place, (number) => listReadings(readings[number]!));
    // Most people have one spelling, whose readings are theirs.
    return lists.length === 1 ? lists[0]! : [...new Set(lists.flat())];
  }

  get uses(): readonly string[] {
    const { rows, names } = this.#people;
    this.#uses ??= mapRow(rows.uses, this.place, (number) => names[number]!);
    return this.#uses;
  }
}

const none: readonly never[] = [];

function listReadings(readings: string): readonly string[] {
  return readings === '' ? none : readings.split('\t');
}

/** `NameUse.length` of a name with these readings. */
function lengthOf(readings: string): number {
  return listReadings(readings)[0]?.split(' ').length ?? 0;
}

/** By name: the articles that quote somebody under it, once for each utterance. */
function listQuoting(articles: readonly ArticleNames[]): ReadonlyMap<string, readonly ArticleNames[]> {
  const quoting = new Map<string, ArticleNames[]>();
  for (const article of articles)
    for (const speaker of article.speakers) {
      const others = quoting.get(speaker);
      if (others === undefined) quoting.set(speaker, [article]);
      else others.push(article);
    }
  return quoting;
}

function* restoreUses(
  { names, readings, rows }: OpenedPeople,
  articles: readonly ArticleNames[],
): Steps<NameUses> {
  const mentions = new Uint32Array(names.length);
  const naming: ArticleNames[][] = [];
  const quoting: ArticleNames[][] = [];
  let [named, spoken] = [0, 0];
  for (const [place, article] of articles.entries()) {
    for (; named < rows.named.ends[place]!; named++) {
      const name = rows.named.values[named]!;
      mentions[name]! += rows.mentions.values[named]!;
      addTo(naming, name, article);
    }
    for (; spoken < rows.speakers.ends[place]!; spoken++)
      addTo(quoting, rows.speakers.values[spoken]!, article);
    if (place % perStep === 0) yield;
  }
  const uses = new Map<string, NameUse>();
  const namesByKey = new Map<string, OneOrMore<string>>();
  for (const [number, name] of names.entries()) {
    const use: NameUse = {
      name,
      length: lengthOf(readings[number]!),
      mentions: mentions[number]!,
      // Copies without room to grow: there are tens of thousands.
      articles: naming[number]?.slice() ?? none,
      quoting: quoting[number]?.slice() ?? none,
    };
    if (use.articles.length + use.quoting.length === 0) continue;
    uses.set(name, use);
    for (const key of listFormKeys(listReadings(readings[number]!).map(openNameForm))) {
      const others = namesByKey.get(key);
      namesByKey.set(key, others === undefined ? name : listOf(others).concat(name));
    }
    if (number % perStep === 0) yield;
  }
  return { uses: new LayeredMap(uses), namesByKey: new LayeredMap(namesByKey) };
}

function addTo(lists: ArticleNames[][], number: number, article: ArticleNames): void {
  const list = lists[number];
  if (list === undefined) lists[number] = [article];
  else list.push(article);
}

function* restoreSpellings(drafts: readonly PersonDraft[]): Steps<Gathering['bySpelling']> {
  const bySpelling = new Map<string, PersonDraft>();
  for (const [number, draft] of drafts.entries()) {
    for (const { name } of draft.spellings) bySpelling.set(name, draft);
    if (draft.known !== null) bySpelling.set(toMark(draft.known), draft);
    if (number % perStep === 0) yield;
  }
  return new LayeredMap(bySpelling);
}
