// A capture → its print: everything by which identity compares it, computed once.

import { createHash } from 'node:crypto';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { cutJunk } from '../../text/cut-junk.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { toCanonicalUrl } from './canonical-url.js';
import type { CapturedItem } from './capture-pages.js';
import { sampleRuns } from './contained-texts.js';
import { foldWords, hashWords } from './fold-words.js';

/** Fewest words of a text that speaks for itself; shorter ones ("Watch the video") count only together with the title. */
export const minTellingWords = 40;

/** Words of the opening that an id and a comparison of openings look at. */
const openingWords = 30;
/** Characters in which so many words surely stand; a word cut at the end would not count among the first thirty. */
const openingChars = 1500;

export interface Print {
  readonly captured: CapturedItem;
  /** Folded words of the title, parted by spaces. */
  readonly title: string;
  /** Folded outlet; null when unknown, which agrees with any. */
  readonly outlet: string | null;
  /** Folded outlets under which this capture may have been known before: with and without sources.json. */
  readonly outletsSeen: readonly (string | null)[];
  readonly siteId: string | null;
  /** Canonical, best known first. */
  readonly urls: readonly string[];
  /** The first words of the story, folded, parted by spaces. */
  readonly opening: string;
  /** Words of the story, without junk. */
  readonly wordCount: number;
  readonly paragraphCount: number;
  /** Equal for captures with the same title and words; null for texts under `minTellingWords` words. */
  readonly textKey: string | null;
  /** Sampled runs of the words (`sampleRuns`); none without `textKey`. */
  readonly runs: Uint32Array;
}

/** Makes the print of a capture. Outlet and address from sources.json go before what the page says. */
export function printCapture(captured: CapturedItem): Print {
  const { item, known } = captured;
  const story = storyOf(captured);
  const words = hashWords(story);
  const onPage = foldKnown(item.outlet);
  const outlet = foldKnown(known?.outlet ?? null) ?? onPage;
  const title = foldWords(item.title).join(' ');
  const isTelling = words.length >= minTellingWords;
  return {
    captured,
    title,
    outlet,
    outletsSeen: [...new Set([outlet, onPage, null])],
    siteId: captured.siteId,
    urls: captured.urls.flatMap((url) => toCanonicalUrl(url) ?? []),
    opening: foldWords(story.slice(0, openingChars)).slice(0, openingWords).join(' '),
    wordCount: words.length,
    paragraphCount: item.paragraphs.length,
    textKey: isTelling ? hashText(title, tellingTitle(item.title), words) : null,
    runs: isTelling ? sampleRuns(words) : new Uint32Array(),
  };
}

/** All words of the story, without junk, as hashes: read from the capture again, since few comparisons need them. */
export function readWords({ captured }: Print): Uint32Array {
  return hashWords(storyOf(captured));
}

function storyOf({ item }: CapturedItem): string {
  return cutJunk(item.paragraphs, item.junk).join('\n');
}

/** The words of a title without the site's name at its end, as saved web pages have it: it stands in the site's notices too. */
export function tellingTitle(title: string): readonly string[] {
  return foldWords(title.replace(/\s[|–—-]\s[^|–—-]{1,40}$/, ''));
}

function hashText(title: string, telling: readonly string[], words: Uint32Array): string {
  const titles = `${title}\n${telling.join(' ')}\n`;
  return createHash('sha1').update(titles).update(words).digest('base64url').slice(0, 16);
}

function foldKnown(outlet: string | null): string | null {
  return outlet === null ? null : foldOutlet(outlet) || null;
}

/**
 * Orders captures: the fullest text first; of equally full ones the one with more paragraphs (a related item has all of
 * them in one line), then main before related, then by page and place, so that the order of arrival never matters.
 */
export function compareFullness(a: Print, b: Print): number {
  const [captureA, captureB] = [a.captured.capture, b.captured.capture];
  return (
    b.wordCount - a.wordCount ||
    b.paragraphCount - a.paragraphCount ||
    (captureA.role === captureB.role ? 0 : captureA.role === 'main' ? -1 : 1) ||
    compareCodeUnits(captureA.page, captureB.page) ||
    captureA.position - captureB.position
  );
}
