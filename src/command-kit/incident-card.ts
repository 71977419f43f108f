// A fault of ours → what the caller is told: the number under which the log has the rest.

import type { Card } from '../card/card.js';
import { createCard, textBlock } from '../card/create-card.js';

export function incidentCard(incidentId: string): Card {
  return createCard({
    tone: 'error',
    title: 'Something went wrong on our side',
    blocks: [
      textBlock(
        'Please try again. If it happens again, tell whoever runs this bot the incident number below.',
      ),
      textBlock(`Incident ${incidentId}`),
    ],
    found: false,
  });
}
