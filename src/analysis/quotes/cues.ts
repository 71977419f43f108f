// The words that introduce speech ("said", "according to") and who stands beside each as its subject or addressee.

import { type SpeechVerbKind, speechVerbKind } from '../../text/speech-verb-kind.js';
import type { Token } from '../../text/tokens.js';
import { addressingVerbForms } from '../../text/words/speech-verbs.js';
import type { Candidate } from './candidates.js';
import type { QuotedParagraph } from './runs.js';

export const cueKinds = ['say', 'tell', 'write', 'speech', 'name', 'think', 'according'] as const;

export type CueKind = SpeechVerbKind | 'according';

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

export interface Cue {
  /** Index from 0 in reading order. */
  readonly index: number;
  readonly kind: CueKind;
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

const auxiliaries = new Set(
  `has have had is are was were be been being will would can could may might must should shall do does did not n't never
   also later then once again just only even still already now first often sometimes always soon too himself herself themselves
   itself ever further previously long simply both all himself's 's himself quickly went on has-been
   hasn't haven't hadn't isn't wasn't didn't doesn't don't won't wouldn't couldn't can't`.split(/\s+/),
);
const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const nounMakers = new Set(
  `a an the this that these those his her their its my our your no any some every each of in for with from by about
   on new recent own such public more many several further other 's`.split(/\s+/),
);
const prepositions = new Set(
  'of for at from with in on to by about against under over behind between near after before during into'.split(
    ' ',
  ),
);

/** Whether the token introduces words, as far as the token and the one before it tell. */
export function isCueAt({ tokens }: QuotedParagraph, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && token.kind === 'word' && !token.capital && speechVerbKind(token.lower) !== null
  );
}

/** Cues of every paragraph in reading order, outside quotations. */
export function findCues(
  paragraphs: readonly QuotedParagraph[],
  candidates: readonly (readonly Candidate[])[],
): readonly (readonly Cue[])[] {
  let index = 0;
  return paragraphs.map((paragraph, at) => {
    const scene = new Scene(paragraph, candidates[at] ?? []);
    const cues: Cue[] = [];
    for (let token = 0; token < paragraph.tokens.length; token++) {
      const cue = scene.cueAt(token);
      if (cue !== null) cues.push({ ...cue, index: index++ });
    }
    return cues;
  });
}

interface Subject {
  readonly join: CueJoin;
  readonly candidate: Candidate | null;
}

const nobody: Subject = { join: 'none', candidate: null };

/** One paragraph, with its candidates by where they begin and end. */
class Scene {
  readonly #paragraph: QuotedParagraph;
  readonly #starting = new Map<number, Candidate>();
  readonly #ending = new Map<number, Candidate>();

  constructor(paragraph: QuotedParagraph, candidates: readonly Candidate[]) {
    this.#paragraph = paragraph;
    for (const candidate of candidates) {
      if (!this.#starting.has(candidate.firstToken)) this.#starting.set(candidate.firstToken, candidate);
      this.#ending.set(candidate.endToken, candidate);
    }
  }

  cueAt(at: number): Omit<Cue, 'index'> | null {
    const { tokens, runAt, paragraphIndex } = this.#paragraph;
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || runAt[at] !== -1 || this.#paragraph.isOutside(token))
      return null;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const candidate = this.#firstAhead(at + 2);
      return {
        kind: 'according',
        paragraphIndex,
        token: at,
        endToken: at + 2,
        join: candidate === null ? 'none' : 'by',
        subject: candidate?.index ?? null,
        addressee: null,
      };
    }
    const kind =
      token.capital && at > 0 && tokens[at - 1]?.kind !== 'mark' ? null : speechVerbKind(token.lower);
    if (kind === null || this.#isNoun(at)) return null;
    const { join, candidate } = this.#subjectOf(at);
    const next = this.#starting.get(at + 1) ?? null;
    const addressee = addressingVerbForms.has(token.lower) && join !== 'inverted' ? next : null;
    return {
      kind,
      paragraphIndex,
      token: at,
      endToken: at + 1,
      join,
      subject: candidate?.index ?? null,
      addressee: addressee?.index ?? null,
    };
  }

  /** "his claims", "a statement", "in response": the word is a noun here. */
  #isNoun(at: number): boolean {
    const { tokens } = this.#paragraph;
    const token = tokens[at] as Token;
    const before = tokens[at - 1];
    if (before === undefined || /(?:ing|said|told|wrote|asked)$/.test(token.lower)) return false;
    return (
      (before.kind === 'possessive' && !/ed$/.test(token.lower)) ||
      (nounMakers.has(before.lower) && before.lower !== 'that')
    );
  }

