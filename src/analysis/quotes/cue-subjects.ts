// Who is the subject of a verb of speech: over auxiliaries, appositions, quotations and relative clauses, within one paragraph.

import { tokenOrNone } from '../../text/tokens.js';
import {
  articles,
  auxiliaries,
  be,
  linkingAdjectives,
  prepositions,
} from '../../text/words/subject-words.js';
import { type Candidate, isSmallTitle } from './candidate.js';
import type { QuotedParagraph } from './runs.js';
import { isInDateline, isRelaying, isSubjectBehind, opensPhraseOf } from './subject-signs.js';

/** How a cue is joined to its subject: the nearer to the front, the surer. */
export const cueJoins = [
  'plain',
  'inverted',
  'apposed',
  'by',
  'coordinated',
  'participle',
  'infinitive',
  'loose',
  'passive',
  'none',
] as const;

export type CueJoin = (typeof cueJoins)[number];

export interface Subject {
  readonly join: CueJoin;
  readonly candidate: Candidate | null;
}

const invitingVerbs = /^(?:said|says|added|adds|wrote|writes|explained|explains|argued|argues|noted|warned)$/;

/** Longest description between a name and its verb, in tokens. */
const maxApposition = 60;
/** Most words of a title that stand before a name, its own included. */
const maxTitleWords = 4;

const nobody: Subject = { join: 'none', candidate: null };

/** Filled before it is read: a list with gaps, or a map, takes several times as long; so does `fill`. */
function listOfNone(length: number): (Candidate | undefined)[] {
  const list = new Array<Candidate | undefined>(length);
  for (let at = 0; at < length; at++) list[at] = undefined;
  return list;
}

/** Finds subjects in one paragraph, by where its candidates begin and end. */
export class SubjectFinder {
  readonly #paragraph: QuotedParagraph;
  /** By token: the candidate that starts at it, and the one that ends before it. */
  readonly #starting: (Candidate | undefined)[];
  readonly #ending: (Candidate | undefined)[];

  constructor(paragraph: QuotedParagraph, candidates: readonly Candidate[]) {
    this.#paragraph = paragraph;
    this.#starting = listOfNone(paragraph.tokens.length + 1);
    this.#ending = listOfNone(paragraph.tokens.length + 1);
    for (const candidate of candidates) {
      this.#starting[candidate.firstToken] ??= candidate;
      this.#ending[candidate.endToken] = candidate;
    }
  }

  /** The candidate whose first word stands at a token. */
  startingAt(token: number): Candidate | null {
    return this.#starting[token] ?? null;
  }

  /** Who speaks with the verb at a token; joined by `none` when nobody in reach does. */
  subjectOf(verb: number): Subject {
    const inverted = this.#invertedSubject(verb);
    if (inverted !== null) return { join: 'inverted', candidate: inverted };
    const { tokens } = this.#paragraph;
    const lower = tokens[verb]?.lower ?? '';
    let at = verb - 1;
    let passive = false;
    while (at >= 0 && this.#isSkipped(at)) {
      passive ||= be.has(tokens[at]) && /(?:ed|told|written|known|seen|quoted)$/.test(lower);
      at--;
    }
    if (isRelaying(tokens, verb)) {
      // "The agency quoted him as saying": the verb that follows tells who speaks.
      if (!passive) return nobody;
    } else if (passive) return this.#passiveSubject(verb);
    const before = tokenOrNone(tokens, at);
    if (before === undefined || this.#paragraph.runAt[at] !== -1) return this.#leadingSubject(verb, at);
    if (before.text === ')') at = this.#openingBracket(at) - 1;
    // "quoted Putin as saying", "quoted the governor, Oleg Sidorov, as saying": the one quoted says it.
    if (before.lower === 'as' && /ing$/.test(lower)) at -= tokenOrNone(tokens, at - 1)?.text === ',' ? 2 : 1;
    const direct = this.#ending[at + 1];
    const by = direct === undefined ? -1 : this.#beforePhrase(direct);
    if (tokenOrNone(tokens, by)?.lower === 'by' && isRelaying(tokens, by - 1)) return this.subjectOf(by - 1);
    if (direct !== undefined) return { join: 'plain', candidate: this.#outermost(direct) };
    return this.#distantSubject(verb, at);
  }

  #isSkipped(at: number): boolean {
    const token = this.#paragraph.tokens[at]!;
    if (token.kind === 'possessive') return false;
    return auxiliaries.has(token) || (/[a-z]{3}ly$/.test(token.lower) && this.#ending[at + 1] === undefined);
  }

  /** `"…," said X`: the quotation ended right before. */
  #invertedSubject(verb: number): Candidate | null {
    const { runAt, tokens } = this.#paragraph;
    const isBehindComma = tokenOrNone(tokens, verb - 1)?.text === ',';
    const before = isBehindComma ? verb - 2 : verb - 1;
    if (before < 0) return null;
    if (runAt[before] !== -1) return this.firstAhead(verb + 1);
    return isBehindComma && this.#invitesName(verb) ? this.firstAhead(verb + 1) : null;
  }

  /** "…, said Phillips O'Brien": a finite verb after a comma with a name right behind it. */
  #invitesName(verb: number): boolean {
    const { tokens } = this.#paragraph;
    if (!invitingVerbs.test(tokens[verb]?.lower ?? '')) return false;
    const next = tokens[verb + 1];
    if (next === undefined || next.kind !== 'word') return false;
    // "Its centre, Spravdi, said Russia was …": the name behind the verb is the subject of what is said.
    const behind = this.#starting[verb + 1];
    if (behind !== undefined && isSubjectBehind(tokens, behind)) return false;
    return (
      next.capital ||
      ((next.lower === 'a' || next.lower === 'an' || next.lower === 'the') && behind !== undefined)
    );
  }

