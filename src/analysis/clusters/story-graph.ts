// Documents → which pairs of them may be one story, and how likely: a graph that grows as articles come in.

import { daysBetween } from '../../text/calendar.js';
import type { ClusterDocument } from './cluster-document.js';
import { type StoryFeatures, unknownGapDays } from './story-features.js';
import { readStoryTerms, type StoryTerms, Vocabulary } from './story-terms.js';

/** Two documents by their position, with what they have in common. */
export interface StoryPair {
  readonly one: number;
  readonly other: number;
  readonly features: StoryFeatures;
}

/** Least cosine of two leads for their articles to be compared at all. */
const minLeadCosine = 0.03;

interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

export class StoryGraph {
  readonly #vocabulary = new Vocabulary();
  readonly #documents: ClusterDocument[] = [];
  readonly #terms: StoryTerms[] = [];
  /** In how many documents each term occurs. */
  readonly #frequencies: number[] = [];
  /** Weights of each document's terms, of length 1 together. */
  readonly #vectors: ReadonlyMap<number, number>[] = [];
  /** Where each term occurs in leads. */
  readonly #postings = new Map<number, Postings>();
  readonly #pairs: StoryPair[] = [];

  get documents(): readonly ClusterDocument[] {
    return this.#documents;
  }

  get pairs(): readonly StoryPair[] {
    return this.#pairs;
  }

  /**
   * Adds documents and pairs them with one another and with those already there. Terms are weighed by how rare they are by then, so one
   * call for all is the exact way; later calls leave earlier pairs as they are. Ids must be new.
   */
  add(documents: readonly ClusterDocument[]): void {
    const first = this.#documents.length;
    for (const document of documents) {
      const terms = readStoryTerms(document, this.#vocabulary);
      this.#documents.push(document);
      this.#terms.push(terms);
      for (const term of terms.story.keys()) this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
    }
    for (let index = first; index < this.#documents.length; index++) {
      const { story, lead } = this.#terms[index] ?? { story: new Map(), lead: new Map() };
      this.#vectors.push(this.#weigh(story));
      this.#connect(index, this.#weigh(lead));
    }
  }

  #connect(index: number, lead: ReadonlyMap<number, number>): void {
    const cosines = new Map<number, number>();
    for (const [term, weight] of lead) {
      const postings = this.#postings.get(term) ?? { documents: [], weights: [] };
      for (let at = 0; at < postings.documents.length; at++) {
        const other = postings.documents[at] ?? 0;
        cosines.set(other, (cosines.get(other) ?? 0) + weight * (postings.weights[at] ?? 0));
      }
      postings.documents.push(index);
      postings.weights.push(weight);
      this.#postings.set(term, postings);
    }
    for (const [other, cosine] of cosines)
      if (cosine >= minLeadCosine)
        this.#pairs.push({ one: other, other: index, features: this.#compare(other, index) });
  }

  #compare(one: number, other: number): StoryFeatures {
    return {
      likeness: Math.sqrt(this.#cosine(one, other)),
      titleHeld: Math.max(this.#titleShare(one, other), this.#titleShare(other, one)),
      apart: Math.log1p(this.#gapDays(one, other)),
    };
  }

  #cosine(one: number, other: number): number {
    const [a, b] = [this.#vectors[one], this.#vectors[other]];
    if (a === undefined || b === undefined) return 0;
    const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
    let sum = 0;
    for (const [term, weight] of smaller) sum += weight * (larger.get(term) ?? 0);
    return Math.min(1, sum);
  }

  /** The share of the title of one document, by weight, that the other one's text holds. */
  #titleShare(of: number, held: number): number {
    let all = 0;
    let shared = 0;
    for (const term of this.#terms[of]?.title ?? []) {
      const weight = this.#rarity(term);
      all += weight;
      if (this.#terms[held]?.story.has(term)) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  }

  #gapDays(one: number, other: number): number {
    const from = this.#documents[one]?.publishedOn ?? null;
    const to = this.#documents[other]?.publishedOn ?? null;
    return from === null || to === null ? unknownGapDays : Math.abs(daysBetween(from, to));
  }

  #weigh(counts: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
    const weights = [...counts].map(([term, count]): [number, number] => [
      term,
      (1 + Math.log(count)) * this.#rarity(term),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  }

  #rarity(term: number): number {
    return Math.log((1 + this.#documents.length) / (this.#frequencies[term] ?? 1));
  }
}
