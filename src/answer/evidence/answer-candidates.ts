// The best windows → the words that may be (part of) the answer, each with the numbers that tell how likely it is.

import { termMask, tokenFlags } from '../../search/tokens.js';
import { termKinds } from '../../search/word-kinds.js';
import { listTitleTerms, weighRarity } from './agreement.js';
import { type AnswerContext, figureKinds, standsByFocus, weighAround } from './answer-nearness.js';
import { findAskedKinds } from './asked-kinds.js';
import { createNumbers, placesOf } from './named-numbers.js';
import type { WindowWords } from './window-words.js';
import { WordTally } from './word-tally.js';

/** Names of what is measured of a word: the contract with `answer-model.ts` and `bench/train-answers.mjs`. */
export const candidateFeatureNames = [
  /** Weight of the windows that have it, and the same by how near it stands to the question's words; logarithms. */
  'weight',
  'nearness',
  /** Nearness where it stands nearest. */
  'nearest',
  /** Stands within two words of the noun that is asked for: anywhere, and by weight of windows. */
  'besideKind',
  'besideKindShare',
  /** Fits the kind of answer asked for: anywhere, and by weight of windows. */
  'fits',
  'fitsShare',
  /** Written with a capital, by weight of windows. */
  'capital',
  /** Inverse paragraph frequency, 1 for a word that stands once in the corpus; and its square. */
  'rarity',
  'raritySquared',
  /** How much oftener than in the corpus at large; a logarithm. */
  'lift',
  /** Articles that have it: their share by weight, among the best five, among the best fifteen. */
  'articles',
  'bestFive',
  'bestFifteen',
  /** Number of windows, and nearness in all articles together; logarithms. */
  'windows',
  'articleNearness',
  /** Share of the articles, by weight, that have it in their title. */
  'titled',
  'isNumber',
  'isName',
  'isDate',
  /** The same for some kinds of question only: those that set no condition on the answer, … */
  'openNumber',
  'openName',
  'openCapital',
  'openRarity',
  'openNearest',
  /** … ask for a figure, … */
  'figureFits',
  'figureNumber',
  /** … a name, … */
  'nameName',
  'nameCapital',
  'nameBesideKind',
  /** … a person, … */
  'personFits',
  'personCapital',
  /** … or a place. */
  'placeFits',
  'placeName',
  'rareArticles',
  'fitsNearest',
  /** Names a kind of the noun that is asked for; the same, less for a wide noun; and whether it does not, though kinds are known. */
  'isKind',
  'isNarrowKind',
  'isNoKind',
] as const;

export type CandidateFeature = (typeof candidateFeatureNames)[number];

/** A window and what it weighs. */
export interface WeighedWindow {
  readonly words: WindowWords;
  readonly weight: number;
}

export interface AnswerCandidates {
  /** Term numbers, and the features of each in the order of `candidateFeatureNames`. */
  readonly terms: readonly number[];
  readonly rows: readonly Float64Array[];
}

/** Words that are weighed as answers: those that stand nearest to the question's words. */
const maxCandidates = 60;

/** Finds the candidates among the words of windows, which come best first; without windows there are none. */
export function findAnswerCandidates(
  windows: readonly WeighedWindow[],
  context: AnswerContext,
): AnswerCandidates {
  const { passages, sought } = context;
  const tallies = new Map<number, WordTally>();
  /** By number; in the order of their best window. */
  const articleWeights = new Map<number, number>();
  const total = sought.totalWeight || 1;
  const sum = windows.reduce((all, { weight }) => all + weight, 0) || 1;
  for (const [window, { words, weight: whole }] of windows.entries()) {
    const weight = whole / sum;
    const article = words.window.article.number;
    if (!articleWeights.has(article)) articleWeights.set(article, weight);
    for (const token of words.others) {
      const value = passages.tokens[token]!;
      const term = value & termMask;
      let tally = tallies.get(term);
      if (tally === undefined) {
        tally = new WordTally(term);
        tallies.set(term, tally);
      }
      tally.add({
        article,
        window,
        weight,
        nearness: weighAround(token, words, sought) / total,
        isBesideKind: standsByFocus(token, words, sought),
        fits: context.isAnswer === null || context.isAnswer(token),
        isCapital: (value & tokenFlags.capital) !== 0,
      });
    }
  }
  for (const [article, weight] of articleWeights)
    for (const term of listTitleTerms(passages, article)) {
      const tally = tallies.get(term);
      if (tally !== undefined) tally.titled += weight;
    }
  // Between equals the one that comes first in the best windows: terms are numbered otherwise in an index that has grown.
  const nearest = [...tallies.values()].sort((a, b) => b.nearness - a.nearness).slice(0, maxCandidates);
  const measure = createMeasure(context, articleWeights);
  return { terms: nearest.map(({ term }) => term), rows: nearest.map(measure) };
}

