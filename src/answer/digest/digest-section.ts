// The articles of one event → the part of a digest that tells of them: who has it, what is new, the best words of each.

import type { EventEntry } from '../../analysis/event-entry.js';
import type { Action, Block, Excerpt } from '../../card/card.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import { excerptBlock, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { formatDaySpan } from '../../card/day.js';
import type { DigestSettings } from '../../card/digest.js';
import { strong } from '../../card/rich-text.js';
import type { Messages } from '../../locale/language.js';
import type { Locator } from '../../model/locator.js';
import { createExcerpt } from '../cite.js';
import type { Statement } from '../compare/statements.js';
import { enumerate } from '../notices.js';
import { overlap } from '../sentence-window.js';
import { dressUtterance } from '../utterance-excerpt.js';
import { findBestExcerpt } from './best-excerpt.js';
import type { DigestContext } from './digest-request.js';
import { readEventFacts } from './event-facts.js';
import {
  listNewNumbers,
  listNewQuotations,
  type NewNumber,
  type NewQuotation,
  type Told,
} from './event-news.js';
import { foldedWords, listedArticle, type ToldArticle } from './told-article.js';

/** One part of a digest: never empty. */
export interface DigestSection {
  /** What it is about, for where there is no room for it: "Istanbul peace talks (3)". */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** Leads on to the event; null for articles of none. */
  readonly action: Action | null;
}

export interface SectionContext {
  readonly context: DigestContext;
  readonly settings: DigestSettings;
  readonly messages: Messages;
  /** Whether the reader has been told of an article before. */
  readonly isKnown: Told['isKnown'];
  /** How many sections the digest has: with many, each says less. */
  readonly sectionCount: number;
  /** The next number for an excerpt, unique in the digest. */
  nextNumber(): number;
}

/** Most of each kind in one section, by length: enough to know what is new, few enough to read on a telephone. */
const most = {
  full: { excerpts: 3, alone: 8, numbers: 3, quotations: 3, listed: 12 },
  compact: { excerpts: 1, alone: 0, numbers: 0, quotations: 0, listed: 12 },
} as const;

/** Room for numbers and for quotations, each: 3 in a digest of two sections, 1 in one of more than five. */
function limitNews(limit: number, { sectionCount }: SectionContext): number {
  return Math.min(limit, sectionCount <= 2 ? 3 : sectionCount <= 5 ? 2 : 1);
}

/** `entry` is null for articles of no event. `articles` is never empty. */
export function composeSection(
  entry: EventEntry | null,
  articles: readonly ToldArticle[],
  section: SectionContext,
): DigestSection {
  const { context, settings, messages } = section;
  const { digests: words } = messages;
  const limits = most[settings.length];
  const news = entry === null ? { numbers: [], quotations: [] } : findNews(entry, articles, section);
  const numbers = news.numbers.slice(0, limitNews(limits.numbers, section));
  const quotations = news.quotations.slice(0, limitNews(limits.quotations, section));
  const shown = [
    ...numbers.map(({ statement }) => statement.excerptAt),
    ...quotations.flatMap(({ utterance }) => utterance.excerptAt ?? []),
  ];
  const isShown = (at: Locator) =>
    shown.some((other) => other.articleId === at.articleId && overlap(other, at));
  const excerpts: Block[] = [];
  const listed: ToldArticle[] = [];
  for (const article of spreadOverOutlets(sortByWeight(articles, entry))) {
    const at = findBestExcerpt(context.library, article.analysed, settings.filter.topic, entry);
    const room = entry === null ? limits.alone : limits.excerpts;
    if (at === null || excerpts.length >= room) listed.push(article);
    else if (!isShown(at)) excerpts.push(excerptBlock(dressArticle(article, at, section)));
  }
  return {
    summary: `${entry === null ? words.otherArticles : entry.event.title} (${articles.length})`,
    blocks: [
      ...(section.sectionCount === 1 && (entry === null || settings.filter.topic.kind === 'event')
        ? []
        : [headingBlock(entry === null ? words.otherArticles : entry.event.title)]),
      ...(entry === null ? [] : [textBlock(describeArticles(articles, messages))]),
      ...excerpts,
      ...listRest(listed, limits.listed, section),
      ...(numbers.length === 0
        ? []
        : [
            textBlock([strong(words.numbersDiffer)]),
            ...numbers.map((number) => dressNumber(number, section)),
          ]),
      ...(quotations.length === 0
        ? []
        : [
            textBlock([strong(words.newQuotations)]),
            ...quotations.map((quotation) => dressQuotation(quotation, section)),
          ]),
      ...describeRest(
        news.numbers.length - numbers.length,
        news.quotations.length - quotations.length,
        messages,
      ),
    ],
    action: entry === null ? null : leadTo(entry, messages),
  };
}

interface News {
  readonly numbers: readonly NewNumber[];
  readonly quotations: readonly NewQuotation[];
}

