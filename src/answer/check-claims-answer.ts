// A message → for each of its claims the sentences of the coverage that bear on it, differences marked, no verdict.

import type { Block, Card, Excerpt } from '../card/card.js';
import { createCard, excerptBlock, headingBlock, textBlock } from '../card/create-card.js';
import type { AnswerContext } from './answer-context.js';
import { toExcerpt } from './ask/passage-excerpt.js';
import { compareNumbers } from './claims/compare-numbers.js';
import { readClaims } from './claims/read-claims.js';
import { type Evidence, findEvidence } from './evidence/find-evidence.js';
import { readQuestion } from './evidence/question.js';
import type { RankedWindow } from './evidence/rank.js';
import { selectArticles } from './filters.js';
import { counted, enumerate, nothingFoundCard, searchedLine } from './notices.js';

/** Claims of one message that are looked up; a card is to be read, and each costs a search. */
const maxClaims = 6;
/** Passages shown of each claim, from different articles. */
const maxPassages = 2;
/** Share of the claim's weight that a passage must hold to bear on it; chosen on claims about the shipped pages. */
const bearingShare = 0.5;
const maxHeadingChars = 150;

/**
 * Each claim with up to two passages: the same and different numbers of the same thing are noted, and names of the claim that the
 * passage does not have. A claim on which nothing is found says so. A message that claims nothing is a card of its own.
 */
export async function answerCheckClaims(context: AnswerContext, text: string): Promise<Card> {
  const selection = selectArticles(context.library, {});
  const claims = readClaims(text);
  if (claims.length === 0)
    return nothingFoundCard({
      title: 'The message claims nothing that could be looked up',
      selection,
      remarks: ['Questions and short reactions are left out; choose a message that states something.'],
    });
  const blocks: Block[] = [];
  let number = 0;
  for (const claim of claims.slice(0, maxClaims)) {
    const evidence = await findEvidence(readQuestion(claim), context.library);
    const passages = choosePassages(evidence);
    blocks.push(headingBlock(`“${shorten(claim)}”`));
    if (passages.length === 0) blocks.push(textBlock(describeNothing(evidence)));
    for (const entry of passages) {
      number += 1;
      blocks.push(
        excerptBlock(
          noteDifferences(toExcerpt(context, evidence, entry, number, 'answer'), claim, evidence, entry),
        ),
      );
    }
  }
  const left = claims.length - maxClaims;
  return createCard({
    title: 'What the coverage has on this message – no verdict',
    tone: number === 0 ? 'notice' : 'answer',
    found: number > 0,
    blocks: [
      textBlock(
        'Sentences that bear on each claim, with differing numbers and names marked. Whether they bear it out is for you to read.',
      ),
      ...blocks,
    ],
    footer: `${searchedLine(selection)}${left > 0 ? ` ${counted(left, 'further claim')} not looked up.` : ''}`,
    searched: selection.searched,
  });
}

/** The passages that hold most of the claim, the fullest first, one of each article. */
function choosePassages({ best, sought }: Evidence): readonly RankedWindow[] {
  const articles = new Set<unknown>();
  return best
    .map((entry) => ({ entry, share: sought.weigh(entry.window.mask) / (sought.totalWeight || 1) }))
    .filter(({ share }) => share >= bearingShare)
    .sort((a, b) => b.share - a.share)
    .flatMap(({ entry }) => {
      const { number } = entry.window.article;
      if (articles.has(number)) return [];
      articles.add(number);
      return [entry];
    })
    .slice(0, maxPassages);
}

function noteDifferences(
  excerpt: Excerpt,
  claim: string,
  { sought }: Evidence,
  { window }: RankedWindow,
): Excerpt {
  const numbers = compareNumbers(claim, excerpt.citation.text).map(({ claimed, printed, isSame }) =>
    isSame ? `same number: ${printed}` : `different number: ${claimed} in the message, ${printed} here`,
  );
  const here = window.mask | window.article.titleMask;
  const missing = sought.words.filter(({ isName }, slot) => isName && (here & (1 << slot)) === 0);
  const names =
    missing.length === 0 ? [] : [`does not name ${enumerate(missing.map(({ text }) => `“${text}”`))}`];
  return { ...excerpt, notes: [...numbers, ...names, ...excerpt.notes] };
}

function describeNothing({ sought }: Evidence): string {
  const unknown = sought.words.filter(({ termNumber }) => termNumber < 0).map(({ text }) => `“${text}”`);
  return unknown.length === 0
    ? 'Nothing in the coverage bears on this.'
    : `Nothing in the coverage bears on this; no article mentions ${enumerate(unknown)}.`;
}

function shorten(text: string): string {
  return text.length <= maxHeadingChars ? text : `${text.slice(0, maxHeadingChars - 1).trimEnd()}…`;
}
