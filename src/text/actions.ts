// Finds what is done with counted things, or what they do, from the words around their phrase.

import { stemmer } from 'stemmer';
import type { Action, Counted } from '../model/amount.js';
import type { Span } from '../model/locator.js';
import { findAgent } from './agents.js';
import { toSingular } from './nouns.js';
import type { Token } from './tokens.js';
import { actionWords, particles } from './words/action-words.js';
import { elliptical } from './words/noun-words.js';
import { auxiliaryVerbs, phraseStops, prepositionWords } from './words/phrase-stops.js';
import { speechVerbForms } from './words/speech-verbs.js';

/** How far, in words, the verb may stand from the phrase. */
const maxWordsAway = 12;

/**
 * The action of a counted phrase, from the surest sign to the weakest: the noun it hangs on ("the return of …"), the verb before it
 * ("killing 12 civilians"), the passive behind it ("… will be handed over"), the verb and preposition it follows ("shown up with …").
 * Null when none of them is there. `tokens` are those of one sentence.
 */
export function findAction(tokens: readonly Token[], phrase: Span): Action | null {
  const first = tokens.findIndex(({ start }) => start >= phrase.start);
  const last = tokens.findLastIndex(({ end }) => end <= phrase.end);
  if (first < 0 || last < 0) return null;
  return (
    actionNounBefore(tokens, first) ??
    withAgent(tokens, verbBefore(tokens, first)) ??
    predicateBehind(tokens, last + 1) ??
    withAgent(tokens, remoteVerbBefore(tokens, first))
  );
}

/** A verb before its object has its subject before it. */
function withAgent(tokens: readonly Token[], action: Action | null): Action | null {
  if (action === null) return null;
  const verb = tokens.findIndex(({ start }) => start === action.at.start);
  return { ...action, by: findAgent(tokens, verb) };
}

/** "12 dead", "40 wounded": the word that stands for the people tells what has become of them. Null where a noun names them. */
export function findFate(
  tokens: readonly Token[],
  { phrase, head }: Pick<Counted, 'phrase' | 'head'>,
): Action | null {
  if (head !== 'person') return null;
  const words = tokens.filter(({ start, end }) => start >= phrase.start && end <= phrase.end);
  if (words.some(({ lower }) => toSingular(lower) === head)) return null;
  const fate = words.find(({ lower }) => elliptical.has(lower));
  return fate === undefined ? null : actionOf(toKey(fate.lower), [fate]);
}

/** "2,600 evacuated residents": what was done is told by a participle inside the phrase. Null for none, and for one that is not listed. */
export function findActionWithin(
  tokens: readonly Token[],
  { phrase, modifiers }: Pick<Counted, 'phrase' | 'modifiers'>,
): Action | null {
  const participle = tokens.find(
    ({ start, end, lower }) =>
      start >= phrase.start &&
      end <= phrase.end &&
      /ed$/.test(lower) &&
      keyOf.has(lower) &&
      modifiers.includes(lower),
  );
  return participle === undefined ? null : actionOf(toKey(participle.lower), [participle]);
}

const keyOf: ReadonlyMap<string, string> = new Map(
  Object.entries(actionWords).flatMap(([key, words]) =>
    words.split(', ').map((word) => [word, key] as const),
  ),
);

/** The key of a listed word of action, in lower case: "supplies" is listed as "supply". Undefined for any other word. */
export function listedKey(word: string): string | undefined {
  return keyOf.get(word) ?? keyOf.get(toSingular(word));
}

/** Listed words share a key; other verbs have their stem. */
function toKey(words: string): string {
  return listedKey(words) ?? words.split(' ').map(stemmer).join(' ');
}

function actionNounBefore(tokens: readonly Token[], first: number): Action | null {
  const noun = tokens[first - 2];
  if (tokens[first - 1]?.lower !== 'of' || noun === undefined || noun.kind !== 'word') return null;
  const key = listedKey(noun.lower);
  return key === undefined ? null : actionOf(key, [noun]);
}

/** "Killing", "has ordered", "hand over": the word before the phrase, with its particle. */
function verbBefore(tokens: readonly Token[], first: number): Action | null {
  let index = first - 1;
  while (/^(?:the|an?|its|his|her|their|also|already|even|all)$/.test(tokens[index]?.lower ?? '')) index -= 1;
  const word = tokens[index];
  const before = tokens[index - 1];
  if (word === undefined || word.kind !== 'word' || word.capital) return null;
  if (particles.has(word.lower) && before?.kind === 'word') {
    const both = `${before.lower} ${word.lower}`;
    if (listedKey(both) !== undefined || isVerbForm(before, tokens[index - 2]))
      return actionOf(toKey(both), [before, word]);
  }
  if ((prepositionWords.has(word.lower) && !keyOf.has(word.lower)) || !isVerbForm(word, before)) return null;
  const other = tokens[index - 2];
  // "Claimed or injured 1.2 million people": two actions, of which the number is the sum.
  if (
    /^(?:or|and)$/.test(before?.lower ?? '') &&
    other !== undefined &&
    (listedKey(other.lower) !== undefined || isVerbForm(other, tokens[index - 3]))
  ) {
    const keys = [toKey(other.lower), toKey(word.lower)].sort();
    return actionOf(keys.join(' or '), [other, word]);
  }
  return actionOf(toKey(word.lower), [word]);
}