  /** The candidate that a noun phrase from here on is about: over titles, modifiers and a possessor, not over a mark or "that". */
  firstAhead(from: number): Candidate | null {
    const { tokens, runAt } = this.#paragraph;
    let found: Candidate | null = null;
    for (let at = from; at < Math.min(tokens.length, from + 9); at++) {
      const token = tokens[at]!;
      const candidate = this.#starting[at];
      if (candidate !== undefined) {
        if (found === null || this.#modifies(found, candidate)) found = candidate;
        at = Math.max(at, candidate.endToken - 1);
        continue;
      }
      if (token.text === ',' && found !== null && found.kind !== 'person')
        return this.#nameBehindComma(at, found) ?? found;
      if (token.kind === 'mark' && token.text !== '-') break;
      if (runAt[at] !== -1 || token.lower === 'that') break;
      if (found !== null && token.kind !== 'possessive' && prepositions.has(token)) break;
    }
    return found;
  }

  /** "Said the union's leader, Karl Weiss.", "said its forecaster, Ailsa Moor.": only titles between comma and name, and a mark behind. */
  #nameBehindComma(comma: number, found: Candidate): Candidate | null {
    const { tokens } = this.#paragraph;
    const isDescribed = found.possessive && found.endToken < comma;
    for (let at = comma + 1; at <= comma + maxTitleWords; at++) {
      const candidate = this.#starting[at];
      if (candidate === undefined) continue;
      const behind = tokens[candidate.endToken];
      const isPerson =
        candidate.kind === 'person' ||
        (isDescribed && candidate.kind === 'unknown' && candidate.text.includes(' '));
      return isPerson && (behind === undefined || behind.kind === 'mark') ? candidate : null;
    }
    return null;
  }

