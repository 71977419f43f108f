// Utterances and a subject → those that speak of it, the most telling first.

import type { PassageIndex } from '../../search/passage-index.js';
import { toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { readQuestion } from '../evidence/question.js';
import { seekWords } from '../evidence/sought-words.js';
import type { Utterance } from '../utterances.js';

export interface RankedUtterance {
  readonly utterance: Utterance;
  /** 0…1: share of the subject's weight that the words, or the sentences around them, hold. */
  readonly share: number;
}

/** What a word of the subject counts that stands beside the words said, in the outlet's own sentence. */
const besideShare = 0.75;
/** What it counts in the title of the article: less than makes words be about it, for a title names several things. */
const titleShare = 0.5;
/** What it counts further away: in the sentences before and behind, where what "it" is stands. */
const nearbyShare = 0.4;
/** How far that reaches, in paragraphs and, within one, in UTF-16 units either way. */
const nearbyParagraphs = 2;
const nearbyChars = 500;
/** What reported speech loses against word for word, and a name that is only inferred against one that stands there. */
const reportedLoss = 0.02;
const unsureLoss = 0.2;

/**
 * Utterances that share a word with the subject, best first, in the order given between equals. Words count by their rarity
 * in the corpus; `name` is the speaker's, whose words tell nothing of a subject. A subject of stop words alone keeps none.
 */
export function rankUtterances(
  utterances: readonly Utterance[],
  subject: string,
  name: string,
  passages: PassageIndex,
): readonly RankedUtterance[] {
  const own = termsOf(name);
  const { words } = seekWords(readQuestion(subject), passages);
  const wanted = words.filter(({ term }) => !own.has(term));
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  return utterances
    .map((utterance) => {
      const said = termsOf(utterance.runs.map(({ text }) => text).join('\n'));
      const around = termsOf(textAround(utterance));
      const nearby = termsOf(textNearby(utterance));
      const title = termsOf(utterance.analysed.article.title);
      const held = wanted.reduce((sum, { term, weight }) => {
        if (said.has(term)) return sum + weight;
        if (around.has(term)) return sum + besideShare * weight;
        if (title.has(term)) return sum + titleShare * weight;
        return nearby.has(term) ? sum + nearbyShare * weight : sum;
      }, 0);
      return { utterance, share: held / total };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => standing(b) - standing(a));
}

function standing({ utterance, share }: RankedUtterance): number {
  return share - (utterance.isReported ? reportedLoss : 0) - (utterance.isSure ? 0 : unsureLoss);
}

function textAround({ analysed, excerptAt }: Utterance): string {
  if (excerptAt === null) return '';
  return (analysed.article.paragraphs[excerptAt.paragraphIndex] ?? '').slice(excerptAt.start, excerptAt.end);
}

function textNearby({ analysed, excerptAt }: Utterance): string {
  if (excerptAt === null) return '';
  const { paragraphIndex, start, end } = excerptAt;
  const { paragraphs } = analysed.article;
  const here = (paragraphs[paragraphIndex] ?? '').slice(Math.max(0, start - nearbyChars), end + nearbyChars);
  return [...paragraphs.slice(Math.max(0, paragraphIndex - nearbyParagraphs), paragraphIndex), here].join(
    '\n',
  );
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(tokenise(text).flatMap((token) => toTerm(token.text) ?? []));
}