  #subjectOf(verb: number): Subject {
    const inverted = this.#invertedSubject(verb);
    if (inverted !== null) return { join: 'inverted', candidate: inverted };
    const { tokens } = this.#paragraph;
    const lower = tokens[verb]?.lower ?? '';
    let at = verb - 1;
    let passive = false;
    while (at >= 0 && this.#isSkipped(at)) {
      passive ||= be.has(tokens[at]?.lower ?? '') && /(?:ed|told|written|known|seen|quoted)$/.test(lower);
      at--;
    }
    if (passive) return this.#passiveSubject(verb);
    const before = tokens[at];
    if (before === undefined || this.#paragraph.runAt[at] !== -1) return this.#leadingSubject(verb, at);
    if (before.text === ')') at = this.#openingBracket(at) - 1;
    // "quoted Putin as saying": Putin says it.
    if (before.lower === 'as' && /ing$/.test(lower)) at--;
    const direct = this.#ending.get(at + 1);
    if (direct !== undefined) return { join: 'plain', candidate: this.#outermost(direct) };
    return this.#distantSubject(verb, at);
  }

  #isSkipped(at: number): boolean {
    const token = this.#paragraph.tokens[at] as Token;
    if (token.kind === 'possessive') return false;
    return auxiliaries.has(token.lower) || (/[a-z]{3}ly$/.test(token.lower) && !this.#ending.has(at + 1));
  }

  /** `"…," said X`: the quotation ended right before. */
  #invertedSubject(verb: number): Candidate | null {
    const { runAt, tokens } = this.#paragraph;
    const before = tokens[verb - 1]?.text === ',' ? verb - 2 : verb - 1;
    if (before < 0) return null;
    if (runAt[before] !== -1) return this.#firstAhead(verb + 1);
    return tokens[verb - 1]?.text === ',' && this.#invitesName(verb) ? this.#firstAhead(verb + 1) : null;
  }

  /** "…, said Phillips O'Brien": a finite verb after a comma with a name right behind it. */
  #invitesName(verb: number): boolean {
    const { tokens } = this.#paragraph;
    if (
      !/^(?:said|says|added|adds|wrote|writes|explained|explains|argued|argues|noted|warned)$/.test(
        tokens[verb]?.lower ?? '',
      )
    )
      return false;
    const next = tokens[verb + 1];
    if (next === undefined || next.kind !== 'word') return false;
    return (
      next.capital ||
      ((next.lower === 'a' || next.lower === 'an' || next.lower === 'the') && this.#starting.has(verb + 1))
    );
  }

  /** The candidate a noun phrase from here on is about: over titles, modifiers and a possessor, not over a mark or "that". */
  #firstAhead(from: number): Candidate | null {
    const { tokens, runAt } = this.#paragraph;
    let found: Candidate | null = null;
    for (let at = from; at < Math.min(tokens.length, from + 9); at++) {
      const token = tokens[at] as Token;
      const candidate = this.#starting.get(at);
      if (candidate !== undefined) {
        if (found === null || this.#modifies(found, candidate)) found = candidate;
        at = Math.max(at, candidate.endToken - 1);
        continue;
      }
      if (token.kind === 'mark' && token.text !== '-') break;
      if (runAt[at] !== -1 || token.lower === 'that') break;
      if (found !== null && token.kind !== 'possessive' && prepositions.has(token.lower)) break;
    }
    return found;
  }

