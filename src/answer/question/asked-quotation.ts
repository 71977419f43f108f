// A question about somebody's words → whose words, and about what.

/** What is asked of a speaker. Both are cut from the question as it was typed. */
export interface AskedQuotation {
  readonly speaker: string;
  /** What the words are to be about; empty when everything said is asked for. */
  readonly about: string;
  /**
   * `words`: what was said; `reaction`: what was said to something; `naming`: what something was called; `whether`: yes or no,
   * did they say it.
   */
  readonly form: 'words' | 'reaction' | 'naming' | 'whether';
}

const saying =
  '(?:say|said|saying|tell|told|telling|think|thinks?|claim(?:ed)?|state[d]?|comment(?:ed)?|remark(?:ed)?|write|written|wrote|post(?:ed)?|tweet(?:ed)?|warn(?:ed)?|argue[d]?|declare[d]?|announce[d]?|mention(?:ed)?|reply|replied|answer(?:ed)?)';
const whetherSaying =
  '(?:say|said|tell|told|claim(?:ed)?|state[d]?|write|written|post(?:ed)?|tweet(?:ed)?|warn(?:ed)?|argue[d]?|declare[d]?|announce[d]?|mention(?:ed)?|admit(?:ted)?|promise[d]?|comment(?:ed)?)';
const auxiliary = '(?:did|does|do|has|have|had|is|was|were|are)';
const speaker = '(?<speaker>\\S+(?: \\S+){0,6}?)';
const adverb = '(?: (?:ever|also|just|really|actually|exactly|publicly|recently|been))?';
const reactionNouns =
  '(?:reactions?|responses?|reply|views?|opinions?|positions?|stance|comments?|remarks?|statements?|words|message|quotes?)';

/** The forms in the order they are tried. */
const forms: readonly { readonly form: AskedQuotation['form']; readonly pattern: RegExp }[] = [
  {
    form: 'naming',
    pattern: new RegExp(
      `^(?:what|how) (?:did|does|do|has|have|had) ${speaker}${adverb} (?:call|called|describe[d]?|dub|dubbed|brand|branded|label(?:l?ed)?|term|termed)\\b(?<rest>.+)$`,
      'iu',
    ),
  },
  {
    form: 'words',
    pattern: new RegExp(
      `^what(?: else| exactly)? ${auxiliary} ${speaker}${adverb} (?:have to )?${saying}\\b(?<rest>.*)$`,
      'iu',
    ),
  },
  {
    form: 'reaction',
    pattern: new RegExp(
      `^how ${auxiliary} ${speaker}${adverb} (?:react(?:ed|ing)?|respond(?:ed|ing)?|reply|replied|comment(?:ed)?)\\b(?<rest>.*)$`,
      'iu',
    ),
  },
  {
    form: 'words',
    pattern: new RegExp(
      `^what (?:is|was|were|are) ${speaker}(?:['’]s|['’]) ${reactionNouns}\\b(?<rest>.*)$`,
      'iu',
    ),
  },
  {
    form: 'words',
    pattern: new RegExp(
      `^what (?:is|was|were|are) the ${reactionNouns} (?:of|by|from) ${speaker}(?<rest> (?:about|on|to|regarding) .*)?$`,
      'iu',
    ),
  },
  {
    form: 'words',
    pattern: new RegExp(
      `^(?:show me |give me |any )?(?:quotes?|quotations?|statements?|comments?|remarks?) (?:by|from|of) ${speaker}(?<rest> (?:about|on|to|regarding) .*)?$`,
      'iu',
    ),
  },
  {
    form: 'whether',
    pattern: new RegExp(
      `^(?:did|does|has|have|had) ${speaker}${adverb} ${whetherSaying}\\b(?<rest>.*)$`,
      'iu',
    ),
  },
];

/** Words that lead from the verb to the subject of what is said: "about", "to reporters about", "that". */
const lead =
  /^\s*(?:(?:to|of|with)?\s*(?:\S+\s+){0,3}?(?:about|regarding|concerning|on the (?:subject|topic|question) of)|that|on|of|to|in (?:response|reply|reaction) to|when asked about)\s+/iu;

/** Reads one sentence; null when it does not ask for somebody's words. Never throws. */
export function findAskedQuotation(sentence: string): AskedQuotation | null {
  const asked = readForms(sentence);
  return asked === null || isPronoun(asked.speaker) ? null : asked;
}

/** "He" or "she" where a sentence asks for the words or the doings of somebody it does not name; else null. */
export function findUnnamedPerson(sentence: string): string | null {
  const speaker = readForms(sentence)?.speaker ?? unnamed.exec(sentence.trim())?.groups?.pronoun ?? '';
  return /^(?:he|she)$/i.test(speaker) ? speaker.toLowerCase() : null;
}

/** A subject that stands before any name of whom it could mean: "Was he found guilty?", "Why did she resign?". */
const unnamed =
  /^(?:(?:why|when|where|what|how|who|whom|(?:how|which|what) \p{L}+)\s+)?(?:did|does|has|had|is|was|will|would|can|could|should)(?:n['’]t)? (?<pronoun>s?he)\b/iu;

function readForms(sentence: string): AskedQuotation | null {
  const plain = sentence.trim().replace(/[?!.\s]+$/u, '');
  for (const { form, pattern } of forms) {
    const groups = pattern.exec(plain)?.groups;
    if (groups?.speaker === undefined) continue;
    return {
      speaker: groups.speaker.trim(),
      about: (groups.rest ?? '').replace(lead, '').trim(),
      form,
    };
  }
  return null;
}

/** "What did he say?" names nobody; "what did they say" may be anybody. */
function isPronoun(name: string): boolean {
  return /^(?:he|she|it|they|we|you|i|people|the article|articles|this|that)$/i.test(name);
}
