// The forms a question takes and what each of them asks for.

import {
  countryNouns,
  kindNouns,
  personNouns,
  placeNouns,
  stateNouns,
  titleNouns,
} from './words/asked-nouns.js';

/** What the answer must be for the question to be answered. `open` sets no condition. */
export type Asked =
  | 'number'
  | 'money'
  | 'percentage'
  | 'duration'
  | 'date'
  | 'year'
  | 'person'
  | 'place'
  | 'country'
  | 'state'
  | 'title'
  | 'name'
  | 'reason'
  | 'quotation'
  | 'confirmation'
  | 'open';

export interface AskedFor {
  readonly asked: Asked;
  /** The words that name the kind of thing asked for, as a place in the sentence; empty when none do. */
  readonly focusStart: number;
  readonly focusEnd: number;
}

/** Forms in the order they are tried: the more exact first. `noun` captures what is counted or named. */
const forms: readonly { readonly asked: Asked | 'by noun'; readonly form: RegExp }[] = [
  { asked: 'year', form: /\b(?:what|which) year\b|\bsince:?\s*$/i },
  {
    asked: 'percentage',
    form: /\b(?:what|which|how (?:big|large|high) an?) (?:percentage|per ?cent|share|proportion|fraction)\b/i,
  },
  {
    asked: 'date',
    form: /\b(?:what|which) (?:date|day|month)\b|\bhow soon\b|\b(?:by|from|until) when (?:did|does|do|is|was|are|were|will|would|has|have|had|can|could|must|should)\b|\b(?:by|from|until) when\W*$/i,
  },
  {
    asked: 'money',
    form: /\bhow much (?:money|cash)\b|\b(?:what|which) (?:price|sum|amount)\b|\bhow much (?:is|was|are|were|does|did|do|has|have|had|will|would|could)\b(?=.*\b(?:cost|pay|paid|fine|fined|worth|price|raise[ds]?|spen[dt]|sold|sell|sale|buy|bought|charge[ds]?|earn|fund|owe|damages?|contribut|invest|budget|salar|sum)\w*)/i,
  },
  {
    asked: 'duration',
    form: /\bhow long\b(?! (?:is|are|was|were) (?:the (?:[\p{L}'’-]+ ){0,3}?(?:bridge|line|border|road|river|wall|tunnel|fence|pipeline|railway|coast|ditch)))|\b(?:for )?how many (?<noun>(?:seconds|minutes|hours|days|weeks|months|years))\b/iu,
  },
  { asked: 'number', form: /\bhow many\b(?: of| more| other| people)?(?<noun>(?: [\p{L}\p{N}’'-]+){0,3})/iu },
  {
    asked: 'number',
    form: /\bhow (?:much|old|far|fast|tall|big|large|high|deep|wide|heavy|hot|cold|often|strong|close|long)\b(?<noun>(?: [\p{L}\p{N}’'-]+){0,2})/iu,
  },
  {
    asked: 'by noun',
    form: /\b(?:which|what)(?: of (?:the following|these|those))?(?<noun>(?: [\p{L}\p{N}.’'&-]+){1,5})/iu,
  },
  // "Who is Jane Doe?" asks what she is: no further person answers it.
  {
    asked: 'open',
    form: /^\s*[Ww]ho(?:['’]s| is| was| are| were)(?: \p{Lu}[\p{L}.'’-]*)+(?: (?:al|bin|de|del|van|von)(?: \p{Lu}[\p{L}.'’-]*)+)?[\s?.!]*$/u,
  },
  { asked: 'person', form: /\bwho(?:m|se)?\b/i },
  { asked: 'place', form: /\bwhere\b/i },
  { asked: 'date', form: /\bwhen\b/i },
  { asked: 'reason', form: /\bwhy\b/i },
  { asked: 'open', form: /\bhow\b|\bwhat\b/i },
  { asked: 'by noun', form: /^\s*this(?<noun>(?: [\p{L}\p{N}’'-]+){1,3})/iu },
  {
    asked: 'confirmation',
    form: /^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/i,
  },
];

/** Where a noun phrase ends: behind "which", a verb form or a function word belongs to the rest of the sentence. */
const endOfNoun =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|may|might|must|to|in|on|at|of|for|from|by|with|that|who|and|or|as|than|the|a|an|his|her|their|its|this|these|it|he|she|they|we|you|i|say|says|said|recently|just|also|left|took|met|sent|won|lost|died|fled|held|came|went|told|got|gave|made|saw|ran|fell|stood|\p{L}{2,}ed)$/iu;

/** Finds what a sentence asks for; a sentence that asks nothing gives `open` without a focus. */
export function findAsked(sentence: string): AskedFor {
  for (const { asked, form } of forms) {
    const match = form.exec(sentence);
    if (match === null) continue;
    const phrase = match.groups?.noun ?? '';
    const phraseStart = match.index + match[0].length - phrase.length;
    const nouns = takeNouns(phrase);
    const focusEnd = phraseStart + nouns.length;
    const kind = asked === 'by noun' ? kindOfNoun(nouns, match[0]) : asked;
    return { asked: kind, focusStart: phraseStart, focusEnd };
  }
  return { asked: 'open', focusStart: 0, focusEnd: 0 };
}

function takeNouns(phrase: string): string {
  let end = 0;
  for (const word of phrase.matchAll(/\s*(\S+)/g)) {
    if (endOfNoun.test(word[1] ?? '')) break;
    end = word.index + word[0].length;
  }
  return phrase.slice(0, end);
}

function kindOfNoun(nouns: string, form: string): Asked {
  const words = nouns
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const has = (list: ReadonlySet<string>): boolean =>
    words.some((word) => list.has(word) || list.has(word.replace(/s$/, '')));
  if (words.length === 0) return 'open';
  if (has(kindNouns)) return 'open';
  if (has(countryNouns)) return 'country';
  if (has(stateNouns)) return 'state';
  if (has(placeNouns)) return 'place';
  if (has(titleNouns)) return 'title';
  if (has(personNouns)) return 'person';
  return /^(?:which|this)\b/i.test(form) ? 'name' : 'open';
}
