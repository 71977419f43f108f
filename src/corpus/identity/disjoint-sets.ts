// Numbers that are joined pair by pair → which of them belong together.

/** Sets of the numbers 0 … size-1, at first each on its own. The lowest number of a set stands for it. */
export class DisjointSets {
  private readonly parents: Uint32Array;

  constructor(size: number) {
    this.parents = Uint32Array.from({ length: size }, (_, index) => index);
  }

  /** The number that stands for the set of `member`. */
  find(member: number): number {
    let root = member;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    for (let at = member; at !== root; ) {
      const next = this.parents[at] ?? root;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    this.parents[high] = low;
  }
}
