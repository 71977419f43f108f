// The best passage for a question → what keeps it from being an answer though it has the question's words.

import type { Library } from '../../library/library.js';
import { listTerms } from '../../search/list-terms.js';
import { splitSentences } from '../../text/sentences.js';
import type { AnswerWords } from '../answer-context.js';
import { type FeatureName, featureNames } from '../evidence/features.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { locateWindow } from '../evidence/locate-window.js';
import type { RankedWindow } from '../evidence/rank.js';
import type { SoughtWords } from '../evidence/sought-words.js';
import type { Window } from '../evidence/windows.js';
import { type AskedFigure, findAskedFigure, givesFigure } from '../question/asked-figure.js';
import { lacksOneInRow, tellsOfOtherInRow } from '../question/asked-ordinal.js';
import { tellsOutcome } from '../question/asked-outcome.js';
import { givesReason } from '../question/gives-reason.js';
import { judgePremise, type PremiseStanding } from '../question/holds-premise.js';
import { namesSomebody } from '../question/names-somebody.js';
import { asksOfComing, asksOfDone, isOnlyPast, isStillToCome } from '../question/still-to-come.js';
import { tellsOpposite, tellsSameAction } from '../question/told-alike.js';
import type { QuestionReading } from '../question/understand-question.js';
import { printsOtherTime } from './prefer-role.js';
import { holdsOffice, printsRoleElsewhere } from './role-elsewhere.js';

/** How much of the text around a passage may still tell what was done, in UTF-16 units either way. */
const aroundChars = 300;

/** From this confidence on, a name of the question may be missing around the passage: in one right answer of sixteen it is. */
const sureWithoutNames = 0.7;

/** From this confidence on, a passage may have nothing of the kind asked for that we know, as a person: it may be told in other words. */
const sureWithoutKind = 0.75;

/** From this confidence on, the verb of a question when, where, which or how many may be missing around the passage. */
const sureWithoutTold = 0.95;
/** A question of more words than these is told by the others: of 443 questions of a news quiz seven right answers lack such a verb. */
const fewWords = 4;
const needsVerb: ReadonlySet<QuestionReading['form']> = new Set(['when', 'where', 'which', 'how many']);

/** From this confidence on, the verb of a question why may be missing around the passage: it may give the reason in other words. */
const sureWithoutVerb = 0.9;

/**
 * One sentence for the reader, or null where nothing speaks against the passage. The verb of a question about something done
 * must be told as done; a question that may be answered by yes or no needs every name and its verb in the passage, but not
 * that it was done: "refused to accept" differs, and is shown. A question why needs a word that gives a reason, one how deep a
 * length, one who is in office somebody who is, one about the third of a row the third, one how something came out an outcome, and one
 * when or where something was done a sentence that does not only speak of it as still to come.
 */
export function findObjection(
  library: Library,
  { best: [best], sought, confidence }: Pick<Evidence, 'best' | 'sought' | 'confidence'>,
  reading: QuestionReading,
  words: AnswerWords['ask'],
): string | null {
  if (best === undefined) return null;
  const { window } = best;
  const { article, paragraphIndex, start, end } = locateWindow(library.passages, window);
  const paragraph = article.paragraphs[paragraphIndex] ?? '';
  const passage = paragraph.slice(start, end);
  const { role, outcome } = reading;
  if (role !== null && printsOtherTime(library, window, role)) return words.otherTime;
  if (role !== null && printsRoleElsewhere(passage, role.text)) return words.roleElsewhere;
  const figure = findAskedFigure(reading.question);
  if (figure !== null && needsUnit(figure) && !givesFigure(passage, figure))
    return words.noFigure(figure.noun);
  if (figure?.kind === 'money' && !givesFigure(sentencesTouching(passage, sought), figure))
    return words.noFigure(figure.noun);
  if (figure === null && confidence < sureWithoutKind && hasNothingOfKind(best)) {
    if (reading.form !== 'who' || !namesSomebody(sentencesAbout(passage, sought, reading)))
      return words.nothingOfKind;
  }
  if (outcome !== null && !tellsOutcome(passage, outcome, reading.text)) return words.noOutcome;
  if (outcome !== null && isAllAhead(fullestSentences(passage, sought))) return words.notYet;
  if (tellsOfOtherInRow(reading.text, passage)) return words.notAllNamed;
  const around = `${article.title}. ${paragraph.slice(Math.max(0, start - aroundChars), end + aroundChars)}`;
  if (lacksOneInRow(reading.text, around)) return words.notAllNamed;
  if (role !== null && confidence < sureWithoutNames && !holdsOffice(around, role.text))
    return words.notAllNamed;
  if (placed.has(reading.form)) {
    if (asksOfDone(reading.text) && isAllAhead(sentencesAbout(passage, sought, reading))) return words.notYet;
    if (reading.form === 'when' && tellsNothingOfIt(sought, window)) return words.notAllNamed;
    if (asksOfComing(reading.text) && isAllPast(sentencesAbout(passage, sought, reading)))
      return words.onlyPast;
  }
  // Who did it stands where it is told; when and how many may stand beside it.
  const standing = standingOf(
    reading.form === 'who' ? sentencesAbout(passage, sought, reading) : passage,
    reading.form === 'who' ? '' : around,
    reading,
  );
  const verb = reading.premise?.verb ?? '';
  const notTold = words.notToldAsDone(verb);
  if (reading.form === 'yes or no') {
    const here = window.mask | window.article.titleMask;
    if ((sought.maskWhere(({ isName }) => isName) & ~here) !== 0) return words.notAllNamed;
    return standing === 'absent' && !tellsOpposite(passage, verb) ? words.notToldWhether(verb) : null;
  }
  if (
    standing === 'unreal' ||
    (standing === 'absent' && reading.form === 'who' && confidence < sureWithoutNames)
  )
    return notTold;
  // Words that the dictionary relates to the verb mark the passage as the verb does.
  const isTold =
    standing !== 'absent' ||
    tellsSameAction(around, verb, reading.text) ||
    (sought.maskWhere(({ term }) => term === reading.premise?.term) & window.mask) !== 0;
  if (!isTold && isShort(sought) && needsVerb.has(reading.form) && confidence < sureWithoutTold)
    return notTold;
  // "They did not commit to a meeting between A and B. B called the meetings a step": what is told of both is what counts.
  if (reading.form === 'when' && standingOf(sentencesOfAll(passage, sought), '', reading) === 'unreal')
    return notTold;
  const names = sought.maskWhere(({ isName, isAsking }) => isName && isAsking);
  const nearby = window.mask | window.article.titleMask | window.paragraphMask | window.nearMask;
  if (confidence < sureWithoutNames && (names & ~nearby) !== 0) return words.notAllNamed;
  if (reading.form === 'why') {
    // "Why did they not travel" is answered by what they did instead.
    if (standing === 'absent' && confidence < sureWithoutVerb && reading.premise?.isNegated === false)
      return notTold;
    if (!givesReason(passage)) return words.noReason;
  }
  return null;
}

