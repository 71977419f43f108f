// A question → the same without words that only say how it asks.

import type { Question } from '../evidence/question.js';

/** Words that name the measure asked for, which an article gives without naming it: "45°C" is how hot it is. */
const measureWords =
  /^(?:percentage|proportion|share|fraction|amount|sum|number|total|hot|cold|warm|deep|tall|wide|heavy|far|old|fast|long|spend|spends|spent|cost|costs|last|lasted|weigh|weighs|worth)$/i;

/** "How long was he out?": what answers it must give a figure with its unit (`asked-figure.ts`), hardly ever the adjective. */
const adjectiveBehindHow = /\bhow (?<adjective>long|old|far|tall|deep|wide|heavy)\b/i;

/** "Where did the talks take place?" asks for no place in the text. */
const takesPlace = /\b(?:take|takes|took|taken|taking) place\b/i;

/** "What is the latest death toll?" asks for the toll that the articles give. */
const newestFigure =
  /\b(?<newest>latest|newest|current|exact|precise)(?: \p{L}+){0,2} (?:toll|number|count|figures?|total|score|price|rate|situation|news|status)\b/iu;

/** "Is it true that they refused?" asks whether they refused. */
const askingTruth = /^\s*is it (?:really )?(?:true|correct|right|a fact) that\b/i;
const truthWords = /^(?:true|correct|right|fact)$/i;

/** "What is his role?" asks for a title, which stands beside the name without saying that it is one. */
const roleOfSomebody =
  /^\s*what(?:['’]s| is| was) .+['’]s? (?<role>role|job|position|post|title|office)\W*$/iu;

/**
 * The question without words of the form that no article needs to hold: the adjective behind "how", the role that somebody has, that the
 * newest figure is asked for. A noun or verb of measure
 * stays where the coverage knows it: there it may tell. A question of nothing else stays as it is.
 */
export function dropFormWords(question: Question, isKnown: (term: string) => boolean): Question {
  const adjective = adjectiveBehindHow.exec(question.text)?.groups?.adjective;
  const role = roleOfSomebody.exec(question.text)?.groups?.role;
  const newest = newestFigure.exec(question.text)?.groups?.newest;
  const words = question.words.filter(
    ({ text, term }) =>
      text !== adjective &&
      text !== role &&
      text !== newest &&
      !(askingTruth.test(question.text) && truthWords.test(text)) &&
      !(isMeasureWord(text) && !isKnown(term)) &&
      !(text.toLowerCase() === 'place' && takesPlace.test(question.text)),
  );
  return words.length === 0 ? question : { ...question, words };
}

/** Whether a word of a question names the measure that is asked for. */
export function isMeasureWord(text: string): boolean {
  return measureWords.test(text);
}
