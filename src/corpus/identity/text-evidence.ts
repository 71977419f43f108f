// Prints of captures, coming and going → which of them say the same text, and how surely.

import type { Steps } from '../../turns/steps.js';
import { type ContainedPair, ContainedTexts } from './contained-texts.js';
import { hashWords } from './fold-words.js';
import { type Print, readWords } from './print-capture.js';
import { tellingTitle } from './print-text.js';

/** Coverage from which two texts of one outlet are one article when their titles differ; with equal titles the pair alone is enough. */
const minRetitledCoverage = 0.9;

/**
 * Share of a title's words that must stand in the shared text before texts under different titles count as the same.
 * Chosen on 7,867 news articles: of 1,267 pairs with shared text, the copies stand at 0.4 and above, paywall notices and
 * blocks of links that whole outlets repeat almost all below. The tests of identity notice when it is moved far.
 */
const minTitleShare = 0.4;

/** Captures with the same title and words, seen as one text. */
export interface SharedText {
  readonly key: string;
  readonly wordCount: number;
  readonly runs: Uint32Array;
  /** In no order; never empty while it is held. */
  readonly prints: Set<Print>;
  /** What it is near to, or part of, by the other text. */
  readonly matches: Map<SharedText, TextMatch>;
  readWords(): Uint32Array;
}

export interface TextMatch {
  readonly shorter: SharedText;
  readonly longer: SharedText;
  /** Near enough to be one article if their outlets agree; else the same text in another version. */
  readonly near: boolean;
  /** 0…1; higher for more of the longer text in common. */
  readonly likeness: number;
}

/** Compares the texts of captures as they come and go. Those without a `textKey` are too short to be compared. */
export class TextEvidence {
  readonly #texts = new Map<string, SharedText>();
  readonly #contained = new ContainedTexts<SharedText>();

  /** The text of a print that is held; undefined for one that is too short. */
  textOf({ textKey }: Print): SharedText | undefined {
    return textKey === null ? undefined : this.#texts.get(textKey);
  }

  add(print: Print): void {
    if (print.textKey === null) return;
    const known = this.#texts.get(print.textKey);
    if (known !== undefined) {
      known.prints.add(print);
      return;
    }
    const text = createText(print, print.textKey);
    this.#texts.set(text.key, text);
    this.#contained.add(text);
  }

  remove(print: Print): void {
    const text = this.textOf(print);
    if (text === undefined) return;
    text.prints.delete(print);
    if (text.prints.size > 0) return;
    this.#texts.delete(text.key);
    this.#contained.remove(text);
    for (const other of text.matches.keys()) other.matches.delete(text);
  }

  /** Finds the matches of what was added; gives the texts whose matches changed, new ones included. Yields between texts. */
  *settle(): Steps<ReadonlySet<SharedText>> {
    const { unsettled, pairs } = yield* this.#contained.settle();
    const touched = new Set<SharedText>();
    for (const text of unsettled)
      for (const [other, { shorter }] of text.matches)
        if (shorter === text) {
          text.matches.delete(other);
          other.matches.delete(text);
          touched.add(text).add(other);
        }
    for (const pair of pairs) {
      const match = toMatch(pair);
      if (match === null) continue;
      pair.shorter.matches.set(pair.longer, match);
      pair.longer.matches.set(pair.shorter, match);
      touched.add(pair.shorter).add(pair.longer);
    }
    return touched;
  }

  /** Takes up texts and matches that were found earlier, without comparing anything. Yields between texts. */
  *restore(prints: Iterable<Print>, matches: readonly KeptMatch[]): Steps<void> {
    for (const print of prints) {
      this.add(print);
      yield;
    }
    this.#contained.assumeSettled();
    for (const { shorter: shorterKey, longer: longerKey, near, likeness } of matches) {
      const [shorter, longer] = [this.#texts.get(shorterKey), this.#texts.get(longerKey)];
      if (shorter === undefined || longer === undefined) continue;
      const match = { shorter, longer, near, likeness };
      shorter.matches.set(longer, match);
      longer.matches.set(shorter, match);
    }
  }

  /** The matches by keys of texts, for `restore`. */
  keep(): readonly KeptMatch[] {
    return [...this.#texts.values()].flatMap((text) =>
      [...text.matches.values()].flatMap(({ shorter, longer, near, likeness }) =>
        shorter === text ? [{ shorter: shorter.key, longer: longer.key, near, likeness }] : [],
      ),
    );
  }
}

/** A match in plain data. */
export interface KeptMatch {
  readonly shorter: string;
  readonly longer: string;
  readonly near: boolean;
  readonly likeness: number;
}

function createText(print: Print, key: string): SharedText {
  const prints = new Set([print]);
  return {
    key,
    wordCount: print.wordCount,
    runs: print.runs,
    prints,
    matches: new Map(),
    readWords: () => readWords(firstOf(prints)),
  };
}

function toMatch({ shorter, longer, coverage }: ContainedPair<SharedText>): TextMatch | null {
  const [short, long] = [firstOf(shorter.prints), firstOf(longer.prints)];
  const retitled = short.title !== long.title;
  const shared = new Set(coverage.words);
  if (retitled && Math.min(titleShare(short, shared), titleShare(long, shared)) < minTitleShare) return null;
  return {
    shorter,
    longer,
    near: !retitled || coverage.share >= minRetitledCoverage,
    likeness: coverage.words.length / longer.wordCount,
  };
}

/** Any one: what is compared is the same in all. */
function firstOf(prints: ReadonlySet<Print>): Print {
  const [first] = prints;
  if (first === undefined) throw new RangeError('A text that no capture has cannot be compared.');
  return first;
}

/** Share of the telling words of a title (four letters or more, else all) among the shared words. */
function titleShare({ captured }: Print, shared: ReadonlySet<number>): number {
  const words = tellingTitle(captured.item.title);
  const long = words.filter((word) => word.length >= 4);
  const telling = hashWords([...new Set(long.length > 0 ? long : words)].join(' '));
  return telling.filter((word) => shared.has(word)).length / Math.max(1, telling.length);
}
