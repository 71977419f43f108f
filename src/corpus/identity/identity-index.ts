// Captures, coming and going → articles: the same as from a fresh start, at the cost of what has to do with the change.

import type { Article, Capture } from '../../model/article.js';
import { runAtOnce, type Steps } from '../../turns/steps.js';
import type { CapturedItem } from './capture-pages.js';
import { listKeys } from './group-captures.js';
import { identifyRelated } from './identify-related.js';
import { KeyHolders } from './key-holders.js';
import { mergeCaptures } from './merge-captures.js';
import { type Print, printCapture } from './print-capture.js';
import { type KeptMatch, TextEvidence } from './text-evidence.js';

/** Where a capture stands. */
export type Place = Pick<Capture, 'page' | 'position'>;

export interface CaptureChanges {
  readonly added: readonly CapturedItem[];
  /** Captures that are held; a changed one is removed and added again. */
  readonly removed: readonly Place[];
}

export interface ArticleChanges {
  /** Articles that were held before and are no longer, or no longer so. */
  readonly before: readonly Article[];
  /** What stands in their place, and new ones. Articles on which the change had no influence are in neither list. */
  readonly after: readonly Article[];
  /** Takes the change back. Only the last change can be taken back, and only once. */
  undo(): void;
}

/**
 * Holds captures and the articles they are. What is held depends on the captures alone, never on the order in which they
 * came, nor on those that went. Captures influence each other only along keys and texts they share, so that a change is
 * followed from capture to capture and everything else stays as it is.
 */
export class IdentityIndex {
  readonly #prints = new Map<string, Print>();
  readonly #byKey = new KeyHolders<Print>();
  readonly #evidence = new TextEvidence();
  /** What a restored index still has to tell its evidence, together with all keys: only a change asks for them. */
  #unread: readonly KeptMatch[] | null = null;
  readonly #articles = new Map<string, Article>();
  readonly #articleOf = new Map<Print, Article>();

  /** By id, in no order. */
  get articles(): ReadonlyMap<string, Article> {
    return this.#articles;
  }

  get captureCount(): number {
    return this.#prints.size;
  }

