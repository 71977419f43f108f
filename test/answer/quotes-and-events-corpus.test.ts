import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { answerEvent } from '../../src/answer/event-answer.js';
import { answerQuotes } from '../../src/answer/quotes-answer.js';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { ingestCorpus } from '../../src/library/ingest-corpus.js';
import { maxExcerptChars } from '../../src/model/passage.js';

let context: AnswerContext;
beforeAll(async () => {
  const { library } = await ingestCorpus('corpus');
  context = { library, linkTo: () => null, now: new Date('2025-06-10T10:00:00Z') };
});

const sections = (card: Card) => {
  const found: Record<string, string[]> = {};
  let heading = '';
  for (const block of card.blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'excerpt') found[heading] = [...(found[heading] ?? []), block.excerpt.citation.text];
  }
  return found;
};

describe('on the shipped pages', () => {
  it('/quote medinsky shows his one quotation, marked as hedged, and his reported speech apart', async () => {
    const card = await answerQuotes(context, { person: 'medinsky' });
    const [show, ...reported] = listExcerpts(card);
    expect(show).toMatchObject({
      speaker: 'Vladimir Medinsky',
      notes: ['the outlet passes this on with reserve: “is said to have claimed”'],
    });
    expect(show?.citation.text).toMatch(/^'Don't put on a show for bleeding-heart European old ladies/);
    expect(sections(card)['In direct quotation']).toHaveLength(1);
    expect(reported.map(({ citation }) => citation.outlet)).toEqual(
      expect.arrayContaining(['Reuters', 'Shafaq News']),
    );
    expect(sections(card)['Reported by outlets in their own words']).toHaveLength(reported.length);
  });

  it.each(['zelensky', 'Zelenskyy', 'Zelenskiy', 'Зеленский', 'Володимир Зеленський'])(
    '/quote %s shows the same, from outlets of every spelling',
    async (person) => {
      const card = await answerQuotes(context, { person });
      expect(card.title).toBe('What Volodymyr Zelenskyy said');
      const outlets = new Set(listExcerpts(card).map(({ citation }) => citation.outlet));
      expect([...outlets]).toEqual(
        expect.arrayContaining(['Reuters', 'Shafaq News', 'The Independent', 'The Guardian', null]),
      );
    },
  );

  it('/quote kremlin shows what an organisation said', async () => {
    const card = await answerQuotes(context, { person: 'kremlin' });
    expect(card.title).toBe('What the Kremlin said');
    expect(listExcerpts(card).map(({ citation }) => citation.outlet)).toContain('Reuters');
  });

  it('/quote lee asks which of the two', async () => {
    const card = await answerQuotes(context, { person: 'lee' });
    expect(card.actions.map(({ label }) => label)).toEqual(['Lee Jae-myung', 'Lee Jae-sung']);
  });

  it('/event istanbul-talks opens with the news of three outlets', async () => {
    const card = await answerEvent(context, { name: 'istanbul-talks' });
    expect(Object.keys(sections(card))).toEqual(['Shafaq News', 'Outlet unknown', 'Reuters']);
    expect(sections(card)['Shafaq News']?.[0]).toMatch(
      /^Shafaq News\/ Peace talks between Ukraine and Russia ended/,
    );
    expect(card.actions.map(({ label }) => label)).toContain('What Vladimir Medinsky said');
  });

  it('every event is reported somewhere', () => {
    for (const { event, mentions } of context.library.events.list())
      expect(mentions, event.slug).not.toEqual([]);
  });

  it('every excerpt of every person and event is the exact slice it cites, of three sentences at most', async () => {
    const { people, events } = context.library;
    const cards = await Promise.all([
      ...people.list().map(({ person }) => answerQuotes(context, { person: person.id })),
      ...events.list().map(({ event }) => answerEvent(context, { name: event.slug })),
    ]);
    const excerpts = cards.flatMap((card) => listExcerpts(card));
    expect(excerpts.length).toBeGreaterThan(150);
    for (const { citation } of excerpts) {
      const { article, sentences } = context.library.findArticle(citation.articleId)!;
      const { paragraphIndex, start, end, text } = citation;
      expect(article.paragraphs[paragraphIndex]!.slice(start, end)).toBe(text);
      expect(text.length).toBeLessThanOrEqual(maxExcerptChars);
      const held = sentences[paragraphIndex]!.filter(
        (sentence) => sentence.start < end && sentence.end > start,
      );
      expect(held.length).toBeLessThanOrEqual(3);
      expect(held[0]!.start).toBeLessThanOrEqual(start);
      expect(held.at(-1)!.end).toBeGreaterThanOrEqual(end);
    }
  });
});
