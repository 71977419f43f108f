// "Which country hosted the third round?" → whether a passage tells only of another one in the row.

const ordinals = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th)';
const numbered = new RegExp(`\\b(?<ordinal>${ordinals}) (?<noun>\\p{Ll}{3,})`, 'giu');

/**
 * Whether the question asks for one of a row ("the third round") of which the text has others ("a second round") and not this one.
 * False for a question without an ordinal, and where the text counts nothing of that name.
 */
export function tellsOfOtherInRow(question: string, text: string): boolean {
  const told = listNumbered(text);
  return listNumbered(question).some(({ ordinal, noun }) => {
    const row = told.filter((other) => other.noun === noun);
    return row.length > 0 && row.every((other) => other.ordinal !== ordinal);
  });
}

function listNumbered(text: string) {
  return [...text.matchAll(numbered)].map(({ groups }) => ({
    ordinal: groups?.ordinal?.toLowerCase(),
    noun: groups?.noun?.toLowerCase(),
  }));
}