  /** Takes in a change. Yields between captures; must be run to its end. A place that is not held, or held twice, throws. */
  *apply({ added, removed }: CaptureChanges): Steps<ArticleChanges> {
    if (added.length + removed.length > 0) yield* this.#readKept();
    const gone = removed.map((place) => this.#get(place));
    const seeds = new Set(gone.flatMap((print) => this.#neighboursOf(print)));
    for (const print of gone) this.#delete(print);
    const fresh = new Set<Print>();
    for (const captured of added) {
      const print = printCapture(captured);
      this.#insert(print);
      fresh.add(print);
      seeds.add(print);
      yield;
    }
    for (const text of yield* this.#evidence.settle()) for (const print of text.prints) seeds.add(print);
    for (const print of gone) seeds.delete(print);

    const before = new Set(gone.flatMap((print) => this.#articleOf.get(print) ?? []));
    const after: Article[] = [];
    const owners = new Map<Print, Article>();
    const seen = new Set<Print>();
    for (const seed of seeds) {
      const related = this.#collectRelated(seed, seen);
      if (related.length === 0) continue;
      for (const print of related) {
        const article = this.#articleOf.get(print);
        if (article !== undefined) before.add(article);
      }
      for (const { article, prints } of identifyRelated(related, this.#evidence)) {
        const known = prints.some((print) => fresh.has(print)) ? undefined : this.#articles.get(article.id);
        const kept = known !== undefined && isSameArticle(known, article) ? known : article;
        for (const print of prints) owners.set(print, kept);
        if (kept === known) before.delete(known);
        else after.push(article);
      }
      yield;
    }
    const replaced = [...before];
    const ownersBefore = new Map(
      [...gone, ...owners.keys()].map((print) => [print, this.#articleOf.get(print)]),
    );
    for (const article of replaced) this.#articles.delete(article.id);
    for (const article of after) this.#articles.set(article.id, article);
    for (const print of gone) this.#articleOf.delete(print);
    for (const [print, article] of owners) this.#articleOf.set(print, article);
    return {
      before: replaced,
      after,
      undo: () => {
        for (const print of fresh) this.#delete(print);
        for (const print of gone) this.#insert(print);
        runAtOnce(this.#evidence.settle());
        for (const { id } of after) this.#articles.delete(id);
        for (const article of replaced) this.#articles.set(article.id, article);
        for (const [print, article] of ownersBefore)
          if (article === undefined) this.#articleOf.delete(print);
          else this.#articleOf.set(print, article);
      },
    };
  }

  /** All that is held, but for what follows from it. */
  keep(): KeptIdentity {
    const prints = [...this.#prints.values()];
    const places = new Map<Print, number>();
    prints.forEach((print, index) => {
      places.set(print, index);
    });
    const members = new Map<Article, number[]>();
    for (const [print, article] of this.#articleOf) {
      const list = members.get(article);
      if (list === undefined) members.set(article, [places.get(print) ?? 0]);
      else list.push(places.get(print) ?? 0);
    }
    return {
      prints,
      matches: this.#unread ?? this.#evidence.keep(),
      articles: [...members].map(([{ id, aliases, sameTextIds }, captures]) => ({
        id,
        aliases,
        sameTextIds,
        captures,
      })),
    };
  }

  /** An index that holds what `keep` gave. */
  static restore({ prints, matches, articles }: KeptIdentity): IdentityIndex {
    const index = new IdentityIndex();
    for (const print of prints) index.#prints.set(toKey(print.captured.capture), print);
    index.#unread = matches;
    for (const { captures, ...ids } of articles) {
      const members = captures.flatMap((place) => prints[place] ?? []);
      const article = mergeCaptures(members, ids);
      index.#articles.set(article.id, article);
      for (const print of members) index.#articleOf.set(print, article);
    }
    return index;
  }

  *#readKept(): Steps<void> {
    if (this.#unread === null) return;
    for (const print of this.#prints.values()) {
      for (const key of listKeys(print)) this.#byKey.add(key, print);
      yield;
    }
    yield* this.#evidence.restore(this.#prints.values(), this.#unread);
    this.#unread = null;
  }

  #get(place: Place): Print {
    const print = this.#prints.get(toKey(place));
    if (print === undefined)
      throw new RangeError(`No capture stands at place ${place.position} of page ${place.page}.`);
    return print;
  }

  #insert(print: Print): void {
    const key = toKey(print.captured.capture);
    if (this.#prints.has(key)) throw new RangeError(`Two captures stand at one place: ${key}.`);
    this.#prints.set(key, print);
    for (const key of listKeys(print)) this.#byKey.add(key, print);
    this.#evidence.add(print);
  }

  #delete(print: Print): void {
    this.#prints.delete(toKey(print.captured.capture));
    for (const key of listKeys(print)) this.#byKey.remove(key, print);
    this.#evidence.remove(print);
  }

  #neighboursOf(print: Print): readonly Print[] {
    const text = this.#evidence.textOf(print);
    return [
      ...listKeys(print).flatMap((key) => this.#byKey.of(key)),
      ...(text === undefined ? [] : [text, ...text.matches.keys()]).flatMap(({ prints }) => [...prints]),
    ];
  }

  /** All captures that a capture has to do with, directly or through others; none when it was seen already. */
  #collectRelated(seed: Print, seen: Set<Print>): readonly Print[] {
    if (seen.has(seed)) return [];
    seen.add(seed);
    const related = [seed];
    for (const print of related)
      for (const other of this.#neighboursOf(print)) {
        if (seen.has(other)) continue;
        seen.add(other);
        related.push(other);
      }
    return related;
  }
}

/** What an `IdentityIndex` holds. */
export interface KeptIdentity {
  readonly prints: readonly Print[];
  readonly matches: readonly KeptMatch[];
  /** `captures`: places in `prints`. */
  readonly articles: readonly (Pick<Article, 'id' | 'aliases' | 'sameTextIds'> & {
    readonly captures: readonly number[];
  })[];
}

/** Of two articles that the same captures were merged into at different times. */
function isSameArticle(a: Article, b: Article): boolean {
  return (
    isSameList(a.captures.map(toKey), b.captures.map(toKey)) &&
    isSameList(a.aliases, b.aliases) &&
    isSameList(a.sameTextIds, b.sameTextIds)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function toKey({ page, position }: Place): string {
  return `${page}\n${position}`;
}
