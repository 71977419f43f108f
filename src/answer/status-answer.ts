// What the corpus holds, how fresh it is, and which files had faults.

import type { Block, Card } from '../card/card.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import { formatDaySpan } from '../card/day.js';
import { formatInstant } from '../card/instant.js';
import { code } from '../card/rich-text.js';
import type { Messages } from '../locale/language.js';
import type { Issue } from '../model/page.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { selectArticles } from './filters.js';
import { languageName } from './language-name.js';

type StatusWords = Messages['library']['status'];

/** Most issues listed on the card; the others are counted. */
const maxIssues = 20;

export function answerStatus(context: AnswerContext): Card {
  const { library, now } = context;
  const messages = messagesOf(context);
  const words = messages.library.status;
  const { articles, searched } = selectArticles(library, {});
  const undated = articles.filter(({ article }) => article.published === null).length;
  const unnamed = articles.filter(({ article }) => article.outlet === null).length;
  const quotes = articles.reduce((sum, { article }) => sum + library.namesIn(article.id).utterances, 0);
  const faulty = new Set(library.issues.map(({ page }) => page)).size;
  return createCard({
    title: words.title(articles.length, library.pageCount),
    blocks: [
      factsBlock([
        {
          label: words.languages,
          value: describeLanguages(
            articles.map(({ article }) => article.language),
            messages,
          ),
        },
        { label: words.outlets, value: words.knownOutlets(searched.outlets.length, unnamed) },
        {
          label: words.dates,
          value:
            searched.from === null || searched.to === null
              ? words.noDates
              : formatDaySpan(searched.from, searched.to, messages.citations.months),
        },
        {
          label: words.undated,
          value: undated === 0 ? words.none : messages.library.outlets.articles(undated),
        },
        { label: words.quotations, value: words.byPeople(quotes, countSpeakers(library)) },
        { label: words.events, value: String(library.events.list().length) },
        { label: words.corpusVersion, value: [code(library.version)] },
        { label: words.lastIndexed, value: describeInstant(library.builtAt, now, messages) },
        { label: words.faultyFiles, value: faulty === 0 ? words.none : String(faulty) },
      ]),
      ...describeIssues(library.issues, words),
    ],
    searched,
  });
}

function countSpeakers({ people }: AnswerContext['library']): number {
  return people.list().filter(({ quoteCount }) => quoteCount > 0).length;
}

/** "English 14, Arabic 1": most articles first. */
function describeLanguages(languages: readonly string[], messages: Messages): string | null {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts.size === 0
    ? null
    : [...counts]
        .sort(([a, ofA], [b, ofB]) => ofB - ofA || a.localeCompare(b))
        .map(([language, count]) => `${languageName(language, messages)} ${count}`)
        .join(', ');
}

/** "22 November 2025, 11:10 UTC (2 hours ago)". */
function describeInstant(
  instant: Date,
  now: Date,
  { library: { status: words }, citations }: Messages,
): string {
  const minutes = Math.max(0, Math.round((now.getTime() - instant.getTime()) / 60_000));
  const age =
    minutes < 1
      ? words.justNow
      : minutes < 60
        ? words.minutesAgo(minutes)
        : minutes < 48 * 60
          ? words.hoursAgo(Math.floor(minutes / 60))
          : words.daysAgo(Math.floor(minutes / 1440));
  return `${formatInstant(instant.toISOString(), citations.months)} (${age})`;
}

function describeIssues(issues: readonly Issue[], words: StatusWords): readonly Block[] {
  if (issues.length === 0) return [];
  const left = issues.length - maxIssues;
  return [
    headingBlock(words.faults),
    listBlock(
      issues
        .slice(0, maxIssues)
        .map(({ page, line, expected, found }) => [
          code(page),
          { text: words.fault(line, expected, describeFinding(found, words)) },
        ]),
    ),
    ...(left > 0 ? [textBlock(words.more(left))] : []),
  ];
}

/** What a system calls a fault, in words; other findings as they are. */
function describeFinding(found: string, { systemFaults, empty }: StatusWords): string {
  if (found === '') return empty;
  const known = (Object.keys(systemFaults) as (keyof typeof systemFaults)[]).find((code) => code === found);
  return known === undefined ? found : systemFaults[known];
}
