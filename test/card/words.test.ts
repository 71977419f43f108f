import { describe, expect, it } from 'vitest';
import { dayWords, linkWords, outletWords, placeWords, sourceWords } from '../../src/card/citation-words.js';
import { createCard, excerptBlock, factsBlock, listExcerpts } from '../../src/card/create-card.js';
import { formatDay, formatDaySpan } from '../../src/card/day.js';
import { strong, toPlainText } from '../../src/card/rich-text.js';
import { anExcerpt } from '../support/a-card.js';

describe('days', () => {
  it('are written out, and left alone when they are none', () => {
    expect(formatDay('2025-06-02')).toBe('2 June 2025');
    expect(formatDay('9 minutes ago')).toBe('9 minutes ago');
    expect(formatDay('2025-13-02')).toBe('2025-13-02');
  });

  it('do not repeat a month or a year in a span', () => {
    expect(formatDaySpan('2025-06-02', '2025-06-02')).toBe('2 June 2025');
    expect(formatDaySpan('2025-06-02', '2025-06-10')).toBe('2–10 June 2025');
    expect(formatDaySpan('2025-06-02', '2025-08-19')).toBe('2 June – 19 August 2025');
    expect(formatDaySpan('2024-12-31', '2025-01-01')).toBe('31 December 2024 – 1 January 2025');
  });
});

describe('the words of a citation', () => {
  it('invent neither outlet nor date', () => {
    expect(outletWords(null)).toBe('Outlet unknown');
    expect(dayWords(null)).toBe('undated');
  });

  it('count places from 1', () => {
    expect(placeWords({ paragraphIndex: 0, sentenceIndex: 13 })).toBe('¶1, sentence 14');
    expect(placeWords({ paragraphIndex: 0, sentenceIndex: 13 }, 15)).toBe('¶1, sentences 14–16');
  });

  it('name an aggregator as one, and the saved page where there is no link', () => {
    const url = 'https://www.daily8.com/';
    expect(linkWords({ url, to: 'aggregator', host: 'daily8.com' })).toBe('daily8.com, aggregator page');
    expect(linkWords({ url, to: 'publisher', host: 'reuters.com' })).toBe('reuters.com');
    expect(sourceWords(anExcerpt())).toBe('saved page page.txt');
  });
});

describe('cards', () => {
  it('are answers without buttons unless told otherwise', () => {
    expect(createCard({ title: 'T', found: false })).toEqual({
      title: 'T',
      tone: 'answer',
      blocks: [],
      actions: [],
      footer: null,
      found: false,
      confidence: null,
      searched: null,
      attachment: null,
      shownBy: null,
    });
  });

  it('leave out facts without a value', () => {
    expect(
      factsBlock([
        { label: 'a', value: null },
        { label: 'b', value: 'c' },
      ]),
    ).toEqual({
      kind: 'facts',
      rows: [{ label: 'b', value: 'c' }],
    });
  });

  it('list their excerpts by role', () => {
    const near = anExcerpt({ role: 'near', number: 2 });
    const card = createCard({ title: 'T', blocks: [excerptBlock(anExcerpt()), excerptBlock(near)] });
    expect(listExcerpts(card, 'near')).toEqual([near]);
    expect(listExcerpts(card)).toHaveLength(2);
  });

  it('have plain words behind their style', () => {
    expect(toPlainText([{ text: 'so ' }, strong('bold')])).toBe('so bold');
    expect(toPlainText('plain')).toBe('plain');
  });
});
