import { describe, expect, it } from 'vitest';
import { findEventMentions } from '../../src/analysis/event-mentions.js';
import type { EventSign, KnownEvent } from '../../src/analysis/known-events.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { Article } from '../../src/model/article.js';
import { anArticle } from '../support/builders.js';

function anEvent(...signs: readonly (Partial<EventSign> & Pick<EventSign, 'all'>)[]): KnownEvent {
  return {
    slug: 'harbour-talks',
    title: 'Harbour talks',
    aliases: [],
    from: null,
    to: null,
    place: null,
    participants: [],
    summary: 'Talks in a harbour.',
    signs: signs.map((sign) => ({ none: [], weight: 3, onlyIfCovered: false, ...sign })),
  };
}

const talks = anEvent(
  {
    all: [
      ['harbour', 'port'],
      ['talks', 'negotiate'],
    ],
    none: ['last century'],
  },
  { all: [['the negotiations']], weight: 1, onlyIfCovered: true },
);

function mentioned(article: Article, event: KnownEvent = talks): readonly string[] {
  return findEventMentions(article, splitArticleSentences(article), [event]).map(
    ({ paragraphIndex, start, end }) => article.paragraphs[paragraphIndex]!.slice(start, end),
  );
}

describe('sentences about an event', () => {
  it('hold a phrase of every group, in any case, ending and order', () => {
    const text =
      'NEGOTIATORS gathered in the Harbour. Talks went on. The harbours were full. They left the port’s talks.';
    expect(mentioned(anArticle({ text }))).toEqual([
      'NEGOTIATORS gathered in the Harbour.',
      'They left the port’s talks.',
    ]);
  });

  it('hold whole words: a porter is no port', () => {
    expect(mentioned(anArticle({ text: 'The porter talks. Reports of talks came in.' }))).toEqual([]);
  });

  it('hold none of the excluded phrases', () => {
    expect(mentioned(anArticle({ text: 'The harbour talks of the last century failed.' }))).toEqual([]);
  });

  it('may merely hint at it where the same article names it outright', () => {
    const hint = 'The negotiations lasted an hour and ended without any result at all.';
    expect(mentioned(anArticle({ text: hint }))).toEqual([]);
    expect(mentioned(anArticle({ text: `They met for harbour talks on a Monday.\n${hint}` }))).toHaveLength(
      2,
    );
    expect(mentioned(anArticle({ title: 'Harbour talks fail', text: hint }))).toEqual([hint]);
  });

  it('never touch junk', () => {
    const text = 'Sign up for our harbour talks letter. The harbour talks began at noon.';
    const junk = [{ paragraphIndex: 0, start: 0, end: 37, reason: 'newsletter promotion' }];
    expect(mentioned(anArticle({ text, junk }))).toEqual(['The harbour talks began at noon.']);
  });

  it('weigh more near the top and less as a heading', () => {
    const sentence = 'The harbour talks went on for many hours.';
    const article = anArticle({
      text: `Harbour talks go on for hours today. ${sentence} ${sentence}`,
      entries: [{ paragraphIndex: 0, start: 0, end: 120, headingEnd: 36, byline: null, postedAt: null }],
    });
    const weights = findEventMentions(article, splitArticleSentences(article), [talks]).map(
      ({ weight }) => weight,
    );
    expect(weights).toHaveLength(3);
    expect(weights[1]).toBeGreaterThan(weights[2]!);
    expect(weights[2]).toBeGreaterThan(weights[0]!);
  });

  it('are none in an article without text', () => {
    expect(mentioned(anArticle({ title: 'Harbour talks', paragraphs: [] } as Partial<Article>))).toEqual([]);
  });
});
