// A person's name in a sentence → the words beside it that say who this is: "Kremlin aide Vladimir Medinsky".

import type { Span } from '../../model/locator.js';
import { speechVerbKind } from '../../text/speech-verb-kind.js';
import { type Token, tokenize } from '../../text/tokens.js';
import { phraseStops } from '../../text/words/phrase-stops.js';
import { sentenceStarters } from '../../text/words/sentence-starters.js';
import { titleModifiers, titleNouns } from '../../text/words/title-modifiers.js';
import { offices, personNouns } from '../../text/words/titles.js';

/** Most words of a title; a longer run of capitals is a headline. */
const maxWords = 12;

/**
 * The title directly before the name ("Ukraine's lead negotiator and Defence Minister") or set off by commas behind it ("a
 * senior adviser to Russian President Vladimir Putin"), the fuller of the two, without its article. Null when the sentence
 * gives none there. Spans count within the paragraph; `sentence` is where to look, `names` are the places of other
 * people's names.
 */
export function findPrintedTitle(
  paragraph: string,
  sentence: Span,
  name: Span,
  names: readonly Span[],
): Span | null {
  const read = (start: number, end: number): readonly Token[] =>
    tokenize(paragraph.slice(start, end)).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }));
  const isName = (token: Token) => names.some(({ start, end }) => token.start < end && start < token.end);
  const before = read(sentence.start, name.start);
  const after = read(name.end, sentence.end);
  const found = [findBefore(before, after[0], isName), findBehind(after, isName)];
  const [fuller] = found
    .flatMap((title) => (title === null ? [] : [title]))
    .sort((a, b) => b.length - a.length);
  return fuller === undefined ? null : { start: fuller[0]!.start, end: fuller.at(-1)!.end };
}

type Phrase = readonly Token[] | null;

function findBefore(
  before: readonly Token[],
  next: Token | undefined,
  isName: (token: Token) => boolean,
): Phrase {
  const isSetOff = before.at(-1)?.text === ',';
  if (isSetOff && next?.text !== ',') return null;
  const tokens = isSetOff ? before.slice(0, -1) : before;
  let from = walkTitle(tokens, tokens.length, isName);
  // "Ukraine's lead negotiator and Defence Minister" is one person, "the foreign minister and Defence Minister" may be two.
  if (from < tokens.length && tokens[from - 1]?.lower === 'and') {
    const first = walkTitle(tokens, from - 1, isName);
    const isShared = tokens.slice(first, from - 1).some(({ kind }) => kind === 'possessive');
    if (isShared && !tokens.slice(from).some(({ kind }) => kind === 'possessive')) from = first;
  }
  const title = tokens.slice(from);
  return title.length === 0 || title.length > maxWords ? null : title;
}

/** Index of the first token of the title that ends before `end`; `end` itself when none ends there. */
function walkTitle(tokens: readonly Token[], end: number, isName: (token: Token) => boolean): number {
  let head = end - 1;
  // "chief of staff", "secretary of state": the noun stands before the "of".
  if (tokens[head - 1]?.lower === 'of' && isTitleNoun(tokens[head - 2])) head -= 2;
  else if (!isTitleNoun(tokens[head])) return end;
  let from = head;
  while (from > 0) {
    const token = tokens[from - 1]!;
    if (token.kind === 'possessive') {
      from = startOfPossessor(tokens, from - 1);
      if (tokens[from]!.capital) break;
      continue;
    }
    const isBeside = tokens[from - 2]?.kind === 'possessive' && isPlainWord(token);
    if (isName(token) || !(isBeside || belongsToTitle(token, from - 1 === 0))) break;
    from -= 1;
  }
  // A head alone says something only if it is an office and not what is left of a longer title ("forestry minister").
  const isBare = head === from && from === end - 1;
  const isCut = from > 0 && isPlainWord(tokens[from - 1]!) && !tokens[head]!.capital;
  return isBare && (isCut || !offices.has(tokens[head]!.lower)) ? end : from;
}

/** "Ukraine's", "the White House's", "Trump's", "children's": all capitalised words before the 's, else the one word. */
function startOfPossessor(tokens: readonly Token[], possessive: number): number {
  let from = possessive - 1;
  while (
    from > 0 &&
    tokens[from]!.capital &&
    tokens[from - 1]!.capital &&
    !isStarter(tokens[from - 1]!, from === 1)
  )
    from -= 1;
  return Math.max(0, from);
}

function belongsToTitle(token: Token, isFirst: boolean): boolean {
  if (token.kind === 'mark') return token.text === '-';
  if (token.kind !== 'word' || isStarter(token, isFirst)) return false;
  if (token.capital) return true;
  return titleModifiers.has(token.lower) || isTitleNoun(token);
}

/** A capital that only begins the sentence: "But Kremlin aide". */
function isStarter({ lower, text }: Token, isFirst: boolean): boolean {
  return (isFirst || text === 'The') && sentenceStarters.has(lower);
}

/** A lower-case word that may be any adjective or noun. */
function isPlainWord({ kind, capital, lower }: Token): boolean {
  return kind === 'word' && !capital && !phraseStops.has(lower) && speechVerbKind(lower) === null;
}

function isTitleNoun(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const last = token.lower.split('-').at(-1)!;
  return [token.lower, last].some((word) => personNouns.has(word) || titleNouns.has(word));
}

/** ", a professor of strategic studies at St Andrews," – up to the comma, the verb or the end. */
function findBehind(after: readonly Token[], isName: (token: Token) => boolean): Phrase {
  if (after[0]?.text !== ',') return null;
  const first = after[1]?.kind === 'word' && articles.has(after[1].lower) ? 2 : 1;
  let end = first;
  let head = -1;
  let isInside = true;
  while (end < after.length) {
    const token = after[end]!;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '&') break;
    if (relatives.has(token.lower) || (token.kind === 'word' && speechVerbKind(token.lower) === 'say')) break;
    if (isInside && !token.capital && phraseStops.has(token.lower)) isInside = false;
    else if (isInside && isTitleNoun(token)) head = end;
    end += 1;
  }
  const title = after.slice(first, end);
  // "As he replaces Yoon, South Korea's new leader, Lee Jae-myung, will …": the title is the next person's.
  const next = after[end + 1];
  if (after[end]?.text === ',' && next !== undefined && isName(next)) return null;
  const isClosed = end === after.length || /[,.;)]/.test(after[end]!.text);
  // The noun has to end the part before the first preposition: "a senior adviser to", not "a leader meeting in".
  const afterHead = after[head + 1];
  const isHead = head >= 0 && (head + 1 === end || (afterHead !== undefined && links.has(afterHead.lower)));
  return isHead && isClosed && title.length <= maxWords ? title : null;
}

const articles = new Set(['a', 'an', 'the']);
const relatives = new Set(['who', 'whom', 'whose', 'which', 'that', 'when', 'where', 'while']);
const links = new Set(['of', 'to', 'at', 'in', 'for', 'from', 'on', 'with', 'and']);
