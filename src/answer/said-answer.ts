// A phrase, or a message → who said it: the quotations that have the words, each with its speaker and place.

import type { Action, Card } from '../card/card.js';
import { citationBlock } from '../card/citation-block.js';
import { createCard, excerptBlock, headingBlock, listExcerpts, textBlock } from '../card/create-card.js';
import { Turns } from '../turns/turns.js';
import { type AnswerContext, type AnswerWords, wordsOf } from './answer-context.js';
import type { SaidRequest } from './answers.js';
import { createExcerpt } from './cite.js';
import { type Selection, selectArticles } from './filters.js';
import { inMarks } from './in-marks.js';
import { withKnownOutlet } from './known-outlet.js';
import { filterInput, nothingFoundCard, searchedLine } from './notices.js';
import { findSayings, type Saying } from './said/find-sayings.js';
import { findSharedPhrase } from './said/find-shared-phrase.js';
import { readMessage } from './said/read-message.js';
import { findSpeaker, leaveOutRepeats, showSaying } from './said/show-saying.js';
import { describeSources } from './sources-line.js';
import { findSameWords, spansOf } from './verify/check-words.js';
import { coverPlace } from './verify/cover-place.js';

/** Share of the words that a quotation must have to be the one that was meant, and to be near. */
const minSameness = 0.6;
const minNearness = 0.35;
/** Most shown with the very words, with nearly these, of reported speech, and as near. */
const maxExact = 12;
const maxSimilar = 8;
const maxReported = 5;
const maxNear = 3;
/** Most quotations of a message that are looked up, and most shown of each. */
const maxPhrases = 4;
const maxPerPhrase = 3;
const maxTitleChars = 120;

/**
 * Quotations with the very words first, then those with nearly these; `exact` leaves out the latter. Words that are quoted
 * nowhere, but stand in the outlets' own text, are shown as near and said to stand there.
 */
export async function answerSaid(context: AnswerContext, request: SaidRequest): Promise<Card> {
  const rerun = { command: 'said', input: inputOf(request) };
  const search = (selection: Selection) => searchQuotations(context, request, selection);
  return withKnownOutlet(context.library, request, rerun, search, context.messages);
}

async function searchQuotations(
  context: AnswerContext,
  request: SaidRequest,
  selection: Selection,
): Promise<Card> {
  const { phrase } = request;
  const sayings = leaveOutRepeats(await findSayings(context.library, selection, phrase, minNearness));
  const found = sayings.filter(
    ({ isExact, sameness }) => isExact || (request.exact !== true && sameness >= minSameness),
  );
  return found.length > 0
    ? composeFound(context, request, selection, found)
    : composeMiss(context, request, selection, sayings);
}

/**
 * The same for the text of a message: each thing it quotes is looked up; where it quotes nothing, the longest part that stands
 * in a quotation, else the whole of it. A message without words is an honest miss.
 */
export async function answerWhoSaid(context: AnswerContext, text: string): Promise<Card> {
  const { quoted, sentences } = readMessage(text);
  const [only] = quoted;
  if (quoted.length > 1) return composeSeveral(context, quoted.slice(0, maxPhrases), quoted.length);
  if (only !== undefined) return answerSaid(context, { phrase: only });
  const { library } = context;
  const whole = sentences.join(' ');
  const { accepts } = selectArticles(library, {});
  const shared = await new Turns().run(findSharedPhrase(library, accepts, whole));
  return answerSaid(context, { phrase: shared ?? whole });
}

function composeFound(
  context: AnswerContext,
  { phrase }: SaidRequest,
  selection: Selection,
  found: readonly Saying[],
): Card {
  const words = wordsOf(context);
  const sections = [
    {
      heading: words.whoSaid.exact,
      most: maxExact,
      sayings: found.filter((one) => one.isExact && !isReported(one)),
    },
    {
      heading: words.whoSaid.nearly,
      most: maxSimilar,
      sayings: found.filter((one) => !one.isExact && !isReported(one)),
    },
    {
      heading: words.quotes.reported,
      most: maxReported,
      sayings: found.filter(isReported),
    },
  ];
  let number = 0;
  const blocks = sections
    .filter(({ sayings }) => sayings.length > 0)
    .flatMap(({ heading, sayings, most }) => [
      headingBlock(heading),
      ...sayings.slice(0, most).map((saying) => {
        number += 1;
        return excerptBlock(showSaying(context, saying, number));
      }),
    ]);
  const left = found.length - number;
  return withCitation(context, {
    title: words.whoSaid.title(quoteShort(phrase)),
    blocks: [textBlock(countLine(found, words)), ...blocks],
    actions: suggestSpeakers(context, found),
    footer: [
      searchedLine(selection, context.messages),
      ...(left === 0 ? [] : [words.whoSaid.furtherNotShown(left)]),
    ].join(' '),
    searched: selection.searched,
  });
}