  /** "Kremlin spokesman Dmitry Peskov", "Ukraine's defence minister": the first only says whose the second is. */
  #modifies(first: Candidate, second: Candidate): boolean {
    if (first.possessive || second.firstToken <= first.endToken) return true;
    const gap = second.firstToken - first.endToken;
    if (second.kind === 'person' && first.kind !== 'person' && first.kind !== 'role') return gap < 7;
    return gap < 4 && (second.kind === 'person' || first.kind === 'place');
  }

  #passiveSubject(verb: number): Subject {
    const { tokens } = this.#paragraph;
    for (let at = verb + 1; at < Math.min(tokens.length, verb + 8); at++)
      if (tokens[at]?.lower === 'by') {
        const candidate = this.firstAhead(at + 1);
        if (candidate !== null) return { join: 'by', candidate };
      }
    return { join: 'passive', candidate: null };
  }

  /** The verb opens the sentence or follows a quotation: its subject stands before that. */
  #leadingSubject(verb: number, at: number): Subject {
    return at >= 0 && /ing$/.test(this.#paragraph.tokens[verb]?.lower ?? '')
      ? this.#clauseSubject(verb, 'participle')
      : nobody;
  }

  #distantSubject(verb: number, at: number): Subject {
    const { tokens } = this.#paragraph;
    const before = tokenOrNone(tokens, at);
    if (before === undefined) return nobody;
    const lower = tokens[verb]?.lower ?? '';
    if (before.lower === 'to') return this.#clauseSubject(verb, 'infinitive');
    if (/ing$/.test(lower)) return this.#clauseSubject(verb, 'participle');
    if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or' || before.lower === 'then')
      return this.#clauseSubject(verb, 'coordinated');
    if (before.text === ',' || before.text === '—' || before.text === '–' || before.text === '-')
      return this.#apposedSubject(verb, at);
    return this.#looseSubject(verb, at);
  }

  /** "Jonathan Munro, the deputy director of BBC News, said"; "a spokesman for the union, Karl Weiss, said". */
  #apposedSubject(verb: number, comma: number): Subject {
    const { tokens, sentenceOf } = this.#paragraph;
    const named = this.#ending[comma];
    if (named?.kind === 'person' && tokenOrNone(tokens, named.phraseToken - 1)?.text === ',')
      return { join: 'apposed', candidate: named };
    let best: Candidate | null = null;
    for (let at = comma - 1; at > Math.max(0, comma - maxApposition); at--) {
      const token = tokens[at]!;
      if (this.#paragraph.runAt[at] !== -1 || sentenceOf[at] !== sentenceOf[verb]) break;
      if (token.kind !== 'mark') continue;
      const candidate = this.#ending[token.text === ')' ? this.#openingBracket(at) : at];
      if (candidate === undefined || candidate.possessive) continue;
      const outer = this.#outermost(candidate);
      if (best === null || (outer.kind === 'person' && best.kind !== 'person')) best = outer;
      if (best.kind === 'person' && !this.#isGoverned(best)) break;
    }
    return best === null ? this.#clauseSubject(verb, 'coordinated') : { join: 'apposed', candidate: best };
  }

  /** "Trump on Monday said". */
  #looseSubject(verb: number, from: number): Subject {
    const { tokens, sentenceOf } = this.#paragraph;
    for (let at = from; at >= Math.max(0, from - 7) && sentenceOf[at] === sentenceOf[verb]; at--) {
      // "Ms Julie Collins (Lab.) on Saturday criticised"
      if (tokens[at]?.text === ')') at = this.#openingBracket(at) - 1;
      if (tokens[at]?.kind === 'mark' || this.#paragraph.runAt[at] !== -1) break;
      const candidate = this.#ending[at + 1];
      if (candidate !== undefined && !candidate.possessive)
        return { join: 'loose', candidate: this.#outermost(candidate) };
    }
    return nobody;
  }

  /**
   * The first candidate of the sentence, or of its part since the last quotation, that no preposition governs; a place only when
   * there is nobody else ("in Lviv, Ukraine, Julie Collins spoke, saying").
   */
  #clauseSubject(verb: number, join: CueJoin): Subject {
    const { tokens, sentenceOf, runAt } = this.#paragraph;
    let first: Candidate | null = null;
    for (
      let at = verb - 1;
      at >= Math.max(0, verb - maxApposition) && sentenceOf[at] === sentenceOf[verb];
      at--
    ) {
      if (runAt[at] !== -1 && first !== null) break;
      const candidate = this.#starting[at];
      if (candidate === undefined || candidate.possessive) continue;
      if (this.#isGoverned(candidate) || isInDateline(tokens, candidate)) continue;
      if (first !== null && opensPhraseOf(tokens, candidate, first)) continue;
      if (first === null || candidate.kind !== 'place') first = candidate;
    }
    return { join, candidate: first };
  }

  /** The token before its phrase, over an article and a role: "of" in "of the Nation", "for" in "for Sen. Karl Weiss", "to" in "to former mayor Karl Weiss". */
  #beforePhrase({ phraseToken, kind }: Candidate): number {
    const { tokens } = this.#paragraph;
    let before = phraseToken - 1;
    if (kind === 'person') while (isSmallTitle(tokenOrNone(tokens, before))) before--;
    return articles.has(tokenOrNone(tokens, before)) ? before - 1 : before;
  }

  #isGoverned(candidate: Candidate): boolean {
    return prepositions.has(tokenOrNone(this.#paragraph.tokens, this.#beforePhrase(candidate)));
  }

  /** "A spokesman for the campaign": the spokesman. "Two people familiar with the matter": the people. */
  #outermost(candidate: Candidate): Candidate {
    const { tokens } = this.#paragraph;
    let outer = candidate;
    for (let step = 0; step < 3; step++) {
      const preposition = this.#beforePhrase(outer);
      if (!prepositions.has(tokenOrNone(tokens, preposition))) break;
      const isLinked = linkingAdjectives.has(tokenOrNone(tokens, preposition - 1));
      const governing = this.#ending[isLinked ? preposition - 1 : preposition];
      if (governing === undefined || governing.possessive) break;
      outer = governing;
    }
    return outer;
  }

  #openingBracket(closing: number): number {
    const { tokens } = this.#paragraph;
    for (let at = closing - 1; at > Math.max(0, closing - 20); at--) if (tokens[at]?.text === '(') return at;
    return closing;
  }
}
