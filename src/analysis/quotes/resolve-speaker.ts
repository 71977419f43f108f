// From the words that name a speaker ("he", "the senator", "Medinsky") to who it is: the fullest name the article gives, or null.

import type { Candidate } from './candidates.js';
import type { Scene } from './scene.js';

/** Who spoke when: what a pronoun is read against. */
export class SpeakerHistory {
  readonly #scene: Scene;
  readonly #spoken: Candidate[] = [];
  readonly #resolved = new Map<number, string | null>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Resolves every subject of a cue in reading order, so that a pronoun finds who spoke before it. */
  resolveAll(mentions: readonly Candidate[]): void {
    const sorted = [...mentions].sort((a, b) => a.index - b.index);
    for (const mention of sorted) this.resolve(mention);
  }

  /** The speaker a mention stands for; null when the article does not say or leaves a doubt. Mentions come in reading order. */
  resolve(mention: Candidate): string | null {
    const known = this.#resolved.get(mention.index);
    if (known !== undefined) return known;
    const speaker = this.#find(mention);
    this.#resolved.set(mention.index, speaker);
    if (mention.name !== null) this.#spoken.push(mention);
    return speaker;
  }

  #find(mention: Candidate): string | null {
    switch (mention.kind) {
      case 'he':
      case 'she':
        return this.#person(mention);
      case 'who':
        return this.#antecedent(mention);
      case 'it':
      case 'they':
        return this.#group(mention);
      case 'first':
      case 'you':
        return null;
      default:
        return mention.name ?? mention.text;
    }
  }

  #person(mention: Candidate): string | null {
    for (let at = this.#spoken.length - 1; at >= 0; at--) {
      const before = this.#spoken[at] as Candidate;
      if (before.index < mention.index && before.kind === 'person' && this.#fits(before, mention))
        return before.name;
    }
    for (let at = mention.index - 1; at >= Math.max(0, mention.index - 30); at--) {
      const before = this.#scene.candidates[at] as Candidate;
      if (before.kind === 'person' && !before.possessive && this.#fits(before, mention)) return before.name;
    }
    return null;
  }

  #fits(before: Candidate, mention: Candidate): boolean {
    return before.gender === null || before.gender === mention.gender;
  }

  #antecedent(mention: Candidate): string | null {
    const before = this.#scene.candidates[mention.index - 1];
    if (before === undefined || before.paragraphIndex !== mention.paragraphIndex) return null;
    return mention.firstToken - before.endToken < 4 ? (before.name ?? before.text) : null;
  }

  #group(mention: Candidate): string | null {
    for (let at = mention.index - 1; at >= Math.max(0, mention.index - 8); at--) {
      const before = this.#scene.candidates[at] as Candidate;
      if (before.possessive) continue;
      if (mention.kind === 'it' && (before.kind === 'organisation' || before.kind === 'thing'))
        return before.name ?? before.text;
      if (mention.kind === 'they' && before.kind === 'roles') return before.text;
    }
    return null;
  }
}
