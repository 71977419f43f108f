// An event's sentences → its timeline: what is told of which day, apart from when it was published.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { EventMention } from '../../model/event.js';
import type { Locator } from '../../model/locator.js';
import { maxExcerptChars } from '../../model/passage.js';
import { daysBetween } from '../../text/calendar.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { areAhead, createDayReader, type ToldDays } from '../told-days.js';
import { type EventReport, mentionsIn, withoutCopies } from './event-report.js';

/** A sentence that names the days it tells of. */
export interface DatedSentence extends ToldDays {
  readonly analysed: AnalysedArticle;
  readonly at: Locator;
  /** The days were not over when the article was published; false when its day is unknown. */
  readonly isAhead: boolean;
  readonly weight: number;
}

/** The weightiest sentence of an article none of whose sentences on the event names a day that can be told. */
export interface PublishedSentence {
  readonly analysed: AnalysedArticle;
  readonly at: Locator;
  /** `YYYY-MM-DD`; null when undated. */
  readonly publishedOn: string | null;
}

export interface Timeline {
  /** By last day, then by first, then by weight. */
  readonly happened: readonly DatedSentence[];
  /** By day of publication, undated last. */
  readonly published: readonly PublishedSentence[];
}

/** Longer spans of time are background: "this year", "in 2024". In days. */
const maxSpanDays = 31;

/**
 * Each sentence of an event stands at all the days it names that can be told: a date counted from the day of writing counts only in the
 * outlet's own words, for what is quoted may have been said on another day. Copies of one text are told once. Every article is in one
 * of the two lists at least, unless its sentences are all too long to be shown.
 */
export function listTimeline(report: EventReport): Timeline {
  const happened: DatedSentence[] = [];
  const published: PublishedSentence[] = [];
  for (const analysed of withoutCopies(report.articles)) {
    const mentions = mentionsIn(report, analysed).filter(({ start, end }) => end - start <= maxExcerptChars);
    const daysIn = createDayReader(analysed);
    const dated = mentions.flatMap((mention) => dateMention(analysed, mention, daysIn(mention)));
    happened.push(...dated);
    const [first, ...others] = mentions;
    if (dated.length > 0 || first === undefined) continue;
    const weightiest = others.reduce(
      (best, mention) => (mention.weight > best.weight ? mention : best),
      first,
    );
    const publishedOn = analysed.article.published?.on ?? null;
    published.push({ analysed, at: toLocator(weightiest), publishedOn });
  }
  return {
    happened: happened.sort(
      (a, b) => compareCodeUnits(a.to, b.to) || compareCodeUnits(a.from, b.from) || b.weight - a.weight,
    ),
    published: published.sort((a, b) => compareCodeUnits(a.publishedOn ?? '9999', b.publishedOn ?? '9999')),
  };
}

/** The sentence once for each of the days it names. */
function dateMention(
  analysed: AnalysedArticle,
  mention: EventMention,
  named: readonly ToldDays[],
): readonly DatedSentence[] {
  const telling = named.filter((days) => !isAttribute(analysed, days));
  const told = (telling.length > 0 ? telling : named).filter(
    ({ from, to }) => daysBetween(from, to) < maxSpanDays,
  );
  const bySpan = new Map(told.map((one) => [`${one.from} ${one.to}`, one]));
  return [...bySpan.values()].map((days) => ({
    ...days,
    analysed,
    at: toLocator(mention),
    isAhead: areAhead(analysed, days),
    weight: mention.weight,
  }));
}

/** "Sunday's election": says which election is meant; what the sentence tells of it may have happened on another day that it names. */
function isAttribute({ article }: AnalysedArticle, { dateAt }: ToldDays): boolean {
  return /^['’]s\b/.test((article.paragraphs[dateAt.paragraphIndex] ?? '').slice(dateAt.end));
}

function toLocator({ articleId, paragraphIndex, start, end }: Locator): Locator {
  return { articleId, paragraphIndex, start, end };
}
