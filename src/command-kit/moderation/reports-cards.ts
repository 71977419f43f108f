// Reports for operators: the list, one of them with what can be done about it, and what was decided.

import type { FoundQuotation } from '../../answer/quotations/find-quotations.js';
import type { Action, Card, RichText } from '../../card/card.js';
import {
  createCard,
  excerptBlock,
  factsBlock,
  listBlock,
  noticeCard,
  textBlock,
} from '../../card/create-card.js';
import { formatInstant } from '../../card/instant.js';
import { muted, plain, strong } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import type { Report, SavedCorrection } from '../ports/moderation.js';

/** Most reports with a button of their own: three rows. */
const maxButtons = 15;
/** Words of a quotation shown in a list, in UTF-16 units. */
const maxWordsChars = 160;

export function reportListCard(
  reports: readonly Report[],
  { moderation: { reports: words } }: Messages,
): Card {
  if (reports.length === 0) return noticeCard(words.none, words.howTo);
  return createCard({
    title: words.title(reports.length),
    blocks: [listBlock(reports.map((report) => describeReport(report, words)))],
    actions: reports.slice(0, maxButtons).map(({ id }) => ({
      kind: 'run',
      label: words.show(id),
      command: 'reports show',
      input: { number: String(id) },
    })),
  });
}

/** `found` is null when the library no longer has the quotation. */
export function reportCard(
  report: Report,
  found: FoundQuotation | null,
  { moderation: { reports: words }, citations }: Messages,
): Card {
  const number = String(report.id);
  const decide = (label: string, subcommand: string, input: Record<string, string> = {}): Action => ({
    kind: 'run',
    label,
    command: `reports ${subcommand}`,
    input: { number, ...input },
  });
  return createCard({
    title: words.one(report.id, words.problems[report.problem]),
    blocks: [
      factsBlock([
        { label: words.shownAs, value: report.speaker ?? words.nobody },
        { label: words.article, value: report.articleTitle },
        {
          label: words.reported,
          value: words.lastOn(report.times, formatInstant(report.lastAt, citations.months)),
        },
      ]),
      found === null
        ? textBlock([muted(words.noLongerShown), plain(`“${shortenWords(report.quoteText)}”`)])
        : excerptBlock(found.excerpt),
    ],
    actions: [
      ...(found === null
        ? []
        : [
            ...found.othersNear.map((name) => decide(words.saidIt(name), 'correct', { speaker: name })),
            decide(words.noCertainSpeaker, 'unname'),
            decide(words.notQuotation, 'remove'),
          ]),
      decide(words.dismiss, 'dismiss'),
    ],
    footer: found === null ? null : words.footer(number),
  });
}

/** What an operator did about a report. */
export function decidedCard(title: string, text: string, { moderation }: Messages): Card {
  return createCard({
    tone: 'notice',
    title,
    blocks: [textBlock(text)],
    actions: [{ kind: 'run', label: moderation.reports.open, command: 'reports list', input: {} }],
  });
}

export function correctionListCard(
  corrections: readonly SavedCorrection[],
  { moderation, citations }: Messages,
): Card {
  const words = moderation.reports;
  if (corrections.length === 0) return noticeCard(words.noCorrection, words.nothingCorrected);
  return createCard({
    title: words.corrections(corrections.length),
    blocks: [
      listBlock(
        corrections.map((correction) => [
          strong(`${correction.id}`),
          plain(`: “${shortenWords(correction.quoteText)}” – ${correctionWords(correction, words)}, `),
          ...whoWords(correction.correctedBy, moderation),
          plain(formatInstant(correction.correctedAt, citations.months)),
        ]),
      ),
    ],
    actions: corrections.slice(0, maxButtons).map(({ id }) => ({
      kind: 'run',
      label: words.takeBack(id),
      command: 'reports undo',
      input: { number: String(id) },
    })),
  });
}

type ReportsWords = Messages['moderation']['reports'];

function describeReport(
  { id, problem, times, quoteText, speaker, articleTitle: title }: Report,
  words: ReportsWords,
): RichText {
  const line = { problem: words.problems[problem], times, words: shortenWords(quoteText), speaker, title };
  return [strong(`${id}`), plain(words.line(line))];
}

/** The beginning of the words; three dots say that they go on. */
function shortenWords(words: string): string {
  if (words.length <= maxWordsChars) return words;
  const cut = words.slice(0, maxWordsChars);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxWordsChars / 2))} …`;
}

function correctionWords({ kind, speaker }: SavedCorrection, words: ReportsWords): string {
  switch (kind) {
    case 'speaker':
      return words.saidBy(speaker);
    case 'unnamed':
      return words.unnamed;
    case 'no-quotation':
      return words.noQuotation;
  }
}

/** The operator, shown by name on Discord without a ping; nothing for whoever sat at a terminal. */
function whoWords(userId: string | null, { reports, hidden }: Messages['moderation']) {
  return userId === null ? [] : [plain(reports.by), { text: hidden.member(userId), userId }, plain(', ')];
}
