// Hidden articles for operators, and the word about one for everybody.

import type { Action, Card } from '../../card/card.js';
import { createCard, listBlock, noticeCard, textBlock } from '../../card/create-card.js';
import { formatInstant } from '../../card/instant.js';
import { muted, plain, strong } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import type { HiddenArticle } from '../ports/moderation.js';

/** Most articles with a button of their own: three rows. */
const maxButtons = 15;

/** What everybody sees of a hidden article: that it is one, and nothing of it. */
export function articleHiddenCard({ moderation: { hidden: words } }: Messages): Card {
  return createCard({
    tone: 'notice',
    title: words.title,
    found: false,
    blocks: [textBlock(words.text)],
    footer: words.footer,
  });
}

/** `copies` are buttons for the same text at other outlets, which stays. */
export function hiddenCard(
  title: string,
  articleId: string,
  copies: readonly Action[],
  { moderation: { hidden: words } }: Messages,
): Card {
  return createCard({
    tone: 'notice',
    title: words.done,
    blocks: [
      textBlock([strong(title), plain(words.isOut)]),
      ...(copies.length === 0 ? [] : [textBlock(words.copiesStay)]),
    ],
    actions: [
      { kind: 'run', label: words.showAgain, command: 'unhide', input: { article: articleId } },
      ...copies,
    ],
  });
}

export function unhiddenCard(isDone: boolean, { moderation: { hidden: words } }: Messages): Card {
  return createCard({
    tone: 'notice',
    title: isDone ? words.shownAgain : words.wasNot,
    found: isDone,
    blocks: [textBlock(isDone ? words.haveIt : words.noSuch)],
  });
}

export function hiddenListCard(
  hidden: readonly HiddenArticle[],
  { moderation: { hidden: words }, citations }: Messages,
): Card {
  if (hidden.length === 0) return noticeCard(words.none, words.howTo);
  return createCard({
    title: words.list(hidden.length),
    blocks: [
      listBlock(
        hidden.map(({ articleId, title, reason, hiddenBy, hiddenAt }) => [
          strong(title),
          plain(` – ${reason}. `),
          ...(hiddenBy === null
            ? []
            : [plain(words.by), { text: words.member(hiddenBy), userId: hiddenBy }, plain(', ')]),
          plain(`${formatInstant(hiddenAt, citations.months)}, `),
          muted(articleId),
        ]),
      ),
    ],
    actions: hidden.slice(0, maxButtons).map(({ articleId, title }) => ({
      kind: 'run',
      label: words.showOneAgain(title),
      command: 'unhide',
      input: { article: articleId },
    })),
  });
}
