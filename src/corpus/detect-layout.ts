// Which of the aggregator's layouts a page has, if any. It is a property of the capture, not of article or host.

import type { Line } from './decode-page.js';
import type { Frame } from './frame.js';
import { hashtagHeading, logoLine } from './frame-words.js';
import { splitGluedByline } from './glued-byline.js';
import { isSameLine } from './same-line.js';

/** How many filled lines from the top a page may take for logo, title twice and byline: a line more than ever seen. */
const headLines = 5;

/**
 * Undefined for a text that shows no sign of the aggregator. The word "logo" on top is a sign only together with
 * another one, since any site may begin with it: the frame block, the footer, a doubled title or a glued byline.
 */
export function detectLayout(lines: readonly Line[], frame: Frame): 'plain' | 'logo' | 'hashtag' | undefined {
  const head = lines.flatMap(({ text }) => (text === '' ? [] : [text])).slice(0, headLines);
  if (head.some((text) => hashtagHeading.test(text))) return 'hashtag';
  const isKnownSite = frame.hasBlock || frame.hasFooter;
  const hasByline = head.some((text) => splitGluedByline(text) !== undefined);
  const hasDoubledTitle = head.some((text, index) => isSameLine(text, head[index + 1] ?? ''));
  if (head.includes(logoLine) && (isKnownSite || hasByline || hasDoubledTitle)) return 'logo';
  if (frame.hasPicture || (isKnownSite && hasByline && hasDoubledTitle)) return 'logo';
  return isKnownSite ? 'plain' : undefined;
}
