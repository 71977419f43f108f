// Evidence that is no answer → an honest miss: what is lacking, what is nearest, what to try instead.

import type { Card } from '../../card/card.js';
import { type AnswerContext, type AnswerWords, wordsOf } from '../answer-context.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { enumerate, filterInput, nothingFoundCard, type Suggestion } from '../notices.js';
import { toExcerpt } from './passage-excerpt.js';
import type { PassagesRequest } from './passages-request.js';
import { type Respelling, suggestSpelling } from './suggest-spelling.js';

/** Most passages shown as near. */
const maxNear = 3;
/** A passage that has less of the question's weight than this is not even near. */
const nearCover = 0.2;

/** `why` says what else keeps the nearest passages from being an answer; each a sentence. */
export function composePassagesMiss(
  context: AnswerContext,
  { remarks, selection, reading, filters }: PassagesRequest,
  evidence: Evidence,
  why: readonly string[] = [],
): Card {
  const near = evidence.best
    .filter(({ window }) => evidence.sought.weigh(window.mask) >= nearCover * evidence.sought.totalWeight)
    .slice(0, maxNear)
    .map((entry, position) => toExcerpt(context, evidence, entry, position + 1, 'near'));
  const respellings = listRespellings(context, evidence);
  const words = wordsOf(context);
  return nothingFoundCard(
    {
      title: words.ask.miss,
      selection,
      remarks: [
        ...remarks,
        ...why,
        ...nameWhatIsLacking(evidence, near.length > 0, words),
        ...(respellings.length === 0
          ? []
          : [
              words.didYouMean(
                enumerate(
                  respellings.map(({ written }) => `“${written}”`),
                  words,
                ),
              ),
            ]),
      ],
      near,
      suggestions: [
        ...suggestRespelled(respellings, reading.text, filterInput(filters)),
        ...suggestPeople(context, evidence, reading.text, filterInput(filters)),
        ...suggestQuotes(context, evidence),
      ],
      confidence: evidence.found ? 0 : evidence.confidence,
    },
    context.messages,
  );
}

/** Honest words about what the question names and the coverage, or its nearest passages, do not. */
function nameWhatIsLacking(
  { sought, best }: Evidence,
  hasNear: boolean,
  words: AnswerWords,
): readonly string[] {
  const quote = (lacking: readonly { readonly text: string }[]): string =>
    enumerate(
      lacking.map(({ text }) => `“${text}”`),
      words,
    );
  const unknown = sought.words.filter(({ termNumber }) => termNumber < 0);
  const shown = best
    .slice(0, maxNear)
    .reduce((mask, { window }) => mask | window.mask | window.article.titleMask, 0);
  const apart = sought.lacking(shown).filter(({ termNumber, isFocus }) => termNumber >= 0 && !isFocus);
  return [
    ...(unknown.length === 0 ? [] : [words.ask.noneMentions(quote(unknown))]),
    ...(hasNear && apart.length > 0 ? [words.ask.nearestSilent(quote(apart))] : []),
  ];
}

/** Words that neither the corpus nor the dictionary of the language knows may be slips; a name is a slip for another name only. */
function listRespellings(
  { library: { passages } }: AnswerContext,
  { sought }: Evidence,
): readonly Respelling[] {
  const unknown = sought.words.filter(({ termNumber, standIns }) => termNumber < 0 && standIns === null);
  const names = new Set(unknown.flatMap(({ text, isName }) => (isName ? [text] : [])));
  return suggestSpelling(
    unknown.map(({ text }) => text),
    passages,
  ).filter(({ typed, written }) => !names.has(typed) || /^\p{Lu}/u.test(written));
}

/** The question with all of them mended, as one button. */
function suggestRespelled(
  respellings: readonly Respelling[],
  question: string,
  filters: Readonly<Record<string, string>>,
): readonly Suggestion[] {
  if (respellings.length === 0) return [];
  const mended = respellings.reduce((text, { typed, written }) => text.replace(typed, written), question);
  return [{ label: mended, command: 'ask', input: { question: mended, ...filters } }];
}

/** Shorter names are like too many others: "Xi" and "XIV". */
const minSlipLetters = 4;

/** A name that no article prints may be a slip: the people who are spelled like it, as buttons. */
function suggestPeople(
  { library }: AnswerContext,
  { sought }: Evidence,
  question: string,
  filters: Readonly<Record<string, string>>,
): readonly Suggestion[] {
  return sought.words
    .filter(({ text, termNumber, isName }) => termNumber < 0 && isName && text.length >= minSlipLetters)
    .flatMap(({ text }) => {
      const match = library.people.match(text);
      const people =
        match.kind === 'one' ? [match.person] : match.kind === 'none' ? match.similar : match.people;
      return people.slice(0, 2).map(({ name }) => ({
        label: name,
        command: 'ask',
        input: { question: putName(question, text, name), ...filters },
      }));
    });
}

/** The question with a name for the word that was typed for one of its words, and for those typed rightly beside it. */
function putName(question: string, typed: string, name: string): string {
  const words = name.split(' ');
  const whole = words
    .map((_, at) => words.with(at, typed).join(' '))
    .find((written) => question.includes(written));
  return question.replace(whole ?? typed, () => name);
}

/** The question names people who are quoted: their own words are one press away, whatever was asked about them. */
function suggestQuotes(context: AnswerContext, { sought }: Evidence): readonly Suggestion[] {
  const { people } = context.library;
  const named = sought.words.flatMap(({ text, termNumber, isName }) => {
    const match = isName && termNumber >= 0 ? people.match(text) : null;
    return match?.kind === 'one' ? [match.person] : [];
  });
  return [...new Set(named)]
    .filter(({ id }) => (people.get(id)?.quoteCount ?? 0) > 0)
    .map(({ id, name }) => ({ label: wordsOf(context).said(name), command: 'quote', input: { person: id } }));
}
