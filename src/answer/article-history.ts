// The texts that an article has had → what changed from each to the next, word by word.

import type { Block, Card, RichText } from '../card/card.js';
import { createCard, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import { formatInstant } from '../card/instant.js';
import { plain, strong } from '../card/rich-text.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import type { Article } from '../model/article.js';
import type { ArticleRevision } from '../model/revision.js';
import { compareTexts, type WordChange } from '../text/compare-texts.js';

/** Most differences named for one change, and most words shown of each: a card is no second copy of the article. */
const maxChanges = 20;
const maxWords = 30;

/** `revisions` in the order in which they were first seen; null where no earlier texts are kept. */
export function composeHistory(
  article: Article,
  revisions: readonly ArticleRevision[] | null,
  messages: Messages = en,
): Card {
  const words = messages.library;
  return createCard({
    title: words.history.title(article.title),
    blocks: describeHistory(revisions, messages),
    actions: [{ kind: 'run', label: words.article.open, command: 'article', input: { title: article.id } }],
    footer: words.article.footer(article.id),
  });
}

/** What each text changed of the one before, the latest change first. `revisions` as for `composeHistory`. */
export function describeHistory(
  revisions: readonly ArticleRevision[] | null,
  messages: Messages = en,
): readonly Block[] {
  const words = messages.library.history;
  if (revisions === null) return [textBlock(words.notKept)];
  const [first] = revisions;
  if (first === undefined) return [textBlock(words.noneYet)];
  const changes = revisions
    .slice(1)
    .map((revision, index) => describeChange(revisions[index] ?? first, revision, messages));
  return [
    textBlock(words.firstSeen(formatInstant(first.firstSeenAt, messages.citations.months), changes.length)),
    ...changes.reverse().flat(),
  ];
}

function describeChange(
  before: ArticleRevision,
  after: ArticleRevision,
  { library: { history: words }, citations }: Messages,
): readonly Block[] {
  const changes = compareTexts([before.title, ...before.paragraphs], [after.title, ...after.paragraphs]);
  const left = changes.length - maxChanges;
  return [
    headingBlock(words.changedOn(formatInstant(after.firstSeenAt, citations.months))),
    listBlock(changes.slice(0, maxChanges).map((change) => describeWords(change, words))),
    ...(left > 0 ? [textBlock(words.morePlaces(left))] : []),
  ];
}

function describeWords({ was, is, after }: WordChange, words: Messages['library']['history']): RichText {
  const where = after === '' ? '' : words.after(`“${after}”`);
  if (is === '') return [plain(words.leftOut), strong(quote(was)), plain(where)];
  if (was === '') return [plain(words.added), strong(quote(is)), plain(where)];
  return [plain(words.was), strong(quote(was)), plain(words.is), strong(quote(is)), plain(where)];
}

function quote(text: string): string {
  const words = text.split(' ');
  return words.length <= maxWords ? `“${text}”` : `“${words.slice(0, maxWords).join(' ')} …”`;
}
