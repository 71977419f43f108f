// Nouns of a text that may stand for one who speaks: "a spokesman for the union", "the report", "critics".

import { speechVerbOf } from '../../text/speech-verb-of.js';
import { hasSign, type Token, tokenOrNone } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { isCrowd, isParent, type RoleKind, speakerNouns } from '../../text/words/speaker-words.js';
import type { Gender } from '../name-draft.js';
import type { Named } from '../named.js';
import { remember } from '../remember.js';
import { type Candidate, candidateAt, isPossessed } from './candidate.js';
import type { QuotedParagraph } from './runs.js';

const determiners = new WordList(
  `a an the this that these those one two three four five six seven eight nine ten another some many several most all both
   other his her their its my our your no any each every former few more dozens`.split(/\s+/),
);

/** The noun phrase whose head stands at a token; null when it is no noun of a speaker. `nextName` is the next name of the paragraph. */
export function fromRole(
  paragraph: QuotedParagraph,
  at: number,
  index: number,
  nextName: Named | undefined,
): Candidate | null {
  const { tokens } = paragraph;
  const token = tokens[at]!;
  if (token.capital && at > 0 && tokens[at - 1]?.kind !== 'mark') return null;
  const kind = roleKind(token) ?? kindBeforeSaying(paragraph, at);
  if (kind === null) return null;
  const next = tokens[at + 1];
  // "spokesman Dmitry Peskov", "campaign manager": the head of the phrase comes later.
  if (nextName?.firstToken === at + 1 && kind === 'role' && nextName.kind === 'person') return null;
  if (
    next !== undefined &&
    !next.capital &&
    next.kind === 'word' &&
    next.start === token.end + 1 &&
    roleKind(next) !== null
  )
    return null;
  // "The 58-year-old building": an age is somebody where no noun follows.
  if (token.lower === 'year-old' && next?.kind === 'word' && speechVerbOf(next) === null) return null;
  const first = startOfPhrase(paragraph, at);
  const bare = first === at && !token.lower.endsWith('s');
  if (bare && tokenOrNone(tokens, at - 1)?.kind !== 'possessive') return null;
  if (kind === 'role' && isOfficeBehind(paragraph, at + 1))
    return candidateAt(paragraph, index, 'thing', first, at + 3, null, isPossessed(paragraph, at + 3));
  return candidateAt(
    paragraph,
    index,
    kind,
    first,
    at + 1,
    genderOfNoun(token.lower),
    isPossessed(paragraph, at + 1),
  );
}

/** "The prosecutor's office said": the office speaks, and nobody in it. */
function isOfficeBehind({ tokens }: QuotedParagraph, possessive: number): boolean {
  return tokens[possessive]?.kind === 'possessive' && tokens[possessive + 1]?.lower === 'office';
}

/** Words right before a verb of speech that are no nouns of a speaker: days, pronouns, auxiliaries, things. */
const notSpeaking = new WordList(
  `day days week weeks month months year years morning afternoon evening night weekend time times hour hours minute minutes
   today yesterday tomorrow tonight once twice later earlier here there where what how why whom whose it he she they we i you
   me him them us himself herself themselves also then now again thus so not never ever just only even still already often
   first last too soon should would could can may might must will shall do does did done being having get got let say said
   told asked says words way thing things something anything everything nothing much more less most else instead rather both`.split(
    /\s+/,
  ),
);

/** "A retired pilot said", "her neighbours also say": any noun right before a plain verb of speech. */
function kindBeforeSaying(paragraph: QuotedParagraph, at: number): RoleKind | null {
  const token = paragraph.tokens[at]!;
  const { lower, kind, capital } = token;
  if (kind !== 'word' || capital || !isBeforeSaying(paragraph, at)) return null;
  if (lower.length < 3 || lower.endsWith('ly') || lower.includes("'")) return null;
  if (notSpeaking.has(token) || stopsPhrase.has(token) || determiners.has(token)) return null;
  return /[^s]s$/.test(lower) ? 'roles' : 'role';
}

/** A verb of plain saying comes next, or behind one adverb. */
function isBeforeSaying(paragraph: QuotedParagraph, at: number): boolean {
  return hasSign(
    paragraph.tokens,
    hasSign(paragraph.tokens, at + 1, wordSigns.adverb) ? at + 2 : at + 1,
    wordSigns.says,
  );
}

/** The tokens that can be the noun or pronoun of one who speaks, as far as signs tell, in order. */
export function listRolePlaces({ tokens, speechWords }: QuotedParagraph): readonly number[] {
  const places: number[] = [];
  const add = (at: number): void => {
    if (at >= 0 && at > (places.at(-1) ?? -1)) places.push(at);
  };
  for (const at of speechWords) {
    if (hasSign(tokens, at, wordSigns.says)) {
      if (hasSign(tokens, at - 1, wordSigns.adverb)) add(at - 2);
      add(at - 1);
    }
    if (hasSign(tokens, at, wordSigns.speaker)) add(at);
  }
  return places;
}

function roleKind({ lower, signs }: Token): RoleKind | null {
  if ((signs & wordSigns.speaker) === 0) return null;
  return speakerNouns.get(lower) ?? (isCrowd(lower) ? 'roles' : isParent(lower) ? 'role' : null);
}

/** Back over adjectives and possessors to the determiner; not over marks, verbs of speech or more than six words. */
function startOfPhrase({ tokens, runAt }: QuotedParagraph, head: number): number {
  let first = head;
  for (let at = head - 1; at >= Math.max(0, head - 6); at--) {
    const token = tokens[at]!;
    if (runAt[at] !== -1) break;
    // "the 58-year-old"
    if (isAge(tokens, at)) continue;
    if (token.kind === 'mark') break;
    if (token.kind === 'number') {
      // "Channel 9 bosses"
      if (tokenOrNone(tokens, at - 1)?.capital !== true) return at;
      continue;
    }
    if (determiners.has(token)) return token.lower === 'that' ? at + 1 : at;
    if (stopsPhrase.has(token)) break;
    if (token.capital || token.kind === 'possessive') first = at;
  }
  return tokens[first]?.kind === 'possessive' ? first + 1 : first;
}

/** The number or the hyphen of "58-year-old", or the word behind them. */
function isAge(tokens: readonly Token[], at: number): boolean {
  const word = [tokens[at], tokens[at + 1], tokens[at + 2]].find((token) => token?.lower === 'year-old');
  return word !== undefined && /^(?:\d+|-|year-old)$/.test(tokens[at]?.lower ?? '');
}

const stopsPhrase = new WordList(
  `of for and or to from by with in on at as that said says told who when while but is was were are be been has have had
   about after before because if than into over between among against which`.split(/\s+/),
);

const genderOfNoun = remember((lower: string): Gender | null => {
  if (
    /woman$|^(?:mum|mom|mother|gran|grandmother)-of-|^(?:mother|sister|wife|daughter|aunt|widow|girl|actress|empress|queen)$/.test(
      lower,
    )
  )
    return 'female';
  return /[a-z]man$|^(?:dad|father|grandfather)-of-|^(?:man|father|brother|husband|son|uncle|widower|boy|actor|king)$/.test(
    lower,
  )
    ? 'male'
    : null;
});
