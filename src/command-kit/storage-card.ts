// How the store is → what /status says of it.

import type { Block, Card } from '../card/card.js';
import { factsBlock, textBlock } from '../card/create-card.js';
import { describeBytes } from '../card/describe-bytes.js';
import { strong } from '../card/rich-text.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import type { StoreHealth } from './ports/storage.js';

/**
 * The card with the store's size and the room on its disk; an alarm comes first. Why, where, and what to do are for operators:
 * they name folders and servers.
 */
export function withStorage(
  card: Card,
  health: StoreHealth,
  isOperator: boolean,
  messages: Messages = en,
): Card {
  const words = messages.library.status;
  const { alarm, bytes, freeBytes } = health;
  const warning: readonly Block[] =
    alarm === null
      ? []
      : [
          textBlock([
            strong(words.nothingSaved),
            { text: words.fromWhatIsThere },
            ...(isOperator ? [{ text: ` ${alarm.message} ${alarm.hint}` }] : []),
          ]),
        ];
  const facts = factsBlock([
    { label: words.stored, value: words.storedIn[health.kind] },
    { label: words.place, value: isOperator ? health.place : null },
    { label: words.database, value: bytes === null ? null : describeBytes(bytes, messages) },
    { label: words.room, value: freeBytes === null ? null : describeBytes(freeBytes, messages) },
  ]);
  return {
    ...card,
    tone: alarm === null ? card.tone : 'notice',
    blocks: [...warning, ...card.blocks, facts],
  };
}
