// Utterances of one speaker → the card that shows them: direct quotations, reported speech apart, doubtful ones last.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Action, Block, Card, Excerpt } from '../card/card.js';
import { createCard, excerptBlock, factsBlock, headingBlock, textBlock } from '../card/create-card.js';
import type { Person } from '../model/person.js';
import { type AnswerContext, type AnswerWords, wordsOf } from './answer-context.js';
import type { Selection } from './filters.js';
import { introducePerson } from './introduce-person.js';
import { searchedLine } from './notices.js';
import { describeSources } from './sources-line.js';
import { groupTellings } from './tellings/group-tellings.js';
import { type NotedUtterance, noteTellings } from './tellings/telling-notes.js';
import { dressUtterance } from './utterance-excerpt.js';
import { joinByExcerpt, type Utterance } from './utterances.js';

/** Whose quotations are asked for: a person of the directory, or a speaker that is none, such as "the Kremlin". */
export interface Subject {
  readonly name: string;
  readonly person: Person | null;
}

export interface QuotesCard {
  readonly title: string;
  readonly subject: Subject;
  /** What the reader has to know before reading: which spellings are shown. Each a paragraph. */
  readonly remarks: readonly string[];
  /** In the order in which they are shown within each section. */
  readonly utterances: readonly Utterance[];
  readonly selection: Selection;
  readonly actions: readonly Action[];
}

/** Most utterances shown of each section; the rest is counted in the footer. */
const maxDirect = 25;
const maxReported = 15;
const maxUnsure = 5;
/** Most articles offered as buttons. */
const maxArticles = 3;

/** The card, or null when no utterance is both surely the speaker's and in sentences that can be shown. */
export function composeQuotesCard(
  context: AnswerContext,
  { title, subject, remarks, utterances, selection, actions }: QuotesCard,
): Card | null {
  const words = wordsOf(context);
  const shown = joinByExcerpt(utterances.filter(({ isSure }) => isSure));
  if (shown.length === 0) return null;
  const unsure = joinByExcerpt(utterances.filter(({ isSure }) => !isSure));
  const said = groupTellings(shown.filter(({ isReported }) => !isReported));
  const reported = shown.filter(({ isReported }) => isReported);
  const shownDirect = noteTellings(said, words).slice(0, maxDirect);
  const shownReported = reported.slice(0, maxReported).map(withoutNotes);
  const introduction = introducePerson(subject.person, context.messages);
  let number = 0;
  const section = (
    heading: string,
    part: readonly NotedUtterance[],
    role: Excerpt['role'] = 'answer',
  ): readonly Block[] => {
    if (part.length === 0) return [];
    const blocks = part.map(({ utterance, notes }) => {
      number += 1;
      const excerpt = dressUtterance(context, utterance, subject, number, role);
      return excerptBlock({ ...excerpt, notes: [...notes, ...excerpt.notes] });
    });
    return [headingBlock(heading), ...blocks];
  };
  return createCard({
    title,
    blocks: [
      ...(introduction.length === 0 ? [] : [factsBlock(introduction)]),
      textBlock(countLine({ direct: said.length, reported: reported.length }, shown, words)),
      ...remarks.map(textBlock),
      ...section(words.quotes.direct, shownDirect),
      ...section(words.quotes.reported, shownReported),
      ...section(words.quotes.perhaps(subject.name), unsure.slice(0, maxUnsure).map(withoutNotes), 'near'),
    ],
    actions: [...listArticles([...shownDirect, ...shownReported], words), ...actions],
    footer: [
      searchedLine(selection, context.messages),
      ...leftOutWords(
        shown.length - shownDirect.length - shownReported.length,
        utterances.filter(({ excerptAt }) => excerptAt === null).length,
        words,
      ),
    ].join(' '),
    searched: selection.searched,
  });
}

const withoutNotes = (utterance: Utterance): NotedUtterance => ({ utterance, notes: [] });

/** From the first utterances to their articles, one button for each article. They are numbered as they are shown. */
function listArticles(shown: readonly NotedUtterance[], { quotes }: AnswerWords): readonly Action[] {
  const numbers = new Map<AnalysedArticle, number>();
  shown.forEach(({ utterance: { analysed } }, index) => {
    if (!numbers.has(analysed)) numbers.set(analysed, index + 1);
  });
  return [...numbers].slice(0, maxArticles).map(([{ article }, number]) => ({
    kind: 'run',
    label: quotes.showInArticle(number),
    command: 'article',
    input: { title: article.id },
  }));
}

function countLine(
  counts: { readonly direct: number; readonly reported: number },
  shown: readonly Utterance[],
  words: AnswerWords,
): string {
  const articles = new Set(shown.map(({ analysed }) => analysed.article));
  return `${words.quotations(counts)} ${describeSources([...articles], words)}.`;
}

function leftOutWords(tooMany: number, tooLong: number, { quotes }: AnswerWords): readonly string[] {
  return [
    ...(tooMany > 0 ? [quotes.furtherNotShown(tooMany)] : []),
    ...(tooLong > 0 ? [quotes.tooLong(tooLong)] : []),
  ];
}
