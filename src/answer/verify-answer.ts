// A pasted citation or sentence → whether the corpus has it: letter for letter, with differences, or not at all.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Block, Card } from '../card/card.js';
import { citationBlock } from '../card/citation-block.js';
import { createCard, excerptBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import type { AnswerContext } from './answer-context.js';
import { type Selection, selectArticles } from './filters.js';
import { inMarks } from './in-marks.js';
import { counted, nothingFoundCard, searchedLine } from './notices.js';
import { checkWords, type Differences, type Place } from './verify/check-words.js';
import { type ComparedAttribution, compareAttribution } from './verify/compare-attribution.js';
import {
  type Checked,
  compareClaims,
  earlierTitle,
  findWrongSource,
  isInCited,
} from './verify/compare-claims.js';
import { coverPlace } from './verify/cover-place.js';
import { findCut } from './verify/cut-sentence.js';
import { describeArticle } from './verify/describe-article.js';
import { type EarlierWords, findEarlierWords } from './verify/earlier-texts.js';
import { findHeadlines } from './verify/find-headlines.js';
import { listDifferences } from './verify/list-differences.js';
import { type Pasted, readPasted } from './verify/read-pasted.js';
import { hiddenWords, showPlace, suggestSpeaker } from './verify/show-place.js';

/** Most places shown of words that stand in many, and most differences named one by one. */
const maxPlaces = 3;
const maxDifferences = 15;

/**
 * Looks for the words of a citation block, of a copied card or of any sentence; decoration around them does not count. The
 * card shows the passage verbatim, says what differs, and whether a citation block names another corpus version, article or
 * paragraph. Text without words, and words that the corpus does not have, are honest misses. Where the article that a
 * citation block names had the words once, the card says until when.
 */
export async function answerVerify(context: AnswerContext, text: string): Promise<Card> {
  const { library } = context;
  const selection = selectArticles(library, {});
  const pasted = readPasted(text);
  const earlier = await findCitedWords(context, pasted);
  return composeVerdict(context, selection, { ...pasted, earlier });
}

/** The words of a citation block in an earlier text of its article. A hidden article's texts are not looked into. */
async function findCitedWords(
  { library, revisions }: AnswerContext,
  { block, readings }: Pasted,
): Promise<EarlierWords | null> {
  if (block === null || revisions == null || library.isHidden(block.articleId)) return null;
  const cited = library.findArticle(block.articleId)?.article;
  if (cited?.paragraphs.some((paragraph) => paragraph.includes(readings[0] ?? ''))) return null;
  const listed = await revisions.listRevisions([block.articleId, ...(cited?.aliases ?? [])]);
  return findEarlierWords(listed, readings);
}

function composeVerdict(context: AnswerContext, selection: Selection, pasted: Checked): Card {
  const { library } = context;
  const finding = checkWords(
    library.passages,
    pasted.readings,
    selection.accepts,
    pasted.block?.articleId ?? null,
  );
  switch (finding.kind) {
    case 'letter for letter':
    case 'same words':
      return composeFound(context, selection, pasted, finding.kind, foldCopies(finding.places));
    case 'differences':
      // Like sentences elsewhere say nothing about words that an article is known to have had.
      if (pasted.earlier !== null && !isInCited(library, pasted, finding.place))
        return composeMiss(context, selection, pasted, [finding.place]);
      return composeDiffering(context, selection, pasted, finding.place, finding.differences);
    case 'none':
      return composeMiss(context, selection, pasted, finding.near);
  }
}

function composeFound(
  context: AnswerContext,
  selection: Selection,
  pasted: Checked,
  kind: 'letter for letter' | 'same words',
  places: readonly Place[],
): Card {
  const shown = places.slice(0, maxPlaces);
  const left = places.length - shown.length;
  return composeCard(context, selection, pasted, shown, {
    title: kind === 'letter for letter' ? 'Found, letter for letter' : 'Found; punctuation or case differs',
    before: [
      textBlock(
        kind === 'letter for letter'
          ? 'These words stand in the corpus exactly so.'
          : 'The same words in the same order stand in the corpus; capital letters, quotation marks, dashes, other punctuation or white space differ. The article has it as shown.',
      ),
      ...tellCut(pasted, shown[0]).map(textBlock),
    ],
    after: left === 0 ? [] : [textBlock(`They stand in ${counted(left, 'further place')}, not shown.`)],
    all: places,
  });
}

/** What was written beside the words; nothing where the article itself goes on so ("“…,” the mayor said."). */
function sourceBeside({ source }: Pasted, places: readonly Place[]): string {
  const isPrinted = places.some(({ analysed, words }) => {
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return false;
    const paragraph = analysed.article.paragraphs[first.paragraphIndex] ?? '';
    return paragraph.slice(first.start, last.end).includes(source ?? '');
  });
  return source === null || isPrinted ? '' : source;
}

/** Words that are right may stand beside a name that is not: whoever reads "found" must not take it for both. */
function tellAttribution({ right, unknown }: ComparedAttribution): readonly string[] {
  return [
    ...(right.length === 0 ? [] : [`As the corpus has it: ${right.map(inMarks).join(', ')}.`]),
    ...(unknown.length === 0
      ? []
      : [
          `Whether ${unknown.map(inMarks).join(', ')} is right was not compared: the corpus has no person and no outlet of that name.`,
        ]),
  ];
}

/** A sentence cut out of a longer one may say what the article does not. */
function tellCut({ readings }: Pasted, place: Place | undefined): readonly string[] {
  const cut = place === undefined ? null : findCut(readings.at(-1) ?? '', place);
  if (cut === null) return [];
  const where = {
    beginning: 'begins before them',
    end: 'goes on after them',
    'both ends': 'begins before them and goes on after them',
  };
  return [`They are only a part of a sentence, which ${where[cut]}: read the whole.`];
}

function composeDiffering(
  context: AnswerContext,
  selection: Selection,
  pasted: Checked,
  place: Place,
  differences: Differences,
): Card {
  const lines = listDifferences(differences);
  const left = lines.length - maxDifferences;
  return composeCard(context, selection, pasted, [place], {
    title: pasted.earlier === null ? 'Found, but the words differ' : earlierTitle(pasted.earlier),
    before: [
      textBlock(`The nearest passage differs in ${counted(lines.length, 'place')}.`),
      listBlock(lines.slice(0, maxDifferences)),
      ...(left > 0 ? [textBlock(`… and in ${counted(left, 'more place')}.`)] : []),
      headingBlock('What the article has'),
    ],
    after: [],
    emphasised: differingWords(place, differences),
  });
}

interface Composition {
  readonly title: string;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Words to set in bold; those of the places when absent. */
  readonly emphasised?: Place['words'];
  /** Every place of the words, where not all are shown. */
  readonly all?: readonly Place[];
}

function composeCard(
  context: AnswerContext,
  selection: Selection,
  pasted: Checked,
  places: readonly Place[],
  { title, before, after, emphasised, all = places }: Composition,
): Card {
  let number = 0;
  const shown = places.flatMap((place) => {
    const excerpts = showPlace(context, place, number, emphasised ?? place.words);
    number += excerpts.length;
    return [
      ...excerpts.map(excerptBlock),
      ...(coverPlace(place).isWhole ? [] : [textBlock(hiddenWords(place))]),
    ];
  });
  const first = shown.find((block) => block.kind === 'excerpt');
  const { version } = context.library;
  const attribution = compareAttribution(context.library, sourceBeside(pasted, all), all);
  const wrong = [...findWrongSource(context.library, pasted, places), ...attribution.wrong];
  return createCard({
    title: wrong.length === 0 ? title : `${title}; the citation is wrong`,
    blocks: [
      ...before,
      ...wrong.map(textBlock),
      ...tellAttribution(attribution).map(textBlock),
      ...compareClaims(context.library, pasted, places).map(textBlock),
      ...shown,
      ...after,
      ...(first === undefined ? [] : [citationBlock(first.excerpt, version)]),
    ],
    actions: suggestSpeaker(places),
    footer: `${searchedLine(selection)} Corpus version ${version}.`,
    searched: selection.searched,
  });
}

function composeMiss(
  context: AnswerContext,
  selection: Selection,
  pasted: Checked,
  near: readonly Place[],
): Card {
  const text = pasted.readings.at(-1) ?? '';
  const headlines = findHeadlines(selection.articles, text);
  const { title, remarks } = describeMiss(pasted.earlier, headlines);
  let number = 0;
  return nothingFoundCard({
    title,
    selection,
    remarks: [
      ...remarks,
      ...compareClaims(context.library, pasted, []),
      `Corpus version ${context.library.version}.`,
    ],
    near: near.flatMap((place) => {
      const excerpts = showPlace(context, place, number, place.words, 'near').slice(0, 1);
      number += excerpts.length;
      return excerpts;
    }),
  });
}

/** Words that an article had once are no miss: the claims of the citation tell of them. */
function describeMiss(
  earlier: EarlierWords | null,
  headlines: readonly AnalysedArticle[],
): { readonly title: string; readonly remarks: readonly string[] } {
  if (earlier !== null) return { title: earlierTitle(earlier), remarks: [] };
  if (headlines.length === 0)
    return {
      title: 'Not in this corpus',
      remarks: ['No passage of the corpus has these words, nor nearly these.'],
    };
  return {
    title: 'A headline, not a passage',
    remarks: headlines.map(
      ({ article }) => `The words stand in the headline of ${describeArticle(article)}.`,
    ),
  };
}

/** Words of the article that were not pasted so; where only pasted words are too many, all of the place. */
function differingWords({ words }: Place, { printed, stretches }: Differences): Place['words'] {
  const differing = stretches.flatMap(({ kind, there }) =>
    kind === 'same' ? [] : printed.slice(there.start, there.end),
  );
  return differing.length === 0 ? words : differing;
}

/** Of the same wire text under several outlets the first is shown, and the others are named beside it. */
function foldCopies(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const { id } = place.analysed.article;
    if (!kept.some(({ analysed }) => analysed.article.sameTextIds.includes(id))) kept.push(place);
  }
  return kept;
}
