// Prints of captures → which captures are one article, and which articles carry one text.

import { createHash } from 'node:crypto';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { DisjointSets } from './disjoint-sets.js';
import { type Print, readWords } from './print-capture.js';
import { minTellingWords } from './print-text.js';
import { findCoverage, isContiguousIn } from './text-coverage.js';
import type { TextEvidence, TextMatch } from './text-evidence.js';

export interface Grouping {
  /** One group for each article: places in the list of prints. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs of groups that carry the same text under outlets that contradict each other. */
  readonly sameText: readonly (readonly [number, number])[];
}

/** Captures that are one article so far as their outlets agree. */
interface Link {
  readonly captures: readonly number[];
  /** How sure that is; decides between several outlets for a capture whose outlet nobody knows. */
  readonly strength: number;
}

/** The site's id is surest, then the publisher's address, then title and opening words, then the text alone (1 and its likeness). */
const strengths = { siteId: 5, url: 4, opening: 3, copy: 2, text: 1 } as const;

/** Fewest words of a title that names one article; "Live score" or "Letters" names many. */
const minNamingWords = 4;

/** Share of a revised text that must stand in the fuller version when title and opening words are the same. */
const minRevisedCoverage = 0.5;

/**
 * Groups captures, which come with the fullest first, in three steps:
 *
 * 1. Captures of one outlet (or of unknown outlet) that share site id, address, title and opening, or text are one article.
 * 2. A capture of unknown outlet joins the outlet it is linked to; of several outlets the one with the strongest link, of
 *    equally strong ones the first by name. So one text under two outlets stays two articles.
 * 3. A text of under 40 words joins the one article with the same title whose text contains it; when several could be meant
 *    it stays alone. An empty one only joins where the outlets are equal, since nothing else speaks for it.
 *
 * Captures that share no key (`listKeys`) and no text have no influence on one another, so they may be grouped apart.
 */
export function groupCaptures(prints: readonly Print[], evidence: TextEvidence): Grouping {
  const texts = listTexts(prints, evidence);
  const words = new WordCache(prints);
  const links = [...listNamedLinks(prints, words), ...listTextLinks(texts)];
  const sets = new DisjointSets(prints.length);
  for (const { captures } of links) joinWithinOutlets(captures, prints, sets);
  joinUnknownOutlets(links, prints, sets);
  joinShortTexts(prints, words, sets);
  return collectGroups(prints, sets, texts);
}

/**
 * What a capture may have in common with others of its article, texts apart: captures that share no key and no matching text
 * have no influence on each other's groups.
 */
export function listKeys(print: Print): readonly string[] {
  return [
    ...(print.siteId === null ? [] : [`s${print.siteId}`]),
    ...print.urls.map((url) => `u${url}`),
    `o${createHash('sha1').update(openingOf(print)).digest('base64url')}`,
    ...(isNaming(print.title) ? [`t${print.title}`] : []),
  ];
}

function openingOf({ title, opening }: Print): string {
  return `${title}\n${opening}`;
}

function isNaming(title: string): boolean {
  return title.split(' ').length >= minNamingWords;
}

/** What the texts of some captures have in common; numbers are places in the list of prints. */
interface CommonTexts {
  /** Captures with the same title and words: one group for each text, often of one. */
  readonly copies: readonly (readonly number[])[];
  /** Captures of two texts that match. */
  readonly matches: readonly { readonly captures: readonly number[]; readonly match: TextMatch }[];
}

function listTexts(prints: readonly Print[], evidence: TextEvidence): CommonTexts {
  const copies = new Map<string, number[]>();
  prints.forEach(({ textKey }, index) => {
    if (textKey !== null) add(copies, textKey, index);
  });
  const matches = [...copies].flatMap(([key, captures]) => {
    const [first] = captures;
    const print = first === undefined ? undefined : prints[first];
    const text = print && evidence.textOf(print);
    return [...(text?.matches.values() ?? [])].flatMap((match) =>
      match.shorter.key === key
        ? [{ captures: [...captures, ...(copies.get(match.longer.key) ?? [])], match }]
        : [],
    );
  });
  return { copies: [...copies.values()], matches };
}

/** The words of the captures that need comparing, read once each. */
class WordCache {
  readonly #prints: readonly Print[];
  readonly #words = new Map<number, Uint32Array>();

  constructor(prints: readonly Print[]) {
    this.#prints = prints;
  }

  of(capture: number): Uint32Array {
    const known = this.#words.get(capture);
    if (known !== undefined) return known;
    const print = this.#prints[capture];
    const words = print === undefined ? new Uint32Array() : readWords(print);
    this.#words.set(capture, words);
    return words;
  }
}

/** Links by what names an article: site id, address, title with opening words. */
function listNamedLinks(prints: readonly Print[], words: WordCache): readonly Link[] {
  const bySiteId = new Map<string, number[]>();
  const byUrl = new Map<string, number[]>();
  const byOpening = new Map<string, number[]>();
  prints.forEach((print, index) => {
    if (print.siteId !== null) add(bySiteId, print.siteId, index);
    for (const url of print.urls) add(byUrl, url, index);
    add(byOpening, openingOf(print), index);
  });
  const toLinks = (named: ReadonlyMap<string, readonly number[]>, strength: number): readonly Link[] =>
    [...named.values()].filter(({ length }) => length > 1).map((captures) => ({ captures, strength }));
  return [
    ...toLinks(bySiteId, strengths.siteId),
    ...toLinks(byUrl, strengths.url),
    ...toLinks(byOpening, strengths.opening).map(({ captures, strength }) => ({
      captures: keepRevisions(captures, prints, words),
      strength,
    })),
  ];
}

