// Marks on a quotation that a reader must know of: passed on with reserve, at second hand, written, or in the headline.

import { findHedge } from '../../text/hedge.js';
import { wordSigns } from '../../text/word-signs.js';
import type { Cue } from './cues.js';
import type { QuotedParagraph, Run } from './runs.js';

/** "X quoted Y as saying", "told her that Y had said". */
const relays =
  /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|paraphras(?:ed|es|ing)|recall(?:ed|s|ing)) [^.;:]{0,80}?\bas (?:saying|telling|having said)\b/i;
/** "He claimed that the Kremlin had conceded …": the one named is quoted at second hand. */
const reports =
  /\b(?:said|says|claimed|claims|told \w+|added|insisted) that [^.;]{0,120}?\bhad (?:said|told|conceded|agreed|promised|admitted|claimed|offered|asked|warned)\b/i;
const networks =
  /\b(?:tweet(?:s|ed|ing)?|retweet(?:s|ed)?|on (?:Truth Social|Twitter|X|Facebook|Instagram|Telegram|TikTok|LinkedIn|Threads|Bluesky|Weibo|Snapchat|social media)\b|social media post|in a (?:\w+ )?(?:post|tweet|blog)\b(?!-)|Truth Social|posted|Facebook post|hashtag)/;
/** "A viral video posted on social media": what is shown there, not where the words were written. */
const pictures =
  /\b(?:videos?|footage|clips?|photos?|photographs?|pictures?|images?) (?:posted|shared) on [A-Z]?\w+(?: \w+)?/g;

export interface Flags {
  readonly hedged: boolean;
  readonly relayed: boolean;
  readonly post: boolean;
}

/** How many tokens around the cue a hedge belongs to it: "Putin is said to have claimed", not "after reportedly fleeing, …". */
const hedgeReach = 7;
/** How many tokens around cue and run tell where the words were written or heard. */
const frameReach = 40;

/** Reads the reporter's own words around the run and its cue, within their sentences; what stands inside marks does not count. */
export function readFlags(
  paragraph: QuotedParagraph,
  { firstToken, endToken }: Pick<Run, 'firstToken' | 'endToken'>,
  cue: Cue | null,
): Flags {
  const here = cue !== null && cue.paragraphIndex === paragraph.paragraphIndex ? cue.token : firstToken;
  const near = { from: here, until: here, reach: hedgeReach };
  const around = { from: Math.min(here, firstToken), until: Math.max(here, endToken), reach: frameReach };
  const frame = mayFrame(paragraph, around) ? wordsIn(paragraph, around) : '';
  return {
    hedged: mayHedge(paragraph, near) && findHedge(wordsIn(paragraph, near)) !== null,
    relayed: frame !== '' && (relays.test(frame) || reports.test(frame)),
    post: frame !== '' && networks.test(frame.replace(pictures, '')),
  };
}

/** The tokens from one to before another, and so many on both sides of them. */
interface Surroundings {
  readonly from: number;
  readonly until: number;
  readonly reach: number;
}

function mayHedge({ tokens }: QuotedParagraph, { from, until, reach }: Surroundings): boolean {
  const end = Math.min(tokens.length, until + reach);
  for (let at = Math.max(0, from - reach); at < end; at++) {
    const { signs } = tokens[at]!;
    if ((signs & wordSigns.hedge) !== 0) return true;
    if ((signs & wordSigns.hedgedVerb) !== 0 && at > 0 && be.has(tokens[at - 1]!.lower)) return true;
  }
  return false;
}

const be = new Set('is are was were been'.split(' '));

function mayFrame({ tokens }: QuotedParagraph, { from, until, reach }: Surroundings): boolean {
  const end = Math.min(tokens.length, until + reach);
  for (let at = Math.max(0, from - reach); at < end; at++)
    if ((tokens[at]!.signs & wordSigns.frame) !== 0) return true;
  return false;
}

function wordsIn(paragraph: QuotedParagraph, { from, until, reach }: Surroundings): string {
  const { tokens, runAt, sentenceOf } = paragraph;
  const words: string[] = [];
  for (let at = Math.max(0, from - reach); at < Math.min(tokens.length, until + reach); at++) {
    const inSentence = sentenceOf[at] === sentenceOf[from] || sentenceOf[at] === sentenceOf[until];
    if (inSentence && runAt[at] === -1) words.push(tokens[at]?.text ?? '');
  }
  return words.join(' ');
}
