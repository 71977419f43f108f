// What somebody wrote beside quoted words ("— Medinsky, Reuters", "said Medinsky") → what of it the corpus bears out.

import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Library } from '../../library/library.js';
import type { Messages } from '../../locale/language.js';
import type { Article } from '../../model/article.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import type { Place } from './check-words.js';
import { type CheckWords, listSpeakers } from './compare-source.js';

export interface ComparedAttribution {
  /** One sentence for each part that the corpus has otherwise. */
  readonly wrong: readonly string[];
  /** Parts as typed that are as the corpus has them. */
  readonly right: readonly string[];
  /** Parts as typed of which the corpus knows nothing. */
  readonly unknown: readonly string[];
}

type Verdict = { readonly is: 'right' | 'unknown' } | { readonly is: 'wrong'; readonly why: string };

/**
 * Compares every part of an attribution, parted at commas, with the places of the words: an outlet that the corpus has, the title or
 * day of one of its articles, a person. `places` are all places of the words; with none, nothing is compared.
 */
export function compareAttribution(
  library: Library,
  source: string,
  places: readonly Place[],
  messages: Messages,
): ComparedAttribution {
  const articles = places.flatMap(({ analysed: { article } }) => [
    article,
    ...article.sameTextIds.flatMap((id) => library.findArticle(id)?.article ?? []),
  ]);
  const parts = partsOf(source, articles);
  const verdicts = parts.map((part) => ({ part, verdict: judge(library, part, places, articles, messages) }));
  const partsThatAre = (is: Verdict['is']) =>
    verdicts.filter(({ verdict }) => verdict.is === is).map(({ part }) => part);
  return {
    wrong: verdicts.flatMap(({ verdict }) => (verdict.is === 'wrong' ? [verdict.why] : [])),
    right: partsThatAre('right'),
    unknown: partsThatAre('unknown'),
  };
}

/** A title may hold commas: titles of the places are taken out first. */
function partsOf(source: string, articles: readonly Article[]): readonly string[] {
  const bare = source.replace(/^[\s—–(-]+|[\s)]+$/g, '');
  const title = articles.map((article) => article.title).find((one) => one !== '' && bare.includes(one));
  const rest = title === undefined ? bare : bare.replace(title, '');
  const parts = rest
    .split(/[,;·|]|\s[—–-]\s/)
    .map((part) => part.replace(/^[\s"“”'‘’]+|[\s"“”'‘’.]+$/g, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return title === undefined ? parts : [...parts, title];
}

function judge(
  library: Library,
  part: string,
  places: readonly Place[],
  articles: readonly Article[],
  { checks, citations }: Messages,
): Verdict {
  if (places.length === 0) return { is: 'unknown' };
  const folded = foldOutlet(part);
  const isHere = ({ outlet, title, published }: Article) =>
    (outlet !== null && foldOutlet(outlet) === folded) ||
    foldOutlet(title) === folded ||
    (published !== null && isDay(dayWords(published.on), folded));
  if (articles.some(isHere)) return { is: 'right' };
  const other = library.articles.find(
    ({ article: { outlet, title } }) =>
      (outlet !== null && foldOutlet(outlet) === folded) || (title !== '' && foldOutlet(title) === folded),
  );
  if (other !== undefined) {
    const outlets = new Set(articles.map(({ outlet }) => outletWords(outlet, citations)));
    return { is: 'wrong', why: checks.attribution.elsewhere(part, [...outlets].join(', ')) };
  }
  return judgeSpeaker(library, part, places, checks);
}

/** "2 June 2025" is meant by "2 June" too. */
function isDay(day: string, folded: string): boolean {
  const whole = foldOutlet(day);
  return whole === folded || (/^\d+ \p{L}+$/u.test(folded) && whole.startsWith(`${folded} `));
}

function judgeSpeaker(
  library: Library,
  part: string,
  places: readonly Place[],
  { attribution: words }: CheckWords,
): Verdict {
  const printed = listSpeakers(library, places);
  if (printed.some((name) => foldOutlet(name) === foldOutlet(part))) return { is: 'right' };
  const match = library.people.match(part);
  if (match.kind === 'none') return { is: 'unknown' };
  const meant = match.kind === 'one' ? [match.person] : match.people;
  const speakers = printed.flatMap((name) => library.people.personOf(name) ?? []);
  if (meant.some(({ id }) => speakers.some((speaker) => speaker.id === id))) return { is: 'right' };
  const names = [...new Set(printed.map((name) => library.people.personOf(name)?.name ?? name))];
  return { is: 'wrong', why: words.speaker(part, names.length === 0 ? null : names.join(', ')) };
}