/** Of captures with the same title and opening, those that go on like the fullest of them: a column may open alike each day. */
function keepRevisions(
  captures: readonly number[],
  prints: readonly Print[],
  words: WordCache,
): readonly number[] {
  const fullest = captures[0] ?? 0;
  return captures.filter((capture) => {
    const { wordCount = 0, textKey = null } = prints[capture] ?? {};
    if (wordCount < minTellingWords || textKey === prints[fullest]?.textKey) return true;
    return findCoverage(words.of(capture), words.of(fullest)).share >= minRevisedCoverage;
  });
}

function listTextLinks({ copies, matches }: CommonTexts): readonly Link[] {
  return [
    ...copies.map((captures) => ({ captures, strength: strengths.copy })),
    ...matches
      .filter(({ match }) => match.near)
      .map(({ captures, match }) => ({ captures, strength: strengths.text + match.likeness })),
  ];
}

function joinWithinOutlets(captures: readonly number[], prints: readonly Print[], sets: DisjointSets): void {
  const firstOf = new Map<string | null, number>();
  for (const capture of captures) {
    const outlet = prints[capture]?.outlet ?? null;
    const first = firstOf.get(outlet);
    if (first === undefined) firstOf.set(outlet, capture);
    else sets.join(first, capture);
  }
}

function joinUnknownOutlets(links: readonly Link[], prints: readonly Print[], sets: DisjointSets): void {
  const choices = new Map<number, Map<string, { strength: number; captures: number[] }>>();
  for (const { captures, strength } of links) {
    const unknown = captures.find((capture) => prints[capture]?.outlet === null);
    if (unknown === undefined) continue;
    const root = sets.find(unknown);
    const byOutlet = choices.get(root) ?? new Map<string, { strength: number; captures: number[] }>();
    choices.set(root, byOutlet);
    for (const capture of captures) {
      const outlet = prints[capture]?.outlet ?? null;
      if (outlet === null) continue;
      const choice = byOutlet.get(outlet) ?? { strength: 0, captures: [] };
      byOutlet.set(outlet, choice);
      choice.strength = Math.max(choice.strength, strength);
      choice.captures.push(capture);
    }
  }
  for (const [root, byOutlet] of choices) {
    const [best] = [...byOutlet].sort(
      ([nameA, a], [nameB, b]) => b.strength - a.strength || compareCodeUnits(nameA, nameB),
    );
    for (const capture of best?.[1].captures ?? []) sets.join(root, capture);
  }
}

function joinShortTexts(prints: readonly Print[], words: WordCache, sets: DisjointSets): void {
  const byTitle = new Map<string, number[]>();
  const outletOf = new Map<number, string>();
  prints.forEach(({ title, outlet }, index) => {
    if (isNaming(title)) add(byTitle, title, index);
    if (outlet !== null) outletOf.set(sets.find(index), outlet);
  });
  for (const named of byTitle.values())
    for (const index of [...named].sort((a, b) => wordCount(prints, b) - wordCount(prints, a) || a - b))
      joinShortText(index, named, prints, words, sets, outletOf);
}

function joinShortText(
  short: number,
  named: readonly number[],
  prints: readonly Print[],
  words: WordCache,
  sets: DisjointSets,
  outletOf: Map<number, string>,
): void {
  if (wordCount(prints, short) >= minTellingWords) return;
  const text = words.of(short);
  const own = sets.find(short);
  const ownOutlet = outletOf.get(own) ?? null;
  const homes = new Set<number>();
  for (const other of named) {
    const home = sets.find(other);
    if (home === own || homes.has(home)) continue;
    const outlet = outletOf.get(home) ?? null;
    const agrees = outlet === ownOutlet || (text.length > 0 && (outlet === null || ownOutlet === null));
    if (agrees && isContiguousIn(text, words.of(other))) homes.add(home);
  }
  const [home] = homes;
  if (home === undefined || homes.size > 1) return;
  const outlet = outletOf.get(home) ?? ownOutlet;
  sets.join(own, home);
  if (outlet !== null) outletOf.set(sets.find(own), outlet);
}

function collectGroups(prints: readonly Print[], sets: DisjointSets, texts: CommonTexts): Grouping {
  const members = new Map<number, number[]>();
  prints.forEach((_, index) => {
    add(members, sets.find(index), index);
  });
  const numberOf = new Map([...members.keys()].map((root, index) => [root, index]));
  const groupOf = (capture: number) => numberOf.get(sets.find(capture)) ?? 0;

  const pairs = new Map<string, readonly [number, number]>();
  const addPairs = (captures: readonly number[]) => {
    const groups = [...new Set(captures.map(groupOf))].sort((a, b) => a - b);
    groups.forEach((a, index) => {
      for (const b of groups.slice(index + 1)) pairs.set(`${a} ${b}`, [a, b]);
    });
  };
  for (const captures of texts.copies) addPairs(captures);
  for (const { captures } of texts.matches) addPairs(captures);
  return { groups: [...members.values()], sameText: [...pairs.values()] };
}

function add<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function wordCount(prints: readonly Print[], index: number): number {
  return prints[index]?.wordCount ?? 0;
}
