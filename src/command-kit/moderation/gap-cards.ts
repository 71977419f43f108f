// Questions that found nothing, for operators.

import type { Card } from '../../card/card.js';
import { createCard, listBlock, textBlock } from '../../card/create-card.js';
import { formatDay } from '../../card/day.js';
import { muted, plain } from '../../card/rich-text.js';
import type { Gap } from '../ports/moderation.js';

/** Most questions with a button of their own. */
const maxButtons = 5;

export function gapListCard(gaps: readonly Gap[]): Card {
  if (gaps.length === 0)
    return createCard({
      tone: 'notice',
      title: 'No question went unanswered',
      found: false,
      blocks: [
        textBlock('Questions to /ask that the coverage does not answer are counted here, without names.'),
      ],
    });
  return createCard({
    title: gaps.length === 1 ? '1 question without an answer' : `${gaps.length} questions without an answer`,
    blocks: [
      listBlock(
        gaps.map(({ question, times, lastAt }) => [
          plain(question),
          muted(` – ${times === 1 ? 'once' : `${times} times`}, last on ${formatDay(lastAt.slice(0, 10))}`),
        ]),
      ),
    ],
    actions: [
      ...gaps.slice(0, maxButtons).map(({ question }, index) => ({
        kind: 'run' as const,
        label: `Delete ${index + 1}`,
        command: 'gaps delete',
        input: { question },
      })),
      { kind: 'run', label: 'Delete all', command: 'gaps clear', input: {} },
    ],
    footer:
      'Counted without the names of those who asked; questions asked with private:true are not counted.',
  });
}

export function gapsDeletedCard(count: number): Card {
  return createCard({
    tone: 'notice',
    title:
      count === 0 ? 'Nothing to delete' : count === 1 ? '1 question deleted' : `${count} questions deleted`,
    found: count > 0,
    blocks: count === 0 ? [textBlock('That question is not in the list; /gaps list shows it.')] : [],
    actions: [{ kind: 'run', label: 'The list', command: 'gaps list', input: {} }],
  });
}