/** Forms that ask when or where something was: a passage with a day and the names, but nothing of what was done, tells of something else. */
const placed: ReadonlySet<QuestionReading['form']> = new Set(['when', 'where']);

function isShort({ words }: SoughtWords): boolean {
  return words.length <= fewWords;
}

/** Whether a question asks for a person, a day, a place or the like, and its passage has none. */
function hasNothingOfKind({ features }: RankedWindow): boolean {
  const of = (name: FeatureName) => features[featureNames.indexOf(name)];
  return of('asksOpen') === 0 && of('answerPresent') === 0;
}

function isAllAhead(sentences: string): boolean {
  const spans = splitSentences(sentences);
  return spans.length > 0 && spans.every(({ start, end }) => isStillToCome(sentences.slice(start, end)));
}

function isAllPast(sentences: string): boolean {
  const spans = splitSentences(sentences);
  return spans.length > 0 && spans.every(({ start, end }) => isOnlyPast(sentences.slice(start, end)));
}

/** Whether a passage and its title have none of the words that tell what is asked about, but for names and the noun asked for. */
function tellsNothingOfIt(sought: SoughtWords, { mask, article }: Window): boolean {
  const told = sought.maskWhere(({ isAsking, isName, isFocus }) => isAsking && !isName && !isFocus);
  return told !== 0 && (told & (mask | article.titleMask)) === 0;
}

/** A span of time, a length, an age or a temperature is known by its unit alone; anything else may be told in words that no list has. */
function needsUnit({ kind, units }: AskedFigure): boolean {
  return kind === 'age' || kind === 'duration' || units !== null;
}

/** The sentences that hold at least half of what the question says besides its verb: the others tell of something else. */
function sentencesAbout(passage: string, { words }: SoughtWords, { premise }: QuestionReading): string {
  const told = words.filter(({ term, isAsking }) => isAsking && term !== premise?.term);
  const total = told.reduce((sum, { weight }) => sum + weight, 0);
  return keepSentences(passage, (terms) => {
    const held = told.reduce((sum, { term, weight }) => sum + (terms.has(term) ? weight : 0), 0);
    return held * 2 >= total;
  });
}

/** The sentences that hold as much of the question as any does. */
function fullestSentences(passage: string, { words }: SoughtWords): string {
  const weigh = (terms: ReadonlySet<string>) =>
    words.reduce((sum, { term, weight, isAsking }) => sum + (isAsking && terms.has(term) ? weight : 0), 0);
  const most = Math.max(
    0,
    ...splitSentences(passage).map(({ start, end }) => weigh(new Set(listTerms(passage.slice(start, end))))),
  );
  return keepSentences(passage, (terms) => weigh(terms) === most);
}

/** The sentences that hold any word of the question. */
function sentencesTouching(passage: string, { words }: SoughtWords): string {
  const asked = new Set(words.map(({ term }) => term));
  return keepSentences(passage, (terms) => [...terms].some((term) => asked.has(term)));
}

/** The sentences that hold every name of the sentence that asks; none where it has fewer than two. */
function sentencesOfAll(passage: string, { words }: SoughtWords): string {
  const names = words.filter(({ isName, isAsking }) => isName && isAsking);
  if (names.length < 2) return '';
  return keepSentences(passage, (terms) => names.every(({ term }) => terms.has(term)));
}

/** The sentences whose terms fulfil a condition, as one text. */
function keepSentences(passage: string, condition: (terms: ReadonlySet<string>) => boolean): string {
  return splitSentences(passage)
    .map(({ start, end }) => passage.slice(start, end))
    .filter((sentence) => condition(new Set(listTerms(sentence))))
    .join(' ');
}

function standingOf(passage: string, around: string, { premise }: QuestionReading): PremiseStanding {
  if (premise === null) return 'held';
  const own = judgePremise(passage, premise);
  return own === 'absent' ? judgePremise(around, premise) : own;
}
