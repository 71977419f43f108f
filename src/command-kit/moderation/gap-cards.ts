// Questions that found nothing, for operators.

import type { Card } from '../../card/card.js';
import { createCard, listBlock, noticeCard, textBlock } from '../../card/create-card.js';
import { formatDay } from '../../card/day.js';
import { muted, plain } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import type { Gap } from '../ports/moderation.js';

/** Most questions with a button of their own. */
const maxButtons = 5;

export function gapListCard(
  gaps: readonly Gap[],
  { moderation: { gaps: words }, citations }: Messages,
): Card {
  if (gaps.length === 0) return noticeCard(words.none, words.howTo);
  return createCard({
    title: words.title(gaps.length),
    blocks: [
      listBlock(
        gaps.map(({ question, times, lastAt }) => [
          plain(question),
          muted(words.asked(times, formatDay(lastAt.slice(0, 10), citations.months))),
        ]),
      ),
    ],
    actions: [
      ...gaps.slice(0, maxButtons).map(({ question }, index) => ({
        kind: 'run' as const,
        label: words.deleteOne(index + 1),
        command: 'gaps delete',
        input: { question },
      })),
      { kind: 'run', label: words.deleteAll, command: 'gaps clear', input: {} },
    ],
    footer: words.footer,
  });
}

export function gapsDeletedCard(count: number, { moderation: { gaps: words } }: Messages): Card {
  return createCard({
    tone: 'notice',
    title: count === 0 ? words.nothingDeleted : words.deleted(count),
    found: count > 0,
    blocks: count === 0 ? [textBlock(words.notInList)] : [],
    actions: [{ kind: 'run', label: words.list, command: 'gaps list', input: {} }],
  });
}
