// "The Kremlin spokesman" → the one person whom the article prints with that office: "Kremlin Spokesman Dmitry Peskov".

import { hasSign, type Token, tokenOrNone } from '../../text/tokens.js';
import { WordList } from '../../text/word-list.js';
import { wordSigns } from '../../text/word-signs.js';
import { offices } from '../../text/words/titles.js';
import type { Candidate } from './candidate.js';
import type { Spoken } from './pronoun-features.js';
import type { Scene } from './scene.js';

/** Most tokens of a title before a name, and of one behind it. */
const maxBefore = 8;
const maxBehind = 12;
/** How many paragraphs back the last person named may stand for an office that is told without its body. */
const maxParagraphsBack = 2;
/** How many candidates back somebody unnamed with the same office is looked for. */
const maxBack = 40;
/** Letters that the word for a country and the one for its people share: "Russia", "Russian". */
const sharedLetters = 4;

/** Who holds an office: their name, and every word that is printed with it. */
interface Bearer {
  readonly name: string;
  readonly words: Set<string>;
}

/** Names the bearers of the offices of one article; its titles are read when the first is asked for. */
export class RoleBearers {
  readonly #scene: Scene;
  #byOffice: ReadonlyMap<string, readonly Bearer[]> | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /**
   * The name for a mention like "the Russian foreign minister"; null when nobody or more than one bears it. An office without its
   * body ("the minister") counts only for the last person named or heard before it: the article may mean somebody it gives no title.
   */
  bearerOf(mention: Candidate, spoken: readonly Spoken[]): string | null {
    const { tokens } = this.#scene.paragraphs[mention.paragraphIndex]!;
    const office = tokens[mention.endToken - 1];
    if (tokens[mention.firstToken]?.lower !== 'the' || office === undefined || !offices.has(office.lower))
      return null;
    const rest = tokens.slice(mention.firstToken + 1, mention.endToken - 1);
    this.#byOffice ??= readTitles(this.#scene);
    const bearers = (this.#byOffice.get(office.lower) ?? []).filter((bearer) => bears(bearer, rest));
    const [bearer] = bearers;
    if (bearer === undefined || bearers.length > 1 || this.#isUnnamedBefore(mention, office.lower))
      return null;
    if (rest.some(({ capital }) => capital)) return bearer.name;
    return this.#isInMind(bearer.name, mention, spoken) ? bearer.name : null;
  }

  /** "A Kremlin spokesman said …", somebody else, whom "the Kremlin spokesman" goes on with. */
  #isUnnamedBefore(mention: Candidate, office: string): boolean {
    const { candidates, paragraphs } = this.#scene;
    for (let at = mention.index - 1; at >= Math.max(0, mention.index - maxBack); at--) {
      const { kind, text, paragraphIndex, firstToken, endToken } = candidates[at]!;
      if (kind !== 'role' || !text.endsWith(office) || !/^(?:an?|one|another) /i.test(text)) continue;
      const { tokens } = paragraphs[paragraphIndex]!;
      if (tokenOrNone(tokens, firstToken - 1)?.text !== ',' && tokens[endToken]?.text !== ',') return true;
    }
    return false;
  }

  #isInMind(name: string, mention: Candidate, spoken: readonly Spoken[]): boolean {
    if (spoken.at(-1)?.name === name) return true;
    const { candidates } = this.#scene;
    for (let at = mention.index - 1; at >= 0; at--) {
      const before = candidates[at]!;
      if (mention.paragraphIndex - before.paragraphIndex > maxParagraphsBack) return false;
      if (before.kind === 'person') return before.name === name;
    }
    return false;
  }
}

/** Words that make another office of one, or an office of another time: asked of both sides. */
const changing = new Set(
  'former ex late then deputy vice acting assistant interim shadow incoming outgoing next candidate nominee elect'.split(
    ' ',
  ),
);

function bears({ words }: Bearer, wanted: readonly Token[]): boolean {
  for (const word of changing)
    if (words.has(word) && !wanted.some(({ lower }) => lower === word)) return false;
  return wanted.every(
    (token) => token.kind === 'possessive' || token.kind === 'mark' || hasWord(words, token),
  );
}

function hasWord(words: ReadonlySet<string>, { lower, capital }: Token): boolean {
  if (words.has(lower)) return true;
  if (!capital || lower.length < sharedLetters) return false;
  const beginning = lower.slice(0, sharedLetters);
  return [...words].some((word) => word.startsWith(beginning));
}

/** Every person of the article by each office that stands with the name. */
function readTitles({ paragraphs, candidates }: Scene): ReadonlyMap<string, readonly Bearer[]> {
  const byOffice = new Map<string, Bearer[]>();
  for (const candidate of candidates) {
    const { kind, name, paragraphIndex } = candidate;
    if (kind !== 'person' || name === null) continue;
    const { tokens } = paragraphs[paragraphIndex]!;
    for (const title of [titleBefore(tokens, candidate), titleBehind(tokens, candidate)]) {
      const office = headOf(title);
      if (office === null) continue;
      const bearers = byOffice.get(office) ?? [];
      byOffice.set(office, bearers);
      let bearer = bearers.find((one) => one.name === name);
      if (bearer === undefined) {
        bearer = { name, words: new Set() };
        bearers.push(bearer);
      }
      for (const { lower } of title) bearer.words.add(lower);
    }
  }
  return byOffice;
}

const prepositions = new WordList('of for to in at from with on'.split(' '));
const openers = new WordList('the a an his her its their that and but as when while by'.split(' '));

/** "Ukraine's defence minister" before "Rustem Umerov", over a comma; none when the word before the name is no title. */
function titleBefore(tokens: readonly Token[], { firstToken, phraseToken }: Candidate): readonly Token[] {
  const end = tokenOrNone(tokens, firstToken - 1)?.text === ',' ? firstToken - 1 : firstToken;
  if (phraseToken >= end && !hasSign(tokens, end - 1, wordSigns.title)) return [];
  let first = Math.min(phraseToken, end);
  while (first > Math.max(0, firstToken - maxBefore) && belongsToTitle(tokens[first - 1])) first--;
  return tokens.slice(first, end);
}

function belongsToTitle(token: Token | undefined): boolean {
  if (token === undefined || prepositions.has(token) || openers.has(token)) return false;
  return token.kind !== 'mark' || token.text === '-';
}

/** "the head of the regional administration" behind "Oleh Kiper,", to the next mark. */
function titleBehind(tokens: readonly Token[], { endToken }: Candidate): readonly Token[] {
  if (tokens[endToken]?.text !== ',') return [];
  // "Doe, until now mayor of Halm, was named minister": of Halm nothing is told.
  if (hasSign(tokens, endToken + 1, wordSigns.auxiliary)) return [];
  const first = endToken + (openers.has(tokens[endToken + 1]) ? 2 : 1);
  let end = first;
  while (end < first + maxBehind && tokens[end] !== undefined && !isMark(tokens[end])) end++;
  return tokens.slice(first, end);
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.text !== '-';
}

/** The noun of the office: the last word, or the one before its "of". */
function headOf(title: readonly Token[]): string | null {
  const of = title.findIndex((token) => prepositions.has(token));
  const at = (of < 0 ? title.length : of) - 1;
  const head = tokenOrNone(title, at);
  if (head === undefined || !hasSign(title, at, wordSigns.title)) return null;
  return offices.has(head.lower) ? head.lower : null;
}
