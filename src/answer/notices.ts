// Cards for what could not be answered: an honest word, what was searched, and the nearest thing to try instead.

import { distance } from 'fastest-levenshtein';
import type { Action, Block, Card, Excerpt } from '../card/card.js';
import { createCard, excerptBlock, headingBlock, textBlock } from '../card/create-card.js';
import { formatDaySpan } from '../card/day.js';
import type { Library } from '../library/library.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import { type Filters, foldOutlet, type Selection, selectArticles } from './filters.js';

/** A call that a button repeats: option name → raw value, as a person would have typed it. */
export interface Rerun {
  readonly command: string;
  readonly input: Readonly<Record<string, string>>;
}

/** One thing that may have been meant: what the button says, and what it calls. */
export interface Suggestion extends Rerun {
  readonly label: string;
}

/** Most buttons a notice offers: one row of Discord's. */
const maxSuggestions = 5;

/** The filters as options of a call; what is not set is left out. */
export function filterInput({ outlet, since, until }: Filters): Record<string, string> {
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** What a notice tells of the articles that it is drawn from. */
export type Searching = Pick<Selection, 'undated' | 'searched'>;

/**
 * What was searched, in one line: "Searched 15 articles from 6 outlets, 2 June – 19 August 2025, 9 undated."
 * Parts that would be empty (no date known, none undated) are left out.
 */
export function searchedLine(
  { undated, searched }: Searching,
  { answers, citations }: Messages = en,
): string {
  const { articles: number, outlets, from, to } = searched;
  if (number === 0) return answers.searched.nothing;
  const span = from === null || to === null ? null : formatDaySpan(from, to, citations.months);
  return answers.searched.line({ number, known: outlets.length, span, undated });
}

/**
 * An outlet that no article has, with the outlets that look or sound like it. `rerun` is the call that named it; `others` are what
 * the words may mean besides an outlet.
 */
export function unknownOutletCard(
  library: Library,
  typed: string,
  rerun: Rerun,
  others: readonly Suggestion[] = [],
  { answers }: Messages = en,
): Card {
  const words = answers.names;
  const outlets = listOutletNames(library);
  const similar = similarNames(typed, outlets);
  return createCard({
    tone: 'notice',
    title: words.noArticleFrom(typed),
    found: false,
    searched: { articles: 0, outlets: [], from: null, to: null },
    blocks: [
      textBlock(
        similar.length > 0
          ? words.noOutletNear(either(similar, answers))
          : words.noOutletAmong(outlets.length === 0 ? null : enumerate(outlets, answers)),
      ),
    ],
    actions: toActions([
      ...others,
      ...similar.map((outlet) => ({
        label: outlet,
        command: rerun.command,
        input: { ...rerun.input, outlet },
      })),
    ]),
  });
}

export interface NothingFound {
  /** What was looked for, as a whole sentence without a full stop: "No article says how many bodies were handed over". */
  readonly title: string;
  readonly selection: Searching;
  /** Further honest words, each a paragraph ("The articles are in English; …"). */
  readonly remarks?: readonly string[];
  /** The nearest passages, with the role `near`; shown under a heading that says they are no answer. */
  readonly near?: readonly Excerpt[];
  readonly suggestions?: readonly Suggestion[];
  /** Where the command estimates one; 0…1. */
  readonly confidence?: number | null;
}

/** An honest miss: says so, says what was searched, and shows the nearest passages labelled as near. */
export function nothingFoundCard(miss: NothingFound, messages: Messages = en): Card {
  const near = miss.near ?? [];
  const blocks: Block[] = [
    ...(miss.remarks ?? []).map(textBlock),
    textBlock(searchedLine(miss.selection, messages)),
    ...(near.length === 0
      ? []
      : [headingBlock(messages.answers.searched.nearest), ...near.map(excerptBlock)]),
  ];
  return createCard({
    tone: near.length > 0 ? 'near' : 'notice',
    title: miss.title,
    found: false,
    blocks,
    actions: toActions(miss.suggestions ?? []),
    confidence: miss.confidence ?? null,
    searched: miss.selection.searched,
  });
}

export interface UnknownName {
  readonly typed: string;
  /** What was named. */
  readonly noun: 'person' | 'event' | 'article';
  readonly suggestions: readonly Suggestion[];
  readonly selection: Searching;
  readonly remarks?: readonly string[];
}

/** A name that nothing in the corpus bears, with the similar ones as buttons. */
export function didYouMeanCard(
  { typed, noun, suggestions, selection, remarks = [] }: UnknownName,
  messages: Messages = en,
): Card {
  const { answers } = messages;
  const shown = suggestions.slice(0, maxSuggestions);
  return createCard({
    tone: 'notice',
    title: answers.names.unknown(noun, typed),
    found: false,
    searched: selection.searched,
    blocks: [
      ...(shown.length === 0
        ? []
        : [
            textBlock(
              answers.didYouMean(
                either(
                  shown.map(({ label }) => label),
                  answers,
                ),
              ),
            ),
          ]),
      ...remarks.map(textBlock),
      textBlock(searchedLine(selection, messages)),
    ],
    actions: toActions(shown),
  });
}

/** A name that means several things: none is chosen silently, each is a button. */
export function askWhichCard(
  { typed, noun, suggestions, selection, remarks = [] }: UnknownName,
  { answers }: Messages = en,
): Card {
  const shown = suggestions.slice(0, maxSuggestions);
  const others = suggestions.length - shown.length;
  const names = either(
    shown.map(({ label }) => label),
    answers,
  );
  return createCard({
    tone: 'notice',
    title: answers.names.which(noun, typed),
    found: false,
    searched: selection.searched,
    blocks: [textBlock(answers.names.mayBe(typed, names, others)), ...remarks.map(textBlock)],
    actions: toActions(shown),
  });
}

/** The outlets of a library, alphabetical. */
export function listOutletNames(library: Library): readonly string[] {
  return selectArticles(library, {}).searched.outlets;
}

/**
 * Names like the one typed, best first, at most five: those that contain it or that it contains, then those
 * within a third of its letters. Empty when none is near.
 */
export function similarNames(typed: string, names: readonly string[]): readonly string[] {
  const wanted = foldOutlet(typed);
  if (wanted === '') return [];
  return names
    .map((name) => {
      const folded = foldOutlet(name);
      const contains = folded.includes(wanted) || (folded !== '' && wanted.includes(folded));
      return { name, far: contains ? 0 : distance(wanted, folded) / Math.max(wanted.length, folded.length) };
    })
    .filter(({ far }) => far <= 1 / 3)
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, 'en'))
    .slice(0, maxSuggestions)
    .map(({ name }) => name);
}

/** "a", "a or b", "a, b or c". */
function either(items: readonly string[], { or }: { readonly or: string }): string {
  return joined(items, or);
}

/** "a", "a and b", "a, b and c". */
export function enumerate(items: readonly string[], { and }: { readonly and: string } = en.answers): string {
  return joined(items, and);
}

function joined(items: readonly string[], conjunction: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

function toActions(suggestions: readonly Suggestion[]): readonly Action[] {
  return suggestions
    .slice(0, maxSuggestions)
    .map(({ label, command, input }) => ({ kind: 'run', label, command, input }));
}
