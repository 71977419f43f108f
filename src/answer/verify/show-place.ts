// A place where words were found → its excerpts, with the speaker where the words are a quotation.

import type { Action, Excerpt } from '../../card/card.js';
import { placeWords } from '../../card/citation-words.js';
import type { Messages } from '../../locale/language.js';
import type { AnswerContext } from '../answer-context.js';
import { createExcerpt, sentenceIndexAt } from '../cite.js';
import { listCopies } from '../list-copies.js';
import { overlap } from '../sentence-window.js';
import { dressUtterance } from '../utterance-excerpt.js';
import { gatherUtterances } from '../utterances.js';
import { type Place, spansOf } from './check-words.js';
import { coverPlace } from './cover-place.js';
import { describeArticle } from './describe-article.js';

/** Longest text that the button "Who said this?" repeats: that of a command's option. */
const maxPhraseChars = 300;

/** Excerpts of a place; where its words are one quotation, with the speaker and the evidence as /quote shows them. */
export function showPlace(
  context: AnswerContext,
  place: Place,
  shownBefore: number,
  emphasised: Place['words'],
  role: Excerpt['role'] = 'answer',
): readonly Excerpt[] {
  const { analysed } = place;
  const quoted = findQuoted(context, place);
  const emphasis = spansOf(emphasised);
  return coverPlace(place).windows.map((excerptAt, index) => {
    const number = shownBefore + index + 1;
    if (quoted !== null)
      return dressUtterance(
        context,
        { ...quoted.utterance, excerptAt },
        quoted.speaker,
        number,
        role,
        emphasis,
      );
    return createExcerpt(context, analysed, excerptAt, number, {
      role,
      emphasis: emphasis.filter(({ paragraphIndex }) => paragraphIndex === excerptAt.paragraphIndex),
      notes: listCopies(context, analysed.article),
    });
  });
}

/** The utterance that holds all the words, and its speaker; null where they are none's, or nobody knows whose. */
function findQuoted({ library }: AnswerContext, { analysed, words }: Place) {
  const quotes = analysed.quotes.filter((quote) =>
    spansOf(words).every(
      ({ paragraphIndex, start, end }) =>
        quote.paragraphIndex === paragraphIndex && quote.start <= start && quote.end >= end,
    ),
  );
  const utterance = gatherUtterances(library, quotes)[0];
  const printed = utterance?.runs.find((run) => run.speaker !== null)?.speaker ?? null;
  if (utterance === undefined || printed === null) return null;
  const person = library.people.personOf(printed) ?? null;
  return { utterance, speaker: { name: person?.name ?? printed, person } };
}

/** Where words stand that no excerpt may show: in an advert or caption, or in a sentence of more than an excerpt's length. */
export function hiddenWords(
  { analysed, words }: Place,
  { checks: { verdict }, citations }: Messages,
): string {
  const { article, sentences } = analysed;
  const { paragraphIndex = 0, start = 0, end = 0 } = words[0] ?? {};
  const junk = article.junk.find(
    (span) => span.paragraphIndex === paragraphIndex && span.start < end && span.end > start,
  );
  const sentenceIndex = sentenceIndexAt(sentences[paragraphIndex] ?? [], start);
  const where = `${describeArticle(article, citations)}, ${placeWords({ paragraphIndex, sentenceIndex }, sentenceIndex, citations)}`;
  return junk === undefined ? verdict.hidden(where) : verdict.notOfStory(where, junk.reason);
}

/** Leads on to the speaker where the words stand in a quotation, or hold one. */
export function suggestSpeaker(
  places: readonly Place[],
  { whoSaid }: Messages['checks']['verdict'],
): readonly Action[] {
  const quotes = places.flatMap(({ analysed, words }) =>
    spansOf(words).flatMap((span) => analysed.quotes.filter((quote) => overlap(quote, span))),
  );
  const phrase = quotes.find(({ kind, text }) => kind !== 'indirect' && text.length <= maxPhraseChars)?.text;
  return phrase === undefined ? [] : [{ kind: 'run', label: whoSaid, command: 'said', input: { phrase } }];
}
