// Marks on a quotation that a reader must know of: passed on with reserve, at second hand, written, or in the headline.

import type { Cue } from './cues.js';
import type { QuotedParagraph, Run } from './runs.js';

/** "is said to have claimed", "reportedly": the article does not vouch for the words. */
const hedges =
  /\b(?:reportedly|allegedly|purportedly|supposedly|apparently|(?:is|are|was|were|has been|have been) (?:said|reported|alleged|understood|believed|thought|rumou?red|claimed) to(?: have)?|is alleged|was alleged|it is claimed|rumou?r has it)\b/i;
/** "X quoted Y as saying", "told her that Y had said". */
const relays =
  /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|paraphras(?:ed|es|ing)|recall(?:ed|s|ing)) [^.;:]{0,80}?\bas (?:saying|telling|having said)\b/i;
const networks =
  /\b(?:tweet(?:s|ed|ing)?|retweet(?:s|ed)?|on (?:Truth Social|Twitter|X|Facebook|Instagram|Telegram|TikTok|LinkedIn|Threads|Bluesky|Weibo|Snapchat|social media)\b|social media post|in a (?:\w+ )?(?:post|tweet|blog)\b|Truth Social|posted|Facebook post|hashtag)/;

export interface Flags {
  readonly hedged: boolean;
  readonly relayed: boolean;
  readonly post: boolean;
}

/** Reads the reporter's words of the sentences that hold the run and its cue; what stands inside marks does not count. */
export function readFlags(
  paragraph: QuotedParagraph,
  span: Pick<Run, 'firstToken' | 'endToken'>,
  cue: Cue | null,
): Flags {
  const frame = frameOf(paragraph, span, cue);
  return { hedged: hedges.test(frame), relayed: relays.test(frame), post: networks.test(frame) };
}

function frameOf(
  paragraph: QuotedParagraph,
  { firstToken, endToken }: Pick<Run, 'firstToken' | 'endToken'>,
  cue: Cue | null,
): string {
  const { tokens, runAt, sentenceOf, text } = paragraph;
  const near = cue !== null && cue.paragraphIndex === paragraph.paragraphIndex ? cue.token : firstToken;
  const sentences = new Set([
    sentenceOf[near],
    sentenceOf[firstToken - 1] === sentenceOf[firstToken] ? sentenceOf[firstToken] : sentenceOf[near],
  ]);
  const pieces: string[] = [];
  for (
    let at = Math.max(0, Math.min(near, firstToken) - 60);
    at < Math.min(tokens.length, Math.max(near, endToken) + 40);
    at++
  ) {
    const token = tokens[at];
    if (token === undefined || runAt[at] !== -1 || !sentences.has(sentenceOf[at])) continue;
    pieces.push(text.slice(token.start, token.end));
  }
  return pieces.join(' ');
}