const bestFew = 5;
const bestMany = 15;
/** As many kinds in the corpus as a wide noun has. */
const manyKinds = 3000;

const at = placesOf(candidateFeatureNames);

/** Makes the measure for the words of one question. */
function createMeasure(
  context: AnswerContext,
  articleWeights: ReadonlyMap<number, number>,
): (tally: WordTally) => Float64Array {
  const { passages, sought, asked, isAnswer } = context;
  const kindTerms = findAskedKinds(sought, passages);
  const rankOf = new Map([...articleWeights.keys()].map((article, rank) => [article, rank]));
  const allArticles = [...articleWeights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const isOpen = isAnswer === null ? 1 : 0;
  const asksFigure = figureKinds.has(asked) ? 1 : 0;
  const asksName = asked === 'name' || asked === 'title' ? 1 : 0;
  const asksPerson = asked === 'person' ? 1 : 0;
  const asksPlace = asked === 'place' || asked === 'country' || asked === 'state' ? 1 : 0;
  return (tally) => {
    const { term, weight, nearest } = tally;
    const kind = passages.kinds[term] ?? 0;
    const rarity = weighRarity(term, passages);
    const commonness = (passages.paragraphFrequency[term] ?? 0) / passages.paragraphCount;
    const [fits, besideKind] = [tally.fitsWeight > 0 ? 1 : 0, tally.besideKindWeight > 0 ? 1 : 0];
    const [fitsShare, capital] = [tally.fitsWeight / weight, tally.capitalWeight / weight];
    const [isNumber, isName] = [has(kind, termKinds.number), has(kind, termKinds.name)];
    const among = countArticles(tally, rankOf);
    const articles = among.weight / allArticles;
    const isKind = kindTerms.has(term) ? 1 : 0;
    const values = createNumbers(candidateFeatureNames);
    values[at.weight] = Math.log(weight + 1e-3);
    values[at.nearness] = Math.log(tally.nearness + 1e-4);
    values[at.nearest] = nearest;
    values[at.besideKind] = besideKind;
    values[at.besideKindShare] = tally.besideKindWeight / weight;
    values[at.fits] = fits;
    values[at.fitsShare] = fitsShare;
    values[at.capital] = capital;
    values[at.rarity] = rarity;
    values[at.raritySquared] = rarity ** 2;
    values[at.lift] = Math.log(1 + weight / (commonness || 1));
    values[at.articles] = articles;
    values[at.bestFive] = among.few / bestFew;
    values[at.bestFifteen] = among.many / bestMany;
    values[at.windows] = Math.log(1 + tally.windows);
    values[at.articleNearness] = Math.log(1 + among.nearness);
    values[at.titled] = tally.titled / allArticles;
    values[at.isNumber] = isNumber;
    values[at.isName] = isName;
    values[at.isDate] = has(kind, termKinds.year | termKinds.date);
    values[at.openNumber] = isOpen * isNumber;
    values[at.openName] = isOpen * isName;
    values[at.openCapital] = isOpen * capital;
    values[at.openRarity] = isOpen * rarity;
    values[at.openNearest] = isOpen * nearest;
    values[at.figureFits] = asksFigure * fits;
    values[at.figureNumber] = asksFigure * isNumber;
    values[at.nameName] = asksName * isName;
    values[at.nameCapital] = asksName * capital;
    values[at.nameBesideKind] = asksName * besideKind;
    values[at.personFits] = asksPerson * fitsShare;
    values[at.personCapital] = asksPerson * capital;
    values[at.placeFits] = asksPlace * fitsShare;
    values[at.placeName] = asksPlace * isName;
    values[at.rareArticles] = rarity * articles;
    values[at.fitsNearest] = fits * nearest;
    values[at.isKind] = isKind;
    values[at.isNarrowKind] = isKind * (1 - Math.min(1, kindTerms.size / manyKinds));
    values[at.isNoKind] = kindTerms.size > 0 ? 1 - isKind : 0;
    return values;
  };
}

function has(kind: number, flags: number): number {
  return (kind & flags) !== 0 ? 1 : 0;
}

function countArticles(tally: WordTally, rankOf: ReadonlyMap<number, number>) {
  const among = { weight: 0, nearness: 0, few: 0, many: 0 };
  tally.eachArticle((article, weight, nearness) => {
    const rank = rankOf.get(article) ?? Number.POSITIVE_INFINITY;
    among.weight += weight;
    among.nearness += nearness;
    if (rank < bestFew) among.few++;
    if (rank < bestMany) among.many++;
  });
  return among;
}
