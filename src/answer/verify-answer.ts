// A pasted citation or sentence → whether the corpus has it: letter for letter, with differences, or not at all.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Action, Block, Card, Excerpt } from '../card/card.js';
import { citationBlock } from '../card/citation-block.js';
import { dayWords, outletWords, placeWords } from '../card/citation-words.js';
import { createCard, excerptBlock, headingBlock, listBlock, textBlock } from '../card/create-card.js';
import type { Article } from '../model/article.js';
import type { AnswerContext } from './answer-context.js';
import { createExcerpt, sentenceIndexAt } from './cite.js';
import { type Selection, selectArticles } from './filters.js';
import { counted, nothingFoundCard, searchedLine } from './notices.js';
import { overlap } from './sentence-window.js';
import { dressUtterance } from './utterance-excerpt.js';
import { gatherUtterances } from './utterances.js';
import { checkWords, type Differences, type Place, spansOf } from './verify/check-words.js';
import { compareSource } from './verify/compare-source.js';
import { coverPlace } from './verify/cover-place.js';
import { findCut } from './verify/cut-sentence.js';
import { type EarlierWords, findEarlierWords } from './verify/earlier-texts.js';
import { findHeadlines } from './verify/find-headlines.js';
import { listDifferences } from './verify/list-differences.js';
import { type Pasted, readPasted } from './verify/read-pasted.js';

/** Most places shown of words that stand in many, and most differences named one by one. */
const maxPlaces = 3;
const maxDifferences = 15;
/** Longest text that the button "Who said this?" repeats: that of a command's option. */
const maxPhraseChars = 300;

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

/** What was pasted, and the place where the cited article once had it. */
interface Checked extends Pasted {
  readonly earlier: EarlierWords | null;
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
      if (pasted.earlier !== null && !isInCited(context, pasted, finding.place))
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
      ...tellUnchecked(pasted).map(textBlock),
    ],
    after: left === 0 ? [] : [textBlock(`They stand in ${counted(left, 'further place')}, not shown.`)],
  });
}

