// The clauses beside a cue that could be what it reports: "that Russia …", "he would go", "Russia only offered a truce, Kyiv said".

import type { Token } from '../../text/tokens.js';
import type { Cue } from './cues.js';
import type { QuotedParagraph } from './runs.js';
import type { Scene } from './scene.js';

/** How a clause begins, or that it stands before its cue. */
export const clauseForms = [
  'that',
  'subject',
  'question',
  'infinitive',
  'phrase',
  'before',
  'around',
  'according',
] as const;

/** Where a clause ends: with the sentence, or before a comma or a conjunction that starts something new. */
export const clauseEnds = [
  'sentence',
  'before-comma',
  'before-and-cue',
  'before-participle',
  'before-relative',
  'before-but',
  'before-name',
  'before-run',
] as const;

/** Where a clause before its cue begins: with the sentence or behind a comma and its conjunction. */
export const clauseStarts = ['sentence', 'behind-comma'] as const;

export interface Clause {
  readonly cue: Cue;
  /** Index into `clauseForms`. */
  readonly form: number;
  /** Index into `clauseEnds`. */
  readonly ends: number;
  /** Index into `clauseStarts`. */
  readonly starts: number;
  /** Tokens of the reported words, within the cue's paragraph. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Words between cue and clause: an addressee, a day, a place. */
  readonly skipped: number;
}

/** Shortest clause, in tokens. */
const minTokens = 2;
/** How far behind the cue a "that" still belongs to it, in tokens. */
const maxToThat = 12;

/** Most commas of a clause that it may stop at. */
const maxCommas = 4;

/** Candidates of one cue; none when the cue has no subject or every clause beside it holds quotation marks. */
export function listClauses(scene: Scene, cue: Cue): readonly Clause[] {
  if (cue.subject === null || cue.join === 'passive') return [];
  const paragraph = scene.paragraphs[cue.paragraphIndex] as QuotedParagraph;
  const around = clauseAround(scene, paragraph, cue);
  if (around !== null) return [around];
  const whole =
    cue.kind === 'according' ? clauseOfAccording(scene, paragraph, cue) : clauseBehind(paragraph, cue);
  const before = clauseBefore(scene, paragraph, cue);
  return [
    ...(whole === null ? [] : withShorterEnds(scene, paragraph, whole)),
    ...(before === null ? [] : withLaterStart(paragraph, before)),
  ];
}

/** The clause, and what is left of it when it stops earlier: "he would go, but others stay", "it was late and called for help". */
function withShorterEnds(scene: Scene, { tokens }: QuotedParagraph, whole: Clause): readonly Clause[] {
  const clauses = [whole];
  const cutAt = (at: number, ends: (typeof clauseEnds)[number]): void => {
    if (at - whole.firstToken < minTokens || clauses.some(({ endToken }) => endToken === at)) return;
    clauses.push({ ...whole, endToken: at, ends: clauseEnds.indexOf(ends) });
  };
  const cut = beforeNextCue(scene, tokens, whole);
  if (cut !== null) cutAt(cut, 'before-and-cue');
  let commas = 0;
  for (let at = whole.firstToken + minTokens; at < whole.endToken && commas < maxCommas; at++) {
    if (tokens[at]?.text !== ',') continue;
    const ends = endBeforeComma(tokens[at + 1], commas === 0);
    if (ends !== null) cutAt(at, ends);
    commas++;
  }
  return clauses;
}

/** "It was late and called for help": where the next verb of speech takes over, behind its conjunction. */
function beforeNextCue(scene: Scene, tokens: readonly Token[], { cue, endToken }: Clause): number | null {
  for (let index = cue.index + 1; index < scene.cues.length; index++) {
    const next = scene.cues[index] as Cue;
    if (next.paragraphIndex !== cue.paragraphIndex || next.token >= endToken) return null;
    const cut = next.token - 1;
    if (!/^(?:and|but)$/.test(tokens[cut]?.lower ?? '')) continue;
    return tokens[cut - 1]?.text === ',' ? cut - 1 : cut;
  }
  return null;
}

