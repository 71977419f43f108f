// A question → the passages that answer it, or an honest miss with the nearest ones.

import type { Card, Excerpt } from '../card/card.js';
import { createCard, excerptBlock, headingBlock } from '../card/create-card.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import { judgeBest } from './evidence/confidence.js';
import { type Evidence, findEvidence } from './evidence/find-evidence.js';
import { highlightAnswer } from './evidence/highlight.js';
import { locateWindow } from './evidence/locate-window.js';
import { readQuestion } from './evidence/question.js';
import { findForeignLanguage } from './evidence/question-language.js';
import type { RankedWindow } from './evidence/rank.js';
import { type Filters, type Selection, selectArticles } from './filters.js';
import { enumerate, filterInput, nothingFoundCard, searchedLine, unknownOutletCard } from './notices.js';

/** Most passages of one card: enough to compare outlets, few enough to read. */
const maxExcerpts = 3;
/** A passage that has less of the question's weight than this is not even near. */
const nearCover = 0.2;
const maxTitleChars = 200;

/**
 * Answers with up to three passages, best first; those that are likelier near than an answer are marked so. When none is sure
 * enough, the card says that the coverage does not say, and which words of the question it lacks. A question in another
 * language and one without words of its own get a word about that instead.
 */
export async function answerQuestion(
  context: AnswerContext,
  question: string,
  filters: Filters,
): Promise<Card> {
  const { library } = context;
  const selection = selectArticles(library, filters);
  if (selection.unknownOutlet !== null)
    return unknownOutletCard(library, selection.unknownOutlet, {
      command: 'ask',
      input: { question, ...filterInput(filters) },
    });
  const language = findForeignLanguage(question);
  if (language !== null) return composeForeign(language, selection);
  const read = readQuestion(question);
  if (read.words.length === 0)
    return nothingFoundCard({
      title: 'The question names nothing to look for',
      selection,
      remarks: ['Ask with the words that an article would use: a name, a place, a thing.'],
      confidence: 0,
    });
  const evidence = await findEvidence(read, library, selection.accepts);
  return evidence.found
    ? composeAnswer(context, evidence, selection)
    : composeMiss(context, evidence, selection, filters);
}

function composeAnswer(context: AnswerContext, evidence: Evidence, selection: Selection): Card {
  const excerpts = evidence.best.slice(0, maxExcerpts).map((entry, position) => {
    const isAnswer = position === 0 || answersAlone(evidence, entry);
    return toExcerpt(context, evidence, entry, position + 1, isAnswer ? 'answer' : 'near');
  });
  const answers = excerpts.filter(({ role }) => role === 'answer');
  const near = excerpts.filter(({ role }) => role === 'near');
  return createCard({
    title: shorten(evidence.question.text),
    blocks: [
      ...answers.map(excerptBlock),
      ...(near.length === 0
        ? []
        : [headingBlock('Also near – not necessarily answers'), ...near.map(excerptBlock)]),
    ],
    footer: searchedLine(selection),
    confidence: evidence.confidence,
    searched: selection.searched,
  });
}

function composeMiss(
  context: AnswerContext,
  evidence: Evidence,
  selection: Selection,
  filters: Filters,
): Card {
  const near = evidence.best
    .filter(({ window }) => evidence.sought.weigh(window.mask) >= nearCover * evidence.sought.totalWeight)
    .slice(0, maxExcerpts)
    .map((entry, position) => toExcerpt(context, evidence, entry, position + 1, 'near'));
  return nothingFoundCard({
    title: 'The coverage does not say',
    selection,
    remarks: [shorten(evidence.question.text), ...nameWhatIsLacking(evidence, near.length > 0)],
    near,
    suggestions: [...suggestPeople(context, evidence, filters), ...suggestQuotes(context, evidence)],
    confidence: evidence.confidence,
  });
}

/** Honest words about what the question names and the coverage, or its nearest passages, do not. */
function nameWhatIsLacking({ sought, best }: Evidence, hasNear: boolean): readonly string[] {
  const quote = (words: readonly { readonly text: string }[]): string =>
    enumerate(words.map(({ text }) => `“${text}”`));
  const unknown = sought.words.filter(({ termNumber }) => termNumber < 0);
  const shown = best
    .slice(0, maxExcerpts)
    .reduce((mask, { window }) => mask | window.mask | window.article.titleMask, 0);
  const apart = sought.words.filter(
    ({ termNumber, isFocus }, slot) => termNumber >= 0 && !isFocus && (shown & (1 << slot)) === 0,
  );
  return [
    ...(unknown.length === 0 ? [] : [`No article mentions ${quote(unknown)}.`]),
    ...(hasNear && apart.length > 0 ? [`The nearest passages say nothing of ${quote(apart)}.`] : []),
  ];
}

/** A name that no article prints may be a slip: the people who are spelled like it, as buttons. */
function suggestPeople({ library }: AnswerContext, { question, sought }: Evidence, filters: Filters) {
  return sought.words
    .filter(({ termNumber, isName }) => termNumber < 0 && isName)
    .flatMap(({ text }) => {
      const match = library.people.match(text);
      const people =
        match.kind === 'one' ? [match.person] : match.kind === 'none' ? match.similar : match.people;
      return people.slice(0, 2).map(({ name }) => ({
        label: name,
        command: 'ask',
        input: { question: question.text.replace(text, name), ...filterInput(filters) },
      }));
    });
}

/** The question names people who are quoted: their own words are one press away, whatever was asked about them. */
function suggestQuotes({ library: { people } }: AnswerContext, { sought }: Evidence) {
  const named = sought.words.flatMap(({ text, termNumber, isName }) => {
    const match = isName && termNumber >= 0 ? people.match(text) : null;
    return match?.kind === 'one' ? [match.person] : [];
  });
  return [...new Set(named)]
    .filter(({ id }) => (people.get(id)?.quoteCount ?? 0) > 0)
    .map(({ id, name }) => ({ label: `What ${name} said`, command: 'quote', input: { person: id } }));
}

function composeForeign(language: string, selection: Selection): Card {
  return nothingFoundCard({
    title: 'Please ask in English',
    selection,
    remarks: [
      `The question seems to be in ${language}. Answers are looked for in English coverage; ask in English.`,
    ],
    confidence: 0,
  });
}

/** Whether a further passage would pass as an answer if it stood first. */
function answersAlone({ question, ranked, sought }: Evidence, entry: RankedWindow): boolean {
  const others = ranked.filter((other) => other !== entry);
  return judgeBest(question, [entry, ...others], sought).found;
}

function toExcerpt(
  context: AnswerContext,
  evidence: Evidence,
  { window }: RankedWindow,
  number: number,
  role: Excerpt['role'],
): Excerpt {
  const { passages } = context.library;
  const located = locateWindow(passages, window);
  const emphasis = highlightAnswer(passages, window, located, evidence);
  return createExcerpt(context, located.analysed, located, number, { role, emphasis });
}

function shorten(text: string): string {
  return text.length <= maxTitleChars ? text : `${text.slice(0, maxTitleChars - 1).trimEnd()}…`;
}
