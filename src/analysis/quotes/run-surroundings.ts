// What the reporter's own words right around a quoted run lead one to expect: a title, a name, a thing called so, or speech.

import { speechVerbOf } from '../../text/speech-verb-of.js';
import { type Token, tokenOrNone } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { conjunctions, namingWords, publications } from '../../text/words/quoted-run-words.js';
import type { Cue } from './cues.js';
import type { RunForm } from './run-form.js';
import type { QuotedParagraph, Run } from './runs.js';

/** Words in front of a run. */
export const leads = [
  'edge',
  'comma',
  'colon',
  'other-mark',
  'determiner',
  'so-called',
  'naming',
  'publication',
  'preposition',
  'as',
  'conjunction',
  'verb',
  'ing',
  'name',
  'number',
  'word',
] as const;

/** Words behind a run. */
export const tails = [
  'edge',
  'mark',
  'stop',
  'publication',
  'preposition',
  'conjunction',
  'speech-verb',
  'auxiliary',
  'pronoun',
  'name',
  'word',
] as const;

/** What part of the reporter's own phrase the run is. */
export const phraseParts = ['whole', 'nickname', 'modifier', 'described', 'determined', 'open'] as const;

/** A word for a written or staged work near the run: none, behind it, before it over "of", over a comma, two words before. */
export const workPlaces = ['none', 'behind', 'of', 'comma', 'farther'] as const;

/** What stands between a cue before the run and the run; `none` for a cue elsewhere. */
export const bridges = [
  'none',
  'nothing',
  'that',
  'as',
  'relative',
  'other-verb',
  'preposition',
  'words',
] as const;

const conjunctionList = new WordList(conjunctions);
const namingList = new WordList(namingWords);
const publicationList = new WordList(publications);
const relatives = new WordList(['who', 'which', 'whose', 'where']);

function isDeterminer({ signs }: Token): boolean {
  return (signs & wordSigns.determiner) !== 0;
}

function isPreposition({ signs }: Token): boolean {
  return (signs & wordSigns.preposition) !== 0;
}

function isFiniteVerb({ signs }: Token): boolean {
  return (signs & wordSigns.finiteVerb) !== 0;
}

/** Index into `leads`. */
export function leadOf(paragraph: QuotedParagraph, before: Token | null, beforeIndex: number): number {
  return leads.indexOf(leadName(paragraph, before, beforeIndex));
}

function leadName(
  { tokens }: QuotedParagraph,
  before: Token | null,
  beforeIndex: number,
): (typeof leads)[number] {
  if (before === null) return 'edge';
  const { lower, kind } = before;
  const earlier = tokenOrNone(tokens, beforeIndex - 1);
  if (
    /^(?:so-called|self-described|self-styled)$/.test(lower) ||
    (lower === 'called' && (earlier?.lower === 'so' || earlier?.text === '-'))
  )
    return 'so-called';
  if (kind === 'mark') return lower === ',' ? 'comma' : lower === ':' ? 'colon' : 'other-mark';
  if (kind === 'number') return 'number';
  if (isDeterminer(before)) return 'determiner';
  if (publicationList.has(before)) return 'publication';
  if (namingList.has(before)) return 'naming';
  if (lower === 'as') return 'as';
  if (isPreposition(before)) return 'preposition';
  if (conjunctionList.has(before)) return 'conjunction';
  if (speechVerbOf(before) !== null) return 'verb';
  if (before.capital) return 'name';
  return lower.endsWith('ing') ? 'ing' : 'word';
}

/** Index into `tails`. */
export function tailOf(after: Token | null): number {
  return tails.indexOf(tailName(after));
}

function tailName(after: Token | null): (typeof tails)[number] {
  if (after === null) return 'edge';
  const { lower, kind } = after;
  if (kind === 'mark') return /[.!?]/.test(lower) ? 'stop' : 'mark';
  if (publicationList.has(after)) return 'publication';
  if (isPreposition(after)) return 'preposition';
  if (conjunctionList.has(after)) return 'conjunction';
  if (/^(?:he|she|they|it|i|we)$/.test(lower)) return 'pronoun';
  if (after.capital) return 'name';
  if (isFiniteVerb(after)) return 'auxiliary';
  return speechVerbOf(after) === null ? 'word' : 'speech-verb';
}

/** How far back, in tokens, the determiner of a phrase is looked for: "the famous 'open door' rule". */
const maxToDeterminer = 3;

/** Index into `phraseParts`. */
export function phrasePartOf(paragraph: QuotedParagraph, run: Run, form: RunForm): number {
  return phraseParts.indexOf(phrasePartName(paragraph, run, form));
}

function phrasePartName(
  { tokens }: QuotedParagraph,
  run: Run,
  { before, after, beforeIndex }: RunForm,
): (typeof phraseParts)[number] {
  if (before === null || before.kind === 'mark') return 'whole';
  if (before.capital && before.kind === 'word' && after?.capital === true) return 'nickname';
  const goesOn = after?.kind === 'word' && run.closed && after.start - run.closeEnd <= 1;
  if (goesOn && tailName(after) === 'word') return 'modifier';
  if (isDeterminer(before)) return 'determined';
  for (let at = beforeIndex - 1; at >= Math.max(0, beforeIndex - maxToDeterminer); at--) {
    const token = tokens[at]!;
    if (token.kind === 'mark' || isPreposition(token) || isFiniteVerb(token)) break;
    if (isDeterminer(token)) return 'described';
  }
  return 'open';
}

/** Index into `workPlaces`. */
export function workPlaceOf({ tokens }: QuotedParagraph, { beforeIndex, afterIndex }: RunForm): number {
  const isWork = (at: number): boolean => publicationList.has(tokenOrNone(tokens, at));
  const before = tokenOrNone(tokens, beforeIndex)?.lower;
  if (before === 'of' && isWork(beforeIndex - 1)) return workPlaces.indexOf('of');
  if (before === ',' && isWork(beforeIndex - 1)) return workPlaces.indexOf('comma');
  if (before !== ',' && isWork(beforeIndex - 1)) return workPlaces.indexOf('farther');
  return workPlaces.indexOf(isWork(afterIndex) || isWork(afterIndex + 1) ? 'behind' : 'none');
}

/** Longest way from a cue to the run that is read, in tokens. */
const maxBridge = 30;

/** Index into `bridges`. */
export function bridgeOf({ tokens, runAt }: QuotedParagraph, run: Run, cue: Cue | null): number {
  return bridges.indexOf(bridgeName(tokens, runAt, run, cue));
}

function bridgeName(
  tokens: readonly Token[],
  runAt: readonly number[],
  run: Run,
  cue: Cue | null,
): (typeof bridges)[number] {
  if (cue === null || cue.paragraphIndex !== run.paragraphIndex || cue.token > run.firstToken) return 'none';
  let words = 0;
  let last: Token | undefined;
  let found: (typeof bridges)[number] | null = null;
  for (let at = cue.endToken; at < Math.min(run.firstToken, cue.endToken + maxBridge); at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark' || runAt[at] !== -1) continue;
    words++;
    last = token;
    if (relatives.has(token)) found = 'relative';
    else if (found === null && token.lower === 'that') found = 'that';
    else if (found === null && words > 1 && (isFiniteVerb(token) || speechVerbOf(token) !== null))
      found = 'other-verb';
  }
  if (last === undefined) return 'nothing';
  if (last.lower === 'as') return 'as';
  if (found !== null) return found;
  return isPreposition(last) ? 'preposition' : 'words';
}
