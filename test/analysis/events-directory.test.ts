import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEventDirectory, type EventMatch } from '../../src/analysis/event-directory.js';
import { parseKnownEvents } from '../../src/analysis/known-events.js';
import type { EventMention } from '../../src/model/event.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const known = parseKnownEvents(JSON.parse(readFileSync('corpus/events.json', 'utf8')), 'events.json').entries;
const events = createEventDirectory([], known);

const slugsOf = (match: EventMatch) => {
  if (match.kind === 'one') return [match.event.slug];
  return (match.kind === 'several' ? match.events : match.similar).map(({ slug }) => slug);
};

describe('a typed event', () => {
  it.each([
    ['istanbul-talks', 'istanbul-talks'],
    ['Istanbul talks', 'istanbul-talks'],
    ['the talks in Istanbul', 'istanbul-talks'],
    ['istanbul', 'istanbul-talks'],
    ['prisoner swaps', 'prisoner-swap'],
    ['prisoner', 'prisoner-swap'],
    ['обмін полоненими', 'prisoner-swap'],
    ['spiderweb', 'operation-spiderweb'],
    ["Operation Spider's Web", 'operation-spiderweb'],
    ['kerch', 'kerch-bridge'],
    ['Crimea bridge', 'kerch-bridge'],
    ['guarantees', 'security-guarantees'],
    ['6000 bodies', 'bodies-handover'],
  ])('“%s” is %s', (typed, slug) => {
    expect(events.match(typed)).toMatchObject({ kind: 'one', event: { slug } });
  });

  it('is asked back when several events hold its words', () => {
    const match = events.match('trump');
    expect(match.kind).toBe('several');
    expect(slugsOf(match)).toEqual(expect.arrayContaining(['trump-putin-call', 'alaska-summit']));
  });

  it.each([
    ['instanbul talks', 'istanbul-talks'],
    ['kertch', 'kerch-bridge'],
    ['swap of spies', 'prisoner-swap'],
  ])('“%s” is unknown but near %s', (typed, slug) => {
    const match = events.match(typed);
    expect(match.kind).toBe('none');
    expect(slugsOf(match)).toContain(slug);
  });

  it.each(['', '   ', '?!', 'zzzzzz'])('“%s” is nothing', (typed) => {
    expect(events.match(typed)).toEqual({ kind: 'none', similar: [] });
  });

  it('is completed from its beginning', () => {
    expect(events.suggest('ker', 5).map(({ event }) => event.slug)).toEqual(['kerch-bridge']);
    expect(events.suggest('', 3)).toHaveLength(3);
  });
});

describe('the list of events', () => {
  it('counts sentences and articles, most reported first', () => {
    const mention = (slug: string, articleId: string): EventMention => ({
      slug,
      articleId,
      paragraphIndex: 0,
      start: 0,
      end: 1,
      sentenceIndex: 0,
      weight: 1,
    });
    const directory = createEventDirectory(
      [
        anAnalysedArticle({
          article: anArticle({ id: 'a1' }),
          events: [
            mention('kerch-bridge', 'a1'),
            mention('kerch-bridge', 'a1'),
            mention('alaska-summit', 'a1'),
          ],
        }),
        anAnalysedArticle({ article: anArticle({ id: 'a2' }), events: [mention('kerch-bridge', 'a2')] }),
      ],
      known,
    );
    expect(directory.list()[0]).toMatchObject({
      event: { slug: 'kerch-bridge' },
      isListed: true,
      mentions: [{ articleId: 'a1' }, { articleId: 'a1' }, { articleId: 'a2' }],
      articles: [{ article: { id: 'a1' } }, { article: { id: 'a2' } }],
    });
    expect(directory.get('alaska-summit')).toMatchObject({ articles: [{ article: { id: 'a1' } }] });
    expect(directory.get('no-such-event')).toBeUndefined();
  });

  it('shows nothing of the signs by which sentences are recognised', () => {
    expect(events.get('kerch-bridge')?.event).not.toHaveProperty('signs');
  });
});
