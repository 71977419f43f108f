// What the corpus holds, how fresh it is, and which files had faults.

import type { Block, Card } from '../card/card.js';
import { createCard, factsBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import { formatDay, formatDaySpan } from '../card/day.js';
import { code } from '../card/rich-text.js';
import type { Issue } from '../model/page.js';
import type { AnswerContext } from './answer-context.js';
import { selectArticles } from './filters.js';
import { languageName } from './language-name.js';
import { counted } from './notices.js';

/** Most issues listed on the card; the others are counted. */
const maxIssues = 20;

export function answerStatus({ library, now }: AnswerContext): Card {
  const { articles, searched } = selectArticles(library, {});
  const undated = articles.filter(({ article }) => article.published === null).length;
  const unnamed = articles.filter(({ article }) => article.outlet === null).length;
  const quotes = articles.reduce((sum, { article }) => sum + library.namesIn(article.id).utterances, 0);
  const faulty = new Set(library.issues.map(({ page }) => page)).size;
  return createCard({
    title: `${counted(articles.length, 'article')} from ${counted(library.pageCount, 'saved page')}`,
    blocks: [
      factsBlock([
        { label: 'Languages', value: describeLanguages(articles.map(({ article }) => article.language)) },
        {
          label: 'Outlets',
          value: `${searched.outlets.length || 'none'} known${unnamed === 0 ? '' : `, ${counted(unnamed, 'article')} of an unknown one`}`,
        },
        {
          label: 'Dates',
          value:
            searched.from === null || searched.to === null
              ? 'none known'
              : formatDaySpan(searched.from, searched.to),
        },
        { label: 'Undated', value: undated === 0 ? 'none' : counted(undated, 'article') },
        {
          label: 'Quotations',
          value: `${quotes}, by ${counted(countSpeakers(library), 'person', 'people')}`,
        },
        { label: 'Events', value: String(library.events.list().length) },
        { label: 'Corpus version', value: [code(library.version)] },
        { label: 'Last indexed', value: describeInstant(library.builtAt, now) },
        { label: 'Files with faults', value: faulty === 0 ? 'none' : String(faulty) },
      ]),
      ...describeIssues(library.issues),
    ],
    searched,
  });
}

function countSpeakers({ people }: AnswerContext['library']): number {
  return people.list().filter(({ quoteCount }) => quoteCount > 0).length;
}

/** "English 14, Arabic 1": most articles first. */
function describeLanguages(languages: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts.size === 0
    ? null
    : [...counts]
        .sort(([a, ofA], [b, ofB]) => ofB - ofA || a.localeCompare(b))
        .map(([language, count]) => `${languageName(language)} ${count}`)
        .join(', ');
}

/** "22 November 2025, 11:10 UTC (2 hours ago)". */
function describeInstant(instant: Date, now: Date): string {
  const iso = instant.toISOString();
  const minutes = Math.max(0, Math.round((now.getTime() - instant.getTime()) / 60_000));
  const age =
    minutes < 1
      ? 'just now'
      : minutes < 60
        ? `${counted(minutes, 'minute')} ago`
        : minutes < 48 * 60
          ? `${counted(Math.floor(minutes / 60), 'hour')} ago`
          : `${counted(Math.floor(minutes / 1440), 'day')} ago`;
  return `${formatDay(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC (${age})`;
}

function describeIssues(issues: readonly Issue[]): readonly Block[] {
  if (issues.length === 0) return [];
  const left = issues.length - maxIssues;
  return [
    headingBlock('Faults'),
    listBlock(
      issues.slice(0, maxIssues).map(({ page, line, expected, found }) => [
        code(page),
        {
          text: `${line > 0 ? `, line ${line}` : ''}: should be ${expected}; found: ${describeFinding(found)}`,
        },
      ]),
    ),
    ...(left > 0 ? [textBlock(`… and ${left} more.`)] : []),
  ];
}

/** What systems call a fault → what it means to whoever looks after the files. */
const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: 'not there any more',
  EACCES: 'kept from the bot by its permissions',
  EPERM: 'kept from the bot by its permissions',
  ELOOP: 'a link that leads to itself',
  EIO: 'damaged on the disk',
};

function describeFinding(found: string): string {
  return systemFaults[found] ?? (found === '' ? 'empty' : found);
}
