// What somebody wrote beside quoted words ("— Medinsky, Reuters", "said Medinsky") → what of it the corpus bears out.

import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Library } from '../../library/library.js';
import type { Messages } from '../../locale/language.js';
import type { Article } from '../../model/article.js';
import { findDates } from '../../text/dates.js';
import { foldOutlet } from '../../text/fold-outlet.js';
import { resolveDate } from '../../text/resolve-date.js';
import type { Place } from './check-words.js';
import { type CheckWords, listSpeakers } from './compare-source.js';

export interface ComparedAttribution {
  /** One sentence for each part that the corpus has otherwise. */
  readonly wrong: readonly string[];
  /** Parts as typed that are as the corpus has them. */
  readonly right: readonly string[];
  /** Parts as typed of which the corpus knows nothing. */
  readonly unknown: readonly string[];
  /** Whom the corpus gives the words to, where a part is unknown and no other names a speaker; null for nobody. */
  readonly speakers: string | null;
}

type Verdict =
  | { readonly is: 'right'; readonly speaks: boolean }
  | { readonly is: 'unknown' }
  | { readonly is: 'wrong'; readonly why: string };

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
  const isSettled = verdicts.some(
    ({ verdict }) => verdict.is === 'wrong' || (verdict.is === 'right' && verdict.speaks),
  );
  return {
    wrong: verdicts.flatMap(({ verdict }) => (verdict.is === 'wrong' ? [verdict.why] : [])),
    right: partsThatAre('right'),
    unknown: partsThatAre('unknown'),
    speakers: isSettled ? null : speakersOf(library, places),
  };
}

/** A title may hold commas: titles of the places are taken out first. */
function partsOf(source: string, articles: readonly Article[]): readonly string[] {
  const bare = source.replace(/^[\s—–(-]+|[\s)]+$/g, '');
  const title = articles.map((article) => article.title).find((one) => one !== '' && bare.includes(one));
  const rest = title === undefined ? bare : bare.replace(title, '');
  const parts = rest
    .split(/,(?! ?\d{4}\b)|[;·|()]|\s[—–-]\s/)
    .map((part) => part.replace(/^[\s"“”'‘’]+|[\s"“”'‘’.]+$/g, '').replace(leadingWords, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return title === undefined ? parts : [...parts, title];
}

/** "according to the Courier", "quoted by Reuters", "in the Gazette": what only leads to the name. */
const leadingWords =
  /^(?:(?:as )?(?:quoted|cited|reported) (?:by|in) |according to |speaking to |told |via |in |on |from |of )/i;

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
  if (articles.some(isHere)) return { is: 'right', speaks: false };
  const other = library.articles.find(
    ({ article: { outlet, title } }) =>
      (outlet !== null && foldOutlet(outlet) === folded) || (title !== '' && foldOutlet(title) === folded),
  );
  if (other !== undefined) {
    const outlets = new Set(articles.map(({ outlet }) => outletWords(outlet, citations)));
    return { is: 'wrong', why: checks.attribution.elsewhere(part, [...outlets].join(', ')) };
  }
  return judgeDay(part, articles, checks) ?? judgeSpeaker(library, part, places, checks);
}

/** A day on which none of the articles appeared, all of which are dated; null for anything else. */
function judgeDay(
  part: string,
  articles: readonly Article[],
  { attribution: words }: CheckWords,
): Verdict | null {
  const [date] = findDates(part);
  const claimed = date === undefined || date.text !== part ? null : resolveDate(date, null);
  if (claimed === null) return null;
  const days = articles.flatMap(({ published }) => published?.on ?? []);
  if (days.some((day) => day >= claimed.from && day <= claimed.to)) return { is: 'right', speaks: false };
  if (days.length < articles.length) return { is: 'unknown' };
  return { is: 'wrong', why: words.day(part, [...new Set(days)].map((day) => dayWords(day)).join(', ')) };
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
  if (printed.some((name) => foldOutlet(name) === foldOutlet(part))) return { is: 'right', speaks: true };
  const match = library.people.match(part);
  if (match.kind === 'none') return { is: 'unknown' };
  const meant = match.kind === 'one' ? [match.person] : match.people;
  const speakers = printed.flatMap((name) => library.people.personOf(name) ?? []);
  if (meant.some(({ id }) => speakers.some((speaker) => speaker.id === id)))
    return { is: 'right', speaks: true };
  return { is: 'wrong', why: words.speaker(part, speakersOf(library, places)) };
}

/** By the names of the people; null where nobody is known to say the words. */
function speakersOf(library: Library, places: readonly Place[]): string | null {
  const names = listSpeakers(library, places).map((name) => library.people.personOf(name)?.name ?? name);
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}
