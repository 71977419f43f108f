// Utterance → short remarks that a reader needs beside its excerpt.

import { readName } from '../analysis/name-variants.js';
import { outletWords } from '../card/citation-words.js';
import type { Article } from '../model/article.js';
import type { Locator } from '../model/locator.js';
import type { Person } from '../model/person.js';
import type { Quote } from '../model/quote.js';
import { findHedge } from '../text/hedge.js';
import { type AnswerContext, wordsOf } from './answer-context.js';
import { findAnsweredQuestion } from './answered-question.js';
import { holds } from './sentence-window.js';
import type { Utterance } from './utterances.js';

/** For an excerpt that does not name its speaker: whom its pronoun means, or may mean. */
export function describePronoun(
  context: Pick<AnswerContext, 'library' | 'messages'>,
  { runs, isSure }: Utterance,
  { id, name }: Person,
): string {
  const { notes } = wordsOf(context);
  const { people } = context.library;
  const mention = runs
    .flatMap(({ speakerMention }) => speakerMention ?? [])
    .find((printed) => people.personOf(printed)?.id !== id);
  if (isSure) return mention === undefined ? notes.namedBeside(name) : notes.pronounIs(mention, name);
  return mention === undefined ? notes.perhaps(name) : notes.pronounMayBe(mention, name);
}

/**
 * Reserve of the outlet, hearsay, writing, headline, what it answers, words left out, another spelling of the name, other outlets with the same
 * text; in this order, none that does not apply.
 */
export function listUtteranceNotes(
  context: Pick<AnswerContext, 'library' | 'messages'>,
  utterance: Utterance,
  excerptAt: Locator,
  person: Person | null,
): readonly string[] {
  const {
    analysed: { article },
    runs,
  } = utterance;
  const { library, messages } = context;
  const words = wordsOf(context);
  const { notes } = words;
  const question = findAnsweredQuestion(library, utterance);
  const spelling = person === null ? undefined : findOtherSpelling(article, runs, excerptAt, person);
  const copies = article.sameTextIds.flatMap((id) => library.findArticle(id)?.article ?? []);
  return [
    ...(runs.some(({ hedged }) => hedged)
      ? [notes.withReserve(findHedgeWords(article, runs, excerptAt))]
      : []),
    ...(runs.some(({ relayed }) => relayed) ? [notes.relayed] : []),
    ...(runs.some(({ post }) => post) ? [notes.written] : []),
    ...(runs.every(({ headline }) => headline) ? [notes.inHeadline] : []),
    ...(question === null ? [] : [notes.inAnswer(question)]),
    ...(runs.every((run) => holds(excerptAt, run)) ? [] : [notes.goesOn]),
    ...(spelling === undefined ? [] : [notes.spelled(spelling)]),
    ...(copies.length === 0
      ? []
      : [words.sameTextAt(copies.map(({ outlet }) => outletWords(outlet, messages?.citations)).join(', '))]),
  ];
}

/** The outlet's own reserve where it stands in the excerpt outside the quoted words; else null. */
function findHedgeWords(
  { paragraphs }: Article,
  runs: readonly Quote[],
  { paragraphIndex, start, end }: Locator,
): string | null {
  const paragraph = paragraphs[paragraphIndex]!;
  const ownWords = runs
    .filter((run) => run.paragraphIndex === paragraphIndex)
    .reduce(
      (text, run) => text.slice(0, run.start) + ' '.repeat(run.end - run.start) + text.slice(run.end),
      paragraph,
    )
    .slice(start, end);
  const hedge = findHedge(ownWords);
  return hedge === null ? null : ownWords.slice(hedge.start, hedge.end);
}

/** The word of the speaker's name that the excerpt spells otherwise than the directory: "Zelenskiy" for Zelenskyy. */
function findOtherSpelling(
  { paragraphs }: Article,
  runs: readonly Quote[],
  { paragraphIndex, start, end }: Locator,
  { name }: Person,
): string | undefined {
  const usual = new Map(splitName(name).map((word) => [foldNameWord(word), word.toLowerCase()]));
  const shown = paragraphs[paragraphIndex]!.slice(start, end);
  return runs
    .flatMap(({ speakerMention, speaker }) => [
      ...splitName(speakerMention ?? ''),
      ...splitName(speaker ?? ''),
    ])
    .find((word) => {
      const known = usual.get(foldNameWord(word));
      return known !== undefined && known !== word.toLowerCase() && shown.includes(word);
    });
}

function splitName(name: string): readonly string[] {
  return name.replace(/['’]s$/, '').split(/[\s-]+/);
}

function foldNameWord(word: string): string | undefined {
  return readName(word)[0]?.join(' ');
}
