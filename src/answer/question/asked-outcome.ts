// "How did the match end?" → whether a question asks how something came out, and whether a passage tells it.

import { splitSentences } from '../../text/sentences.js';

/** A score is wanted in figures; any other outcome may be told by what somebody did in the end. */
export type AskedOutcome = 'score' | 'outcome';

const asksScore = /\bwhat (?:was|is|were) the (?:final |full-time |half-time )?score\b/i;
const asksOutcome =
  /\bwhat (?:was|is|were) the (?:[\p{L}-]+ )?(?:results?|outcomes?|verdict)\b|\bhow (?:did|does|has) .{1,80}? (?:end(?:ed)?|finish(?:ed)?|turn(?:ed)? out|go)\W*$|\bwho (?:won|lost)\b/iu;

/** "3–1", and neither days ("2-3 June") nor a span of anything else ("10–15 people"): a score ends its phrase. */
const score =
  /\b\d{1,3}\s?[-–—]\s?\d{1,3}\b(?=[\s]*(?:$|[.,;:!?)'"’”]|\d|(?:on|in|at|to|over|against|after|and|as|with|before|thanks)\b|win\b|victory\b|defeat\b|loss\b|draw\b))/u;
/** What was done in the end. "Must win" and "needs only a draw" are the present and no outcome. */
const outcome =
  /\b(?:won(?!['’]t)|beat|beaten|defeat(?:ed|s)?|victor(?:y|ies)|triumph(?:ed)?|winners?|drew|lost|loss|ended|finished|concluded|closed|resulted?|results|outcomes?|agree[ds]?|agreement|deal|signed|failed|failure|collapsed|broke (?:up|off|down)|yielded?|produced|led to|breakthrough|adjourned|verdict|guilty|convicted|acquitted|elected|rejected|approved|passed|(?:went|awarded) to|(?:took|most) (?:the )?(?:most )?votes|concede[ds]?)\b/iu;

/** Tells of another time than that of the article: "The teams last met in 2023". */
const formerly =
  /\b(?:19|20)\d\d\b|\blast (?:met|time|year|season|month)\b|\bprevious|\bearlier\b|\bformer/iu;

/** The kind of outcome a question asks for; null when it asks for none. */
export function findAskedOutcome(question: string): AskedOutcome | null {
  if (asksScore.test(question)) return 'score';
  return asksOutcome.test(question) ? 'outcome' : null;
}

/** Whether a passage tells how something came out, and not how it once did, unless that is asked. Never throws. */
export function tellsOutcome(passage: string, asked: AskedOutcome, question: string): boolean {
  const isFormer = formerly.test(question);
  return splitSentences(passage).some(({ start, end }) => {
    const sentence = passage.slice(start, end);
    if (!isFormer && formerly.test(sentence)) return false;
    return score.test(sentence) || (asked === 'outcome' && outcome.test(sentence));
  });
}
