// Reporting a quotation: which one, what is wrong with it, and thanks.

import type { FoundQuotation } from '../../answer/quotations/find-quotations.js';
import { formatPlaces } from '../../answer/quotations/quotation-place.js';
import type { Action, Card } from '../../card/card.js';
import { createCard, excerptBlock, listExcerpts, noticeCard, textBlock } from '../../card/create-card.js';
import type { Messages } from '../../locale/language.js';
import type { ReportProblem } from '../ports/moderation.js';

export const reportProblems = [
  'wrong speaker',
  'not said',
  'other',
] as const satisfies readonly ReportProblem[];

type ReportWords = Messages['moderation']['report'];

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
export function chooseQuotationCard(found: readonly FoundQuotation[], words: ReportWords): Card {
  return createCard({
    tone: 'notice',
    title: words.which,
    blocks: found.map(({ excerpt }) => excerptBlock(excerpt)),
    actions: found.map(({ excerpt, place }) => ({
      kind: 'run',
      label: words.reportOne(excerpt.number),
      command: 'report',
      input: { quotation: place },
    })),
  });
}

/** One is meant: what is wrong with it? */
export function chooseProblemCard({ excerpt, place }: FoundQuotation, words: ReportWords): Card {
  return createCard({
    tone: 'notice',
    title: words.whatIsWrong,
    blocks: [
      excerptBlock(excerpt),
      textBlock(excerpt.speaker === null ? words.noSpeaker : words.shownAs(excerpt.speaker)),
    ],
    actions: reportProblems.map((problem) => ({
      kind: 'run',
      label: words.problems[problem],
      command: 'report',
      input: { quotation: place, problem },
    })),
    footer: words.whoSees,
  });
}

export function reportedCard({ excerpt }: FoundQuotation, problem: ReportProblem, words: ReportWords): Card {
  return createCard({
    tone: 'notice',
    title: words.done,
    blocks: [excerptBlock(excerpt), textBlock(words.reported(words.problems[problem]))],
    footer: words.thanks,
  });
}

export function tooManyReportsCard(words: ReportWords): Card {
  return noticeCard(words.enough, words.tooMany);
}

export function noQuotationCard(words: ReportWords): Card {
  return noticeCard(words.none, words.howTo);
}
