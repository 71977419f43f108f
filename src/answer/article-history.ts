// The texts that an article has had → what changed from each to the next, word by word.

import type { Block, Card, RichText } from '../card/card.js';
import { dayWords } from '../card/citation-words.js';
import { createCard, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import { plain, strong } from '../card/rich-text.js';
import type { Article } from '../model/article.js';
import type { ArticleRevision } from '../model/revision.js';
import { compareTexts, type WordChange } from '../text/compare-texts.js';
import { counted } from './notices.js';

/** Most differences named for one change, and most words shown of each: a card is no second copy of the article. */
const maxChanges = 20;
const maxWords = 30;

/** `revisions` in the order in which they were first seen; null where no earlier texts are kept. */
export function composeHistory(article: Article, revisions: readonly ArticleRevision[] | null): Card {
  return createCard({
    title: `History of “${article.title}”`,
    blocks: describeHistory(revisions),
    actions: [{ kind: 'run', label: 'The article', command: 'article', input: { title: article.id } }],
    footer: `Article ${article.id}`,
  });
}

/** What each text changed of the one before, the latest change first. `revisions` as for `composeHistory`. */
export function describeHistory(revisions: readonly ArticleRevision[] | null): readonly Block[] {
  if (revisions === null) return [textBlock('No earlier texts are kept here.')];
  const [first] = revisions;
  if (first === undefined) return [textBlock('No text of it has been kept yet.')];
  const changes = revisions
    .slice(1)
    .map((revision, index) => describeChange(revisions[index] ?? first, revision));
  return [
    textBlock(
      `First seen on ${instantWords(first.firstSeenAt)}${changes.length === 0 ? '; it has not changed since.' : `, and changed ${counted(changes.length, 'time')} since.`}`,
    ),
    ...changes.reverse().flat(),
  ];
}

function describeChange(before: ArticleRevision, after: ArticleRevision): readonly Block[] {
  const changes = compareTexts([before.title, ...before.paragraphs], [after.title, ...after.paragraphs]);
  const left = changes.length - maxChanges;
  return [
    headingBlock(`Changed on ${instantWords(after.firstSeenAt)}`),
    listBlock(changes.slice(0, maxChanges).map(describeWords)),
    ...(left > 0 ? [textBlock(`… and in ${counted(left, 'more place')}.`)] : []),
  ];
}

function describeWords({ was, is, after }: WordChange): RichText {
  const where = after === '' ? '' : `, after “${after}”`;
  if (is === '') return [plain('Left out: '), strong(quote(was)), plain(where)];
  if (was === '') return [plain('Added: '), strong(quote(is)), plain(where)];
  return [plain('Was '), strong(quote(was)), plain(', is '), strong(quote(is)), plain(where)];
}

function quote(text: string): string {
  const words = text.split(' ');
  return words.length <= maxWords ? `“${text}”` : `“${words.slice(0, maxWords).join(' ')} …”`;
}

/** "22 November 2025, 11:10 UTC". */
function instantWords(instant: string): string {
  return `${dayWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}
