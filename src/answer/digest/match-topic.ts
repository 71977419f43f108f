// An article and a filter → whether it is what was subscribed to, and whether a word in it leaves it out; with the reason in words.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import { en } from '../../locale/en.js';
import type { Messages } from '../../locale/language.js';
import type { SubscriptionFilter, Topic } from '../../model/subscription.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { listArticlesNaming } from '../articles-naming.js';
import { enumerate } from '../notices.js';
import { reportsOn } from './group-by-event.js';
import { holdsRun, readAlternatives, readExclusions, type WordRun } from './word-filter.js';

/** A decision and a sentence that says why. */
export interface Finding {
  readonly passes: boolean;
  readonly says: string;
}

/** What a topic is called in a heading: "Everything", "Istanbul talks", "“bodies”". An event that is gone is called by its slug. */
export function nameTopic(
  { events, people }: Library,
  topic: Topic,
  { everything }: { readonly everything: string } = en.digests,
): string {
  switch (topic.kind) {
    case 'everything':
      return everything;
    case 'event':
      return events.get(topic.slug)?.event.title ?? topic.slug;
    case 'person':
      return people.get(topic.id)?.person.name ?? topic.name;
    case 'outlet':
      return topic.outlet;
    case 'search':
      return `“${topic.words}”`;
  }
}

/** Whether an article is about what was subscribed to. Titles count like texts. */
export function matchTopic(
  library: Library,
  analysed: AnalysedArticle,
  topic: Topic,
  messages: Messages = en,
): Finding {
  const words = messages.subscriptions.match;
  const { article } = analysed;
  switch (topic.kind) {
    case 'everything':
      return { passes: true, says: words.everything };
    case 'event': {
      const entry = library.events.get(topic.slug);
      if (entry === undefined) return { passes: false, says: words.eventGone(topic.slug) };
      const passes = reportsOn(library, analysed, entry);
      const { title } = entry.event;
      return {
        passes,
        says: passes ? words.reportsOn(title) : words.doesNotReport(title),
      };
    }
    case 'person': {
      const person = library.people.get(topic.id)?.person;
      if (person === undefined) return { passes: false, says: words.personGone(topic.name) };
      const passes = listArticlesNaming(library, [analysed], person).length > 0;
      return { passes, says: passes ? words.names(person.name) : words.doesNotName(person.name) };
    }
    case 'outlet': {
      const passes = article.outlet !== null && foldOutlet(article.outlet) === foldOutlet(topic.outlet);
      return {
        passes,
        says: passes ? words.isFrom(topic.outlet) : words.isNotFrom(article.outlet, topic.outlet),
      };
    }
    case 'search':
      return matchWords(library, article.id, topic.words, messages);
  }
}

/** Whether none of the excluded words and phrases is in an article. */
export function matchExclusions(
  library: Library,
  { article }: AnalysedArticle,
  { exclude }: Pick<SubscriptionFilter, 'exclude'>,
  messages: Messages = en,
): Finding {
  const words = messages.subscriptions.match;
  if (exclude.length === 0) return { passes: true, says: words.nothingExcluded };
  const held = readExclusions(exclude).filter((run) => isHeld(library, article.id, run));
  return held.length === 0
    ? { passes: true, says: words.holdsNone }
    : { passes: false, says: words.holdsExcluded(quote(held, messages)) };
}

function matchWords(library: Library, articleId: string, wanted: string, messages: Messages): Finding {
  const words = messages.subscriptions.match;
  const lacking = readAlternatives(wanted).map((runs) =>
    runs.filter((run) => !isHeld(library, articleId, run)),
  );
  if (lacking.some((runs) => runs.length === 0)) return { passes: true, says: words.holds(wanted) };
  const nearest = lacking.reduce((best, runs) => (runs.length < best.length ? runs : best), lacking[0] ?? []);
  return {
    passes: false,
    says: words.lacks(quote(nearest, messages), lacking.length > 1),
  };
}

function isHeld({ passages }: Library, articleId: string, run: WordRun): boolean {
  const number = passages.articleNumber(articleId);
  return number !== undefined && holdsRun(passages, number, run);
}

function quote(runs: readonly WordRun[], { answers }: Messages): string {
  return enumerate(
    runs.map(({ typed }) => `“${typed}”`),
    answers,
  );
}
