// Passages on a question why → one that gives a reason first, where there is any among the best.

import type { Library } from '../../library/library.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { locateWindow } from '../evidence/locate-window.js';
import { givesReason } from '../question/gives-reason.js';

/** The evidence as judged by its best passage; only what is shown changes its order. */
export function preferReason(evidence: Evidence, { passages }: Library): Evidence {
  const reason = evidence.best.find(({ window }) => {
    const { article, paragraphIndex, start, end } = locateWindow(passages, window);
    return givesReason(article.paragraphs[paragraphIndex]?.slice(start, end) ?? '');
  });
  if (reason === undefined) return evidence;
  return { ...evidence, best: [reason, ...evidence.best.filter((entry) => entry !== reason)] };
}
