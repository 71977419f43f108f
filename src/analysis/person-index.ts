// Names → bearers: who is meant by a spelling, as an article prints it or as somebody types it.

import { differInSuffix, listSurnames, type NameWords, readName, toOrderlessKey } from './name-variants.js';

/**
 * An index of bearers (anything that has names) that never chooses between two: a look-up gives all who may be meant,
 * so more than one means that the name alone does not tell.
 */
export class PersonIndex<Bearer> {
  readonly #readings = new Map<Bearer, NameWords[]>();
  readonly #byKey = new Map<string, Set<Bearer>>();
  readonly #bySurname = new Map<string, Set<Bearer>>();
  readonly #byWord = new Map<string, Set<Bearer>>();

  /** Adds one more name of a bearer; a name without letters adds nothing. */
  add(bearer: Bearer, name: string): void {
    for (const words of readName(name)) {
      const key = toOrderlessKey(words);
      const known = this.#readings.get(bearer) ?? [];
      if (known.some((reading) => reading.join(' ') === words.join(' '))) continue;
      this.#readings.set(bearer, [...known, words]);
      addTo(this.#byKey, key, bearer);
      for (const surname of listSurnames(words)) addTo(this.#bySurname, surname, bearer);
      for (const word of words) addTo(this.#byWord, word, bearer);
    }
  }

  /**
   * Who may be meant by a name as an article prints it. A whole name also meets a longer or shorter one with the same
   * surname ("Recep Tayyip Erdogan", "Recep Erdogan"); a single word is taken for a surname only.
   */
  findPrinted(name: string): readonly Bearer[] {
    return this.#find(name, (words) => (words.length === 1 ? [] : this.#findLongerOrShorter(words)));
  }

  /** Who may be meant by what somebody typed: also by given name alone, or by any words of a name in any order. */
  findTyped(typed: string): readonly Bearer[] {
    return this.#find(typed, (words) => {
      const bearers = [...(this.#byWord.get(words[0]!) ?? [])];
      return bearers.filter((bearer) =>
        this.#readings.get(bearer)!.some((reading) => words.every((word) => reading.includes(word))),
      );
    });
  }

  /** All readings of a bearer's names; empty for one that was never added. */
  readingsOf(bearer: Bearer): readonly NameWords[] {
    return this.#readings.get(bearer) ?? [];
  }

  #find(name: string, otherwise: (words: NameWords) => readonly Bearer[]): readonly Bearer[] {
    const readings = readName(name);
    const found = new Set<Bearer>();
    for (const words of readings) {
      for (const bearer of this.#byKey.get(toOrderlessKey(words)) ?? []) found.add(bearer);
      if (words.length === 1) for (const bearer of this.#bySurname.get(words[0]!) ?? []) found.add(bearer);
    }
    if (found.size > 0) return [...found];
    for (const words of readings) for (const bearer of otherwise(words)) found.add(bearer);
    return [...found];
  }

  #findLongerOrShorter(words: NameWords): readonly Bearer[] {
    const bearers = listSurnames(words).flatMap((surname) => [...(this.#bySurname.get(surname) ?? [])]);
    return bearers.filter((bearer) =>
      this.#readings.get(bearer)!.some((reading) => {
        const [shorter, longer] = reading.length < words.length ? [reading, words] : [words, reading];
        return (
          shorter.length > 1 &&
          !differInSuffix(words, reading) &&
          shorter.every((word) => longer.includes(word))
        );
      }),
    );
  }
}

function addTo<Bearer>(index: Map<string, Set<Bearer>>, key: string, bearer: Bearer): void {
  const bearers = index.get(key);
  if (bearers === undefined) index.set(key, new Set([bearer]));
  else bearers.add(bearer);
}
