// Who somebody is in the coverage: the titles printed beside the name, its spellings, what the person is quoted on, and with whom.

import type { Action, Block, Card } from '../card/card.js';
import { createCard, excerptBlock, factsBlock, headingBlock, textBlock } from '../card/create-card.js';
import type { Person } from '../model/person.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import type { Filters, Selection } from './filters.js';
import { introducePerson, tellApart } from './introduce-person.js';
import { withKnownOutlet } from './known-outlet.js';
import {
  askWhichCard,
  counted,
  didYouMeanCard,
  enumerate,
  filterInput,
  nothingFoundCard,
  type Suggestion,
  searchedLine,
} from './notices.js';
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
  return withKnownOutlet(context.library, filters, rerun, (selection) =>
    answerWithin(context, typed, filters, selection),
  );
}

function answerWithin(context: AnswerContext, typed: string, filters: Filters, selection: Selection): Card {
  const { library } = context;
  const match = library.people.match(typed);
  if (match.kind === 'one') return introduce(context, match.person, filters, selection);
  const question = { typed, noun: 'person', selection };
  if (match.kind === 'several')
    return askWhichCard({
      ...question,
      suggestions: suggestPeople(match.people, filters),
      remarks: tellApart(match.people),
    });
  const speaker = findSpeakerQuotes(library, selection, typed);
  if (speaker === null)
    return didYouMeanCard({ ...question, suggestions: suggestPeople(match.similar, filters) });
  return nothingFoundCard({
    title: `“${typed}” names no person in these articles`,
    selection,
    remarks: [`They quote ${speaker.name} as a speaker, though.`],
    suggestions: [
      {
        label: `What ${speaker.name} said`,
        command: 'quote',
        input: { person: speaker.name.replace(/^(?:the|an?) /, ''), ...filterInput(filters) },
      },
    ],
  });
}

function introduce(context: AnswerContext, person: Person, filters: Filters, selection: Selection): Card {
  const { library } = context;
  const mentions = listMentions(library, selection.articles, person);
  if (mentions.length === 0) return composeMiss(context, person, filters, selection);
  const titles = listPrintedTitles(mentions).slice(0, maxTitles);
  const quotes = library.listQuotesBy(person.id).filter(({ articleId }) => selection.accepts(articleId));
  const utterances = joinByExcerpt(gatherUtterances(library, quotes)).filter(({ isSure }) => isSure);
  const companions = listCompanions(library, mentions, person);
  const events = listQuotedEvents(library, utterances).slice(0, maxEvents);
  const words = listTellingWords(library, utterances, maxWords);
  return createCard({
    title: person.name,
    blocks: [
      factsBlock([
        ...introducePerson(person),
        { label: 'Called', value: titles.length === 0 ? null : titles.map(referToTitle).join('; ') },
        { label: 'Spelled', value: describeSpellings(listPrintedSpellings(mentions)) },
        { label: 'Named', value: describeSources([...new Set(mentions.map(articleOf))]) },
        { label: 'Quoted', value: countQuotations(utterances) },
        { label: 'Quoted on', value: describeTopics(events, words) },
        { label: 'Named with', value: describeCompanions(companions.slice(0, maxCompanions)) },
      ]),
      ...showPlaces(context, titles, mentions),
    ],
    actions: [
      ...(utterances.length === 0 ? [] : [suggestQuotes(person, filters)]),
      ...events.slice(0, maxButtons).map(({ event: { title, slug } }) => ({
        label: title,
        command: 'event',
        input: { name: slug, ...filterInput(filters) },
      })),
      ...suggestPeople(
        companions.slice(0, maxButtons).map((companion) => companion.person),
        filters,
        (name) => `Who is ${name}?`,
      ),
    ].map((suggestion): Action => ({ kind: 'run', ...suggestion })),
    footer: searchedLine(selection),
    searched: selection.searched,
  });
}