  /** "Kremlin spokesman Dmitry Peskov", "Ukraine's defence minister": the first only says whose the second is. */
  #modifies(first: Candidate, second: Candidate): boolean {
    if (first.possessive || second.firstToken <= first.endToken) return true;
    return second.firstToken - first.endToken < 4 && (second.kind === 'person' || first.kind === 'place');
  }

  #passiveSubject(verb: number): Subject {
    const { tokens } = this.#paragraph;
    for (let at = verb + 1; at < Math.min(tokens.length, verb + 8); at++)
      if (tokens[at]?.lower === 'by') {
        const candidate = this.#firstAhead(at + 1);
        if (candidate !== null) return { join: 'by', candidate };
      }
    return { join: 'passive', candidate: null };
  }

  /** The verb opens the sentence or follows a quotation: its subject, if any, stands before that quotation. */
  #leadingSubject(verb: number, at: number): Subject {
    return at >= 0 && /ing$/.test(this.#paragraph.tokens[verb]?.lower ?? '')
      ? this.#clauseSubject(verb, 'participle')
      : nobody;
  }

  #distantSubject(verb: number, at: number): Subject {
    const { tokens } = this.#paragraph;
    const before = tokens[at];
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

  /** "Jonathan Munro, the deputy director of BBC News, said". */
  #apposedSubject(verb: number, comma: number): Subject {
    const { tokens, sentenceOf } = this.#paragraph;
    let best: Candidate | null = null;
    for (let at = comma - 1; at > Math.max(0, comma - 40) && sentenceOf[at] === sentenceOf[verb]; at--) {
      const token = tokens[at] as Token;
      if (this.#paragraph.runAt[at] !== -1) break;
      if (token.kind !== 'mark') continue;
      const candidate = this.#ending.get(token.text === ')' ? this.#openingBracket(at) : at);
      if (candidate === undefined || candidate.possessive) continue;
      if (best === null || (candidate.kind === 'person' && best.kind !== 'person'))
        best = this.#outermost(candidate);
      if (best.kind === 'person') break;
    }
    return best === null ? this.#clauseSubject(verb, 'coordinated') : { join: 'apposed', candidate: best };
  }

  /** "Trump on Monday said". */
  #looseSubject(verb: number, from: number): Subject {
    const { tokens, sentenceOf } = this.#paragraph;
    for (let at = from; at >= Math.max(0, from - 7) && sentenceOf[at] === sentenceOf[verb]; at--) {
      if (tokens[at]?.kind === 'mark' || this.#paragraph.runAt[at] !== -1) break;
      const candidate = this.#ending.get(at + 1);
      if (candidate !== undefined && !candidate.possessive)
        return { join: 'loose', candidate: this.#outermost(candidate) };
    }
    return nobody;
  }

  /** The first candidate of the sentence, or of its part since the last quotation, that no preposition governs. */
  #clauseSubject(verb: number, join: CueJoin): Subject {
    const { sentenceOf, runAt } = this.#paragraph;
    let first: Candidate | null = null;
    for (let at = verb - 1; at >= Math.max(0, verb - 60) && sentenceOf[at] === sentenceOf[verb]; at--) {
      if (runAt[at] !== -1 && first !== null) break;
      const candidate = this.#starting.get(at);
      if (candidate !== undefined && !candidate.possessive && !this.#isGoverned(candidate)) first = candidate;
    }
    return { join, candidate: first };
  }

  #isGoverned(candidate: Candidate): boolean {
    return prepositions.has(this.#paragraph.tokens[candidate.firstToken - 1]?.lower ?? '');
  }

  /** "a spokesman for the campaign": the spokesman. */
  #outermost(candidate: Candidate): Candidate {
    const { tokens } = this.#paragraph;
    let outer = candidate;
    for (let step = 0; step < 3; step++) {
      const preposition = outer.firstToken - 1;
      if (!prepositions.has(tokens[preposition]?.lower ?? '')) break;
      const governing = this.#ending.get(preposition);
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
