// Documents → which pairs of them may be one story, and how likely: a graph that grows and shrinks with the coverage.

import { NumberLists } from '../../columns/number-lists.js';
import { daysBetween } from '../../text/calendar.js';
import type { Steps } from '../../turns/steps.js';
import type { ClusterDocument } from './cluster-document.js';
import {
  createColumns,
  type GraphColumns,
  type KeptGraph,
  keepColumns,
  restoreColumns,
} from './graph-columns.js';
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

/** A term in a larger share of the documents brings none together, unless there are few documents. */
const maxShare = 0.1;
const minFrequent = 50;

/** A day to count the others from. */
const firstDay = '2000-01-01';
const unknownDay = -1_000_000;

/** Terms that are kept or restored in one step. */
const perStep = 1000;

/** A vector of length 1: terms and their weights, position by position. */
interface StoryVector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

export class StoryGraph {
  readonly #vocabulary: Vocabulary;
  /** By position; null for one that was removed. */
  readonly #ids: (string | null)[] = [];
  /** How many were not removed: rarity is counted among these, so that whoever goes and returns is weighed as before. */
  #liveCount = 0;
  /** In how many documents each term occurs. */
  readonly #frequencies: number[] = [];
  /** How much each term tells, by how rare it was when documents were last added. */
  #rarities = new Float64Array(0);
  readonly #columns: GraphColumns;
  /** By term: the documents in whose leads it occurs, each position followed by its weight there. */
  readonly #postings = new NumberLists<Float64Array>((size) => new Float64Array(size));
  /** By position: the pairs of the document, by index. */
  readonly #pairsOf = new NumberLists<Int32Array>((size) => new Int32Array(size));

  constructor(vocabulary = new Vocabulary(), columns: GraphColumns = createColumns()) {
    this.#vocabulary = vocabulary;
    this.#columns = columns;
  }

  /** The graph of what `keep` gave. In steps. */
  static *restore(kept: KeptGraph): Steps<StoryGraph> {
    const vocabulary = new Vocabulary();
    for (const [number, stem] of kept.stems.entries()) {
      vocabulary.addStem(stem);
      if (number % perStep === 0) yield;
    }
    const graph = new StoryGraph(vocabulary, restoreColumns(kept.columns));
    for (const id of kept.ids) graph.#ids.push(id);
    graph.#liveCount = kept.ids.filter((id) => id !== null).length;
    for (const frequency of kept.frequencies) graph.#frequencies.push(frequency);
    let from = 0;
    for (const [term, count] of kept.postingCounts.entries()) {
      graph.#postings.put(term, kept.postings.subarray(from, from + count));
      from += count;
      if (term % perStep === 0) yield;
    }
    for (let index = 0; index < graph.pairCount; index++) {
      graph.#notePair(index);
      if (index % perStep === 0) yield;
    }
    return graph;
  }

