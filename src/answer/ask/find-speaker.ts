// The name of whoever is asked about → the quotations that are theirs.

import type { Library } from '../../library/library.js';
import type { Person } from '../../model/person.js';
import type { Quote } from '../../model/quote.js';
import { escapePattern } from '../../text/escape-pattern.js';
import { foldLetters } from '../../text/fold-letters.js';
import { offices } from '../../text/words/titles.js';
import { listArticlesWithWords } from '../articles-holding.js';
import type { Selection } from '../filters.js';
import { listPeopleInOffice, maxInOffice, officeChars } from '../people-in-office.js';
import { findSpeakerQuotes } from '../speaker-quotes.js';

export type AskedSpeaker =
  | {
      readonly kind: 'one';
      readonly name: string;
      readonly person: Person | null;
      /** In the order of the selection; those of an organisation's spokespeople come after its own. */
      readonly quotes: readonly Quote[];
    }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'none' };

/**
 * A person in any spelling, else an organisation and whoever is printed as speaking for it. Of several in an office the one is
 * meant who alone is quoted in articles that hold the words of `about`; empty for no subject.
 */
export function findAskedSpeaker(
  library: Library,
  selection: Selection,
  typed: string,
  about: string,
): AskedSpeaker {
  const name = typed.replace(/^(?:the|an?) /i, '');
  const match = library.people.match(name);
  if (match.kind === 'several') return { kind: 'several', people: match.people };
  if (match.kind === 'one') return toSpeaker(library, selection, match.person);
  const inOffice = listPeopleInOffice(library, selection, name);
  const [inPlace, ...others] = narrowToSubject(library, inOffice, about);
  if (inPlace !== undefined && others.length === 0) return toSpeaker(library, selection, inPlace);
  if (inPlace !== undefined && inOffice.length <= maxInOffice)
    return { kind: 'several', people: [inPlace, ...others] };
  const own = findSpeakerQuotes(library, selection, name);
  const spoken = listQuotesFor(library, selection, name);
  if (own === null && spoken.length === 0) return { kind: 'none' };
  const quotes = [...new Set([...(own?.quotes ?? []), ...spoken])];
  return { kind: 'one', name: own?.name ?? typed, person: null, quotes };
}

/** Those who are quoted in articles on the subject; all of them when there is no subject or no such article. */
function narrowToSubject(library: Library, people: readonly Person[], about: string): readonly Person[] {
  if (people.length < 2) return people;
  const holding = listArticlesWithWords(library.passages, about);
  const onSubject = people.filter(({ id }) =>
    library.listQuotesBy(id).some(({ articleId }) => holding?.has(articleId)),
  );
  return onSubject.length === 0 ? people : onSubject;
}

function toSpeaker(library: Library, selection: Selection, person: Person): AskedSpeaker {
  const quotes = library.listQuotesBy(person.id).filter(({ articleId }) => selection.accepts(articleId));
  return { kind: 'one', name: person.name, person, quotes };
}

/** Who speaks for others beside those in office. */
const spokespeople = /^(?:spokes(?:man|woman|person)|official|aide|adviser|advisor|representative)$/;

/** Quotations of people whom the article introduces by the organisation: "Kremlin spokesman Dmitry Peskov". */
function listQuotesFor(library: Library, { articles }: Selection, typed: string): readonly Quote[] {
  const wanted = foldLetters(typed);
  if (wanted === '') return [];
  const office = new RegExp(
    `(?:^|[^\\p{L}])${escapePattern(wanted)}(?:['’]s)?(?: [\\p{L}-]+){0,3} (?<title>[\\p{L}-]+) $`,
    'u',
  );
  const isIntroduced = (before: string): boolean => {
    const title = office.exec(foldLetters(before))?.groups?.title ?? '';
    return offices.has(title) || spokespeople.test(title);
  };
  const holding = listArticlesWithWords(library.passages, typed);
  return articles.flatMap((analysed) => {
    if (holding !== null && !holding.has(analysed.article.id)) return [];
    const { article, quotes, names } = analysed;
    const speakers = new Set(
      names.flatMap(({ paragraphIndex, start, name }) => {
        const paragraph = article.paragraphs[paragraphIndex] ?? '';
        const isSpeaker = isIntroduced(paragraph.slice(Math.max(0, start - officeChars), start));
        return isSpeaker ? [library.people.personOf(name)?.id ?? name] : [];
      }),
    );
    return quotes.filter(
      ({ speaker }) => speaker !== null && speakers.has(library.people.personOf(speaker)?.id ?? speaker),
    );
  });
}
