// How the store is → what /status says of it.

import type { Block, Card } from '../card/card.js';
import { factsBlock, textBlock } from '../card/create-card.js';
import { describeBytes } from '../card/describe-bytes.js';
import { strong } from '../card/rich-text.js';
import type { StoreHealth } from './ports/storage.js';

/**
 * The card with the store's size and the room on its disk; an alarm comes first. Why, where, and what to do are for operators:
 * they name folders and servers.
 */
export function withStorage(card: Card, health: StoreHealth, isOperator: boolean): Card {
  const { alarm, bytes, freeBytes } = health;
  const warning: readonly Block[] =
    alarm === null
      ? []
      : [
          textBlock([
            strong('Nothing new can be saved just now.'),
            { text: ' Answers are given from what is there.' },
            ...(isOperator ? [{ text: ` ${alarm.message} ${alarm.hint}` }] : []),
          ]),
        ];
  const facts = factsBlock([
    { label: 'Stored', value: storedWords(health) },
    { label: 'In', value: isOperator ? health.place : null },
    { label: 'Database', value: bytes === null ? null : describeBytes(bytes) },
    { label: 'Room on its disk', value: freeBytes === null ? null : describeBytes(freeBytes) },
  ]);
  return {
    ...card,
    tone: alarm === null ? card.tone : 'notice',
    blocks: [...warning, ...card.blocks, facts],
  };
}

function storedWords({ kind }: StoreHealth): string {
  switch (kind) {
    case 'sqlite':
      return 'in SQLite';
    case 'postgres':
      return 'in PostgreSQL';
    case 'memory':
      return 'nothing beyond this process';
  }
}
