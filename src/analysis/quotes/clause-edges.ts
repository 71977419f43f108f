// Where a clause may begin later or stop earlier than its sentence: at a comma, a dash, or words that start something new.

import { hasSign, type Token } from '../../text/tokens.js';
import { wordSigns } from '../../text/word-signs.js';
import { type Clause, clauseEnds, clauseForms, clauseStarts, maxInserted, minTokens } from './clause.js';
import type { QuotedParagraph } from './runs.js';
import type { Scene } from './scene.js';

/** Most commas of a clause that it may stop at. */
const maxCommas = 4;

/** The clause, and what is left of it when it stops earlier: "he would go, but others stay", "it was late and called for help". */
export function withShorterEnds(scene: Scene, { tokens }: QuotedParagraph, whole: Clause): readonly Clause[] {
  const clauses = [whole];
  const cutAt = (at: number, ends: (typeof clauseEnds)[number]): void => {
    if (at - whole.firstToken < minTokens || clauses.some(({ endToken }) => endToken === at)) return;
    clauses.push({ ...whole, endToken: at, ends: clauseEnds.indexOf(ends) });
  };
  const cut = beforeNextCue(scene, tokens, whole);
  if (cut !== null) cutAt(cut, 'before-and-cue');
  const from = Math.max(whole.firstToken, afterInsertion(whole)) + minTokens;
  const opened = openedClause(tokens, from + minBeforeAdverbial, whole.endToken);
  if (opened !== null) cutAt(opened, 'before-adverbial');
  let commas = 0;
  for (let at = from; at < whole.endToken && commas < maxCommas; at++) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'mark') continue;
    if (breaks.has(text) || (text === '-' && tokens[at - 1]?.end !== tokens[at]?.start)) {
      cutAt(at, 'before-dash');
      break;
    }
    if (text !== ',') continue;
    const ends = endBeforeComma(tokens[at + 1], commas === 0);
    if (ends !== null) cutAt(at, ends);
    commas++;
  }
  return clauses;
}

const breaks = new Set('—–;');

/** Where words behind the insertion of `around` begin; the clause's own begin for the others. */
function afterInsertion({ cue, form, firstToken }: Clause): number {
  return clauseForms[form] === 'around' ? cue.endToken + maxInserted : firstToken;
}

/** Fewest tokens of a clause before the words that open another. */
const minBeforeAdverbial = 4;

/** "… as the talks went on": the first word that opens a clause of time or reason without a comma. */
function openedClause(tokens: readonly Token[], from: number, until: number): number | null {
  for (let at = from; at < until; at++)
    if (hasSign(tokens, at, wordSigns.clauseOpener)) return tokens[at - 1]?.kind === 'mark' ? null : at;
  return null;
}

/** "It was late and called for help": where the next verb of speech takes over, behind its conjunction. */
function beforeNextCue(scene: Scene, tokens: readonly Token[], { cue, endToken }: Clause): number | null {
  for (let index = cue.index + 1; index < scene.cues.length; index++) {
    const next = scene.cues[index]!;
    if (next.paragraphIndex !== cue.paragraphIndex || next.token >= endToken) return null;
    const cut = next.token - 1;
    const before = tokens[cut]?.lower;
    if (before !== 'and' && before !== 'but') continue;
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

const startingMarks = new Set(';:—–');
const startingWords = new Set('and but with because while since'.split(' '));

/** The clause before its cue, and what stands behind its last ", and", ", but", dash, colon or semicolon. */
export function withLaterStart({ tokens }: QuotedParagraph, whole: Clause): readonly Clause[] {
  for (let at = whole.endToken - minTokens; at > whole.firstToken; at--) {
    const { kind, text, lower } = tokens[at]!;
    const opens =
      kind === 'mark' ? startingMarks.has(text) : tokens[at - 1]?.text === ',' && startingWords.has(lower);
    if (!opens) continue;
    const firstToken = at + (lower === 'with' ? 0 : 1);
    if (whole.endToken - firstToken < minTokens) continue;
    return [whole, { ...whole, firstToken, starts: clauseStarts.indexOf('behind-comma') }];
  }
  return [whole];
}
