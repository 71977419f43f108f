// Some days → what the coverage tells of them: one sentence of each story and day, and how the other articles of then begin.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { EventEntry } from '../../analysis/event-entry.js';
import type { Library } from '../../library/library.js';
import type { Locator } from '../../model/locator.js';
import { listTerms } from '../../search/list-terms.js';
import { addDays } from '../../text/calendar.js';
import { takeTurns } from '../../turns/take-turns.js';
import { withoutCopies } from '../events/event-report.js';
import type { Selection } from '../filters.js';
import { findOpening, listCitableSentences } from '../opening.js';
import { reportingDays } from '../question/fit-time.js';
import { areAhead, createDayReader, type ToldDays } from '../told-days.js';

export interface ToldSentence {
  readonly analysed: AnalysedArticle;
  readonly at: Locator;
  readonly told: ToldDays;
  /** The event that the article reports, the most reported one of several; null when there is none. */
  readonly entry: EventEntry | null;
}

export interface Opening {
  readonly analysed: AnalysedArticle;
  readonly at: Locator;
}

export interface ToldOfDays {
  /** What most articles tell of one day first; what was still to come when it was written stands behind. */
  readonly told: readonly ToldSentence[];
  /** How the articles of these days begin that tell another story, the most reported first. */
  readonly published: readonly Opening[];
}

/** First and last day, `YYYY-MM-DD`; null where the time is open. */
export interface AskedDays {
  readonly from: string | null;
  readonly to: string | null;
}

/** Most articles read for the days they name: a twentieth to a tenth of a second, in turns. */
const maxRead = 60;

/**
 * Reads the articles that came out on these days or soon after, those of the most reported events first, then undated ones, which
 * may name a date in full. Copies of one text are read once. Both lists are empty when nothing is told of the days.
 */
export async function listTold(
  library: Library,
  selection: Selection,
  { from, to }: AskedDays,
): Promise<ToldOfDays> {
  const first = from ?? '0000';
  const last = to ?? '9999';
  const eventOf = assignEvents(library);
  const size = ({ article }: AnalysedArticle) => eventOf.get(article.id)?.articles.length ?? 0;
  const bySize = (articles: readonly AnalysedArticle[]) => [...articles].sort((a, b) => size(b) - size(a));
  const cameOut = ({ article }: AnalysedArticle, until: string) =>
    article.published !== null && article.published.on >= first && article.published.on <= until;
  const latest = to === null ? last : addDays(to, reportingDays);
  const reports = bySize(selection.articles.filter((analysed) => cameOut(analysed, latest)));
  const undated = selection.articles.filter(({ article }) => article.published === null);

  const storyOf = ({ article }: AnalysedArticle) => eventOf.get(article.id)?.event.slug ?? article.id;

  /** By story and day. */
  const stories = new Map<string, ToldSentence[]>();
  const taken = new Set<string>();
  const giveWay = takeTurns();
  for (const analysed of withoutCopies([...reports, ...undated].slice(0, maxRead))) {
    await giveWay();
    const entry = eventOf.get(analysed.article.id) ?? null;
    for (const sentence of findTold(analysed, first, last)) {
      taken.add(storyOf(analysed));
      const story = `${storyOf(analysed)} ${sentence.told.from}`;
      stories.set(story, [...(stories.get(story) ?? []), { ...sentence, entry }]);
    }
  }
  const told = [...stories.values()]
    .map((sentences) => ({ count: sentences.length, best: chooseSentence(sentences) }))
    .sort((a, b) => aheadness(a.best) - aheadness(b.best) || b.count - a.count)
    .map(({ best }) => best);

  const published: Opening[] = [];
  for (const analysed of withoutCopies(reports.filter((one) => cameOut(one, last)))) {
    const story = storyOf(analysed);
    const at = taken.has(story) ? null : findOpening(analysed);
    if (at === null) continue;
    taken.add(story);
    published.push({ analysed, at });
  }
  return { told, published };
}

/** Each article's most reported event. */
function assignEvents(library: Library): ReadonlyMap<string, EventEntry> {
  const assigned = new Map<string, EventEntry>();
  for (const entry of library.events.list())
    for (const { article } of entry.articles) {
      const other = assigned.get(article.id);
      if (other === undefined || other.articles.length < entry.articles.length)
        assigned.set(article.id, entry);
    }
  return assigned;
}

/** "since Monday", "by 2019": the day is where something begins or ends, not when it happened. */
const setsLimit = /\b(?:since|until|till|by|before|from) (?:(?:the|early|mid|late)[ -])*$/iu;

/** The first sentence on each of these days; one that tells of it as past before one that does not. */
function findTold(
  analysed: AnalysedArticle,
  first: string,
  last: string,
): Iterable<Omit<ToldSentence, 'entry'>> {
  const byDay = new Map<string, Omit<ToldSentence, 'entry'>>();
  const daysIn = createDayReader(analysed);
  for (const { paragraphIndex, start, end, text } of listCitableSentences(analysed)) {
    const at = { articleId: analysed.article.id, paragraphIndex, start, end };
    const told = daysIn(at).find(
      ({ from, to, dateAt }) =>
        from >= first && to <= last && !setsLimit.test(text.slice(0, dateAt.start - start)),
    );
    if (told === undefined) continue;
    const before = byDay.get(told.from);
    if (before === undefined || (areAhead(analysed, before.told) && !areAhead(analysed, told)))
      byDay.set(told.from, { analysed, at, told });
  }
  return byDay.values();
}

function aheadness({ analysed, told }: Omit<ToldSentence, 'entry'>): number {
  return Number(areAhead(analysed, told));
}

/** Paragraphs after which it no longer matters how far from the beginning a sentence stands. */
const farParagraph = 10;

/** Of the sentences on one story what is over before what is ahead; then what tells most of what the titles tell, early in its article. */
function chooseSentence(sentences: readonly ToldSentence[]): ToldSentence {
  const titleTerms = new Set(
    sentences.flatMap(({ analysed, entry }) => listTerms(entry?.event.title ?? analysed.article.title)),
  );
  const weigh = ({ analysed, at }: ToldSentence) => {
    const terms = new Set(
      listTerms((analysed.article.paragraphs[at.paragraphIndex] ?? '').slice(at.start, at.end)),
    );
    const shared = [...titleTerms].filter((term) => terms.has(term)).length;
    return shared / (titleTerms.size || 1) - Math.min(at.paragraphIndex, farParagraph) / farParagraph;
  };
  const weighed = sentences.map((sentence) => ({ sentence, weight: weigh(sentence) }));
  const best = weighed.reduce((one, other) =>
    (aheadness(one.sentence) - aheadness(other.sentence) || other.weight - one.weight) <= 0 ? one : other,
  );
  return best.sentence;
}