/** News of the articles of this section only: an article that tells of several events is told once. */
function findNews(
  entry: EventEntry,
  articles: readonly ToldArticle[],
  { context, settings, isKnown }: SectionContext,
): News {
  const ids = new Set(
    articles.flatMap(({ analysed, copies }) => [analysed, ...copies].map(({ article }) => article.id)),
  );
  const told: Told = { isNew: (articleId) => ids.has(articleId), isKnown };
  const facts = readEventFacts(context.library, entry);
  const { topic } = settings.filter;
  const quotations = listNewQuotations(facts, told);
  return {
    numbers: listNewNumbers(facts, told),
    // Whoever follows a person wants to read that person first.
    quotations:
      topic.kind === 'person'
        ? [...quotations].sort(
            (a, b) => Number(b.person?.id === topic.id) - Number(a.person?.id === topic.id),
          )
        : quotations,
  };
}

/** Those that say most on a listed event first; else in the order given. */
function sortByWeight(articles: readonly ToldArticle[], entry: EventEntry | null): readonly ToldArticle[] {
  if (entry?.isListed !== true) return articles;
  const { slug } = entry.event;
  const weigh = ({ analysed }: ToldArticle) =>
    analysed.events.filter((mention) => mention.slug === slug).length;
  return [...articles].sort((a, b) => weigh(b) - weigh(a));
}

/** One article of each outlet before a second of any; else in the order given. */
function spreadOverOutlets(articles: readonly ToldArticle[]): readonly ToldArticle[] {
  const rounds = new Map<string | null, number>();
  return articles
    .map((article) => {
      const { outlet } = article.analysed.article;
      const round = rounds.get(outlet) ?? 0;
      rounds.set(outlet, round + 1);
      return { article, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ article }) => article);
}

/** "3 new articles from Reuters and Sky News, 2–4 June 2025, +2 outlets with the same text." */
function describeArticles(
  articles: readonly ToldArticle[],
  { answers, citations, digests: words }: Messages,
): string {
  const outlets = [
    ...new Set(articles.map(({ analysed }) => outletWords(analysed.article.outlet, citations))),
  ];
  const named =
    outlets.length > 5 ? [...outlets.slice(0, 4), words.otherOutlets(outlets.length - 4)] : outlets;
  const published = articles.flatMap(({ analysed }) => analysed.article.published?.on ?? []).sort();
  const [first] = published;
  const undated = first === undefined ? 0 : articles.length - published.length;
  const copies = articles.flatMap((article) => article.copies);
  return `${[
    words.newArticles(articles.length, enumerate(named, answers)),
    ...(first === undefined ? [] : [formatDaySpan(first, published.at(-1) ?? first, citations.months)]),
    ...(undated === 0 ? [] : [words.undated(undated)]),
    ...(copies.length === 0 ? [] : [words.sameText(copies.length)]),
  ].join(', ')}.`;
}

function dressArticle(article: ToldArticle, at: Locator, section: SectionContext): Excerpt {
  const folded = foldedWords(article, section.messages);
  const notes = folded === null ? [] : [folded];
  return createExcerpt(section.context, article.analysed, at, section.nextNumber(), { notes });
}

function dressNumber({ statement, before, beside }: NewNumber, section: SectionContext): Block {
  const { analysed, amount, excerptAt } = statement;
  const { digests: words } = section.messages;
  const notes = [
    ...(before.length === 0 ? [] : [words.before(sourcesOf(before, section))]),
    ...(beside.length === 0 ? [] : [words.beside(sourcesOf(beside, section))]),
  ];
  const emphasis = [amount.counted?.phrase ?? amount];
  const excerpt = createExcerpt(section.context, analysed, excerptAt, section.nextNumber(), {
    emphasis,
    notes,
  });
  return excerptBlock(excerpt);
}

/** "6,000 (Reuters, 2 June 2025)", at most two. */
function sourcesOf(statements: readonly Statement[], { messages: { citations } }: SectionContext): string {
  return statements
    .slice(0, 2)
    .map(({ analysed: { article }, amount }) => {
      const day = dayWords(article.published?.on ?? null, citations);
      return `${amount.text} (${outletWords(article.outlet, citations)}, ${day})`;
    })
    .join('; ');
}

function dressQuotation(quotation: NewQuotation, section: SectionContext): Block {
  return excerptBlock(dressUtterance(section.context, quotation.utterance, quotation, section.nextNumber()));
}

function listRest(
  articles: readonly ToldArticle[],
  limit: number,
  { context, messages }: SectionContext,
): readonly Block[] {
  if (articles.length === 0) return [];
  const left = articles.length - limit;
  return [
    listBlock(articles.slice(0, limit).map((article) => listedArticle(context, article, messages))),
    ...(left > 0 ? [textBlock(messages.digests.further(left))] : []),
  ];
}

function describeRest(
  numbers: number,
  quotations: number,
  { answers, digests: words }: Messages,
): readonly Block[] {
  const left = [
    ...(numbers > 0 ? [words.numbers(numbers)] : []),
    ...(quotations > 0 ? [words.quotations(quotations)] : []),
  ];
  return left.length === 0 ? [] : [textBlock(words.alsoNew(enumerate(left, answers)))];
}

function leadTo({ event: { slug, title } }: EventEntry, { digests }: Messages): Action {
  return { kind: 'run', label: digests.buttons.more(title), command: 'event', input: { name: slug } };
}
