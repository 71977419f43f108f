// How a word that the question does not have stands in the best windows: what tells whether it is the answer.

/** What one article gives for a word: the most of its windows. */
interface Share {
  readonly article: number;
  weight: number;
  nearness: number;
  readonly next: Share | null;
}

/** How a word stands at one place. */
export interface WordPlace {
  readonly article: number;
  /** Number of the window among the best. */
  readonly window: number;
  /** Weight of the window; all together weigh 1. */
  readonly weight: number;
  /** Weight of the sought words around, less with distance, as a share of all. */
  readonly nearness: number;
  readonly isBesideKind: boolean;
  readonly fits: boolean;
  readonly isCapital: boolean;
}

/** Sums over windows; a word that stands in one several times counts there once, as it stands best. */
export class WordTally {
  readonly term: number;
  windows = 0;
  weight = 0;
  nearness = 0;
  nearest = 0;
  besideKindWeight = 0;
  fitsWeight = 0;
  capitalWeight = 0;
  /** Weight of the articles that have the word in their title. */
  titled = 0;
  #shares: Share | null = null;
  #window = -1;
  #nearness = 0;
  #isBesideKind = false;
  #fits = false;
  #isCapital = false;

  constructor(term: number) {
    this.term = term;
  }

  add({ article, window, weight, nearness, isBesideKind, fits, isCapital }: WordPlace): void {
    if (window !== this.#window) {
      this.#window = window;
      this.#nearness = 0;
      this.#isBesideKind = false;
      this.#fits = false;
      this.#isCapital = false;
      this.windows++;
      this.weight += weight;
    }
    if (nearness > this.#nearness) {
      this.nearness += weight * (nearness - this.#nearness);
      this.#nearness = nearness;
      this.nearest = Math.max(this.nearest, nearness);
    }
    if (isBesideKind && !this.#isBesideKind) this.besideKindWeight += weight;
    if (fits && !this.#fits) this.fitsWeight += weight;
    if (isCapital && !this.#isCapital) this.capitalWeight += weight;
    this.#isBesideKind ||= isBesideKind;
    this.#fits ||= fits;
    this.#isCapital ||= isCapital;
    this.#share(article, weight, nearness);
  }

  /** Hands over what each article gives. */
  eachArticle(take: (article: number, weight: number, nearness: number) => void): void {
    for (let share = this.#shares; share !== null; share = share.next)
      take(share.article, share.weight, share.nearness);
  }

  #share(article: number, weight: number, nearness: number): void {
    let share = this.#shares;
    while (share !== null && share.article !== article) share = share.next;
    if (share === null) this.#shares = { article, weight, nearness, next: this.#shares };
    else {
      share.weight = Math.max(share.weight, weight);
      share.nearness = Math.max(share.nearness, nearness);
    }
  }
}
