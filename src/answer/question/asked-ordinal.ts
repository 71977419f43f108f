// "Which country hosted the third round?" → whether a passage tells only of another one in the row, and what it tells of others.

const ordinals = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th)';
const numbered = new RegExp(`\\b(?<ordinal>${ordinals}) (?<noun>\\p{Ll}{3,})`, 'giu');

/**
 * Whether the question asks for one of a row ("the third round") of which the text has others ("a second round") and not this one.
 * False for a question without an ordinal, and where the text counts nothing of that name.
 */
export function tellsOfOtherInRow(question: string, text: string): boolean {
  return findOtherInRow(question, text) !== null;
}

/** The same as printed in both, the first of the text's: "third round" and "second round". Null where they name the same, or no row. */
export function findOtherInRow(
  asked: string,
  text: string,
): { readonly asked: string; readonly told: string } | null {
  const told = listNumbered(text);
  for (const { ordinal, noun, printed } of listNumbered(asked)) {
    const row = told.filter((other) => other.noun === noun);
    const [first] = row;
    if (first !== undefined && row.every((other) => other.ordinal !== ordinal))
      return { asked: printed, told: first.printed };
  }
  return null;
}

const laterOnes = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;
const rowNouns = /^(?:round|meeting|session|summit|talk|call|visit|flight|match|game|attempt|phase|stage)s?$/;
const comingOne = /\b(?:next|upcoming|following) (?<noun>\p{Ll}{3,})/giu;
const comingWords = /\b(?:next|upcoming|following|another|further|new|fresh|second|third|fourth|fifth)\b/iu;

/** What is counted in other rows: "a second day", "the third largest". */
const otherRow =
  '(?![ -](?:day|night|week|month|year|time|place|largest|biggest|most|half|person|man|woman)\\b)';

/**
 * Whether the question asks for a later one of a row of rounds, meetings or the like, or for the next, and the text never counts so
 * far. False for a question without such a noun.
 */
export function lacksOneInRow(question: string, text: string): boolean {
  const lacksLater = listNumbered(question).some(
    ({ ordinal = '', noun = '' }) =>
      laterOnes.test(ordinal) &&
      rowNouns.test(noun) &&
      !new RegExp(`\\b${ordinal}\\b${otherRow}`, 'i').test(text),
  );
  const asksNext = [...question.matchAll(comingOne)].some(({ groups }) => rowNouns.test(groups?.noun ?? ''));
  return lacksLater || (asksNext && !comingWords.test(text));
}

const otherOnes =
  /\b(?:after|since|before|than|unlike)\b[^.;?!]{0,60}?\b(?<ordinal>first|second|third|fourth|fifth|previous|earlier|last) (?:\p{L}+ )?(?<noun>rounds?|meetings?|sessions?|talks|summits?|calls?|visits?|flights?|matches|match|games?|attempts?)\b[^.,;?!]*/giu;

/**
 * The text without clauses that set a time by another one of the row: "less than a month after their first round ended within two
 * hours" tells nothing of how long the second, or the meeting asked for, went on.
 */
export function dropOthersInRow(question: string, text: string): string {
  return text.replace(otherOnes, (clause: string, ordinal: string, noun: string) =>
    new RegExp(`\\b${ordinal}\\b.*\\b${noun.replace(/s$/, '')}`, 'i').test(question) ? clause : '',
  );
}

function listNumbered(text: string) {
  return [...text.matchAll(numbered)].map(({ 0: printed, groups }) => ({
    printed,
    ordinal: groups?.ordinal?.toLowerCase(),
    noun: groups?.noun?.toLowerCase(),
  }));
}