  /** What `restore` takes. In steps. */
  *keep(): Steps<KeptGraph> {
    const lists = this.#postings;
    const postingCounts = Int32Array.from({ length: this.#vocabulary.size }, (_, term) =>
      lists.lengthOf(term),
    );
    const postings = new Float64Array(postingCounts.reduce((sum, count) => sum + count, 0));
    let from = 0;
    for (const [term, count] of postingCounts.entries()) {
      const start = lists.startOf(term);
      postings.set(lists.values.subarray(start, start + count), from);
      from += count;
      if (term % perStep === 0) yield;
    }
    return {
      ids: [...this.#ids],
      stems: this.#vocabulary.listStems(),
      frequencies: [...this.#frequencies],
      columns: keepColumns(this.#columns),
      postingCounts,
      postings,
    };
  }

  /** Ids by position; null where a document was removed. */
  get ids(): readonly (string | null)[] {
    return this.#ids;
  }

  /** Pairs that were ever made, those of documents that were removed included. */
  get pairCount(): number {
    return this.#columns.pairOnes.length;
  }

  /** Undefined when one of the two was removed. */
  pairAt(index: number): StoryPair | undefined {
    const one = this.#columns.pairOnes.at(index);
    const other = this.#columns.pairOthers.at(index);
    if (this.#ids[one] === null || this.#ids[other] === null) return undefined;
    return { one, other, features: this.#featuresOf(index, one, other) };
  }

  /** Every document that makes a pair with the one at a position, by its own position, and what the two have in common. */
  eachPairOf(position: number, take: (other: number, features: StoryFeatures) => void): void {
    const start = this.#pairsOf.startOf(position);
    const end = start + this.#pairsOf.lengthOf(position);
    for (let at = start; at < end; at++) {
      const index = this.#pairsOf.values[at]!;
      const one = this.#columns.pairOnes.at(index);
      const other = one === position ? this.#columns.pairOthers.at(index) : one;
      if (this.#ids[other] !== null) take(other, this.#featuresOf(index, position, other));
    }
  }

  #featuresOf(index: number, one: number, other: number): StoryFeatures {
    return {
      likeness: this.#columns.pairLikeness.at(index),
      titleHeld: this.#columns.pairTitleHeld.at(index),
      apart: Math.log1p(this.#gapDays(one, other)),
    };
  }

  /**
   * Adds documents and pairs them with one another and with those already there, one at each step. Terms are weighed by how rare they are
   * by then, so one call for all is the exact way; later calls leave earlier pairs as they are. Ids must be new.
   */
  *add(documents: Iterable<ClusterDocument>): Steps<void> {
    const added: StoryTerms[] = [];
    const first = this.#ids.length;
    for (const document of documents) {
      const terms = readStoryTerms(document, this.#vocabulary);
      added.push(terms);
      this.#ids.push(document.id);
      this.#liveCount += 1;
      this.#columns.days.push(
        document.publishedOn === null ? unknownDay : daysBetween(firstDay, document.publishedOn),
      );
      for (const term of terms.story.keys()) this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
      yield;
    }
    this.#vocabulary.forgetWords();
    this.#rarities = Float64Array.from(this.#frequencies, (frequency) =>
      Math.log((1 + this.#liveCount) / Math.max(1, frequency)),
    );
    const scratch = new Scratch(this.#rarities.length, this.#ids.length);
    for (const [offset, terms] of added.entries()) {
      this.#connect(first + offset, terms, scratch);
      yield;
    }
  }

  /** Takes documents out; their pairs are gone at once, their room is not freed. Unknown ids are ignored. */
  remove(ids: ReadonlySet<string>): void {
    this.#ids.forEach((id, index) => {
      if (id === null || !ids.has(id)) return;
      this.#ids[index] = null;
      this.#liveCount -= 1;
      const end = this.#columns.storyStarts.at(index + 1);
      for (let at = this.#columns.storyStarts.at(index); at < end; at++)
        this.#frequencies[this.#columns.storyTerms.at(at)]! -= 1;
    });
  }

  #connect(index: number, terms: StoryTerms, scratch: Scratch): void {
    const story = this.#weigh(terms.story);
    this.#keepVectors(story, terms.title);
    // The story spread out over all terms, so that every other one is multiplied with it in one pass.
    story.terms.forEach((term, at) => {
      scratch.story[term] = story.weights[at] ?? 0;
    });
    for (const term of terms.title) scratch.title[term] = this.#rarities[term] ?? 0;
    for (const other of this.#findNear(index, this.#weigh(terms.lead), scratch)) {
      const { likeness, titleHeld } = this.#compare(other, terms.title, scratch);
      this.#columns.pairOnes.push(other);
      this.#columns.pairOthers.push(index);
      this.#columns.pairLikeness.push(likeness);
      this.#columns.pairTitleHeld.push(titleHeld);
      this.#notePair(this.pairCount - 1);
    }
    for (const term of story.terms) scratch.story[term] = 0;
    for (const term of terms.title) scratch.title[term] = 0;
  }

  #notePair(index: number): void {
    this.#pairsOf.push(this.#columns.pairOnes.at(index), index);
    this.#pairsOf.push(this.#columns.pairOthers.at(index), index);
  }

  #keepVectors(story: StoryVector, title: readonly number[]): void {
    if (this.#columns.storyStarts.length === 0) this.#columns.storyStarts.push(0);
    if (this.#columns.titleStarts.length === 0) this.#columns.titleStarts.push(0);
    story.terms.forEach((term, at) => {
      this.#columns.storyTerms.push(term);
      this.#columns.storyWeights.push(story.weights[at] ?? 0);
    });
    for (const term of title) this.#columns.titleTerms.push(term);
    this.#columns.storyStarts.push(this.#columns.storyTerms.length);
    this.#columns.titleStarts.push(this.#columns.titleTerms.length);
  }

  /** Earlier documents whose leads have enough in common with this one, by position; the lead is kept for later ones. */
  #findNear(index: number, lead: StoryVector, { cosines }: Scratch): readonly number[] {
    const maxFrequency = Math.max(minFrequent, maxShare * this.#liveCount);
    lead.terms.forEach((term, position) => {
      if ((this.#frequencies[term] ?? 0) > maxFrequency) return;
      const weight = lead.weights[position] ?? 0;
      const { values } = this.#postings;
      const start = this.#postings.startOf(term);
      const end = start + this.#postings.lengthOf(term);
      for (let at = start; at < end; at += 2) cosines[values[at] ?? 0]! += weight * (values[at + 1] ?? 0);
      this.#postings.push(term, index);
      this.#postings.push(term, weight);
    });
    const near: number[] = [];
    for (let other = 0; other < index; other++) {
      if ((cosines[other] ?? 0) >= minLeadCosine && this.#ids[other] !== null) near.push(other);
      cosines[other] = 0;
    }
    return near;
  }

  /** What an earlier document has in common with the one spread out in `scratch`. */
  #compare(
    other: number,
    title: readonly number[],
    scratch: Scratch,
  ): Pick<StoryFeatures, 'likeness' | 'titleHeld'> {
    let cosine = 0;
    let titleShared = 0;
    const end = this.#columns.storyStarts.at(other + 1);
    for (let at = this.#columns.storyStarts.at(other); at < end; at++) {
      const term = this.#columns.storyTerms.at(at);
      cosine += this.#columns.storyWeights.at(at) * (scratch.story[term] ?? 0);
      titleShared += scratch.title[term] ?? 0;
    }
    const titleWeight = title.reduce((sum, term) => sum + (this.#rarities[term] ?? 0), 0);
    const held = titleWeight === 0 ? 0 : titleShared / titleWeight;
    return {
      likeness: Math.sqrt(Math.min(1, cosine)),
      titleHeld: Math.max(held, this.#titleShareOf(other, scratch)),
    };
  }

  /** The share of the title of one document, by weight, that the story spread out in `scratch` holds. */
  #titleShareOf(index: number, scratch: Scratch): number {
    let all = 0;
    let shared = 0;
    const end = this.#columns.titleStarts.at(index + 1);
    for (let at = this.#columns.titleStarts.at(index); at < end; at++) {
      const term = this.#columns.titleTerms.at(at);
      const weight = this.#rarities[term] ?? 0;
      all += weight;
      if ((scratch.story[term] ?? 0) > 0) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  }

  #gapDays(one: number, other: number): number {
    const from = this.#columns.days.at(one);
    const to = this.#columns.days.at(other);
    return from === unknownDay || to === unknownDay ? unknownGapDays : Math.abs(from - to);
  }

  #weigh(counts: ReadonlyMap<number, number>): StoryVector {
    const terms = [...counts.keys()];
    const weights = terms.map((term) => (1 + Math.log(counts.get(term) ?? 1)) * (this.#rarities[term] ?? 0));
    const length = Math.hypot(...weights) || 1;
    return { terms, weights: weights.map((weight) => weight / length) };
  }
}

/** Room to work in, made once for many documents. Everything is 0 between two uses. */
class Scratch {
  readonly story: Float64Array;
  readonly title: Float64Array;
  readonly cosines: Float64Array;

  constructor(termCount: number, documentCount: number) {
    this.story = new Float64Array(termCount);
    this.title = new Float64Array(termCount);
    this.cosines = new Float64Array(documentCount);
  }
}
