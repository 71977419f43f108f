// Utterance → cited excerpt: the words said in bold, the words that name the speaker underlined, remarks beside it.

import { readName } from '../analysis/name-variants.js';
import type { Excerpt } from '../card/card.js';
import { outletWords } from '../card/citation-words.js';
import type { Person } from '../model/person.js';
import type { Quote } from '../model/quote.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
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
  const here = (paragraphIndex: number | undefined) => paragraphIndex === excerptAt.paragraphIndex;
  return createExcerpt(context, analysed, excerptAt, number, {
    role,
    emphasis: runs.filter(({ paragraphIndex }) => here(paragraphIndex)),
    evidence: runs.flatMap(({ mentionAt }) =>
      mentionAt !== null && here(mentionAt.paragraphIndex) ? [mentionAt] : [],
    ),
    speaker: name,
    notes: listNotes(context, utterance, person),
  });
}

function listNotes(
  { library }: AnswerContext,
  utterance: Utterance,
  person: Person | null,
): readonly string[] {
  const { analysed, runs } = utterance;
  const hedge = runs.find(({ hedged }) => hedged);
  const spelling = person === null ? undefined : runs.map((run) => otherSpelling(run, person)).find(Boolean);
  const copies = analysed.article.sameTextIds.flatMap((id) => library.findArticle(id)?.article ?? []);
  return [
    ...(hedge === undefined ? [] : [describeHedge(hedge)]),
    ...(runs.some(({ relayed }) => relayed) ? ['heard from somebody else'] : []),
    ...(runs.some(({ post }) => post) ? ['written, not spoken'] : []),
    ...(runs.every(({ headline }) => headline) ? ['in the headline'] : []),
    ...(utterance.goesOn ? ['goes on in the article'] : []),
    ...(spelling === undefined ? [] : [`spelled “${spelling}”`]),
    ...(copies.length === 0
      ? []
      : [`same text at ${copies.map(({ outlet }) => outletWords(outlet)).join(', ')}`]),
  ];
}

function describeHedge({ cue }: Quote): string {
  return cue === null
    ? 'the outlet passes this on with reserve'
    : `the outlet passes this on with reserve: “${cue}”`;
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

function splitName(name: string): readonly string[] {
  return name.replace(/['’]s$/, '').split(/[\s-]+/);
}

function foldNameWord(word: string): string | undefined {
  return readName(word)[0]?.join(' ');
}
