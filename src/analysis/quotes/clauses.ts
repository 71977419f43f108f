// The clauses beside a cue that could be what it reports: "that Russia …", "he would go", "Russia only offered a truce, Kyiv said".

import { type Token, tokenOrNone } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { type Clause, clauseEnds, clauseForms, maxInserted, minTokens } from './clause.js';
import { withLaterStart, withShorterEnds } from './clause-edges.js';
import type { Cue } from './cues.js';
import { isCircumstance, reportsNothing } from './no-report.js';
import type { QuotedParagraph } from './runs.js';
import type { Scene } from './scene.js';

/** How far behind the cue a "that" still belongs to it, in tokens. */
const maxToThat = 12;

/** Candidates of one cue; none when the cue has no subject or every clause beside it holds quotation marks. */
export function listClauses(scene: Scene, cue: Cue): readonly Clause[] {
  if (cue.subject === null || cue.join === 'passive') return [];
  const paragraph = scene.paragraphs[cue.paragraphIndex]!;
  if (reportsNothing(paragraph.tokens, cue) || isNobody(scene, cue.subject)) return [];
  const around = clauseAround(scene, paragraph, cue);
  const before = clauseBefore(scene, paragraph, cue);
  const behind =
    cue.kind === 'according' ? clauseOfAccording(scene, paragraph, cue) : clausesBehind(paragraph, cue);
  const clauses: Clause[] = [];
  for (const clause of around === null ? behind : [around])
    clauses.push(...withShorterEnds(scene, paragraph, clause));
  if (before !== null) clauses.push(...withLaterStart(paragraph, before));
  return clauses.filter((clause) => !isCircumstance(paragraph.tokens, clause));
}

/** "Nobody knows where it is". */
function isNobody({ candidates }: Scene, subject: number): boolean {
  return /^(?:nobody|no one|none)$/i.test(candidates[subject]?.text ?? '');
}

/** "Most of the bridges, he said, need new cables": the sentence into which the speaker is put between commas. */
function clauseAround(scene: Scene, paragraph: QuotedParagraph, cue: Cue): Clause | null {
  const { tokens } = paragraph;
  const subject = scene.candidates[cue.subject ?? -1];
  if (subject === undefined || subject.paragraphIndex !== cue.paragraphIndex) return null;
  const first = Math.min(cue.token, subject.phraseToken);
  const last = Math.max(cue.endToken, subject.endToken);
  const opens = articles.has(tokenOrNone(tokens, first - 1)) ? first - 2 : first - 1;
  if (last - first > maxInserted || tokenOrNone(tokens, opens)?.text !== ',' || tokens[last]?.text !== ',')
    return null;
  const start = startOfSentence(paragraph, cue.token);
  const end = endOfSentence(paragraph, cue.token);
  if (opens - start < 1 || end - last < minTokens + 2) return null;
  return clauseFrom(paragraph, cue, 'around', start, end);
}

const articles = new WordList(['the', 'a', 'an']);
const subjectPronouns = new WordList('he she it they we i you there this these those'.split(' '));
const questionWords = new WordList('what how why whether if who when where which'.split(' '));

/** Clauses behind the cue: at its next word, and at a "that" farther on, over an addressee or a day. */
function clausesBehind(paragraph: QuotedParagraph, cue: Cue): readonly Clause[] {
  const end = endOfSentence(paragraph, cue.token);
  const that = findThat(paragraph, cue.endToken, Math.min(end, cue.endToken + maxToThat));
  // "Said on Monday that …" says what follows "that"; "said they had seen nothing that …" says all of it.
  const isLater = that === null || hasVerbSoon(paragraph.tokens, cue.endToken, that);
  const next = isLater ? clauseRightBehind(paragraph, cue, end) : null;
  const farther = that === null ? null : clauseUpToRun(paragraph, cue, 'that', that, end);
  return [farther, next].filter((clause) => clause !== null);
}

