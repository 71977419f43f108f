// A pasted citation or sentence → whether the corpus has it: letter for letter, with differences, or not at all.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Block, Card } from '../card/card.js';
import { citationBlock } from '../card/citation-block.js';
import { createCard, excerptBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import type { Messages } from '../locale/language.js';
import { tokenise } from '../search/tokenise.js';
import { Turns } from '../turns/turns.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { type Selection, selectArticles } from './filters.js';
import { inMarks } from './in-marks.js';
import { nothingFoundCard, searchedLine } from './notices.js';
import { checkWords, type Differences, type Finding, type Place } from './verify/check-words.js';
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

type VerdictWords = Messages['checks']['verdict'];

/** Most places shown of words that stand in many, and most differences named one by one. */
const maxPlaces = 3;
const maxDifferences = 15;

/**
 * Looks for the words of a citation block, of a copied card or of any sentence; decoration around them does not count. The
 * card shows the passage verbatim, says what differs, and whether a citation block names another corpus version, article or
 * paragraph. Text without words, and words that the corpus does not have, are honest misses. Where an
 * article had the words once, the one that a citation block names or any other, the card says until when.
 */
export async function answerVerify(context: AnswerContext, text: string): Promise<Card> {
  const { library } = context;
  const selection = selectArticles(library, {});
  const pasted = readPasted(text);
  const { block, readings } = pasted;
  const finding = await new Turns().run(
    checkWords(library.passages, readings, selection.accepts, block?.articleId ?? null),
  );
  const isThere = finding.kind === 'letter for letter' || finding.kind === 'same words';
  const earlier =
    (await findCitedWords(context, pasted)) ?? (isThere ? null : await findFormerWords(context, pasted));
  return composeVerdict(context, selection, { ...pasted, earlier }, finding);
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

/** Fewer words stand in many texts by chance, and all texts that were ever kept are looked through. */
const minFormerWords = 5;

/** Words that no article has any more, in the texts of all that once were. */
async function findFormerWords(
  { library, revisions }: AnswerContext,
  { readings }: Pasted,
): Promise<EarlierWords | null> {
  const bare = readings.at(-1) ?? '';
  if (revisions == null || tokenise(bare).length < minFormerWords) return null;
  // With the store away, what the corpus has now is told all the same.
  const former = await revisions.findFormer(bare).catch(() => []);
  const shown = former.filter(
    ({ articleId, aliases }) => ![articleId, ...aliases].some((id) => library.isHidden(id)),
  );
  return findEarlierWords(shown, readings);
}

function composeVerdict(
  context: AnswerContext,
  selection: Selection,
  pasted: Checked,
  finding: Finding,
): Card {
  const { library } = context;
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
  const words = messagesOf(context).checks.verdict;
  const left = places.length - shown.length;
  return composeCard(context, selection, pasted, shown, {
    title: kind === 'letter for letter' ? words.exact : words.same,
    before: [
      textBlock(kind === 'letter for letter' ? words.exactly : words.sameAs),
      ...tellCut(pasted, shown[0], words).map(textBlock),
    ],
    after: left === 0 ? [] : [textBlock(words.furtherPlaces(left))],
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
function tellAttribution(
  { right, unknown, speakers }: ComparedAttribution,
  words: Messages['checks']['attribution'],
): readonly string[] {
  return [
    ...(right.length === 0 ? [] : [words.right(right.map(inMarks).join(', '))]),
    ...(unknown.length === 0 ? [] : [words.unknown(unknown.map(inMarks).join(', '), speakers)]),
  ];
}

/** A sentence cut out of a longer one may say what the article does not. */
function tellCut({ readings }: Pasted, place: Place | undefined, words: VerdictWords): readonly string[] {
  const cut = place === undefined ? null : findCut(readings.at(-1) ?? '', place);
  return cut === null ? [] : [words.cut(cut)];
}

function composeDiffering(
  context: AnswerContext,
  selection: Selection,
  pasted: Checked,
  place: Place,
  differences: Differences,
): Card {
  const messages = messagesOf(context);
  const words = messages.checks.verdict;
  const lines = listDifferences(differences, words);
  const left = lines.length - maxDifferences;
  return composeCard(context, selection, pasted, [place], {
    title: pasted.earlier === null ? words.differ : earlierTitle(pasted.earlier, messages),
    before: [
      textBlock(words.differences(lines.length)),
      listBlock(lines.slice(0, maxDifferences)),
      ...(left > 0 ? [textBlock(words.morePlaces(left))] : []),
      headingBlock(words.whatArticleHas),
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
  const messages = messagesOf(context);
  const { verdict: words } = messages.checks;
  let number = 0;
  const shown = places.flatMap((place) => {
    const excerpts = showPlace(context, place, number, emphasised ?? place.words);
    number += excerpts.length;
    return [
      ...excerpts.map(excerptBlock),
      ...(coverPlace(place).isWhole ? [] : [textBlock(hiddenWords(place, messages))]),
    ];
  });
  const first = shown.find((block) => block.kind === 'excerpt');
  const { version } = context.library;
  const attribution = compareAttribution(context.library, sourceBeside(pasted, all), all, messages);
  const wrong = [...findWrongSource(context.library, pasted, places, messages), ...attribution.wrong];
  return createCard({
    title: wrong.length === 0 ? title : words.citationWrong(title),
    blocks: [
      ...before,
      ...wrong.map(textBlock),
      ...tellAttribution(attribution, messages.checks.attribution).map(textBlock),
      ...compareClaims(context.library, pasted, places, messages).map(textBlock),
      ...shown,
      ...after,
      ...(first === undefined ? [] : [citationBlock(first.excerpt, version, messages.citations)]),
    ],
    actions: suggestSpeaker(places, words),
    footer: `${searchedLine(selection, messages)} ${words.corpusVersion(version)}`,
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
  const messages = messagesOf(context);
  const headlines = findHeadlines(selection.articles, text);
  const { title, remarks } = describeMiss(pasted.earlier, headlines, messages);
  let number = 0;
  return nothingFoundCard(
    {
      title,
      selection,
      remarks: [
        ...remarks,
        ...compareClaims(context.library, pasted, [], messages),
        messages.checks.verdict.corpusVersion(context.library.version),
      ],
      near: near.flatMap((place) => {
        const excerpts = showPlace(context, place, number, place.words, 'near').slice(0, 1);
        number += excerpts.length;
        return excerpts;
      }),
    },
    messages,
  );
}

/** Words that an article had once are no miss: the claims of the citation tell of them. */
function describeMiss(
  earlier: EarlierWords | null,
  headlines: readonly AnalysedArticle[],
  messages: Messages,
): { readonly title: string; readonly remarks: readonly string[] } {
  if (earlier !== null) return { title: earlierTitle(earlier, messages), remarks: [] };
  const words = messages.checks.verdict;
  if (headlines.length === 0) return { title: words.miss, remarks: [words.noPassage] };
  return {
    title: words.headline,
    remarks: headlines.map(({ article }) => words.inHeadline(describeArticle(article, messages.citations))),
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
