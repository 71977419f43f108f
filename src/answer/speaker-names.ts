// Runs of an utterance → where the article names their speaker, and whether that is near enough to trust.

import type { AnalysedArticle, NameMention } from '../analysis/analysed-article.js';
import type { PeopleDirectory } from '../analysis/people-directory.js';
import type { Library } from '../library/library.js';
import type { ParagraphSpan } from '../model/locator.js';
import type { Quote } from '../model/quote.js';
import { sentenceIndexAt } from './cite.js';
import { isBrokenBetween, overlap } from './sentence-window.js';

/** In how many sentences before the words a name still tells whom a pronoun means. Chosen by reading the shipped pages. */
const nearSentences = 2;

/** Places of names, in reading order; null for a speaker that is no person. */
export type OwnNames = readonly ParagraphSpan[] | null;

/**
 * Where the article names the person whom the runs are attributed to, beside the runs or elsewhere, in reading order; null
 * for a speaker that is no person.
 */
export function listOwnNames(
  { people }: Library,
  { names }: AnalysedArticle,
  runs: readonly Quote[],
): OwnNames {
  const speaker = runs.find((run) => run.speaker !== null)?.speaker;
  const person = speaker == null ? undefined : people.personOf(speaker);
  if (person === undefined) return null;
  const beside = runs.flatMap(({ speakerMention, mentionAt }) =>
    mentionAt !== null && people.personOf(speakerMention ?? '')?.id === person.id ? [mentionAt] : [],
  );
  const own = listMentionsOf(person.id, names, people);
  if (beside.length === 0) return own;
  return [...own, ...beside].sort((a, b) => a.paragraphIndex - b.paragraphIndex || a.start - b.start);
}

interface OwnMentions {
  readonly personId: string;
  readonly people: PeopleDirectory;
  readonly mentions: readonly NameMention[];
}

/** Of each article the person asked for last: one answer asks several times for each of its quotations. */
const lastAsked = new WeakMap<readonly NameMention[], OwnMentions>();

function listMentionsOf(
  personId: string,
  names: readonly NameMention[],
  people: PeopleDirectory,
): readonly NameMention[] {
  const last = lastAsked.get(names);
  if (last?.personId === personId && last.people === people) return last.mentions;
  const mentions = names
    .filter(({ name }) => people.personOf(name)?.id === personId)
    .sort((a, b) => a.paragraphIndex - b.paragraphIndex || a.start - b.start);
  lastAsked.set(names, { personId, people, mentions });
  return mentions;
}

/**
 * Whether the speaker's name stands beside the words, in their sentence, or in the two sentences before, of the same entry
 * where the article is a live blog. Always true of a speaker that is no person: its quotations are found by its name; and of
 * one whom the operators have set. `names` are those of `listOwnNames`, for whoever has them already.
 */
export function isNamedNear(
  library: Library,
  analysed: AnalysedArticle,
  runs: readonly Quote[],
  names: OwnNames = listOwnNames(library, analysed, runs),
): boolean {
  if (runs.some(({ corrected }) => corrected)) return true;
  if (names === null) return true;
  return runs.some((run) => {
    const at = countSentencesUntil(analysed, run);
    return names.some((name) => {
      if (run.mentionAt !== null && overlap(run.mentionAt, name)) return true;
      const distance = at - countSentencesUntil(analysed, name);
      return distance >= 0 && distance <= nearSentences && !isInAnotherEntry(analysed, name, run);
    });
  });
}

/** Number of sentences of the article before the one in which a place begins. */
function countSentencesUntil(
  { sentences }: AnalysedArticle,
  { paragraphIndex, start }: ParagraphSpan,
): number {
  const before = countsBefore.get(sentences) ?? countBefore(sentences);
  countsBefore.set(sentences, before);
  return (
    before[Math.min(paragraphIndex, sentences.length)]! +
    sentenceIndexAt(sentences[paragraphIndex] ?? [], start)
  );
}

/** Per paragraph, as long as the article is decoded: one answer asks for every name beside every quotation. */
const countsBefore = new WeakMap<AnalysedArticle['sentences'], Uint32Array>();

/** Number of sentences before each paragraph, and of all. */
function countBefore(sentences: AnalysedArticle['sentences']): Uint32Array {
  const before = new Uint32Array(sentences.length + 1);
  for (const [index, spans] of sentences.entries()) before[index + 1] = before[index]! + spans.length;
  return before;
}

function isInAnotherEntry({ article }: AnalysedArticle, name: ParagraphSpan, run: ParagraphSpan): boolean {
  return (
    name.paragraphIndex === run.paragraphIndex &&
    isBrokenBetween(article, { paragraphIndex: run.paragraphIndex, start: name.start, end: run.start })
  );
}
