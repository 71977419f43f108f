// What is stored about whoever asks.

import type { Card } from '../../card/card.js';
import { createCard, factsBlock, textBlock } from '../../card/create-card.js';
import type { Messages } from '../../locale/language.js';
import type { PersonData } from '../ports/privacy.js';

type PrivacyWords = Messages['moderation']['privacy'];

export function privacyCard(data: PersonData, { moderation: { privacy: words } }: Messages): Card {
  const total = countAll(data);
  return createCard({
    tone: 'notice',
    title: total === 0 ? words.nothing : words.title,
    blocks: [
      ...(total === 0 ? [] : [textBlock(words.yourId), rowsOf(data, words)]),
      textBlock(words.alwaysTrue),
    ],
    actions:
      total === 0 ? [] : [{ kind: 'run', label: words.deleteAll, command: 'privacy delete', input: {} }],
  });
}

export function forgottenCard(data: PersonData, { moderation: { privacy: words } }: Messages): Card {
  const total = countAll(data);
  return createCard({
    tone: 'notice',
    title: total === 0 ? words.nothingDeleted : words.deleted,
    blocks: [
      ...(total === 0 ? [] : [rowsOf(data, words), textBlock(words.digestsEnded)]),
      textBlock(words.alwaysTrue),
    ],
  });
}

/** A caller without an account: the terminal. */
export function nobodyCard({ moderation: { privacy: words } }: Messages): Card {
  return createCard({
    tone: 'notice',
    title: words.nothing,
    blocks: [textBlock(words.atTerminal)],
  });
}

function rowsOf(data: PersonData, { labels }: PrivacyWords) {
  const parts = Object.keys(labels) as (keyof PersonData)[];
  return factsBlock(
    parts.map((part) => ({ label: labels[part], value: data[part] === 0 ? null : String(data[part]) })),
  );
}

function countAll(data: PersonData): number {
  return Object.values(data).reduce((sum: number, count: number) => sum + count, 0);
}
