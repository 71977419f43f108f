// Utterance → cited excerpt: the words said in bold, the words that name the speaker underlined, remarks beside it.

import type { Excerpt } from '../card/card.js';
import type { ParagraphSpan } from '../model/locator.js';
import type { Person } from '../model/person.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt } from './cite.js';
import { holds, overlap } from './sentence-window.js';
import { listOwnNames } from './speaker-names.js';
import { describePronoun, listUtteranceNotes } from './utterance-notes.js';
import type { Utterance } from './utterances.js';

/**
 * The utterance must have an excerpt (`excerptAt`); throws like `createCitation`. `near` is for words that are shown though
 * they are no answer; when the speaker is unsure it names none. `emphasis` is for words other than all that were said.
 */
export function dressUtterance(
  context: AnswerContext,
  utterance: Utterance,
  { name, person }: { readonly name: string; readonly person: Person | null },
  number: number,
  role: Excerpt['role'] = 'answer',
  emphasis: readonly ParagraphSpan[] = utterance.runs,
): Excerpt {
  const { analysed, runs, excerptAt, isSure } = utterance;
  if (excerptAt === null) throw new TypeError(`An utterance of ${name} has no excerpt to show`);
  const mentions = runs.flatMap(({ mentionAt }) => mentionAt ?? []).filter((at) => holds(excerptAt, at));
  const names = (listOwnNames(context.library, analysed, runs) ?? []).filter((at) => holds(excerptAt, at));
  const isNamed = mentions.some((at) => names.some((own) => overlap(own, at)));
  return createExcerpt(context, analysed, excerptAt, number, {
    role,
    emphasis: emphasis.filter(({ paragraphIndex }) => paragraphIndex === excerptAt.paragraphIndex),
    // Beside a pronoun the name it stands for is evidence too.
    evidence: isNamed ? mentions : [...mentions, ...names.slice(0, 1)],
    speaker: isSure ? name : null,
    notes: [
      ...(person === null || names.length > 0 || runs.some(({ corrected }) => corrected)
        ? []
        : [describePronoun(context, utterance, person)]),
      ...listUtteranceNotes(context, utterance, excerptAt, person),
    ],
  });
}
