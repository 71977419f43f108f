// Saying → cited excerpt: the words of the phrase in bold, those that name the speaker underlined, remarks beside it.

import type { Excerpt } from '../../card/card.js';
import type { Person } from '../../model/person.js';
import { type AnswerContext, wordsOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { holds } from '../sentence-window.js';
import { dressUtterance } from '../utterance-excerpt.js';
import { listUtteranceNotes } from '../utterance-notes.js';
import type { Saying } from './find-sayings.js';

/** Whoever is named as the speaker: the person of the directory, or a name that is nobody's there ("the Kremlin"). */
export interface NamedSpeaker {
  readonly name: string;
  readonly person: Person | null;
}

/** Null when the article names none. */
export function findSpeaker({ library }: AnswerContext, { utterance }: Saying): NamedSpeaker | null {
  const printed = utterance.runs.find(({ speaker }) => speaker !== null)?.speaker;
  if (printed == null) return null;
  const person = library.people.personOf(printed) ?? null;
  return { name: person?.name ?? printed, person };
}

/** The saying must have an excerpt; throws like `createCitation`. */
export function showSaying(
  context: AnswerContext,
  saying: Saying,
  number: number,
  role: Excerpt['role'] = 'answer',
): Excerpt {
  const { utterance, matched } = saying;
  const speaker = findSpeaker(context, saying);
  const dressed =
    speaker === null
      ? showUnnamed(context, saying, number, role)
      : dressUtterance(context, utterance, speaker, number, role, matched);
  return utterance.isReported
    ? { ...dressed, notes: [wordsOf(context).notes.reported, ...dressed.notes] }
    : dressed;
}

function showUnnamed(
  context: AnswerContext,
  { utterance, matched }: Saying,
  number: number,
  role: Excerpt['role'],
) {
  const { analysed, excerptAt, runs } = utterance;
  if (excerptAt === null) throw new TypeError('A saying without an excerpt cannot be shown');
  return createExcerpt(context, analysed, excerptAt, number, {
    role,
    emphasis: matched.filter(({ paragraphIndex }) => paragraphIndex === excerptAt.paragraphIndex),
    evidence: runs.flatMap(({ mentionAt }) => mentionAt ?? []).filter((at) => holds(excerptAt, at)),
    notes: [wordsOf(context).notes.notNamed, ...listUtteranceNotes(context, utterance, excerptAt, null)],
  });
}

/** Sayings in their order without those that the excerpt of a better one shows already. */
export function leaveOutRepeats(sayings: readonly Saying[]): readonly Saying[] {
  const kept: Saying[] = [];
  for (const saying of sayings) if (!kept.some((other) => isShownBy(saying, other))) kept.push(saying);
  return kept;
}

function isShownBy({ utterance }: Saying, { utterance: other }: Saying): boolean {
  return (
    utterance.analysed === other.analysed &&
    utterance.excerptAt !== null &&
    other.excerptAt !== null &&
    holds(other.excerptAt, utterance.excerptAt)
  );
}
