// A fault of ours → what the caller is told: the number under which the log has the rest.

import type { Card } from '../card/card.js';
import { createCard, textBlock } from '../card/create-card.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';

export function incidentCard(incidentId: string, { incident }: Messages = en): Card {
  return createCard({
    tone: 'error',
    title: incident.title,
    blocks: [textBlock(incident.advice), textBlock(incident.number(incidentId))],
    found: false,
  });
}
