// What a cue tells of every clause beside it, read once: its form, its subject, and what stands around it.

import { type Token, tokenOrNone } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { type Candidate, candidateKinds } from './candidate.js';
import { cueJoins } from './cue-subjects.js';
import { type Cue, cueKinds } from './cues.js';
import type { QuotedParagraph } from './runs.js';
import type { Scene } from './scene.js';

/** The written form of the verb. */
export const endings = ['base', 's', 'past', 'ing'] as const;
/** What stands before the verb. */
export const aids = ['none', 'modal', 'has', 'be', 'not', 'to'] as const;
/** What stands before the subject of the cue. */
export const settings = [
  'sentence',
  'mark',
  'conjunction',
  'relative',
  'that',
  'preposition',
  'other',
] as const;
/** How many cues stand earlier in the sentence. */
export const depths = ['0', '1', '2+'];

/** The numbers are indexes into the lists of their names. */
export interface CueReading {
  readonly paragraph: QuotedParagraph;
  readonly kind: number;
  readonly join: number;
  /** Index into `candidateKinds`. */
  readonly subject: number;
  readonly ending: number;
  readonly setting: number;
  readonly depth: number;
  readonly aid: number;
  /** A marked run stands near it in its sentence. */
  readonly hasRun: boolean;
  readonly opensParagraph: boolean;
}

export function readCue(scene: Scene, cue: Cue): CueReading {
  const paragraph = scene.paragraphs[cue.paragraphIndex]!;
  const subject = scene.candidates[cue.subject ?? -1];
  return {
    paragraph,
    kind: cueKinds.indexOf(cue.kind),
    join: cueJoins.indexOf(cue.join),
    subject: candidateKinds.indexOf(subject?.kind ?? 'unknown'),
    ending: endings.indexOf(endingOf(paragraph.tokens[cue.token]?.lower ?? '')),
    setting: settings.indexOf(settingOf(paragraph, subject)),
    depth: cuesBefore(scene, paragraph, cue),
    aid: aids.indexOf(aidOf(paragraph.tokens, cue.token)),
    hasRun: hasRun(paragraph, cue.token),
    opensParagraph: paragraph.sentenceOf[cue.token] === 0,
  };
}

function endingOf(verb: string): (typeof endings)[number] {
  if (verb.endsWith('ing')) return 'ing';
  if (/(?:ed|said|told|wrote|thought|felt|knew|saw|found|understood|swore|written)$/.test(verb))
    return 'past';
  return verb.endsWith('s') ? 's' : 'base';
}

const aidWords: ReadonlyMap<string, (typeof aids)[number]> = new Map([
  ...'would will could should can may might must'.split(' ').map((word) => [word, 'modal'] as const),
  ...'has have had'.split(' ').map((word) => [word, 'has'] as const),
  ...'is are was were be been being'.split(' ').map((word) => [word, 'be'] as const),
]);

function aidOf(tokens: readonly Token[], verb: number): (typeof aids)[number] {
  const lower = tokenOrNone(tokens, verb - 1)?.lower ?? '';
  const aid = aidWords.get(lower);
  if (aid !== undefined) return aid;
  if (lower === 'not' || lower === 'never' || lower.endsWith("n't")) return 'not';
  return lower === 'to' ? 'to' : 'none';
}

function settingOf(
  { tokens, sentenceOf }: QuotedParagraph,
  subject: Candidate | undefined,
): (typeof settings)[number] {
  if (subject === undefined) return 'other';
  const before = tokenOrNone(tokens, subject.phraseToken - 1);
  if (before === undefined || sentenceOf[subject.phraseToken - 1] !== sentenceOf[subject.phraseToken])
    return 'sentence';
  if (before.kind === 'mark') return 'mark';
  if (conjunctions.has(before)) return 'conjunction';
  if (relatives.has(before)) return 'relative';
  if (before.lower === 'that') return 'that';
  return (before.signs & wordSigns.preposition) !== 0 ? 'preposition' : 'other';
}

const conjunctions = new WordList('and but while as after when because if although though before'.split(' '));
const relatives = new WordList('who which what whom'.split(' '));

/** Index into `depths`: cues earlier in the sentence ("he said he thought"). */
function cuesBefore(scene: Scene, { sentenceOf }: QuotedParagraph, cue: Cue): number {
  let count = 0;
  for (let index = cue.index - 1; index >= 0 && count < 2; index--) {
    const earlier = scene.cues[index]!;
    if (earlier.paragraphIndex !== cue.paragraphIndex) break;
    if (sentenceOf[earlier.token] !== sentenceOf[cue.token]) break;
    count++;
  }
  return count;
}

/** How far around the cue a marked run counts as beside it, in tokens. */
const maxBeside = 60;

function hasRun({ runAt, sentenceOf }: QuotedParagraph, token: number): boolean {
  for (let at = Math.max(0, token - maxBeside); at < Math.min(runAt.length, token + maxBeside); at++)
    if (sentenceOf[at] === sentenceOf[token] && runAt[at] !== -1) return true;
  return false;
}
