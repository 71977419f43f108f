// Reporting a quotation: which one, what is wrong with it, and thanks.

import type { FoundQuotation } from '../../answer/quotations/find-quotations.js';
import { formatPlaces } from '../../answer/quotations/quotation-place.js';
import type { Action, Card } from '../../card/card.js';
import { createCard, excerptBlock, listExcerpts, textBlock } from '../../card/create-card.js';
import type { Messages } from '../../locale/language.js';
import type { ReportProblem } from '../ports/moderation.js';

export const reportProblems = [
  'wrong speaker',
  'not said',
  'other',
] as const satisfies readonly ReportProblem[];

const problemLabels: Readonly<Record<ReportProblem, string>> = {
  'wrong speaker': 'Somebody else said it',
  'not said': 'Nobody said it',
  other: 'Something else',
};

/** The longest value an option takes; a card with more quotations than fit reports those that come first. */
const maxPlacesChars = 300;

/** One button for a card that shows quotations; null for any other card. */
export function reportAction(card: Card, { answers: { report } }: Messages): Action | null {
  const quoted = listExcerpts(card).filter(({ speaker }) => speaker !== null);
  let places = '';
  for (const { citation } of quoted) {
    const place = formatPlaces([citation]);
    if (places.length + 1 + place.length > maxPlacesChars) break;
    places = places === '' ? place : `${places} ${place}`;
  }
  if (places === '') return null;
  return {
    kind: 'run',
    label: quoted.length === 1 ? report.one : report.some,
    command: 'report',
    input: { quotation: places },
  };
}

/** Several are meant: each is a button. */
export function chooseQuotationCard(found: readonly FoundQuotation[]): Card {
  return createCard({
    tone: 'notice',
    title: 'Which quotation is wrong?',
    blocks: found.map(({ excerpt }) => excerptBlock(excerpt)),
    actions: found.map(({ excerpt, place }) => ({
      kind: 'run',
      label: `Report ${excerpt.number}`,
      command: 'report',
      input: { quotation: place },
    })),
  });
}

/** One is meant: what is wrong with it? */
export function chooseProblemCard({ excerpt, place }: FoundQuotation): Card {
  return createCard({
    tone: 'notice',
    title: 'What is wrong with this quotation?',
    blocks: [
      excerptBlock(excerpt),
      textBlock(
        excerpt.speaker === null
          ? 'It is shown without a speaker.'
          : `It is shown as said by ${excerpt.speaker}.`,
      ),
    ],
    actions: reportProblems.map((problem) => ({
      kind: 'run',
      label: problemLabels[problem],
      command: 'report',
      input: { quotation: place, problem },
    })),
    footer: 'The operators of this bot see the quotation and what is wrong with it, not who reported it.',
  });
}

export function reportedCard({ excerpt }: FoundQuotation, problem: ReportProblem): Card {
  return createCard({
    tone: 'notice',
    title: 'Reported to the operators',
    blocks: [excerptBlock(excerpt), textBlock(`Reported: ${problemLabels[problem].toLowerCase()}.`)],
    footer: 'Thank you. Your name is not stored with it.',
  });
}

export function tooManyReportsCard(): Card {
  return createCard({
    tone: 'notice',
    title: 'That is enough for now',
    found: false,
    blocks: [textBlock('You have reported ten quotations within an hour. Please report further ones later.')],
  });
}

export function noQuotationCard(): Card {
  return createCard({
    tone: 'notice',
    title: 'No such quotation in the coverage',
    found: false,
    blocks: [
      textBlock(
        'Use the button on a card that shows it, or paste the quoted words as they stand there. It may have been corrected since.',
      ),
    ],
  });
}
