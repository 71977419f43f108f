// Names → bearers: who is meant by a spelling, as an article prints it or as somebody types it.

import { rowOfText } from '../columns/hashed-texts.js';
import { mapRow, type NumberRows } from '../columns/number-rows.js';
import { runAtOnce, type Steps } from '../turns/steps.js';
import { LayeredMap, LayeredMapWriter, type MapBase } from './layered-map.js';
import { type NameForm, type NameWords, openNameForm, readNameForms, suffixOf } from './name-variants.js';
import { hold, listOf, type OneOrMore } from './one-or-more.js';

/** Anything that has names. */
export interface Bearer {
  /** The readings of all its names, each once, as `NameForm.text`. */
  readonly forms: readonly string[];
}

interface Table<Item extends Bearer> {
  get(key: string): OneOrMore<Item> | undefined;
}

/**
 * An index of bearers at one moment, which never chooses between two: a look-up gives all who may be meant, so more than one
 * means that the name alone does not tell.
 */
export class PersonIndex<Item extends Bearer> {
  readonly byKey: LayeredMap<string, OneOrMore<Item>>;
  readonly bySurname: LayeredMap<string, OneOrMore<Item>>;
  /** Only typed names are looked for by any of their words: gathered for the first of them, and kept up from then on. */
  byWord: LayeredMap<string, OneOrMore<Item>> | null;

  constructor(
    byKey = new LayeredMap<string, OneOrMore<Item>>(),
    bySurname = new LayeredMap<string, OneOrMore<Item>>(),
    byWord: LayeredMap<string, OneOrMore<Item>> | null = null,
  ) {
    this.byKey = byKey;
    this.bySurname = bySurname;
    this.byWord = byWord;
  }

  /** An index of bearers that are found by hashes of their keys and surnames (`hashTexts`); numbers are places in `bearers`. */
  static ofHashes<Item extends Bearer>(
    bearers: readonly Item[],
    { byKey, bySurname }: Readonly<Record<'byKey' | 'bySurname', NumberRows>>,
  ): PersonIndex<Item> {
    return new PersonIndex(
      new LayeredMap(new HashedBearers(bearers, byKey, ({ orderlessKey }) => [orderlessKey])),
      new LayeredMap(new HashedBearers(bearers, bySurname, ({ surnames }) => surnames)),
    );
  }

  /**
   * Who may be meant by a name as an article prints it. A whole name also meets a longer or shorter one with the same
   * surname ("Recep Tayyip Erdogan", "Recep Erdogan"); a single word is taken for a surname only.
   */
  findPrinted(name: string): readonly Item[] {
    return findPrinted(name, this.byKey, this.bySurname);
  }

  /** Who may be meant by what somebody typed: also by given name alone, or by any words of a name in any order. */
  findTyped(typed: string): readonly Item[] {
    const byWord = this.byWord ?? runAtOnce(this.gatherWords());
    return find(typed, this.byKey, this.bySurname, ({ words }) =>
      listOf(byWord.get(words[0]!)).filter(({ forms }) =>
        forms.some((form) => words.every((word) => form.split(' ').includes(word))),
      ),
    );
  }

  /** Does beforehand what the first typed name would have to wait for. */
  *gatherWords(): Steps<LayeredMap<string, OneOrMore<Item>>> {
    if (this.byWord !== null) return this.byWord;
    const byWord = new LayeredMapWriter(new LayeredMap<string, OneOrMore<Item>>());
    const bearers = new Set<Item>();
    for (const some of this.byKey.values()) {
      for (const bearer of listOf(some)) bearers.add(bearer);
      yield;
    }
    for (const bearer of bearers) {
      for (const word of wordsOf(bearer)) addTo<Item>(byWord, word, bearer);
      yield;
    }
    this.byWord ??= byWord.close();
    return this.byWord;
  }
}

/** The next index while it is made of the one before. */
export class PersonIndexWriter<Item extends Bearer & { forms: readonly string[] }> {
  readonly #byKey: LayeredMapWriter<string, OneOrMore<Item>>;
  readonly #bySurname: LayeredMapWriter<string, OneOrMore<Item>>;
  readonly #wordsBefore: LayeredMap<string, OneOrMore<Item>> | null;
  readonly #removed = new Set<Item>();
  readonly #added = new Set<Item>();

  constructor(before: PersonIndex<Item>) {
    this.#byKey = new LayeredMapWriter(before.byKey);
    this.#bySurname = new LayeredMapWriter(before.bySurname);
    this.#wordsBefore = before.byWord;
  }

  /** Adds one more name of a bearer that is not in the index before; a name without letters adds nothing. */
  add(bearer: Item, name: string): void {
    for (const form of readNameForms(name)) {
      if (bearer.forms.includes(form.text)) continue;
      // Not `[...forms, text]`, here and below: that leaves room for sixteen more, in tens of thousands of lists.
      bearer.forms = bearer.forms.concat(form.text);
      this.#enter(bearer, form);
    }
  }

  /** Adds a bearer that is not in the index before under the forms it has. */
  put(bearer: Item): void {
    for (const form of bearer.forms) this.#enter(bearer, openNameForm(form));
  }

