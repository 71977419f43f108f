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

/** Least cosine of two leads for their articles to be compared at all. With 0.03 the pairs were three times as many and unseen folds no better. */
const minLeadCosine = 0.05;

interface Postings {
  readonly documents: number[];
  readonly weights: number[];
}

/** A vector of length 1: terms and their weights, position by position. */
interface StoryVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

export class StoryGraph {
  readonly #vocabulary = new Vocabulary();
  readonly #documents: ClusterDocument[] = [];
  readonly #terms: StoryTerms[] = [];
  readonly #vectors: StoryVector[] = [];
  /** In how many documents each term occurs. */
  readonly #frequencies: number[] = [];
  /** How much each term tells, by how rare it was when documents were last added. */
  readonly #rarities: number[] = [];
  /** Where each term occurs in leads. */
  readonly #postings: (Postings | undefined)[] = [];
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
    this.#frequencies.forEach((frequency, term) => {
      this.#rarities[term] = Math.log((1 + this.#documents.length) / frequency);
    });
    for (let index = first; index < this.#documents.length; index++) this.#connect(index);
  }

  #connect(index: number): void {
    const terms = this.#terms[index];
    if (terms === undefined) return;
    const story = this.#weigh(terms.story);
    this.#vectors.push(story);
    const near = this.#findNear(index, this.#weigh(terms.lead));
    if (near.length === 0) return;
    // The story spread out over all terms, so that every other one is multiplied with it in one pass.
    const spread = new Float64Array(this.#rarities.length);
    story.terms.forEach((term, at) => {
      spread[term] = story.weights[at] ?? 0;
    });
    for (const other of near)
      this.#pairs.push({ one: other, other: index, features: this.#compare(other, index, spread) });
  }

  /** Earlier documents whose leads have enough in common with this one, by position; the lead is kept for later ones. */
  #findNear(index: number, lead: StoryVector): readonly number[] {
    const cosines = new Float64Array(index);
    lead.terms.forEach((term, position) => {
      const weight = lead.weights[position] ?? 0;
      const postings = this.#postings[term] ?? { documents: [], weights: [] };
      this.#postings[term] = postings;
      const { documents, weights } = postings;
      for (let at = 0; at < documents.length; at++)
        cosines[documents[at] ?? 0]! += weight * (weights[at] ?? 0);
      documents.push(index);
      weights.push(weight);
    });
    const near: number[] = [];
    cosines.forEach((cosine, other) => {
      if (cosine >= minLeadCosine) near.push(other);
    });
    return near;
  }

  #compare(one: number, other: number, spread: Float64Array): StoryFeatures {
    return {
      likeness: Math.sqrt(Math.min(1, this.#multiply(one, spread))),
      titleHeld: Math.max(this.#titleShare(one, other), this.#titleShare(other, one)),
      apart: Math.log1p(this.#gapDays(one, other)),
    };
  }

  #multiply(index: number, spread: Float64Array): number {
    const vector = this.#vectors[index];
    if (vector === undefined) return 0;
    const { terms, weights } = vector;
    let sum = 0;
    for (let at = 0; at < terms.length; at++) sum += (weights[at] ?? 0) * (spread[terms[at] ?? 0] ?? 0);
    return sum;
  }

  /** The share of the title of one document, by weight, that the other one's text holds. */
  #titleShare(of: number, held: number): number {
    let all = 0;
    let shared = 0;
    for (const term of this.#terms[of]?.title ?? []) {
      const weight = this.#rarities[term] ?? 0;
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

  #weigh(counts: ReadonlyMap<number, number>): StoryVector {
    const terms = Int32Array.from(counts.keys());
    const weights = Float32Array.from(
      [...counts].map(([term, count]) => (1 + Math.log(count)) * (this.#rarities[term] ?? 0)),
    );
    const length = Math.hypot(...weights) || 1;
    return { terms, weights: weights.map((weight) => weight / length) };
  }
}