function countLine(found: readonly Saying[], words: AnswerWords): string {
  const articles = new Set(found.map(({ utterance }) => utterance.analysed.article));
  const direct = found.filter((saying) => !isReported(saying));
  const exact = direct.filter(({ isExact }) => isExact).length;
  const reported = found.length - direct.length;
  const parts = words.whoSaid.counts({ exact, nearly: direct.length - exact, reported });
  return `${parts} ${describeSources([...articles], words)}.`;
}

function isReported({ utterance }: Saying): boolean {
  return utterance.isReported;
}

/** Nobody is quoted so: the words in the outlets' own text, else the nearest quotations. */
async function composeMiss(
  context: AnswerContext,
  request: SaidRequest,
  selection: Selection,
  nearest: readonly Saying[],
): Promise<Card> {
  const { phrase } = request;
  const search = findSameWords(context.library.passages, phrase, selection.accepts);
  const places = await new Turns().run(search);
  const articles = [...new Set(places.map(({ analysed }) => analysed.article))];
  const shown = places.flatMap((place) => {
    const [at] = coverPlace(place).windows;
    return at === undefined ? [] : [{ place, at }];
  });
  const near = [
    ...shown.slice(0, maxNear).map(({ place, at }, index) =>
      createExcerpt(context, place.analysed, at, index + 1, {
        role: 'near',
        emphasis: spansOf(place.words).filter(({ paragraphIndex }) => paragraphIndex === at.paragraphIndex),
      }),
    ),
    ...nearest
      .slice(0, Math.max(0, maxNear - shown.length))
      .map((saying, index) =>
        showSaying(context, saying, Math.min(shown.length, maxNear) + index + 1, 'near'),
      ),
  ];
  const similar = nearest.filter(({ sameness }) => sameness >= minSameness).length;
  const words = wordsOf(context);
  return nothingFoundCard(
    {
      title: words.whoSaid.miss(quoteShort(phrase)),
      selection,
      remarks: [
        ...(places.length === 0 ? [] : [words.whoSaid.wordsStand(describeSources(articles, words))]),
        ...(similar === 0 ? [] : [words.whoSaid.nearlyThere(similar)]),
      ],
      near,
      suggestions:
        similar === 0
          ? []
          : [
              {
                label: words.whoSaid.showNearly,
                command: 'said',
                input: { ...filterInput(request), phrase },
              },
            ],
    },
    context.messages,
  );
}

/** One heading for each thing that a message quotes. */
async function composeSeveral(
  context: AnswerContext,
  phrases: readonly string[],
  count: number,
): Promise<Card> {
  const { library } = context;
  const words = wordsOf(context);
  const selection = selectArticles(library, {});
  let number = 0;
  const looked: { readonly phrase: string; readonly sayings: readonly Saying[] }[] = [];
  for (const phrase of phrases) {
    const sayings = await findSayings(library, selection, phrase, minSameness);
    looked.push({ phrase, sayings: leaveOutRepeats(sayings).slice(0, maxPerPhrase) });
  }
  const blocks = looked.flatMap(({ phrase, sayings }) => [
    headingBlock(quoteShort(phrase)),
    ...(sayings.length === 0
      ? [textBlock(words.whoSaid.nobody)]
      : sayings.map((saying) => {
          number += 1;
          return excerptBlock(showSaying(context, saying, number));
        })),
  ]);
  const found = looked.flatMap(({ sayings }) => sayings);
  const left = count - phrases.length;
  return withCitation(context, {
    title: words.whoSaid.lookedUp(phrases.length),
    tone: found.length > 0 ? 'answer' : 'notice',
    found: found.length > 0,
    blocks,
    actions: suggestSpeakers(context, found),
    footer: [
      searchedLine(selection, context.messages),
      ...(left === 0 ? [] : [words.whoSaid.furtherNotLookedUp(left)]),
    ].join(' '),
    searched: selection.searched,
  });
}

/** The card with its first excerpt as a block to copy. */
function withCitation({ library, messages }: AnswerContext, set: Parameters<typeof createCard>[0]): Card {
  const card = createCard(set);
  const [first] = listExcerpts(card);
  return first === undefined
    ? card
    : { ...card, blocks: [...card.blocks, citationBlock(first, library.version, messages?.citations)] };
}

/** Most buttons that lead on to the speakers. */
const maxSpeakers = 3;

function suggestSpeakers(context: AnswerContext, sayings: readonly Saying[]): readonly Action[] {
  const people = sayings.flatMap((saying) =>
    saying.utterance.isSure ? (findSpeaker(context, saying)?.person ?? []) : [],
  );
  return [...new Set(people)].slice(0, maxSpeakers).map(({ id, name }) => ({
    kind: 'run',
    label: wordsOf(context).said(name),
    command: 'quote',
    input: { person: id },
  }));
}

function inputOf({ phrase, exact, ...filters }: SaidRequest): Record<string, string> {
  return { phrase, ...(exact === undefined ? {} : { exact: String(exact) }), ...filterInput(filters) };
}

function quoteShort(phrase: string): string {
  const words = phrase.length <= maxTitleChars ? phrase : `${phrase.slice(0, maxTitleChars - 1).trimEnd()}…`;
  return inMarks(words);
}
