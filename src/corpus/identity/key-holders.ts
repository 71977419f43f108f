// Keys → the captures that have them.

/** Nearly every key has one holder, which is then kept without a list around it. */
export class KeyHolders<Holder extends object> {
  readonly #holders = new Map<string, Holder | Holder[]>();

  add(key: string, holder: Holder): void {
    const known = this.#holders.get(key);
    if (known === undefined) this.#holders.set(key, holder);
    else if (Array.isArray(known)) known.push(holder);
    else this.#holders.set(key, [known, holder]);
  }

  remove(key: string, holder: Holder): void {
    const known = this.#holders.get(key);
    if (known === holder) this.#holders.delete(key);
    else if (Array.isArray(known)) {
      const left = known.filter((one) => one !== holder);
      if (left.length === 0) this.#holders.delete(key);
      else this.#holders.set(key, left);
    }
  }

  /** In the order in which they came; empty for an unknown key. */
  of(key: string): readonly Holder[] {
    const known = this.#holders.get(key);
    return known === undefined ? [] : Array.isArray(known) ? known : [known];
  }
}
