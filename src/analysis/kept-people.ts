// The people of a corpus ↔ plain data, with which the next process need not read any name again.

import type { Steps } from '../turns/steps.js';
import type { ArticleNames } from './article-names.js';
import { type Gathering, type PersonDraft, toMark } from './gather-people.js';
import type { KnownPerson } from './known-people.js';
import { LayeredMap } from './layered-map.js';
import type { NameUse, NameUses } from './name-uses.js';
import { openNameForm, readNameForms } from './name-variants.js';
import { openPeople, type People } from './people-directory.js';
import { restoreRanks } from './person-entries.js';
import { listFormKeys, PersonIndex, PersonIndexWriter } from './person-index.js';

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
  for (const { named, speakers, utterances } of articles) {
    const pairs = named.flatMap(([name, mentions]) => [numberOf(name), mentions]);
    keptArticles.push([pairs, speakers.map(numberOf), utterances]);
    if (keptArticles.length % perStep === 0) yield;
  }
  const keptPeople: KeptPerson[] = [];
  for (const { draft, entry } of people.ranked) {
    keptPeople.push([
      entry.person.id,
      draft.known === null ? -1 : listed.indexOf(draft.known.id),
      draft.known === null ? numberOf(draft.founding.name) : -1,
      draft.spellings.flatMap(({ name, count }) => [numberOf(name), count]),
      draft.uses.map(({ name }) => numberOf(name)),
    ]);
    if (keptPeople.length % perStep === 0) yield;
  }
  const readings: (readonly string[])[] = [];
  for (const name of numbers.keys()) {
    readings.push(readNameForms(name).map(({ text }) => text));
    if (readings.length % perStep === 0) yield;
  }
  readNameForms.forget();
  return { known, names: [...numbers.keys()], readings, articles: keptArticles, people: keptPeople };
}

/** The people of what `keepPeople` gave; their articles are in its order. */
export function* restorePeople(kept: KeptPeople): Steps<People> {
  const articles: ArticleNames[] = [];
  const nameAt = (number: number): string => kept.names[number] ?? '';
  for (const [named, speakers, utterances] of kept.articles) {
    articles.push({
      named: Array.from({ length: named.length / 2 }, (_, at) => [
        nameAt(named[2 * at] ?? -1),
        named[2 * at + 1] ?? 0,
      ]),
      speakers: speakers.map(nameAt),
      utterances,
    });
    if (articles.length % perStep === 0) yield;
  }
  const uses = yield* restoreUses(kept, articles);
  const drafts: PersonDraft[] = [];
  for (const person of kept.people) {
    drafts.push(restoreDraft(kept, uses, person));
    if (drafts.length % perStep === 0) yield;
  }
  const gathering = yield* restoreGathering(drafts);
  const ids = kept.people.map(([id]) => id);
  const people = yield* restoreRanks(drafts, ids);
  return openPeople({ articles: new Set(articles), known: kept.known, uses, gathering, people });
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
  const namesByKey = new Map<string, string | readonly string[]>();
  for (const [number, name] of names.entries()) {
    const use: NameUse = {
      name,
      length: readings[number]?.[0]?.split(' ').length ?? 0,
      mentions: mentions[number]!,
      // Copies without room to grow: there are tens of thousands.
      articles: naming[number]?.slice() ?? none,
      quoting: quoting[number]?.slice() ?? none,
    };
    if (use.articles.length + use.quoting.length === 0) continue;
    uses.set(name, use);
    for (const key of listFormKeys((readings[number] ?? []).map(openNameForm))) {
      const others = namesByKey.get(key);
      namesByKey.set(key, others === undefined ? name : [others, name].flat());
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
  { uses }: NameUses,
  [, listed, founding, spellings, used]: KeptPerson,
): PersonDraft {
  const person = known[listed] ?? null;
  const forms = new Set<string>();
  for (let at = 0; at < spellings.length; at += 2)
    for (const form of readings[spellings[at]!] ?? []) forms.add(form);
  const useOf = (number: number): NameUse => {
    const use = uses.get(names[number] ?? '');
    if (use === undefined) throw new RangeError(`Nobody uses the name at place ${number}.`);
    return use;
  };
  return {
    known: person,
    founding: person === null ? useOf(founding) : { name: person.name, length: 0 },
    spellings: Array.from({ length: spellings.length / 2 }, (_, at) => ({
      name: names[spellings[2 * at]!] ?? '',
      count: spellings[2 * at + 1] ?? 0,
    })),
    forms: Array.from(forms),
    uses: used.map(useOf),
  };
}

function* restoreGathering(drafts: readonly PersonDraft[]): Steps<Gathering> {
  const index = new PersonIndexWriter<PersonDraft>(new PersonIndex());
  const bySpelling = new Map<string, PersonDraft>();
  for (const [number, draft] of drafts.entries()) {
    index.restore(draft);
    for (const { name } of draft.spellings) bySpelling.set(name, draft);
    if (draft.known !== null) bySpelling.set(toMark(draft.known), draft);
    if (number % perStep === 0) yield;
  }
  return { index: index.close(), bySpelling: new LayeredMap(bySpelling) };
}
