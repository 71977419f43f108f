// What digests say around the words of the coverage, in English.

import { counter } from './plural.js';

const plural = counter('en');
const count = (number: number, one: string, other = `${one}s`) => plural(number, { one, other });

export const enDigests = {
  /** A topic as a title. */
  everything: 'Everything',
  title: (topic: string, number: number) => `${topic}: ${count(number, 'new article')}`,
  continued: (title: string) => `${title} (continued)`,
  nothingNew: (topic: string) => `Nothing new: ${topic}`,
  noneCame: 'No article has come since the last digest.',
  noneNew: (number: number) =>
    `Of ${count(number, 'article')} that came since the last digest, none is about this or says anything new.`,
  footer: (id: number) => `Digest ${id} · /subscriptions list changes or stops it`,
  otherArticles: 'Other articles',
  /** "3 new articles from Reuters and Sky News". */
  newArticles: (number: number, outlets: string) => `${count(number, 'new article')} from ${outlets}`,
  otherOutlets: (number: number) => count(number, 'other outlet'),
  undated: (number: number) => `${number} undated`,
  sameText: (number: number) => `+${count(number, 'outlet')} with the same text`,
  numbersDiffer: 'Numbers that differ',
  newQuotations: 'New quotations',
  before: (sources: string) => `before: ${sources}`,
  beside: (sources: string) => `beside it: ${sources}`,
  further: (number: number) => `and ${count(number, 'further article')}.`,
  numbers: (number: number) => `${count(number, 'number')} that ${number === 1 ? 'differs' : 'differ'}`,
  quotations: (number: number) => count(number, 'quotation'),
  alsoNew: (parts: string) => `Also new: ${parts}.`,
  noRoom: (parts: string) => `No room for: ${parts}.`,
  otherParts: (number: number) => count(number, 'other part'),
  /** For moderators, when digests cannot be delivered any more. */
  stopped: {
    title: (channel: string | null) => `Digests for ${channel ?? 'a channel'} have stopped`,
    goesOn: 'They begin again by themselves when it is possible; nothing of what came meanwhile is lost.',
    footer: (id: number) => `Subscription ${id} · /subscriptions list`,
  },
  buttons: {
    more: (title: string) => `More: ${title}`,
    ping: 'Ping me from now on, or no longer',
    latest: 'Latest articles',
    latestFrom: (outlet: string) => `Latest from ${outlet}`,
    search: 'Search for it',
  },
};
