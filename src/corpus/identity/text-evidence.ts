// Prints of captures → which of them say the same text, and how surely.

import { createHash } from 'node:crypto';
import { findContainedPairs } from './contained-texts.js';
import { foldWords, hashWords } from './fold-words.js';
import type { Print } from './print-capture.js';

/** Fewest words of a text that speaks for itself; shorter ones ("Watch the video") count only together with the title. */
export const minTellingWords = 40;

/** Coverage from which two texts of one outlet are one article when their titles differ; with equal titles the pair alone is enough. */
const minRetitledCoverage = 0.9;

/**
 * Share of a title's words that must stand in the shared text before texts under different titles count as the same.
 * Chosen on 7,867 news articles: of 1,267 pairs with shared text, the copies stand at 0.4 and above, paywall notices and
 * blocks of links that whole outlets repeat almost all below. The tests of identity notice when it is moved far.
 */
const minTitleShare = 0.4;

export interface TextMatch {
  /** Places in `copies`. */
  readonly a: number;
  readonly b: number;
  /** Near enough to be one article if their outlets agree; else the same text in another version. */
  readonly near: boolean;
  /** 0…1; higher for more of the longer text in common. */
  readonly likeness: number;
}

export interface TextEvidence {
  /** Captures (places in the list of prints) that have title and words in common: one group for each text, often of one. */
  readonly copies: readonly (readonly number[])[];
  /** Groups whose texts are near-identical or contained in one another. */
  readonly matches: readonly TextMatch[];
}

/** Compares the texts of captures. Texts under `minTellingWords` words are left out. */
export function compareTexts(prints: readonly Print[]): TextEvidence {
  const copies = groupCopies(prints);
  const firsts = copies.flatMap(([first]) => prints[first ?? -1] ?? []);
  const pairs = findContainedPairs(firsts.map(({ words }) => words));
  const matches = pairs.flatMap(({ shorter, longer, coverage }): readonly TextMatch[] => {
    const [short, long] = [firsts[shorter], firsts[longer]];
    if (short === undefined || long === undefined) return [];
    const retitled = short.title.join(' ') !== long.title.join(' ');
    const shared = new Set(coverage.words);
    if (retitled && Math.min(titleShare(short, shared), titleShare(long, shared)) < minTitleShare) return [];
    return [
      {
        a: shorter,
        b: longer,
        near: !retitled || coverage.share >= minRetitledCoverage,
        likeness: coverage.words.length / long.words.length,
      },
    ];
  });
  return { copies, matches };
}

function groupCopies(prints: readonly Print[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  prints.forEach(({ title, words }, index) => {
    if (words.length < minTellingWords) return;
    const key = createHash('sha1').update(title.join(' ')).update('\n').update(words).digest('base64');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return [...groups.values()];
}

/** Share of the telling words of a title (four letters or more, else all) among the shared words. */
function titleShare({ captured }: Print, shared: ReadonlySet<number>): number {
  const words = foldWords(captured.item.title.replace(siteName, ''));
  const long = words.filter((word) => word.length >= 4);
  const telling = hashWords([...new Set(long.length > 0 ? long : words)].join(' '));
  return telling.filter((word) => shared.has(word)).length / Math.max(1, telling.length);
}

/** The site's name at the end of a title, as saved web pages have it: it stands in the site's notices too. */
const siteName = /\s[|–—-]\s[^|–—-]{1,40}$/;