/** What the word behind a comma starts; null when the clause seldom stops there. The first comma of a clause always counts. */
function endBeforeComma(behind: Token | undefined, first: boolean): (typeof clauseEnds)[number] | null {
  const lower = behind?.lower ?? '';
  if (lower.endsWith('ing')) return 'before-participle';
  if (/^(?:which|who|whose|where)$/.test(lower)) return 'before-relative';
  if (/^(?:and|but|while|although|though|as|because|even|despite)$/.test(lower)) return 'before-but';
  if (!first) return null;
  return behind?.capital === true ? 'before-name' : 'before-comma';
}

/** The clause before its cue, and what stands behind its last ", and", ", but" or semicolon. */
function withLaterStart({ tokens }: QuotedParagraph, whole: Clause): readonly Clause[] {
  for (let at = whole.endToken - minTokens; at > whole.firstToken; at--) {
    const { text, lower } = tokens[at] as Token;
    const opens =
      text === ';' || (/^(?:and|but|with|because|while|since)$/.test(lower) && tokens[at - 1]?.text === ',');
    if (!opens) continue;
    const firstToken = at + (lower === 'with' ? 0 : 1);
    if (whole.endToken - firstToken < minTokens) continue;
    return [whole, { ...whole, firstToken, starts: clauseStarts.indexOf('behind-comma') }];
  }
  return [whole];
}

