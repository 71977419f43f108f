// Who somebody is in the coverage: the titles printed beside the name, its spellings, what the person is quoted on, and with whom.

import type { Action, Block, Card } from '../card/card.js';
import { createCard, excerptBlock, factsBlock, headingBlock, textBlock } from '../card/create-card.js';
import { en } from '../locale/en.js';
import type { Person } from '../model/person.js';
import { takeTurns } from '../turns/take-turns.js';
import { type AnswerContext, type AnswerWords, wordsOf } from './answer-context.js';
import { createExcerpt } from './cite.js';
import type { Filters, Selection } from './filters.js';
import { introducePerson, tellApart } from './introduce-person.js';
import { withKnownOutlet } from './known-outlet.js';
import {
  askWhichCard,
  didYouMeanCard,
  filterInput,
  nothingFoundCard,
  type Suggestion,
  searchedLine,
} from './notices.js';
import { matchOffice } from './people-in-office.js';
import { coverWithSentences } from './sentence-window.js';
import { describeSources } from './sources-line.js';
import { findSpeakerQuotes } from './speaker-quotes.js';
import { readTypedName } from './typed-name.js';
import { gatherUtterances, joinByExcerpt, type Utterance } from './utterances.js';
import { type Companion, listCompanions } from './who/companions.js';
import { listMentions, type Mention } from './who/mentions.js';
import { listPrintedTitles, type PrintedTitle } from './who/printed-titles.js';
import { listQuotedEvents, listTellingWords, type QuotedEvent } from './who/quoted-on.js';
import { listPrintedSpellings, type Spelling } from './who/spellings.js';

/** Most of each that a card shows. */
const maxTitles = 6;
const maxSpellings = 6;
const maxCompanions = 5;
const maxEvents = 4;
const maxWords = 6;
/** Most people and most events offered as buttons, beside the one that leads to the quotations. */
const maxButtons = 2;

/**
 * Who a name means in these articles. Nobody of that name, several people of that name, a speaker that is no person, an
 * unknown outlet and a person whom no article names are cards of their own.
 */
export async function answerWho(context: AnswerContext, asked: string, filters: Filters): Promise<Card> {
  const typed = readTypedName(asked);
  const rerun = { command: 'who', input: { name: typed } };
  const answer = (selection: Selection) => answerWithin(context, typed, filters, selection);
  return withKnownOutlet(context.library, filters, rerun, answer, context.messages);
}

function answerWithin(
  context: AnswerContext,
  typed: string,
  filters: Filters,
  selection: Selection,
): Card | Promise<Card> {
  const { library, messages } = context;
  const words = wordsOf(context);
  const named = library.people.match(typed);
  const match = named.kind === 'none' ? matchOffice(library, selection, typed) : named;
  if (match.kind === 'one') return introduce(context, match.person, filters, selection);
  const question = { typed, noun: 'person' as const, selection };
  if (match.kind === 'several')
    return askWhichCard(
      {
        ...question,
        suggestions: suggestPeople(match.people, filters),
        remarks: tellApart(match.people),
      },
      messages,
    );
  const speaker = findSpeakerQuotes(library, selection, typed);
  const similar = [...match.similar, ...(named.kind === 'none' ? named.similar : [])];
  if (speaker === null)
    return didYouMeanCard({ ...question, suggestions: suggestPeople(similar, filters) }, messages);
  return nothingFoundCard(
    {
      title: words.person.noPerson(typed),
      selection,
      remarks: [words.person.speaksThough(speaker.name)],
      suggestions: [
        {
          label: words.said(speaker.name),
          command: 'quote',
          input: { person: speaker.name.replace(/^(?:the|an?) /, ''), ...filterInput(filters) },
        },
      ],
    },
    messages,
  );
}

/** In turns: of a year's news thousands of sentences name the best known, and each of them is read. */
async function introduce(
  context: AnswerContext,
  person: Person,
  filters: Filters,
  selection: Selection,
): Promise<Card> {
  const { library, messages } = context;
  const answerWords = wordsOf(context);
  const labels = answerWords.person;
  const nextTurn = takeTurns();
  const mentions = await listMentions(library, selection.articles, person, nextTurn);
  if (mentions.length === 0) return composeMiss(context, person, filters, selection);
  const titles = (await listPrintedTitles(mentions, nextTurn)).slice(0, maxTitles);
  const quotes = library.listQuotesBy(person.id).filter(({ articleId }) => selection.accepts(articleId));
  await nextTurn();
  const utterances = joinByExcerpt(gatherUtterances(library, quotes)).filter(({ isSure }) => isSure);
  await nextTurn();
  const companions = listCompanions(library, mentions, person);
  await nextTurn();
  const events = listQuotedEvents(library, utterances).slice(0, maxEvents);
  const words = listTellingWords(library, utterances, maxWords);
  return createCard({
    title: person.name,
    blocks: [
      factsBlock([
        ...introducePerson(person, messages),
        { label: labels.called, value: titles.length === 0 ? null : titles.map(referToTitle).join('; ') },
        { label: labels.spelled, value: describeSpellings(context, listPrintedSpellings(mentions)) },
        { label: labels.named, value: describeSources([...new Set(mentions.map(articleOf))], answerWords) },
        { label: labels.quoted, value: countQuotations(utterances, answerWords) },
        { label: labels.quotedOn, value: describeTopics(events, words, answerWords) },
        {
          label: labels.namedWith,
          value: describeCompanions(companions.slice(0, maxCompanions), answerWords),
        },
      ]),
      ...showPlaces(context, titles, mentions),
    ],
    actions: [
      ...(utterances.length === 0 ? [] : [suggestQuotes(person, filters, answerWords)]),
      ...events.slice(0, maxButtons).map(({ event: { title, slug } }) => ({
        label: title,
        command: 'event',
        input: { name: slug, ...filterInput(filters) },
      })),
      ...suggestPeople(
        companions.slice(0, maxButtons).map((companion) => companion.person),
        filters,
        labels.whoIs,
      ),
    ].map((suggestion): Action => ({ kind: 'run', ...suggestion })),
    footer: searchedLine(selection, messages),
    searched: selection.searched,
  });
}

