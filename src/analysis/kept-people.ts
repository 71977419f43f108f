// The people of a corpus ↔ plain data, with which the next process need not read any name again.

import type { Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import { type Gathering, type PersonDraft, toMark } from './gather-people.js';
import type { KnownPerson } from './known-people.js';
import { LayeredMap } from './layered-map.js';
import type { NameUse, NameUses } from './name-uses.js';
import { forgetReadings, openNameForm, readNameForms } from './name-variants.js';
import { listOf, type OneOrMore } from './one-or-more.js';
import { openPeople, type People, type PeopleMemory } from './people-directory.js';
import { restoreRanks } from './person-entries.js';
import { groupByIds } from './person-ids.js';
import { listFormKeys, PersonIndex } from './person-index.js';

/** Names and articles are meant by their places in `names` and `articles`. */
export interface KeptPeople {
  readonly known: readonly KnownPerson[];
  readonly names: readonly string[];
  /** By name: its readings (`NameForm.text`). */
  readonly readings: readonly (readonly string[])[];
  readonly articles: readonly KeptNames[];
  /** In the order of their ranks. */
  readonly people: readonly KeptPerson[];
}

/** `ArticleNames`: names and numbers of their mentions in turn, speakers, number of utterances. */
type KeptNames = readonly [named: readonly number[], speakers: readonly number[], utterances: number];

/** `known`: place in the list, or -1. `spellings`: names and counts in turn. `founding` of a listed person is -1. */
type KeptPerson = readonly [
  id: string,
  quoteCount: number,
  articleCount: number,
  known: number,
  founding: number,
  spellings: readonly number[],
  uses: readonly number[],
];

/** Names or people handled in one step. */
const perStep = 100;

export function* keepPeople({ articles, known, people }: People): Steps<KeptPeople> {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const listed = known.map(({ id }) => id);
  const keptArticles: KeptNames[] = [];
  for (const { named, mentions, speakers, utterances } of articles) {
    const pairs = named.flatMap((name, place) => [numberOf(name), mentions[place] ?? 0]);
    keptArticles.push([pairs, speakers.map(numberOf), utterances]);
    if (keptArticles.length % perStep === 0) yield;
  }
  const keptPeople: KeptPerson[] = [];
  for (const { draft, entry } of people.ranked) {
    keptPeople.push([
      entry.person.id,
      entry.quoteCount,
      entry.articleCount,
      draft.known === null ? -1 : listed.indexOf(draft.known.id),
      draft.known === null ? numberOf(draft.founding.name) : -1,
      draft.spellings.flatMap(({ name, count }) => [numberOf(name), count]),
      draft.uses.map(numberOf),
    ]);
    if (keptPeople.length % perStep === 0) yield;
  }
  const readings: (readonly string[])[] = [];
  for (const name of numbers.keys()) {
    readings.push(readNameForms(name).map(({ text }) => text));
    if (readings.length % perStep === 0) yield;
  }
  forgetReadings();
  return { known, names: [...numbers.keys()], readings, articles: keptArticles, people: keptPeople };
}

/** The people of what `keepPeople` gave, each time it is read; their articles are in its order. */
export function* restorePeople(read: () => KeptPeople): Steps<People> {
  const kept = read();
  const { names, known } = kept;
  const articles = yield* restoreArticles(kept);
  const drafts: PersonDraft[] = [];
  for (const person of kept.people) {
    drafts.push(restoreDraft(kept, person));
    if (drafts.length % perStep === 0) yield;
  }
  const index = yield* PersonIndex.of(drafts);
  const ranks = kept.people.map(([id, quoteCount, articleCount]) => ({ id, quoteCount, articleCount }));
  const people = yield* restoreRanks(drafts, ranks);
  let memory: PeopleMemory | null = null;
  let quoting: ReadonlyMap<string, readonly ArticleNames[]> | null = null;
  return openPeople({
    articles: new Set(articles),
    known,
    index,
    people,
    *recall() {
      memory ??= {
        uses: yield* restoreUses({ ...read(), names }, articles),
        bySpelling: yield* restoreSpellings(drafts),
        idGroups: yield* groupByIds(
          drafts,
          ranks.map(({ id }) => id),
        ),
      };
      return memory;
    },
    quotingUnder(name) {
      quoting ??= listQuoting(articles);
      return quoting.get(name) ?? none;
    },
  });
}

function* restoreArticles({ names, articles: kept }: KeptPeople): Steps<readonly ArticleNames[]> {
  const nameAt = (number: number): string => names[number] ?? '';
  const articles: ArticleNames[] = [];
  for (const [named, speakers, utterances] of kept) {
    articles.push({
      named: Array.from({ length: named.length / 2 }, (_, at) => nameAt(named[2 * at] ?? -1)),
      mentions: Array.from({ length: named.length / 2 }, (_, at) => named[2 * at + 1] ?? 0),
      speakers: speakers.map(nameAt),
      utterances,
    });
    if (articles.length % perStep === 0) yield;
  }
  return articles;
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

function* restoreUses({ names, readings, articles: kept }: KeptPeople, articles: readonly ArticleNames[]) {
  const mentions = new Uint32Array(names.length);
  const naming: ArticleNames[][] = [];
  const quoting: ArticleNames[][] = [];
  for (const [place, [named, speakers]] of kept.entries()) {
    const article = articles[place]!;
    for (let at = 0; at < named.length; at += 2) {
      const name = named[at]!;
      mentions[name]! += named[at + 1]!;
      addTo(naming, name, article);
    }
    for (const name of speakers) addTo(quoting, name, article);
    if (place % perStep === 0) yield;
  }
  const uses = new Map<string, NameUse>();
  const namesByKey = new Map<string, OneOrMore<string>>();
  for (const [number, name] of names.entries()) {
    const use: NameUse = {
      name,
      length: lengthOf(readings[number]),
      mentions: mentions[number]!,
      // Copies without room to grow: there are tens of thousands.
      articles: naming[number]?.slice() ?? none,
      quoting: quoting[number]?.slice() ?? none,
    };
    if (use.articles.length + use.quoting.length === 0) continue;
    uses.set(name, use);
    for (const key of listFormKeys((readings[number] ?? []).map(openNameForm))) {
      const others = namesByKey.get(key);
      namesByKey.set(key, others === undefined ? name : listOf(others).concat(name));
    }
    if (number % perStep === 0) yield;
  }
  return { uses: new LayeredMap(uses), namesByKey: new LayeredMap(namesByKey) } satisfies NameUses;
}

const none: readonly ArticleNames[] = [];

function addTo(lists: ArticleNames[][], number: number, article: ArticleNames): void {
  const list = lists[number];
  if (list === undefined) lists[number] = [article];
  else list.push(article);
}

function restoreDraft(
  { known, names, readings }: KeptPeople,
  [, , , listed, founding, spellings, used]: KeptPerson,
): PersonDraft {
  const person = known[listed] ?? null;
  const nameAt = (number: number): string => names[number] ?? '';
  return {
    known: person,
    founding:
      person === null
        ? { name: nameAt(founding), length: lengthOf(readings[founding]) }
        : { name: person.name, length: 0 },
    spellings: Array.from({ length: spellings.length / 2 }, (_, at) => ({
      name: nameAt(spellings[2 * at]!),
      count: spellings[2 * at + 1] ?? 0,
    })),
    forms: restoreForms(readings, spellings),
    uses: used.map(nameAt),
  };
}

/** Most people have one spelling, whose readings are theirs. */
function restoreForms(readings: KeptPeople['readings'], spellings: readonly number[]): readonly string[] {
  if (spellings.length === 2) return readings[spellings[0]!] ?? [];
  const forms = new Set<string>();
  for (let at = 0; at < spellings.length; at += 2)
    for (const form of readings[spellings[at]!] ?? []) forms.add(form);
  return Array.from(forms);
}

/** `NameUse.length` of a name with these readings. */
function lengthOf(readings: readonly string[] | undefined): number {
  return readings?.[0]?.split(' ').length ?? 0;
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