/** Words that are right may stand beside a name that is not: whoever reads "found" must not take it for both. */
function tellUnchecked({ source }: Pasted): readonly string[] {
  return source === null
    ? []
    : [
        `Only the words were looked for. Whether “${source}” is right was not compared: see below where they stand, or paste a whole citation of ours.`,
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
}

function composeCard(
  context: AnswerContext,
  selection: Selection,
  pasted: Checked,
  places: readonly Place[],
  { title, before, after, emphasised }: Composition,
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
  const wrong = findWrongSource(context, pasted, places);
  return createCard({
    title: wrong.length === 0 ? title : `${title}; the citation is wrong`,
    blocks: [
      ...before,
      ...wrong.map(textBlock),
      ...compareClaims(context, pasted, places).map(textBlock),
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
      ...compareClaims(context, pasted, []),
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

/** Excerpts of a place; where its words are one quotation, with the speaker and the evidence as /quote shows them. */
function showPlace(
  context: AnswerContext,
  place: Place,
  shownBefore: number,
  emphasised: Place['words'],
  role: Excerpt['role'] = 'answer',
): readonly Excerpt[] {
  const { analysed } = place;
  const quoted = findQuoted(context, place);
  const emphasis = spansOf(emphasised);
  return coverPlace(place).windows.map((excerptAt, index) => {
    const number = shownBefore + index + 1;
    if (quoted !== null)
      return dressUtterance(
        context,
        { ...quoted.utterance, excerptAt },
        quoted.speaker,
        number,
        role,
        emphasis,
      );
    return createExcerpt(context, analysed, excerptAt, number, {
      role,
      emphasis: emphasis.filter(({ paragraphIndex }) => paragraphIndex === excerptAt.paragraphIndex),
      notes: analysed.article.sameTextIds.flatMap((id) => {
        const copy = context.library.findArticle(id)?.article;
        return copy === undefined ? [] : [`same text at ${outletWords(copy.outlet)}`];
      }),
    });
  });
}

/** The utterance that holds all the words, and its speaker; null where they are none's, or nobody knows whose. */
function findQuoted({ library }: AnswerContext, { analysed, words }: Place) {
  const quotes = analysed.quotes.filter((quote) =>
    spansOf(words).every(
      ({ paragraphIndex, start, end }) =>
        quote.paragraphIndex === paragraphIndex && quote.start <= start && quote.end >= end,
    ),
  );
  const utterance = gatherUtterances(library, quotes)[0];
  const printed = utterance?.runs.find((run) => run.speaker !== null)?.speaker ?? null;
  if (utterance === undefined || printed === null) return null;
  const person = library.people.personOf(printed) ?? null;
  return { utterance, speaker: { name: person?.name ?? printed, person } };
}

/** What a citation block says of version, article and paragraph, where the corpus says otherwise. */
function compareClaims(
  { library }: AnswerContext,
  { block, earlier }: Checked,
  places: readonly Place[],
): readonly string[] {
  if (block === null) return [];
  const { corpusVersion, articleId, paragraphIndex } = block;
  const version =
    corpusVersion === library.version
      ? 'The citation was made from this very version of the corpus.'
      : `The citation was made from corpus version ${corpusVersion}; this is ${library.version}.`;
  const cited = library.findArticle(articleId)?.article;
  if (earlier !== null) return [version, describeEarlier(earlier)];
  if (library.isHidden(articleId))
    return [version, 'The operators of this bot have hidden the article that the citation names.'];
  if (cited === undefined)
    return [version, `The corpus has no article ${articleId}, which the citation names.`];
  const inCited = places.filter(({ analysed }) => analysed.article.id === cited.id);
  if (inCited.length === 0)
    return [version, `The article that the citation names, ${describeArticle(cited)}, does not have them.`];
  const isThere = inCited.some(({ words }) => words[0]?.paragraphIndex === paragraphIndex);
  return isThere
    ? [version]
    : [version, `The citation names ¶${paragraphIndex + 1}; the words stand elsewhere in that article.`];
}

/** What a citation block says of outlet, speaker, title and day, where the cited article has the words and says otherwise. */
function findWrongSource(
  { library }: AnswerContext,
  { block }: Checked,
  places: readonly Place[],
): readonly string[] {
  const cited = block === null ? undefined : library.findArticle(block.articleId)?.article;
  if (block === null || cited === undefined) return [];
  const inCited = places.filter(({ analysed }) => analysed.article.id === cited.id);
  return inCited.length === 0 ? [] : compareSource(library, cited, block.sources, inCited);
}

function isInCited({ library }: AnswerContext, { block }: Checked, { analysed }: Place): boolean {
  return block !== null && library.findArticle(block.articleId) === analysed;
}

function earlierTitle({ end, until }: EarlierWords): string {
  const day = dayWords(until.slice(0, 10));
  return end === 'changed' ? `The article was changed on ${day}` : `The article was withdrawn on ${day}`;
}

/** "changed on 22 November 2025": the words as they stood, for whoever was shown them. */
function describeEarlier({ text, title, until, end }: EarlierWords): string {
  const day = dayWords(until.slice(0, 10));
  const fate =
    end === 'changed'
      ? `The article was changed on ${day}`
      : `The article was withdrawn from its source on ${day}`;
  return `${fate}. Until then “${title}” had these words, letter for letter: “${text}”`;
}

/** Where words stand that no excerpt may show: in an advert or caption, or in a sentence of more than an excerpt's length. */
function hiddenWords({ analysed, words }: Place): string {
  const { article, sentences } = analysed;
  const { paragraphIndex = 0, start = 0, end = 0 } = words[0] ?? {};
  const junk = article.junk.find(
    (span) => span.paragraphIndex === paragraphIndex && span.start < end && span.end > start,
  );
  const sentenceIndex = sentenceIndexAt(sentences[paragraphIndex] ?? [], start);
  const where = `${describeArticle(article)}, ${placeWords({ paragraphIndex, sentenceIndex })}`;
  return junk === undefined
    ? `Not all of the words can be shown here. They begin in ${where}.`
    : `In ${where}, they are part of the page, not of the story (${junk.reason}).`;
}

function describeArticle({ outlet, title, published }: Article): string {
  return `${outletWords(outlet)}, “${title}”, ${dayWords(published?.on ?? null)}`;
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

/** Leads on to the speaker where the words stand in a quotation, or hold one. */
function suggestSpeaker(places: readonly Place[]): readonly Action[] {
  const quotes = places.flatMap(({ analysed, words }) =>
    spansOf(words).flatMap((span) => analysed.quotes.filter((quote) => overlap(quote, span))),
  );
  const phrase = quotes.find(({ kind, text }) => kind !== 'indirect' && text.length <= maxPhraseChars)?.text;
  return phrase === undefined
    ? []
    : [{ kind: 'run', label: 'Who said this?', command: 'said', input: { phrase } }];
}
