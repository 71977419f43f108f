// A small made-up coverage for tests of digests: a strike in a harbour, told by several outlets, and a fire elsewhere.

import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { findEventMentions } from '../../src/analysis/event-mentions.js';
import type { KnownEvent } from '../../src/analysis/known-events.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { Library } from '../../src/library/library.js';
import type { Article } from '../../src/model/article.js';
import { aName, aQuote } from './a-quote.js';
import { anInformedLibrary } from './an-informed-library.js';
import { anAnalysedArticle, anArticle } from './builders.js';

function anEvent(slug: string, title: string, phrase: string): KnownEvent {
  return {
    slug,
    title,
    aliases: [],
    from: null,
    to: null,
    place: null,
    participants: [],
    summary: null,
    signs: [{ all: [[phrase]], none: [], weight: 3, onlyIfCovered: false }],
  };
}

export const theEvents = [
  anEvent('harbour-strike', 'Harbour strike', 'harbour strike'),
  anEvent('mill-fire', 'Mill fire', 'mill fire'),
];

/** An article with its sentences, its mentions of the events, and the facts that a test names. */
export function told(article: Article, facts: Partial<AnalysedArticle> = {}): AnalysedArticle {
  const sentences = splitArticleSentences(article);
  return anAnalysedArticle({
    article,
    sentences,
    events: findEventMentions(article, sentences, theEvents),
    ...facts,
  });
}

const day = (on: string) => ({ on, basis: 'byline' }) as const;

const opening = anArticle({
  id: 'opening',
  title: 'Harbour strike begins',
  outlet: 'Courier',
  published: day('2025-06-02'),
  url: 'https://courier.example/strike',
  text: 'The harbour strike began at dawn on Monday and 400 dockers stopped work. The port was quiet all day.',
});
const wire = anArticle({
  id: 'wire',
  title: 'Dockers stay away',
  outlet: 'Wire',
  published: day('2025-06-03'),
  sameTextIds: ['mirror'],
  text: 'The harbour strike went on and 650 dockers stopped work, the port said. “We will not go back for less than a fair wage,” said Ann Ray, who leads the harbour strike.',
});
const mirror = { ...wire, id: 'mirror', aliases: ['mirror'], outlet: 'Mirror', sameTextIds: ['wire'] };
const fire = anArticle({
  id: 'fire',
  title: 'Fire in the mill',
  outlet: 'Gazette',
  published: null,
  text: 'The mill fire was put out by noon and nobody was hurt in it at all. Neighbours had seen the smoke.',
});
const sport = anArticle({
  id: 'sport',
  title: 'Rowers win again',
  outlet: 'Courier',
  published: day('2025-06-04'),
  text: 'The rowers of the town won the race for the third year running. The weather was fine, and the crowd was large.',
});

const said = (article: Article) => ({
  quotes: [
    aQuote(article, 'We will not go back for less than a fair wage,', {
      speaker: 'Ann Ray',
      mention: 'Ann Ray',
      cue: 'said',
    }),
  ],
  names: [aName(article, 'Ann Ray')],
});

/** Five articles, newest first; in the order `arrivalOrder` they came. */
export const theArticles: readonly AnalysedArticle[] = [
  told(sport),
  told(mirror, said(mirror)),
  told(wire, said(wire)),
  told(opening),
  told(fire),
];

export const arrivalOrder = ['opening', 'fire', 'wire', 'mirror', 'sport'];

export const aNewsroom = (articles: readonly AnalysedArticle[] = theArticles): Promise<Library> =>
  anInformedLibrary(articles, { events: theEvents });
