// Reports for operators: the list, one of them with what can be done about it, and what was decided.

import type { FoundQuotation } from '../../answer/quotations/find-quotations.js';
import type { Action, Card, RichText } from '../../card/card.js';
import { createCard, excerptBlock, factsBlock, listBlock, textBlock } from '../../card/create-card.js';
import { formatInstant } from '../../card/instant.js';
import { muted, plain, strong } from '../../card/rich-text.js';
import type { Report, SavedCorrection } from '../ports/moderation.js';

/** Most reports with a button of their own: three rows. */
const maxButtons = 15;
/** Words of a quotation shown in a list, in UTF-16 units. */
const maxWordsChars = 160;

export function reportListCard(reports: readonly Report[]): Card {
  if (reports.length === 0)
    return createCard({
      tone: 'notice',
      title: 'No open report',
      found: false,
      blocks: [textBlock('Members report with the button on a card that shows quotations, or with /report.')],
    });
  return createCard({
    title: reports.length === 1 ? '1 open report' : `${reports.length} open reports`,
    blocks: [listBlock(reports.map(describeReport))],
    actions: reports.slice(0, maxButtons).map(({ id }) => ({
      kind: 'run',
      label: `Report ${id}`,
      command: 'reports show',
      input: { number: String(id) },
    })),
  });
}

/** `found` is null when the library no longer has the quotation. */
export function reportCard(report: Report, found: FoundQuotation | null): Card {
  const number = String(report.id);
  const decide = (label: string, subcommand: string, input: Record<string, string> = {}): Action => ({
    kind: 'run',
    label,
    command: `reports ${subcommand}`,
    input: { number, ...input },
  });
  return createCard({
    title: `Report ${report.id}: ${problemWords[report.problem]}`,
    blocks: [
      factsBlock([
        { label: 'Shown as said by', value: report.speaker ?? 'nobody named' },
        { label: 'Article', value: report.articleTitle },
        { label: 'Reported', value: `${timesWords(report.times)}, last on ${formatInstant(report.lastAt)}` },
      ]),
      found === null
        ? textBlock([
            muted('It is no longer shown. The words were: '),
            plain(`“${shortenWords(report.quoteText)}”`),
          ])
        : excerptBlock(found.excerpt),
    ],
    actions: [
      ...(found === null
        ? []
        : [
            ...found.othersNear.map((name) => decide(`${name} said it`, 'correct', { speaker: name })),
            decide('No certain speaker', 'unname'),
            decide('Not a quotation', 'remove'),
          ]),
      decide('Dismiss', 'dismiss'),
    ],
    footer:
      found === null
        ? null
        : `Somebody else said it: /reports correct number:${number} speaker:"Full Name". The whole article: /hide.`,
  });
}

/** What an operator did about a report. */
export function decidedCard(title: string, words: string): Card {
  return createCard({
    tone: 'notice',
    title,
    blocks: [textBlock(words)],
    actions: [{ kind: 'run', label: 'Open reports', command: 'reports list', input: {} }],
  });
}

export function correctionListCard(corrections: readonly SavedCorrection[]): Card {
  if (corrections.length === 0)
    return createCard({
      tone: 'notice',
      title: 'No correction',
      found: false,
      blocks: [textBlock('No quotation has been corrected by the operators.')],
    });
  return createCard({
    title: corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`,
    blocks: [
      listBlock(
        corrections.map((correction) => [
          strong(`${correction.id}`),
          plain(`: “${shortenWords(correction.quoteText)}” – ${correctionWords(correction)}, `),
          ...whoWords(correction.correctedBy),
          plain(formatInstant(correction.correctedAt)),
        ]),
      ),
    ],
    actions: corrections.slice(0, maxButtons).map(({ id }) => ({
      kind: 'run',
      label: `Take back ${id}`,
      command: 'reports undo',
      input: { number: String(id) },
    })),
  });
}

const problemWords: Readonly<Record<Report['problem'], string>> = {
  'wrong speaker': 'somebody else said it',
  'not said': 'nobody said it',
  other: 'something is wrong',
};

function describeReport(report: Report): RichText {
  return [
    strong(`${report.id}`),
    plain(
      `: ${problemWords[report.problem]} (${timesWords(report.times)}) – “${shortenWords(report.quoteText)}”, shown as said by ${report.speaker ?? 'nobody named'}, in “${report.articleTitle}”`,
    ),
  ];
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

/** The beginning of the words; three dots say that they go on. */
function shortenWords(words: string): string {
  if (words.length <= maxWordsChars) return words;
  const cut = words.slice(0, maxWordsChars);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxWordsChars / 2))} …`;
}

function correctionWords({ kind, speaker }: SavedCorrection): string {
  switch (kind) {
    case 'speaker':
      return `said by ${speaker ?? 'nobody named'}`;
    case 'unnamed':
      return 'no certain speaker';
    case 'no-quotation':
      return 'not a quotation';
  }
}

/** The operator, shown by name on Discord without a ping; nothing for whoever sat at a terminal. */
function whoWords(userId: string | null) {
  return userId === null ? [] : [plain('by '), { text: `member ${userId}`, userId }, plain(', ')];
}
