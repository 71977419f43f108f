// Utterance → cited excerpt: the words said in bold, the words that name the speaker underlined, remarks beside it.

import { readName } from '../analysis/name-variants.js';
import type { Excerpt } from '../card/card.js';
import { outletWords } from '../card/citation-words.js';
import type { Article } from '../model/article.js';
import type { Locator, ParagraphSpan } from '../model/locator.js';
import type { Person } from '../model/person.js';
import type { Quote } from '../model/quote.js';
import { findHedge } from '../text/hedge.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import { holds } from './sentence-window.js';
import { listOwnNames } from './utterance-window.js';
import type { Utterance } from './utterances.js';

/** The utterance must have an excerpt (`excerptAt`); throws like `createCitation`. */
export function dressUtterance(
  context: AnswerContext,
  utterance: Utterance,
  { name, person }: { readonly name: string; readonly person: Person | null },
  number: number,
  role: Excerpt['role'] = 'answer',
): Excerpt {
  const { analysed, runs, excerptAt } = utterance;
  if (excerptAt === null) throw new TypeError(`An utterance of ${name} has no excerpt to show`);
  const mentions = runs.flatMap(({ mentionAt }) => mentionAt ?? []).filter((at) => holds(excerptAt, at));
  const names = listOwnNames(context.library, analysed, runs).filter((at) => holds(excerptAt, at));
  const isNamed = person === null || mentions.some((at) => names.some((own) => overlap(own, at)));
  return createExcerpt(context, analysed, excerptAt, number, {
    role,
    emphasis: runs.filter(({ paragraphIndex }) => paragraphIndex === excerptAt.paragraphIndex),
    // Beside a pronoun the name it stands for is evidence too.
    evidence: isNamed ? mentions : [...mentions, ...names.slice(0, 1)],
    speaker: name,
    notes: [
      ...(person === null || names.length > 0 ? [] : [describeInference(runs, excerptAt, person)]),
      ...listNotes(context, utterance, excerptAt, person),
    ],
  });
}

/** For an excerpt that does not name its speaker: whom its words mean, as this program reads the article. */
function describeInference(runs: readonly Quote[], excerptAt: Locator, { name }: Person): string {
  const shown = runs.find(({ mentionAt }) => mentionAt !== null && holds(excerptAt, mentionAt));
  return shown?.speakerMention == null
    ? `${name} is named outside this excerpt`
    : `“${shown.speakerMention}” is ${name}, named outside this excerpt`;
}

function listNotes(
  { library }: AnswerContext,
  { analysed, runs }: Utterance,
  excerptAt: Locator,
  person: Person | null,
): readonly string[] {
  const { article } = analysed;
  const shown = article.paragraphs[excerptAt.paragraphIndex]!.slice(excerptAt.start, excerptAt.end);
  const spelling =
    person === null
      ? undefined
      : runs
          .map((run) => otherSpelling(run, person))
          .find((word) => word !== undefined && shown.includes(word));
  const copies = article.sameTextIds.flatMap((id) => library.findArticle(id)?.article ?? []);
  return [
    ...(runs.some(({ hedged }) => hedged) ? [describeHedge(article, runs, excerptAt)] : []),
    ...(runs.some(({ relayed }) => relayed) ? ['heard from somebody else'] : []),
    ...(runs.some(({ post }) => post) ? ['written, not spoken'] : []),
    ...(runs.every(({ headline }) => headline) ? ['in the headline'] : []),
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

/** The word of a printed name that the directory spells otherwise: "Zelenskiy" for Zelenskyy. */
function otherSpelling({ speaker, speakerMention }: Quote, { name }: Person): string | undefined {
  const usual = new Map(splitName(name).map((word) => [foldNameWord(word), word.toLowerCase()]));
  for (const printed of [speakerMention, speaker]) {
    const words = splitName(printed ?? '').filter((word) => usual.has(foldNameWord(word)));
    const other = words.find((word) => usual.get(foldNameWord(word)) !== word.toLowerCase());
    if (words.length > 0) return other;
  }
  return undefined;
}

function overlap(a: ParagraphSpan, b: ParagraphSpan): boolean {
  return a.paragraphIndex === b.paragraphIndex && a.start < b.end && b.start < a.end;
}

function splitName(name: string): readonly string[] {
  return name.replace(/['’]s$/, '').split(/[\s-]+/);
}

function foldNameWord(word: string): string | undefined {
  return readName(word)[0]?.join(' ');
}
