// The words that introduce speech ("said", "according to") and who stands beside each as its subject or addressee.

import { isBaseForm, reportingVerbIndex, type SpeechVerbKind } from '../../text/speech-verb-kind.js';
import { speechVerbOf } from '../../text/speech-verb-of.js';
import { hasSign, type Token, tokenOrNone } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { answeringWithBack } from '../../text/words/speaker-words.js';
import { addressingVerbForms, reportingVerbs } from '../../text/words/speech-verbs.js';
import type { Candidate } from './candidate.js';
import { type CueJoin, type Subject, SubjectFinder } from './cue-subjects.js';
import type { QuotedParagraph } from './runs.js';

export const cueKinds = ['say', 'tell', 'write', 'speech', 'name', 'think', 'according'] as const;

export type CueKind = SpeechVerbKind | 'according';

export interface Cue {
  /** Index from 0 in reading order. */
  readonly index: number;
  readonly kind: CueKind;
  /** Index into `cueVerbs`. */
  readonly verb: number;
  readonly paragraphIndex: number;
  /** First token ("according", "said") and the one after the last ("to", "said"). */
  readonly token: number;
  readonly endToken: number;
  readonly join: CueJoin;
  /** Index of the candidate that speaks; null when none stands beside the cue. */
  readonly subject: number | null;
  /** Index of the candidate spoken to ("told reporters"). */
  readonly addressee: number | null;
}

const nounMakers = new WordList(
  `a an the this that these those his her their its my our your no any some every each of in for with from by about
   on new recent own such public more many several further other 's`.split(/\s+/),
);
/** Whether the token introduces words, as far as it and the one before it tell. */
export function isCueAt({ tokens }: QuotedParagraph, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  return speechVerbOf(token) !== null && !(isBaseForm(token.lower) && isNoun(tokens, at));
}

/** The verbs of cues, "according to" first. */
export const cueVerbs: readonly string[] = ['according', ...reportingVerbs];

const answering = cueVerbs.indexOf('retort');

/** Cues of every paragraph in reading order, outside quotations. */
export function findCues(
  paragraphs: readonly QuotedParagraph[],
  candidates: readonly (readonly Candidate[])[],
): readonly (readonly Cue[])[] {
  let index = 0;
  return paragraphs.map((paragraph, at) => {
    const cues: Cue[] = [];
    let subjects: SubjectFinder | null = null;
    for (const token of paragraph.speechWords) {
      if (!hasSign(paragraph.tokens, token, wordSigns.cue)) continue;
      subjects ??= new SubjectFinder(paragraph, candidates[at] ?? []);
      const cue = cueAt(paragraph, subjects, token, index);
      if (cue === null) continue;
      cues.push(cue);
      index++;
    }
    return cues;
  });
}

function cueAt(paragraph: QuotedParagraph, subjects: SubjectFinder, at: number, index: number): Cue | null {
  const { tokens, runAt, paragraphIndex } = paragraph;
  const token = tokens[at]!;
  if (token.kind !== 'word' || runAt[at] !== -1) return null;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to' && !paragraph.isOutside(token)) {
    const subject = subjects.firstAhead(at + 2)?.index ?? null;
    const join = subject === null ? 'none' : 'by';
    const verb = 0;
    return {
      index,
      kind: 'according',
      verb,
      paragraphIndex,
      token: at,
      endToken: at + 2,
      join,
      subject,
      addressee: null,
    };
  }
  if (tokens[at + 1]?.lower === 'back' && answeringWithBack.has(token.lower)) {
    const { join, candidate } = subjects.subjectOf(at);
    const subject = candidate?.index ?? null;
    return {
      index,
      kind: 'speech',
      verb: answering,
      paragraphIndex,
      token: at,
      endToken: at + 2,
      join,
      subject,
      addressee: null,
    };
  }
  const kind = speechVerbOf(token);
  if (kind === null || isNoun(tokens, at) || paragraph.isOutside(token)) return null;
  if (token.capital && at > 0 && tokens[at - 1]?.kind !== 'mark') return null;
  const { join, candidate } = isCharged(tokens, at) ? passive : subjects.subjectOf(at);
  const isAddressing = addressingVerbForms.has(token.lower) && join !== 'inverted';
  return {
    index,
    kind,
    verb: 1 + reportingVerbIndex(token.lower),
    paragraphIndex,
    token: at,
    endToken: at + 1,
    join,
    subject: candidate?.index ?? null,
    addressee: isAddressing ? (subjects.startingAt(at + 1)?.index ?? null) : null,
  };
}

const passive: Subject = { join: 'passive', candidate: null };

/** "A man accused of theft": whoever is charged says nothing by it. */
export function isCharged(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'of' && /^(?:accused|suspected|convicted)$/.test(tokens[at]?.lower ?? '');
}

/** Words before a base form that make a verb of it: "to state", "they claim". */
const verbMakers = new WordList(
  `to will would can could may might must should shall do does did not i we you they who people police others many some
   both all and or officials men women children also still now often then even not never always just don't doesn't didn't won't wouldn't can't couldn't`.split(
    /\s+/,
  ),
);

/** Base forms that are no nouns but after an article ("have a say"). */
const verbsOnly = new WordList(
  `say tell ask reply respond argue announce declare acknowledge admit concede confirm recall insist maintain assert contend
   suggest warn agree disagree deny believe think predict explain complain allege accuse criticize criticise propose advise describe`.split(
    /\s+/,
  ),
);

/** "His claims", "a statement", "in response", "White House press secretary": the word is a noun here. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const { lower } = token;
  const before = tokenOrNone(tokens, at - 1);
  if (isBaseForm(lower) && !verbsOnly.has(token)) return before === undefined || !makesVerb(before);
  if (before === undefined || lower === 'said' || /(?:ing|said|told|wrote|asked)$/.test(lower)) return false;
  return (
    (before.kind === 'possessive' && !lower.endsWith('ed')) ||
    (nounMakers.has(before) && before.lower !== 'that')
  );
}

function makesVerb(token: Token): boolean {
  const { lower, kind } = token;
  if (kind !== 'word') return false;
  return verbMakers.has(token) || lower.endsWith('ly') || (/[^su']s$/.test(lower) && lower.length > 3);
}
