// What a question takes for true → the verb that a passage has to hold, as a thing that happened, before it is an answer.

import { stemWord, toTerm } from '../../search/terms.js';
import { type Token, tokenise } from '../../search/tokenise.js';

/** The predicate of a question about something done: "accept" in "When did Ukraine accept the memorandum?". */
export interface Premise {
  /** The verb as typed and as indexed. */
  readonly verb: string;
  readonly term: string;
  /** The question says that it is not so ("why did they not agree"). */
  readonly isNegated: boolean;
}

/** Verbs so wide that a passage need not have them: it tells the same with any other. */
const wideVerbs: ReadonlySet<string> = new Set(
  `be have do happen occur take get go come make say tell call mean involve include begin start end want need plan try
   look seem become remain use show put set see know think believe cost last live work hold agree propose ask`
    .split(/\s+/)
    .map(stemWord),
);

const pastAuxiliaries = /^(?:did|has|have|had|was|were)$/i;
const adverbs =
  /^(?:ever|also|just|really|actually|finally|first|recently|already|officially|reportedly|still)$|ly$/i;
/** Lower-case nouns that stand behind a name and belong to the subject: "Russian officials", "the Trump administration". */
const subjectNouns =
  /^(?:officials?|government|administration|authorities|ministry|minister|ministers|president|army|forces|troops|military|police|soldiers?|leaders?|negotiators?|delegation|delegates|side|sides|spokes\p{L}+|prime|foreign|defence|defense|press|media|state|security|service|parliament|bank|court|company|people|team|coach|party)$/u;

/**
 * Reads one sentence that asks when, where, why, who, how many or whether something was done. Null for the present and the
 * future, for questions without a telling verb, and where the verb is in doubt.
 */
export function findPremise(sentence: string): Premise | null {
  const tokens = tokenise(sentence);
  const at = tokens.findIndex(({ text }) => pastAuxiliaries.test(text));
  const verb = at < 0 ? findSubjectVerb(sentence, tokens) : findVerbBehind(sentence, tokens, at);
  if (verb === null) return null;
  const term = toTerm(verb.text);
  if (term === null || wideVerbs.has(term)) return null;
  return {
    verb: verb.text,
    term,
    isNegated: /\b(?:not|never|no longer)\b|n[’']t\b/i.test(sentence.slice(0, verb.end)),
  };
}

/** Behind "did" the first plain word after the subject; behind "was" and "has" the first participle. */
function findVerbBehind(sentence: string, tokens: readonly Token[], at: number): Token | null {
  const auxiliary = tokens[at]?.text.toLowerCase() ?? '';
  const rest = tokens.slice(at + 1).filter(({ text }) => !adverbs.test(text) && !/^not$/i.test(text));
  if (auxiliary !== 'did') return rest.find(({ text }) => isParticiple(text)) ?? null;
  let hasSubject = false;
  for (const [index, token] of rest.entries()) {
    const { text } = token;
    if (/^\p{Lu}|^\p{N}/u.test(text)) {
      hasSubject = true;
      continue;
    }
    if (/^(?:the|a|an|of|and|in|his|her|its|their|to|for|from|at|on|all|any|some)$/i.test(text)) continue;
    if (/^(?:he|she|it|they|we|you|who|nobody|anyone|anybody|everyone)$/i.test(text)) {
      hasSubject = true;
      continue;
    }
    if (subjectNouns.test(text.toLowerCase())) {
      hasSubject = true;
      continue;
    }
    if (hasSubject) return token;
    // A subject without a name: "the mayor resign". Its first plain word is the noun, the next the verb.
    hasSubject = true;
    if (index === rest.length - 1 && /^how many|^which|^what/i.test(sentence)) return token;
  }
  return null;
}

/** "Who signed the treaty?", "Which airline cancelled flights?": the first past form behind the question word. */
function findSubjectVerb(sentence: string, tokens: readonly Token[]): Token | null {
  if (!/^(?:who|which|what|how many)\b/i.test(sentence.trim())) return null;
  const opening = tokens.slice(1, 6);
  const at = opening.findIndex(({ text }) => isParticiple(text));
  // "How many jobs will the plant cut": some forms are past and present alike.
  return opening.slice(0, Math.max(at, 0)).some(({ text }) => otherTenses.test(text))
    ? null
    : (opening[at] ?? null);
}

const otherTenses = /^(?:will|would|shall|should|can|could|may|might|must|do|does|to)$/i;

const irregularPast =
  /^(?:won|lost|met|sent|built|held|left|took|taken|gave|given|shot|fell|fallen|fled|sold|bought|paid|brought|broke|broken|chose|chosen|drew|drawn|fought|found|led|rose|risen|spoke|spoken|struck|stolen|swore|sworn|threw|thrown|wrote|written|sank|sunk|killed|cut|quit|hit)$/i;

function isParticiple(text: string): boolean {
  return /^\p{Ll}{2,}ed$/u.test(text) || irregularPast.test(text);
}
