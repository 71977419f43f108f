// All captures of a corpus → its articles, from a fresh start and in one go.

import type { Article } from '../../model/article.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { runAtOnce } from '../../turns/steps.js';
import type { CapturedItem } from './capture-pages.js';
import { IdentityIndex } from './identity-index.js';

/** The result depends on what is captured, never on the order in which it is given, and is sorted by id. */
export function identifyArticles(captured: readonly CapturedItem[]): readonly Article[] {
  const index = new IdentityIndex();
  runAtOnce(index.apply({ added: captured, removed: [] }));
  return [...index.articles.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
}