function isVerbForm(token: Token, before: Token | undefined): boolean {
  if (token.kind !== 'word' || auxiliaryVerbs.has(token.lower) || speechVerbForms.has(token.lower))
    return false;
  if (listedKey(token.lower) !== undefined) return true;
  if (/(?:ed|ing)$/.test(token.lower) && token.lower.length > 4) return true;
  // "To field about 23,000", "can field": a base form behind its auxiliary.
  return !phraseStops.has(token.lower) && modals.test(before?.lower ?? '');
}

const modals = /^(?:to|will|would|can|could|may|might|must|shall|should|do|does|did)$/;

/** "… will be handed over", "… were killed", "… killed in action", "… died". A comma, a mark or a new subject ends the search. */
function predicateBehind(tokens: readonly Token[], from: number): Action | null {
  const near = tokens[from];
  const lack = readLack(tokens, from);
  if (lack !== null) return lack;
  const participle =
    near !== undefined && isParticiple(near) && !startsObject(tokens[from + 1])
      ? withParticle(tokens, from)
      : null;
  for (let index = from; index < Math.min(tokens.length, from + maxWordsAway); index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'mark') break;
    if (
      /^(?:who|which|that|and|but|while|as|to|after|before|when|if|because|until|since|though|although)$/.test(
        token.lower,
      )
    )
      break;
    if (!auxiliaryVerbs.has(token.lower)) continue;
    let verb = index + 1;
    while (isBetweenAuxiliaryAndVerb(tokens[verb]) || isDeeming(tokens, verb)) verb += 1;
    const found = tokens[verb];
    const passive = tokens
      .slice(index, verb)
      .some(({ lower }) => /^(?:be|been|being|is|are|was|were)$/.test(lower));
    if (found === undefined || found.kind !== 'word' || !isVerbForm(found, tokens[verb - 1]))
      return participle;
    const action = withParticle(tokens, verb);
    return passive || keyOf.get(found.lower) === 'kill' ? action : { ...action, key: `by ${action.key}` };
  }
  if (near !== undefined && /^(?:died|fled|perished)$/.test(near.lower)) return withParticle(tokens, from);
  return participle;
}

/** "… without power", "… were left without water": what they lack tells them from others that have it. */
function readLack(tokens: readonly Token[], from: number): Action | null {
  let index = from;
  while (isBetweenAuxiliaryAndVerb(tokens[index]) || tokens[index]?.lower === 'left') index += 1;
  const [without, noun] = tokens.slice(index, index + 2);
  if (without?.lower !== 'without' || noun?.kind !== 'word' || noun.capital) return null;
  return actionOf(`without ${toSingular(noun.lower)}`, [without, noun]);
}

function isParticiple({ kind, lower }: Token): boolean {
  return (
    kind === 'word' &&
    !/^(?:crown|gown|town|brown|lawn|dawn)$/.test(lower) &&
    (/(?:[^e]ed|wn|ught|[iao]ken|[ir]isen|iven|itten)$/.test(lower) ||
      /^(?:freed|held|sent|seen|lost|left|shot|hurt|dead|born|taken|hit)$/.test(lower))
  );
}

/** "Soldiers killed five civilians": the things act, nothing is done with them. */
function startsObject(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'number' ||
      token.capital ||
      /^(?:the|an?|his|her|its|their|at|more|some|him|them|it)$/.test(token.lower))
  );
}

function isBetweenAuxiliaryAndVerb(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    (auxiliaryVerbs.has(token.lower) ||
      /ly$/.test(token.lower) ||
      /^(?:now|not|also|already|still|then|to|all|each|reportedly|yet)$/.test(token.lower))
  );
}

/** "Are now known to have died", "are feared dead": what is thought of it stands before what was done. */
function isDeeming(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:known|believed|feared|thought|presumed|reported|confirmed|understood)$/.test(
      tokens[at]?.lower ?? '',
    ) && /^(?:to|dead)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

function withParticle(tokens: readonly Token[], index: number): Action {
  const verb = tokens[index];
  const following = tokens[index + 1];
  if (verb === undefined) throw new RangeError(`no token ${index} of ${tokens.length}`);
  const words = following !== undefined && particles.has(following.lower) ? [verb, following] : [verb];
  const text = words.map(({ lower }) => lower).join(' ');
  return actionOf(keyOf.get(text) ?? toKey(verb.lower), words);
}

/** "Had shown up at the exchange point with": the preposition before the phrase and the last verb of the clause before it. */
function remoteVerbBefore(tokens: readonly Token[], first: number): Action | null {
  const preposition = tokens[first - 1];
  if (preposition === undefined || !prepositionWords.has(preposition.lower)) return null;
  for (let index = first - 2; index >= Math.max(0, first - maxWordsAway); index--) {
    const token = tokens[index];
    // A number in between is the verb's own: "passed 24,000 after 1,510 new cases".
    if (token === undefined || token.kind !== 'word') return null;
    if (token.capital || !(isParticiple(token) || /ing$/.test(token.lower))) continue;
    const action = withParticle(tokens, index);
    return { ...action, key: `${action.key} ${preposition.lower}` };
  }
  return null;
}

function actionOf(key: string, words: readonly Token[]): Action {
  return { key, at: spanOf(words), by: null };
}

function spanOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}
