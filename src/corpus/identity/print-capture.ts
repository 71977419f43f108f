// A capture → its print: everything by which identity compares it, computed once.

import { compareCodeUnits } from '../../text/code-unit-order.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { toCanonicalUrl } from './canonical-url.js';
import type { CapturedItem } from './capture-pages.js';
import { hashWords } from './fold-words.js';
import { storyOf, type TextPrint, takeTextPrint } from './print-text.js';

export interface Print extends TextPrint {
  readonly captured: CapturedItem;
  /** Folded outlet; null when unknown, which agrees with any. */
  readonly outlet: string | null;
  /** Folded outlets under which this capture may have been known before: with and without sources.json. */
  readonly outletsSeen: readonly (string | null)[];
  readonly siteId: string | null;
  /** Canonical, best known first. */
  readonly urls: readonly string[];
}

/** Makes the print of a capture. Outlet and address from sources.json go before what the page says. */
export function printCapture(captured: CapturedItem): Print {
  const { item, known } = captured;
  const onPage = foldKnown(item.outlet);
  const outlet = foldKnown(known?.outlet ?? null) ?? onPage;
  return {
    ...takeTextPrint(item),
    captured,
    outlet,
    outletsSeen: [...new Set([outlet, onPage, null])],
    siteId: captured.siteId,
    urls: captured.urls.flatMap((url) => toCanonicalUrl(url) ?? []),
  };
}

/** All words of the story, without junk, as hashes: read from the capture again, since few comparisons need them. */
export function readWords({ captured }: Print): Uint32Array {
  return hashWords(storyOf(captured.item));
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