/** One excerpt per title, numbered as the row "Called" refers to them; the first mention where no title is printed. */
function showPlaces(
  context: AnswerContext,
  titles: readonly PrintedTitle[],
  mentions: readonly Mention[],
): readonly Block[] {
  if (titles.length > 0)
    return [
      headingBlock('As articles introduce this person'),
      ...titles.map(({ mention: { analysed, name }, at, excerptAt, also }, index) =>
        excerptBlock(
          createExcerpt(context, analysed, excerptAt, index + 1, {
            emphasis: [at],
            evidence: [name],
            notes: describeAlso(also),
          }),
        ),
      ),
    ];
  for (const { analysed, name } of mentions) {
    const at = coverWithSentences(analysed, name);
    if (at === null) continue;
    return [
      headingBlock('Where the name stands – with no title beside it'),
      excerptBlock(createExcerpt(context, analysed, at, 1, { evidence: [name] })),
    ];
  }
  return [textBlock('The sentences that name this person are too long to show.')];
}

function referToTitle({ text }: PrintedTitle, index: number): string {
  return `${text} [${index + 1}]`;
}

function describeAlso(also: readonly Mention[]): readonly string[] {
  const articles = new Set(also.map(articleOf));
  return articles.size === 0 ? [] : [`likewise ${describeSources([...articles])}`];
}

function describeSpellings(spellings: readonly Spelling[]): string {
  const shown = spellings
    .slice(0, maxSpellings)
    .map(
      ({ text, outlets }) => `“${text}” (${outlets.map((outlet) => outlet ?? 'outlet unknown').join(', ')})`,
    );
  const others = spellings.length - shown.length;
  return [...shown, ...(others > 0 ? [`${others} more`] : [])].join('; ');
}

function countQuotations(utterances: readonly Utterance[]): string {
  const reported = utterances.filter(({ isReported }) => isReported).length;
  const direct = utterances.length - reported;
  if (utterances.length === 0) return 'nowhere in these articles';
  return enumerate([
    ...(direct > 0 ? [counted(direct, 'direct quotation')] : []),
    ...(reported > 0 ? [counted(reported, 'reported statement')] : []),
  ]);
}

function describeTopics(events: readonly QuotedEvent[], words: readonly string[]): string | null {
  const topics = [
    ...events.map(({ event, utterances }) => `${event.title} (${utterances})`),
    ...(words.length === 0
      ? []
      : [
          `often with the word${words.length === 1 ? '' : 's'} ${words.map((word) => `“${word}”`).join(', ')}`,
        ]),
  ];
  return topics.length === 0 ? null : topics.join('; ');
}

function describeCompanions(companions: readonly Companion[]): string | null {
  if (companions.length === 0) return null;
  return companions
    .map(({ person, sentences }, index) =>
      index === 0 ? `${person.name} (in ${counted(sentences, 'sentence')})` : `${person.name} (${sentences})`,
    )
    .join(', ');
}

/** Somebody whom the list of people or other articles know, and these do not name. */
function composeMiss(
  { library }: AnswerContext,
  person: Person,
  filters: Filters,
  selection: Selection,
): Card {
  const everywhere = library.people.get(person.id)?.articleCount ?? 0;
  const isFiltered = Object.keys(filterInput(filters)).length > 0;
  return nothingFoundCard({
    title: `No article here names ${person.name}`,
    selection,
    remarks: person.description === null ? [] : [`${person.name}: ${person.description}.`],
    suggestions:
      isFiltered && everywhere > 0
        ? [
            {
              label: everywhere === 1 ? 'In the one article' : `In all ${counted(everywhere, 'article')}`,
              command: 'who',
              input: { name: person.id },
            },
          ]
        : [],
  });
}

function suggestQuotes({ id, name }: Person, filters: Filters): Suggestion {
  return { label: `What ${name} said`, command: 'quote', input: { person: id, ...filterInput(filters) } };
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