  /** Takes out a bearer of the index before. */
  remove(bearer: Item): void {
    this.#removed.add(bearer);
    for (const { orderlessKey, surnames } of bearer.forms.map(openNameForm)) {
      removeFrom<Item>(this.#byKey, orderlessKey, bearer);
      for (const surname of surnames) removeFrom<Item>(this.#bySurname, surname, bearer);
    }
  }

  #enter(bearer: Item, { orderlessKey, surnames }: NameForm): void {
    this.#added.add(bearer);
    addTo<Item>(this.#byKey, orderlessKey, bearer);
    for (const surname of surnames) addTo<Item>(this.#bySurname, surname, bearer);
  }

  findPrinted(name: string): readonly Item[] {
    return findPrinted(name, this.#byKey, this.#bySurname);
  }

  /** To be called once. */
  close(): PersonIndex<Item> {
    return new PersonIndex(this.#byKey.close(), this.#bySurname.close(), this.#closeWords());
  }

  #closeWords(): LayeredMap<string, OneOrMore<Item>> | null {
    if (this.#wordsBefore === null) return null;
    const byWord = new LayeredMapWriter(this.#wordsBefore);
    for (const bearer of this.#removed)
      for (const word of wordsOf(bearer)) removeFrom<Item>(byWord, word, bearer);
    for (const bearer of this.#added) for (const word of wordsOf(bearer)) addTo<Item>(byWord, word, bearer);
    return byWord.close();
  }
}

/** Bearers by a text that each of them has, looked up in rows of numbers. */
class HashedBearers<Item extends Bearer> implements MapBase<string, OneOrMore<Item>> {
  readonly #bearers: readonly Item[];
  readonly #rows: NumberRows;
  readonly #textsOf: (form: NameForm) => readonly string[];

  constructor(bearers: readonly Item[], rows: NumberRows, textsOf: (form: NameForm) => readonly string[]) {
    this.#bearers = bearers;
    this.#rows = rows;
    this.#textsOf = textsOf;
  }

  get size(): number {
    return this.#rows.values.length;
  }

  get(text: string): OneOrMore<Item> | undefined {
    // Others have the same hash.
    return hold(
      this.#inRow(rowOfText(this.#rows, text)).filter((bearer) => this.#list(bearer).includes(text)),
    );
  }

  *[Symbol.iterator](): Generator<readonly [string, OneOrMore<Item>], void> {
    for (let row = 0; row < this.#rows.ends.length; row++) {
      const held = new Map<string, OneOrMore<Item>>();
      for (const bearer of this.#inRow(row))
        for (const text of this.#list(bearer))
          if (rowOfText(this.#rows, text) === row) addTo(held, text, bearer);
      yield* held;
    }
  }

  #inRow(row: number): readonly Item[] {
    return mapRow(this.#rows, row, (number) => this.#bearers[number]!);
  }

  #list({ forms }: Item): readonly string[] {
    return forms.flatMap((form) => this.#textsOf(openNameForm(form)));
  }
}

/** Names may have a bearer in common only if they have one of these in common, or others that link them do. */
export function listNameKeys(name: string): readonly string[] {
  return listFormKeys(readNameForms(name));
}

/** The same by the readings of a name. */
export function listFormKeys(forms: readonly NameForm[]): readonly string[] {
  const keys = new Set<string>();
  for (const { words, orderlessKey, surnames } of forms) {
    for (const surname of surnames) keys.add(surname);
    keys.add(words.length === 1 ? words[0]! : `= ${orderlessKey}`);
  }
  return [...keys];
}

function findPrinted<Item extends Bearer>(
  name: string,
  byKey: Table<Item>,
  bySurname: Table<Item>,
): readonly Item[] {
  return find(name, byKey, bySurname, (form) =>
    form.words.length === 1 ? [] : findLongerOrShorter(form, bySurname),
  );
}

function find<Item extends Bearer>(
  name: string,
  byKey: Table<Item>,
  bySurname: Table<Item>,
  otherwise: (form: NameForm) => readonly Item[],
): readonly Item[] {
  const forms = readNameForms(name);
  let found: readonly Item[] = [];
  for (const { words, orderlessKey } of forms) {
    found = unite(found, listOf(byKey.get(orderlessKey)));
    if (words.length === 1) found = unite(found, listOf(bySurname.get(words[0]!)));
  }
  if (found.length > 0) return found;
  for (const form of forms) found = unite(found, otherwise(form));
  return found;
}

function findLongerOrShorter<Item extends Bearer>(
  { words, surnames }: NameForm,
  bySurname: Table<Item>,
): readonly Item[] {
  let bearers: readonly Item[] = [];
  for (const surname of surnames) bearers = unite(bearers, listOf(bySurname.get(surname)));
  return bearers.filter(({ forms }) => forms.some((form) => areSameName(words, form.split(' '))));
}

/** Whether one holds all words of the other, which are several. "Donald Trump Jr" is never Donald Trump. */
export function areSameName(words: NameWords, others: NameWords): boolean {
  const [shorter, longer] = others.length < words.length ? [others, words] : [words, others];
  const isHeld = shorter.length > 1 && shorter.every((word) => longer.includes(word));
  return isHeld && suffixOf(others) === suffixOf(words);
}

function wordsOf({ forms }: Bearer): ReadonlySet<string> {
  return new Set(forms.flatMap((form) => form.split(' ')));
}

function unite<Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] {
  if (some.length === 0) return others;
  return others.length === 0 ? some : [...new Set([...some, ...others])];
}

function addTo<Item extends Bearer>(
  table: Table<Item> & { set(key: string, items: OneOrMore<Item>): void },
  key: string,
  item: Item,
): void {
  const items = table.get(key);
  if (items === undefined) table.set(key, item);
  else if (!listOf(items).includes(item)) table.set(key, listOf(items).concat(item));
}

function removeFrom<Item extends Bearer>(
  table: LayeredMapWriter<string, OneOrMore<Item>>,
  key: string,
  item: Item,
): void {
  table.set(key, hold(listOf(table.get(key)).filter((other) => other !== item)));
}
