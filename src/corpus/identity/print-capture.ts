// A capture → its print: everything by which identity compares it, computed once.

import { cutJunk } from '../../text/cut-junk.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { toCanonicalUrl } from './canonical-url.js';
import type { CapturedItem } from './capture-pages.js';
import { foldWords, hashWords } from './fold-words.js';

/** Words of the opening that an id and a comparison of openings look at. */
const openingWords = 30;
/** Characters in which so many words surely stand; a word cut at the end would not count among the first thirty. */
const openingChars = 1500;

export interface Print {
  readonly captured: CapturedItem;
  /** Folded title. */
  readonly title: readonly string[];
  /** Folded outlet; null when unknown, which agrees with any. */
  readonly outlet: string | null;
  /** Folded outlets under which this capture may have been known before: with and without sources.json. */
  readonly outletsSeen: readonly (string | null)[];
  readonly siteId: string | null;
  /** Canonical, best known first. */
  readonly urls: readonly string[];
  /** The first words of the story, folded. */
  readonly opening: readonly string[];
  /** All words of the story, without junk, as hashes. */
  readonly words: Uint32Array;
}

/** Makes the print of a capture. Outlet and address from sources.json go before what the page says. */
export function printCapture(captured: CapturedItem): Print {
  const { item, known } = captured;
  const story = cutJunk(item.paragraphs, item.junk).join('\n');
  const onPage = foldKnown(item.outlet);
  const outlet = foldKnown(known?.outlet ?? null) ?? onPage;
  return {
    captured,
    title: foldWords(item.title),
    outlet,
    outletsSeen: [...new Set([outlet, onPage, null])],
    siteId: captured.siteId,
    urls: captured.urls.flatMap((url) => toCanonicalUrl(url) ?? []),
    opening: foldWords(story.slice(0, openingChars)).slice(0, openingWords),
    words: hashWords(story),
  };
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
    b.words.length - a.words.length ||
    b.captured.item.paragraphs.length - a.captured.item.paragraphs.length ||
    (captureA.role === captureB.role ? 0 : captureA.role === 'main' ? -1 : 1) ||
    compareText(captureA.page, captureB.page) ||
    captureA.position - captureB.position
  );
}

/** By code units: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
