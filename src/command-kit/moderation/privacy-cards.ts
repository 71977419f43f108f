// What is stored about whoever asks.

import type { Card } from '../../card/card.js';
import { createCard, factsBlock, textBlock } from '../../card/create-card.js';
import type { PersonData } from '../ports/privacy.js';

const labels: Readonly<Record<keyof PersonData, string>> = {
  feedsAdded: 'Feeds you added',
  reindexRunsStarted: 'Runs of reindexing you started',
  articlesHidden: 'Articles you hid',
  correctionsMade: 'Quotations you corrected',
  directSubscriptions: 'Digests you asked for in direct messages',
};

const alwaysTrue =
  'Questions, messages and names are not stored. Questions to /ask that found nothing are counted without who asked, unless asked with private:true. Reports of quotations are stored without who reported.';

export function privacyCard(data: PersonData): Card {
  const total = countAll(data);
  return createCard({
    tone: 'notice',
    title: total === 0 ? 'Nothing is stored about you' : 'What is stored about you',
    blocks: [
      ...(total === 0 ? [] : [textBlock('Your Discord id, beside what you did or asked for:'), rowsOf(data)]),
      textBlock(alwaysTrue),
    ],
    actions:
      total === 0
        ? []
        : [{ kind: 'run', label: 'Take my id off all of it', command: 'privacy delete', input: {} }],
  });
}

export function forgottenCard(data: PersonData): Card {
  const total = countAll(data);
  return createCard({
    tone: 'notice',
    title: total === 0 ? 'There was nothing to delete' : 'Your id has been deleted',
    blocks: [
      ...(total === 0
        ? []
        : [
            rowsOf(data),
            textBlock('Digests to you have ended; what you decided as an operator stays, without your id.'),
          ]),
      textBlock(alwaysTrue),
    ],
  });
}

/** A caller without an account: the terminal. */
export function nobodyCard(): Card {
  return createCard({
    tone: 'notice',
    title: 'Nothing is stored about you',
    blocks: [textBlock('At a terminal there is no account. What is kept lies in DATA_DIR or DATABASE_URL.')],
  });
}

function rowsOf(data: PersonData) {
  const parts = Object.keys(labels) as (keyof PersonData)[];
  return factsBlock(
    parts.map((part) => ({ label: labels[part], value: data[part] === 0 ? null : String(data[part]) })),
  );
}

function countAll(data: PersonData): number {
  return Object.values(data).reduce((sum: number, count: number) => sum + count, 0);
}
