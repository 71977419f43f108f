// An office as people type it ("the council leader") → who is printed with it and quoted.

import type { PersonMatch } from '../analysis/people-directory.js';
import type { Library } from '../library/library.js';
import type { Person } from '../model/person.js';
import { escapePattern } from '../text/escape-pattern.js';
import { foldLetters } from '../text/fold-letters.js';
import { offices } from '../text/words/titles.js';
import { listArticlesWithWords } from './articles-holding.js';
import type { Selection } from './filters.js';

/** Most people of whom one is meant; more have an office that tells nobody apart. */
export const maxInOffice = 4;

/** How much of the line before a name may be the office printed with it, in UTF-16 units. */
export const officeChars = 60;

/** Offices that stand with the forms of address ("Judge Karl Weiss") and not in the list of offices. */
const officesOfAddress = new Set(['judge', 'justice']);

/**
 * Whom an office means as a name typed by itself: the one or the few who are printed with it. An office of one word ("the
 * spokeswoman") many have whom no article introduces so, and so it only suggests whoever it is.
 */
export function matchOffice(library: Library, selection: Selection, typed: string): PersonMatch {
  const office = withoutArticle(typed);
  const people = listPeopleInOffice(library, selection, office);
  const [only] = people;
  if (only === undefined || people.length > maxInOffice) return { kind: 'none', similar: [] };
  if (people.length > 1) return { kind: 'several', people };
  return /[ -]/.test(office) ? { kind: 'one', person: only } : { kind: 'none', similar: people };
}

/**
 * Whoever is quoted in the corpus and has the office printed right before the name in the selection, in the order of its
 * articles; nobody for what is no office. An article before the office does not count.
 */
export function listPeopleInOffice(
  library: Library,
  { articles }: Selection,
  typed: string,
): readonly Person[] {
  const office = foldLetters(withoutArticle(typed));
  const noun = office.split(/[ -]/).at(-1) ?? '';
  if (!offices.has(noun) && !officesOfAddress.has(noun)) return [];
  const before = new RegExp(`(?:^|[^\\p{L}])${escapePattern(office)},? $`, 'u');
  const holding = listArticlesWithWords(library.passages, office);
  const people = new Map<string, Person>();
  for (const { article, names } of articles) {
    if (holding !== null && !holding.has(article.id)) continue;
    for (const { paragraphIndex, start, name } of names) {
      const line = article.paragraphs[paragraphIndex]?.slice(Math.max(0, start - officeChars), start) ?? '';
      const person = before.test(foldLetters(line)) ? library.people.personOf(name) : undefined;
      if (person !== undefined && library.listQuotesBy(person.id).length > 0) people.set(person.id, person);
    }
  }
  return [...people.values()];
}

const withoutArticle = (office: string) => office.trim().replace(/^(?:the|an?) /i, '');
