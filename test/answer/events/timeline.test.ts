import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../../src/analysis/analysed-article.js';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import type { EventReport } from '../../../src/answer/events/event-report.js';
import { listTimeline } from '../../../src/answer/events/timeline.js';
import type { Article } from '../../../src/model/article.js';
import { aQuote } from '../../support/a-quote.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';

/** Every sentence of the articles is one on the event. */
function aReport(...articles: readonly AnalysedArticle[]): EventReport {
  return {
    articles,
    mentions: articles.flatMap(({ article, sentences }) =>
      sentences.flatMap((spans, paragraphIndex) =>
        spans.map(({ start, end }, sentenceIndex) => ({
          slug: 'event',
          articleId: article.id,
          paragraphIndex,
          sentenceIndex,
          start,
          end: start + article.paragraphs[paragraphIndex]!.slice(start, end).trimEnd().length,
          weight: 3,
        })),
      ),
    ),
  } as Partial<EventReport> as EventReport;
}

const analysed = (article: Article, facts: Partial<AnalysedArticle> = {}) =>
  anAnalysedArticle({ article, sentences: splitArticleSentences(article), ...facts });
const published = (on: string) => ({ on, basis: 'byline' }) as const;

const happened = (report: EventReport) =>
  listTimeline(report).happened.map(({ analysed: { article }, from, to, resolved, dateAt }) => [
    from,
    to,
    article.paragraphs[dateAt.paragraphIndex]?.slice(dateAt.start, dateAt.end),
    resolved ? 'resolved' : 'printed',
  ]);

describe('the timeline of an event', () => {
  it('takes “Sunday’s election” for the day only where the sentence names no other', () => {
    const recount = analysed(
      anArticle({
        id: 'recount',
        published: published('2025-06-05'),
        text: "A recount began on Thursday after the loser disputed Sunday's election. Monday's talks failed.",
      }),
    );
    expect(happened(aReport(recount))).toEqual([
      ['2025-06-02', '2025-06-02', 'Monday', 'resolved'],
      ['2025-06-05', '2025-06-05', 'Thursday', 'resolved'],
    ]);
  });

  it('orders sentences by the days they tell of, not by when they appeared', () => {
    const late = analysed(
      anArticle({
        id: 'late',
        published: published('2025-06-10'),
        text: 'They met on 2 June 2025. A swap took place on Monday.',
      }),
    );
    const early = analysed(
      anArticle({ id: 'early', published: published('2025-06-04'), text: 'They met again on Tuesday.' }),
    );
    expect(happened(aReport(late, early))).toEqual([
      ['2025-06-02', '2025-06-02', '2 June 2025', 'printed'],
      ['2025-06-03', '2025-06-03', 'Tuesday', 'resolved'],
      ['2025-06-09', '2025-06-09', 'Monday', 'resolved'],
    ]);
  });

  it('puts a sentence at each day it names', () => {
    const article = anArticle({ text: 'The first round was on 16 May 2025, the second on 2 June 2025.' });
    expect(happened(aReport(analysed(article))).map(([from]) => from)).toEqual(['2025-05-16', '2025-06-02']);
  });

  it('never resolves a relative day in an undated article, nor one in somebody’s own words', () => {
    const undated = analysed(anArticle({ id: 'undated', text: 'They met on Monday.' }));
    const spoken = anArticle({
      id: 'spoken',
      published: published('2025-06-10'),
      text: "'We met on Monday,' she said.",
    });
    const quoting = analysed(spoken, {
      quotes: [aQuote(spoken, 'We met on Monday,', { speaker: 'Ann Ray', mention: 'she' })],
    });
    const report = aReport(undated, quoting);
    expect(happened(report)).toEqual([]);
    expect(listTimeline(report).published.map(({ publishedOn }) => publishedOn)).toEqual([
      '2025-06-10',
      null,
    ]);
  });

  it('leaves out spans longer than a month, and tells what was not over yet', () => {
    const article = anArticle({
      published: published('2025-06-10'),
      text: 'It began in 2022. The next round will be held on 30 June 2025.',
    });
    const timeline = listTimeline(aReport(analysed(article)));
    expect(timeline.happened).toMatchObject([{ from: '2025-06-30', isAhead: true }]);
  });

  it('tells copies of one text once', () => {
    const text = 'They met on 2 June 2025.';
    const first = analysed(anArticle({ id: 'first', sameTextIds: ['copy'], text }));
    const copy = analysed(anArticle({ id: 'copy', sameTextIds: ['first'], text }));
    expect(listTimeline(aReport(first, copy)).happened).toHaveLength(1);
  });

  it('is empty without sentences', () => {
    expect(listTimeline(aReport())).toEqual({ happened: [], published: [] });
  });
});
