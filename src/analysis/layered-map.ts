// Maps that never change, of which each next one shares with the one before whatever both have.

/** Changes are laid over a map until they are this share of it, or so many: then both become one map. */
const maxShare = 0.25;
const maxLoose = 1000;

/** What a layered map begins with: a map, or what is looked up elsewhere. `size` may be more than there are keys. */
export interface MapBase<Key, Value> extends Iterable<readonly [Key, Value]> {
  readonly size: number;
  get(key: Key): Value | undefined;
}

/** A map as it was at one moment. */
export class LayeredMap<Key, Value> {
  readonly #base: MapBase<Key, Value>;
  /** Undefined for a key that is gone. */
  readonly #changes: ReadonlyMap<Key, Value | undefined>;

  constructor(
    base: MapBase<Key, Value> = new Map(),
    changes: ReadonlyMap<Key, Value | undefined> = new Map(),
  ) {
    this.#base = base;
    this.#changes = changes;
  }

  get(key: Key): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#base.get(key);
  }

  /** Those that were there longest first, but for what was changed since. */
  *values(): Generator<Value, void> {
    for (const [key, value] of this.#base) if (!this.#changes.has(key)) yield value;
    for (const value of this.#changes.values()) if (value !== undefined) yield value;
  }

  /** The next map. `changes` is taken over and must not be written to any more. */
  with(changes: ReadonlyMap<Key, Value | undefined>): LayeredMap<Key, Value> {
    if (changes.size === 0) return this;
    const all = this.#changes.size === 0 ? changes : new Map([...this.#changes, ...changes]);
    if (all.size <= Math.max(maxLoose, maxShare * this.#base.size)) return new LayeredMap(this.#base, all);
    const base = new Map(this.#base);
    for (const [key, value] of all)
      if (value === undefined) base.delete(key);
      else base.set(key, value);
    return new LayeredMap(base);
  }
}

/** What is to become the next map, and can be read meanwhile. */
export class LayeredMapWriter<Key, Value> {
  readonly #before: LayeredMap<Key, Value>;
  readonly #changes = new Map<Key, Value | undefined>();

  constructor(before: LayeredMap<Key, Value>) {
    this.#before = before;
  }

  get(key: Key): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#before.get(key);
  }

  set(key: Key, value: Value | undefined): void {
    this.#changes.set(key, value);
  }

  /** To be called once, after which nothing is written any more. */
  close(): LayeredMap<Key, Value> {
    return this.#before.with(this.#changes);
  }
}