/** One excerpt per title, numbered as the row "Called" refers to them; the first mention where no title is printed. */
function showPlaces(
  context: AnswerContext,
  titles: readonly PrintedTitle[],
  mentions: readonly Mention[],
): readonly Block[] {
  const words = wordsOf(context);
  if (titles.length > 0)
    return [
      headingBlock(words.person.introduced),
      ...titles.map(({ mention: { analysed, name }, at, excerptAt, also }, index) =>
        excerptBlock(
          createExcerpt(context, analysed, excerptAt, index + 1, {
            emphasis: [at],
            evidence: [name],
            notes: describeAlso(also, words),
          }),
        ),
      ),
    ];
  for (const { analysed, name } of mentions) {
    const at = coverWithSentences(analysed, name);
    if (at === null) continue;
    return [
      headingBlock(words.person.namedOnly),
      excerptBlock(createExcerpt(context, analysed, at, 1, { evidence: [name] })),
    ];
  }
  return [textBlock(words.person.tooLong)];
}

function referToTitle({ text }: PrintedTitle, index: number): string {
  return `${text} [${index + 1}]`;
}

function describeAlso(also: readonly Mention[], words: AnswerWords): readonly string[] {
  const articles = new Set(also.map(articleOf));
  return articles.size === 0 ? [] : [words.person.likewise(describeSources([...articles], words))];
}

function describeSpellings(context: AnswerContext, spellings: readonly Spelling[]): string {
  const { outletUnknown } = (context.messages ?? en).citations;
  const shown = spellings
    .slice(0, maxSpellings)
    .map(
      ({ text, outlets }) =>
        `“${text}” (${outlets.map((outlet) => outlet ?? `${outletUnknown.charAt(0).toLowerCase()}${outletUnknown.slice(1)}`).join(', ')})`,
    );
  const others = spellings.length - shown.length;
  return [...shown, ...(others > 0 ? [wordsOf(context).person.more(others)] : [])].join('; ');
}

function countQuotations(utterances: readonly Utterance[], words: AnswerWords): string {
  const reported = utterances.filter(({ isReported }) => isReported).length;
  const direct = utterances.length - reported;
  if (utterances.length === 0) return words.person.notQuoted;
  return words.quotations({ direct, reported });
}

function describeTopics(
  events: readonly QuotedEvent[],
  words: readonly string[],
  { person }: AnswerWords,
): string | null {
  const topics = [
    ...events.map(({ event, utterances }) => `${event.title} (${utterances})`),
    ...(words.length === 0
      ? []
      : [person.oftenWith(words.length, words.map((word) => `“${word}”`).join(', '))]),
  ];
  return topics.length === 0 ? null : topics.join('; ');
}

function describeCompanions(companions: readonly Companion[], words: AnswerWords): string | null {
  if (companions.length === 0) return null;
  return companions
    .map(
      ({ person, sentences }, index) =>
        `${person.name} (${index === 0 ? words.person.inSentences(sentences) : sentences})`,
    )
    .join(', ');
}

/** Somebody whom the list of people or other articles know, and these do not name. */
function composeMiss(context: AnswerContext, person: Person, filters: Filters, selection: Selection): Card {
  const words = wordsOf(context).person;
  const everywhere = context.library.people.get(person.id)?.articleCount ?? 0;
  const isFiltered = Object.keys(filterInput(filters)).length > 0;
  return nothingFoundCard(
    {
      title: words.miss(person.name),
      selection,
      remarks: person.description === null ? [] : [`${person.name}: ${person.description}.`],
      suggestions:
        isFiltered && everywhere > 0
          ? [
              {
                label: words.inAllArticles(everywhere),
                command: 'who',
                input: { name: person.id },
              },
            ]
          : [],
    },
    context.messages,
  );
}

function suggestQuotes({ id, name }: Person, filters: Filters, words: AnswerWords): Suggestion {
  return { label: words.said(name), command: 'quote', input: { person: id, ...filterInput(filters) } };
}

function suggestPeople(
  people: readonly Person[],
  filters: Filters,
  labelOf = (name: string) => name,
): readonly Suggestion[] {
  return people.map(({ id, name }) => ({
    label: labelOf(name),
    command: 'who',
    input: { name: id, ...filterInput(filters) },
  }));
}

function articleOf({ analysed }: Mention) {
  return analysed.article;
}
