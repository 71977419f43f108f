// A message → for each of its claims the sentences of the coverage that bear on it, differences marked, no verdict.

import type { Block, Card, Excerpt } from '../card/card.js';
import { createCard, excerptBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import { plain } from '../card/rich-text.js';
import type { Messages } from '../locale/language.js';
import { monthOf } from '../text/calendar.js';
import { monthNumbers } from '../text/words/calendar-words.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { toExcerpt } from './ask/passage-excerpt.js';
import { choosePassages, readLacking } from './claims/bearing.js';
import { compareNumbers, type NumberPair } from './claims/compare-numbers.js';
import { readClaims } from './claims/read-claims.js';
import { type Evidence, findEvidence } from './evidence/find-evidence.js';
import { readQuestion } from './evidence/question.js';
import type { RankedWindow } from './evidence/rank.js';
import { selectArticles } from './filters.js';
import { enumerate, nothingFoundCard, searchedLine } from './notices.js';
import { findOtherInRow, tellsOfOtherInRow } from './question/asked-ordinal.js';

type ClaimWords = Messages['checks']['claims'];

/** Claims of one message that are looked up; a card is to be read, and each costs a search. */
const maxClaims = 6;
/** Passages shown of each claim, from different articles. */
const maxPassages = 2;
/** Most words named that a passage does not have. */
const maxLacking = 3;
const maxHeadingChars = 150;
/** Most sentences listed as not checked; a long message has them counted. */
const maxListed = 10;

/**
 * Each claim with up to two passages: the same and different numbers of the same thing are noted, and names of the claim that the
 * passage does not have. A claim on which nothing is found says so. A message that claims nothing is a card of its own.
 */
export async function answerCheckClaims(context: AnswerContext, text: string): Promise<Card> {
  const selection = selectArticles(context.library, {});
  const messages = messagesOf(context);
  const words = messages.checks.claims;
  const { claims, leftOut } = readClaims(text);
  const checked = claims.slice(0, maxClaims);
  const unchecked = [
    ...leftOut.map(({ sentence, reason }) => ({ sentence, why: words.leftOut[reason] })),
    ...claims.slice(maxClaims).map((sentence) => ({ sentence, why: words.onlySo(maxClaims) })),
  ];
  if (checked.length === 0)
    return nothingFoundCard(
      {
        title: words.miss,
        selection,
        remarks: [
          ...unchecked.slice(0, maxListed).map(({ sentence, why }) => `“${shorten(sentence)}” – ${why}`),
          words.chooseOther,
        ],
      },
      messages,
    );
  const blocks: Block[] = [];
  let number = 0;
  for (const claim of checked) {
    const evidence = await findEvidence(readQuestion(claim), context.library);
    const excerptOf = (entry: RankedWindow) => toExcerpt(context, evidence, entry, number, 'answer');
    const passages = choosePassages(evidence, maxPassages, (entry) => {
      const { text } = excerptOf(entry).citation;
      return (
        !tellsOfOtherInRow(claim, text) && compareNumbers(claim, text).some(({ isThingTold }) => isThingTold)
      );
    });
    blocks.push(headingBlock(`“${shorten(claim)}”`));
    if (passages.length === 0) blocks.push(textBlock(describeNothing(evidence, messages)));
    for (const entry of passages) {
      number += 1;
      blocks.push(excerptBlock(noteDifferences(excerptOf(entry), claim, evidence, entry, messages)));
    }
  }
  return createCard({
    title: words.title,
    tone: number === 0 ? 'notice' : 'answer',
    found: number > 0,
    blocks: [
      textBlock(words.checked(checked.length, checked.length + unchecked.length)),
      ...blocks,
      ...describeUnchecked(unchecked, words),
    ],
    footer: searchedLine(selection, messages),
    searched: selection.searched,
  });
}

/** The sentences of the message that were not looked up, and why; none gives no block. */
function describeUnchecked(
  unchecked: readonly { readonly sentence: string; readonly why: string }[],
  words: ClaimWords,
): readonly Block[] {
  if (unchecked.length === 0) return [];
  const left = unchecked.length - maxListed;
  return [
    headingBlock(words.notChecked),
    listBlock([
      ...unchecked.slice(0, maxListed).map(({ sentence, why }) => [plain(`“${shorten(sentence)}” – ${why}`)]),
      ...(left > 0 ? [[plain(words.further(left))]] : []),
    ]),
  ];
}

function noteDifferences(
  excerpt: Excerpt,
  claim: string,
  { sought }: Evidence,
  entry: RankedWindow,
  { checks: { claims: words }, answers }: Messages,
): Excerpt {
  const { text, publishedOn } = excerpt.citation;
  const lacking = readLacking(sought, entry);
  const names = lacking.names.filter((name) => !isMonthOf(name, publishedOn));
  const row = findOtherInRow(claim, text);
  const quote = (list: readonly string[]) =>
    enumerate(
      list.map((word) => `“${word}”`),
      answers,
    );
  return {
    ...excerpt,
    notes: [
      ...compareNumbers(claim, text).map((pair) => describePair(pair, words)),
      ...(row === null ? [] : [words.differentNumber(row.asked, row.told)]),
      ...(names.length === 0 ? [] : [words.doesNotName(quote(names))]),
      ...(lacking.words.length === 0 ? [] : [words.doesNotHave(quote(lacking.words.slice(0, maxLacking)))]),
      ...(denies.test(claim) && !denies.test(text) ? [words.deniedByMessage] : []),
      ...excerpt.notes,
    ],
  };
}

/** Who writes today need not name the month. */
function isMonthOf(name: string, day: string | null): boolean {
  return day !== null && monthNumbers.get(name.toLowerCase()) === monthOf(day);
}

/** Words that turn a claim into its opposite. */
const denies = /\b(?:not|never|no|none|nobody|nor|neither|cannot|without)\b|n['’]t\b/i;

function describePair({ claimed, printed, same }: NumberPair, words: ClaimWords): string {
  if (same === 'number') return words.sameNumber(printed);
  return same === 'figure' ? words.sameFigure(claimed, printed) : words.differentNumber(claimed, printed);
}

function describeNothing({ sought }: Evidence, { checks: { claims: words }, answers }: Messages): string {
  const unknown = sought.words.filter(({ termNumber }) => termNumber < 0).map(({ text }) => `“${text}”`);
  return unknown.length === 0 ? words.nothing : words.nothingNames(enumerate(unknown, answers));
}

function shorten(text: string): string {
  return text.length <= maxHeadingChars ? text : `${text.slice(0, maxHeadingChars - 1).trimEnd()}…`;
}
