// Names → bearers: who is meant by a spelling, as an article prints it or as somebody types it.

import { type NameForm, type NameWords, readNameForms } from './name-variants.js';

/**
 * An index of bearers (anything that has names) that never chooses between two: a look-up gives all who may be meant,
 * so more than one means that the name alone does not tell.
 */
export class PersonIndex<Bearer> {
  readonly #forms = new Map<Bearer, NameForm[]>();
  readonly #byKey = new Map<string, Bearer[]>();
  readonly #bySurname = new Map<string, Bearer[]>();
  /** Only typed names are looked for by any of their words: gathered for the first of them. */
  #byWord: ReadonlyMap<string, readonly Bearer[]> | null = null;

  /** Adds one more name of a bearer; a name without letters adds nothing. */
  add(bearer: Bearer, name: string): void {
    for (const form of readNameForms(name)) {
      const known = this.#forms.get(bearer);
      if (known === undefined) this.#forms.set(bearer, [form]);
      else if (known.some(({ text }) => text === form.text)) continue;
      else known.push(form);
      addTo(this.#byKey, form.orderlessKey, bearer);
      for (const surname of form.surnames) addTo(this.#bySurname, surname, bearer);
      this.#byWord = null;
    }
  }

  /**
   * Who may be meant by a name as an article prints it. A whole name also meets a longer or shorter one with the same
   * surname ("Recep Tayyip Erdogan", "Recep Erdogan"); a single word is taken for a surname only.
   */
  findPrinted(name: string): readonly Bearer[] {
    return this.#find(name, (form) => (form.words.length === 1 ? [] : this.#findLongerOrShorter(form)));
  }

  /** Who may be meant by what somebody typed: also by given name alone, or by any words of a name in any order. */
  findTyped(typed: string): readonly Bearer[] {
    this.#byWord ??= this.#gatherWords();
    const byWord = this.#byWord;
    return this.#find(typed, ({ words }) =>
      (byWord.get(words[0]!) ?? []).filter((bearer) =>
        this.#forms.get(bearer)!.some((form) => words.every((word) => form.words.includes(word))),
      ),
    );
  }

  /** All readings of a bearer's names; empty for one that was never added. */
  readingsOf(bearer: Bearer): readonly NameWords[] {
    return (this.#forms.get(bearer) ?? []).map(({ words }) => words);
  }

  #find(name: string, otherwise: (form: NameForm) => readonly Bearer[]): readonly Bearer[] {
    const forms = readNameForms(name);
    let found: readonly Bearer[] = [];
    for (const { words, orderlessKey } of forms) {
      found = unite(found, this.#byKey.get(orderlessKey) ?? []);
      if (words.length === 1) found = unite(found, this.#bySurname.get(words[0]!) ?? []);
    }
    if (found.length > 0) return found;
    for (const form of forms) found = unite(found, otherwise(form));
    return found;
  }

  #findLongerOrShorter({ words, surnames, suffix }: NameForm): readonly Bearer[] {
    let bearers: readonly Bearer[] = [];
    for (const surname of surnames) bearers = unite(bearers, this.#bySurname.get(surname) ?? []);
    return bearers.filter((bearer) =>
      this.#forms.get(bearer)!.some((form) => {
        const [shorter, longer] =
          form.words.length < words.length ? [form.words, words] : [words, form.words];
        // "Donald Trump Jr" is never Donald Trump.
        const isSameBearer = shorter.length > 1 && form.suffix === suffix;
        return isSameBearer && shorter.every((word) => longer.includes(word));
      }),
    );
  }

  #gatherWords(): ReadonlyMap<string, readonly Bearer[]> {
    const byWord = new Map<string, Bearer[]>();
    for (const [bearer, forms] of this.#forms)
      for (const { words } of forms) for (const word of words) addTo(byWord, word, bearer);
    return byWord;
  }
}

function unite<Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] {
  if (some.length === 0) return others;
  return others.length === 0 ? some : [...new Set([...some, ...others])];
}

function addTo<Bearer>(index: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const bearers = index.get(key);
  if (bearers === undefined) index.set(key, [bearer]);
  // Names of one bearer mostly come together, so whoever is there already is found at the end.
  else if (bearers.lastIndexOf(bearer) < 0) bearers.push(bearer);
}
