// Utterance → short remarks that a reader needs beside its excerpt.

import { readName } from '../analysis/name-variants.js';
import { outletWords } from '../card/citation-words.js';
import type { Library } from '../library/library.js';
import type { Article } from '../model/article.js';
import type { Locator } from '../model/locator.js';
import type { Person } from '../model/person.js';
import type { Quote } from '../model/quote.js';
import { findHedge } from '../text/hedge.js';
import { findAnsweredQuestion } from './answered-question.js';
import { holds } from './sentence-window.js';
import type { Utterance } from './utterances.js';

/** For an excerpt that does not name its speaker: whom its pronoun means, or may mean. */
export function describePronoun(
  { people }: Library,
  { runs, isSure }: Utterance,
  { id, name }: Person,
): string {
  const mention = runs
    .flatMap(({ speakerMention }) => speakerMention ?? [])
    .find((printed) => people.personOf(printed)?.id !== id);
  if (isSure)
    return mention === undefined ? `${name} is named beside it` : `“${mention}” is ${name}, named beside it`;
  return mention === undefined ? `perhaps ${name}` : `“${mention}” may be ${name}`;
}

/**
 * Reserve of the outlet, hearsay, writing, headline, what it answers, words left out, another spelling of the name, other outlets with the same
 * text; in this order, none that does not apply.
 */
export function listUtteranceNotes(
  library: Library,
  utterance: Utterance,
  excerptAt: Locator,
  person: Person | null,
): readonly string[] {
  const {
    analysed: { article },
    runs,
  } = utterance;
  const question = findAnsweredQuestion(library, utterance);
  const spelling = person === null ? undefined : findOtherSpelling(article, runs, excerptAt, person);
  const copies = article.sameTextIds.flatMap((id) => library.findArticle(id)?.article ?? []);
  return [
    ...(runs.some(({ hedged }) => hedged) ? [describeHedge(article, runs, excerptAt)] : []),
    ...(runs.some(({ relayed }) => relayed) ? ['heard from somebody else'] : []),
    ...(runs.some(({ post }) => post) ? ['written, not spoken'] : []),
    ...(runs.every(({ headline }) => headline) ? ['in the headline'] : []),
    ...(question === null ? [] : [`in answer: “${question}”`]),
    ...(runs.every((run) => holds(excerptAt, run)) ? [] : ['goes on in the article']),
    ...(spelling === undefined ? [] : [`spelled “${spelling}”`]),
    ...(copies.length === 0
      ? []
      : [`same text at ${copies.map(({ outlet }) => outletWords(outlet)).join(', ')}`]),
  ];
}

/** Quotes the outlet's own reserve where it stands in the excerpt outside the quoted words. */
function describeHedge(
  { paragraphs }: Article,
  runs: readonly Quote[],
  { paragraphIndex, start, end }: Locator,
): string {
  const paragraph = paragraphs[paragraphIndex]!;
  const ownWords = runs
    .filter((run) => run.paragraphIndex === paragraphIndex)
    .reduce(
      (text, run) => text.slice(0, run.start) + ' '.repeat(run.end - run.start) + text.slice(run.end),
      paragraph,
    )
    .slice(start, end);
  const hedge = findHedge(ownWords);
  const words = hedge === null ? '' : `: “${ownWords.slice(hedge.start, hedge.end)}”`;
  return `the outlet passes this on with reserve${words}`;
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