function clauseRightBehind(paragraph: QuotedParagraph, cue: Cue, end: number): Clause | null {
  const { tokens } = paragraph;
  const first = tokens[cue.endToken];
  if (first === undefined || first.kind === 'mark') return null;
  if (questionWords.has(first)) return clauseUpToRun(paragraph, cue, 'question', cue.endToken, end);
  if (first.lower === 'to') return clauseUpToRun(paragraph, cue, 'infinitive', cue.endToken, end);
  const opensClause = subjectPronouns.has(first) || first.capital || hasVerbSoon(tokens, cue.endToken, end);
  return clauseUpToRun(paragraph, cue, opensClause ? 'subject' : 'phrase', cue.endToken, end);
}

const clauseBreaks = new WordList([...',;–—-', 'and', 'but', 'while']);

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
    if (!clauseBreaks.has(tokens[at])) continue;
    const clause = clauseFrom(paragraph, cue, form, from, at);
    return clause === null ? null : { ...clause, ends: clauseEnds.indexOf('before-run') };
  }
  return null;
}

/** Over titles between marks: "said on 'Meet the Press' that". */
function findThat({ tokens, runAt }: QuotedParagraph, from: number, until: number): number | null {
  for (let at = from; at < until; at++) {
    if (runAt[at] !== -1) continue;
    const token = tokens[at]!;
    if (token.lower === 'that') return at;
    if (token.kind === 'mark' && token.text !== ',') return null;
  }
  return null;
}

const auxiliaries = new WordList(
  "is are was were has have had will would could should can may might must does do did isn't wasn't won't don't didn't".split(
    ' ',
  ),
);

function hasVerbSoon(tokens: readonly Token[], from: number, until: number): boolean {
  for (let at = from + 1; at < Math.min(until, from + 9); at++) if (auxiliaries.has(tokens[at])) return true;
  return false;
}

/** "According to Kyiv, the bridge was hit." */
function clauseOfAccording(scene: Scene, paragraph: QuotedParagraph, cue: Cue): readonly Clause[] {
  const subject = scene.candidates[cue.subject ?? -1];
  const opens = cue.token === 0 || paragraph.sentenceOf[cue.token - 1] !== paragraph.sentenceOf[cue.token];
  if (!opens || subject === undefined) return [];
  const end = endOfSentence(paragraph, cue.token);
  for (let at = subject.endToken; at < end; at++)
    if (paragraph.tokens[at]?.text === ',') {
      const clause = clauseFrom(paragraph, cue, 'according', at + 1, end);
      return clause === null ? [] : [clause];
    }
  return [];
}

/** "Russia only offered a truce, Kyiv said." The part of the sentence before the speaker and the comma there. */
function clauseBefore(scene: Scene, paragraph: QuotedParagraph, cue: Cue): Clause | null {
  const { tokens, sentenceOf } = paragraph;
  const subject = scene.candidates[cue.subject ?? -1];
  if (subject === undefined || subject.paragraphIndex !== cue.paragraphIndex) return null;
  let edge = Math.min(cue.token, subject.firstToken) - 1;
  while (
    edge > 0 &&
    tokenOrNone(tokens, edge)?.text !== ',' &&
    edge > cue.token - 16 &&
    sentenceOf[edge] === sentenceOf[cue.token]
  )
    edge--;
  const isComma = tokenOrNone(tokens, edge)?.text === ',';
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
  while (firstToken < endToken && isPunctuation(tokens[firstToken])) firstToken++;
  while (endToken > firstToken && isPunctuation(tokens[endToken - 1])) endToken--;
  if (endToken - firstToken < minTokens) return null;
  for (let at = firstToken; at < endToken; at++) if (runAt[at] !== -1) return null;
  const skipped = Math.max(0, firstToken - cue.endToken);
  return { cue, form: clauseForms.indexOf(form), ends: 0, starts: 0, firstToken, endToken, skipped };
}

/** Not the sign of a currency or "%", which belong to the words. */
function isPunctuation(token: Token | undefined): boolean {
  return token?.kind === 'mark' && !/^[$€£¥₴₽%]$/.test(token.text);
}