/** "Many of the closures, he said, have involved private courses": the sentence into which the speaker is put between commas. */
function clauseAround(scene: Scene, paragraph: QuotedParagraph, cue: Cue): Clause | null {
  const { tokens } = paragraph;
  const subject = scene.candidates[cue.subject ?? -1];
  if (subject === undefined || subject.paragraphIndex !== cue.paragraphIndex) return null;
  const first = Math.min(cue.token, subject.phraseToken);
  const last = Math.max(cue.endToken, subject.endToken);
  const opens = articles.has(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (last - first > maxInserted || tokens[opens]?.text !== ',' || tokens[last]?.text !== ',') return null;
  const start = startOfSentence(paragraph, cue.token);
  const end = endOfSentence(paragraph, cue.token);
  if (opens - start < minTokens || end - last < minTokens + 2) return null;
  return clauseFrom(paragraph, cue, 'around', start, end);
}

const articles = new Set(['the', 'a', 'an']);
/** Longest insertion that names the speaker, in tokens. */
const maxInserted = 8;

const subjectPronouns = new Set('he she it they we i you there this these those'.split(' '));
const questionWords = new Set('what how why whether if who when where which'.split(' '));

function clauseBehind(paragraph: QuotedParagraph, cue: Cue): Clause | null {
  const { tokens } = paragraph;
  const end = endOfSentence(paragraph, cue.token);
  const that = findThat(paragraph, cue.endToken, Math.min(end, cue.endToken + maxToThat));
  if (that !== null) return clauseUpToRun(paragraph, cue, 'that', that, end);
  const first = tokens[cue.endToken];
  if (first === undefined || first.kind === 'mark') return null;
  if (questionWords.has(first.lower)) return clauseUpToRun(paragraph, cue, 'question', cue.endToken, end);
  if (first.lower === 'to') return clauseUpToRun(paragraph, cue, 'infinitive', cue.endToken, end);
  const opensClause =
    subjectPronouns.has(first.lower) || first.capital || hasVerbSoon(tokens, cue.endToken, end);
  return clauseUpToRun(paragraph, cue, opensClause ? 'subject' : 'phrase', cue.endToken, end);
}

/** The clause to the end of its sentence, or to where another begins that holds marked words ("…, and called it 'unfair'"). */
function clauseUpToRun(
  paragraph: QuotedParagraph,
  cue: Cue,
  form: (typeof clauseForms)[number],
  from: number,
  until: number,
): Clause | null {
  const { tokens, runAt } = paragraph;
  let run = from;
  while (run < until && runAt[run] === -1) run++;
  if (run === until) return clauseFrom(paragraph, cue, form, from, until);
  for (let at = run - 1; at >= from + minTokens; at--) {
    if (!/^(?:[,;–—-]|and|but|while)$/.test(tokens[at]?.lower ?? '')) continue;
    const clause = clauseFrom(paragraph, cue, form, from, at);
    return clause === null ? null : { ...clause, ends: clauseEnds.indexOf('before-run') };
  }
  return null;
}

/** Over titles between marks: "said on 'Meet the Press' that". */
function findThat({ tokens, runAt }: QuotedParagraph, from: number, until: number): number | null {
  for (let at = from; at < until; at++) {
    if (runAt[at] !== -1) continue;
    const token = tokens[at] as Token;
    if (token.lower === 'that') return at;
    if (token.kind === 'mark' && token.text !== ',') return null;
  }
  return null;
}

const auxiliaries = new Set(
  "is are was were has have had will would could should can may might must does do did isn't wasn't won't don't didn't".split(
    ' ',
  ),
);

function hasVerbSoon(tokens: readonly Token[], from: number, until: number): boolean {
  for (let at = from + 1; at < Math.min(until, from + 9); at++)
    if (auxiliaries.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "According to Kyiv, the bridge was hit." */
function clauseOfAccording(scene: Scene, paragraph: QuotedParagraph, cue: Cue): Clause | null {
  const subject = scene.candidates[cue.subject ?? -1];
  const opens = cue.token === 0 || paragraph.sentenceOf[cue.token - 1] !== paragraph.sentenceOf[cue.token];
  if (!opens || subject === undefined) return null;
  const end = endOfSentence(paragraph, cue.token);
  for (let at = subject.endToken; at < end; at++)
    if (paragraph.tokens[at]?.text === ',') return clauseFrom(paragraph, cue, 'according', at + 1, end);
  return null;
}

/** "Russia only offered a truce, Kyiv said." The part of the sentence before the speaker and the comma there. */
function clauseBefore(scene: Scene, paragraph: QuotedParagraph, cue: Cue): Clause | null {
  const { tokens, sentenceOf } = paragraph;
  const subject = scene.candidates[cue.subject ?? -1];
  if (subject === undefined || subject.paragraphIndex !== cue.paragraphIndex) return null;
  let edge = Math.min(cue.token, subject.firstToken) - 1;
  while (
    edge > 0 &&
    tokens[edge]?.text !== ',' &&
    edge > cue.token - 16 &&
    sentenceOf[edge] === sentenceOf[cue.token]
  )
    edge--;
  const isComma = tokens[edge]?.text === ',';
  if (cue.kind === 'according' ? cue.token === 0 : !isComma) return null;
  const end = cue.kind === 'according' ? cue.token : edge;
  return clauseFrom(paragraph, cue, 'before', startOfSentence(paragraph, cue.token), end);
}

/** How far from its cue a sentence is read, in tokens: a text without full stops is one sentence of any length. */
const maxReach = 250;

function startOfSentence({ sentenceOf }: QuotedParagraph, from: number): number {
  const least = Math.max(0, from - maxReach);
  let first = from;
  while (first > least && sentenceOf[first - 1] === sentenceOf[from]) first--;
  return first;
}

function endOfSentence({ tokens, sentenceOf }: QuotedParagraph, from: number): number {
  const most = Math.min(tokens.length, from + maxReach);
  let end = from;
  while (end < most && sentenceOf[end] === sentenceOf[from]) end++;
  return end;
}

function clauseFrom(
  { tokens, runAt }: QuotedParagraph,
  cue: Cue,
  form: (typeof clauseForms)[number],
  from: number,
  until: number,
): Clause | null {
  let firstToken = from;
  let endToken = until;
  while (firstToken < endToken && tokens[firstToken]?.kind === 'mark') firstToken++;
  while (endToken > firstToken && tokens[endToken - 1]?.kind === 'mark') endToken--;
  if (endToken - firstToken < minTokens) return null;
  for (let at = firstToken; at < endToken; at++) if (runAt[at] !== -1) return null;
  const skipped = Math.max(0, firstToken - cue.endToken);
  return { cue, form: clauseForms.indexOf(form), ends: 0, starts: 0, firstToken, endToken, skipped };
}
