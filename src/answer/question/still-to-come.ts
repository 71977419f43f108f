// "When did the third round end?" → whether a sentence tells of it only as something still to come.

const asksOfPast = /\b(?:did|was|were|has|have|had)\b/i;
const asksOfPlans = /\b(?:planned|scheduled|supposed|expected|due|going) (?:to|for)\b/i;

/** Marks of what is still to come, and verbs that pass on a plan: "offered to enter a third round". */
const ahead =
  /\b(?:will|shall|upcoming|yet to)\b|\b(?:due|set|slated|scheduled|planned|expected|likely) (?:to|for|on|in)\b|\b(?:is|are) to (?:be )?\p{Ll}+|\b(?:offer|propose|plan|hope|intend|expect|prepare)(?:s|d|ed|ned|ing)? to\b/giu;
/** Who says so, and when, tells nothing of whether it was done. */
const saying =
  /\b(?:said|told|added|announced|confirmed|insisted|agreed|reported|warned|suggested|promised|offered|proposed|planned|scheduled|expected|hoped|invited|delayed|postponed)\b/giu;
const past =
  /\b(?:was|were|had|did|has|have|ended|began|met|held|took|came|went|won|lost|left|gave|made|got|saw|fell|\p{Ll}{2,}ed)\b/u;

/** Whether a question takes for done what it asks about. */
export function asksOfDone(question: string): boolean {
  return asksOfPast.test(question) && !asksOfPlans.test(question);
}

/** Whether a sentence speaks of the future and of nothing done. Never throws. */
export function isStillToCome(sentence: string): boolean {
  const rest = sentence.replace(ahead, '');
  return rest !== sentence && !past.test(rest.replace(saying, ''));
}

const asksOfFuture = /\b(?:will|shall)\b/i;
/** Any sign that a sentence speaks of what is not over: a tense, a plan, a wish, a day to come. */
const open =
  /\b(?:will|would|shall|could|can|may|might|is|are|has|have|to be|next|upcoming|coming|tomorrow|later|future|soon|plans?|planned|due|set|expected|scheduled|agreed|proposed?|offered|ready|want(?:s|ed)?|hop(?:es?|ed)|intend(?:s|ed)?|invited|qualifier|\p{L}+ing to|to \p{Ll}+)\b/iu;

/** Whether a question asks of something that is still to come. */
export function asksOfComing(question: string): boolean {
  return asksOfFuture.test(question);
}

/** Whether a sentence speaks of what is over and of nothing else. Never throws. */
export function isOnlyPast(sentence: string): boolean {
  return past.test(sentence) && !open.test(sentence);
}
