// Hidden articles for operators, and the word about one for everybody.

import type { Action, Card } from '../../card/card.js';
import { createCard, listBlock, textBlock } from '../../card/create-card.js';
import { formatInstant } from '../../card/instant.js';
import { muted, plain, strong } from '../../card/rich-text.js';
import type { HiddenArticle } from '../ports/moderation.js';

/** Most articles with a button of their own: three rows. */
const maxButtons = 15;

/** What everybody sees of a hidden article: that it is one, and nothing of it. */
export function articleHiddenCard(): Card {
  return createCard({
    tone: 'notice',
    title: 'This article is hidden',
    found: false,
    blocks: [
      textBlock('The operators of this bot have taken it out of answers, searches, digests and exports.'),
    ],
    footer: '/about says whom to ask about it.',
  });
}

/** `copies` are buttons for the same text at other outlets, which stays. */
export function hiddenCard(title: string, articleId: string, copies: readonly Action[]): Card {
  return createCard({
    tone: 'notice',
    title: 'Hidden',
    blocks: [
      textBlock([strong(title), plain(' is in no answer, search, digest or export from now on.')]),
      ...(copies.length === 0
        ? []
        : [textBlock('The same text is also published by other outlets, where it stays.')]),
    ],
    actions: [
      { kind: 'run', label: 'Show it again', command: 'unhide', input: { article: articleId } },
      ...copies,
    ],
  });
}

export function unhiddenCard(isDone: boolean): Card {
  return createCard({
    tone: 'notice',
    title: isDone ? 'Shown again' : 'It was not hidden',
    found: isDone,
    blocks: [
      textBlock(
        isDone
          ? 'Answers, searches, digests and exports have it again.'
          : 'No hidden article has that id or title. /unhide alone lists those that are hidden.',
      ),
    ],
  });
}

export function hiddenListCard(hidden: readonly HiddenArticle[]): Card {
  if (hidden.length === 0)
    return createCard({
      tone: 'notice',
      title: 'No article is hidden',
      found: false,
      blocks: [textBlock('/hide takes an article out of everything.')],
    });
  return createCard({
    title: hidden.length === 1 ? '1 hidden article' : `${hidden.length} hidden articles`,
    blocks: [
      listBlock(
        hidden.map(({ articleId, title, reason, hiddenBy, hiddenAt }) => [
          strong(title),
          plain(` – ${reason}. `),
          ...(hiddenBy === null
            ? []
            : [plain('By '), { text: `member ${hiddenBy}`, userId: hiddenBy }, plain(', ')]),
          plain(`${formatInstant(hiddenAt)}, `),
          muted(articleId),
        ]),
      ),
    ],
    actions: hidden.slice(0, maxButtons).map(({ articleId, title }) => ({
      kind: 'run',
      label: `Show again: ${title}`,
      command: 'unhide',
      input: { article: articleId },
    })),
  });
}
