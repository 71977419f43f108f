// "Do A and B agree on Y?", "Which outlets report Y?" → what each outlet says on Y, side by side, without a verdict.

import type { Block, Card, Excerpt } from '../../card/card.js';
import { outletWords } from '../../card/citation-words.js';
import { createCard, excerptBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { type AnswerContext, wordsOf } from '../answer-context.js';
import { answerCompare } from '../compare-answer.js';
import { findEvidence } from '../evidence/find-evidence.js';
import { readQuestion } from '../evidence/question.js';
import { type Filters, foldOutlet, type Selection } from '../filters.js';
import { enumerate, filterInput, listOutletNames, nothingFoundCard, searchedLine } from '../notices.js';
import type { AskedComparison } from '../question/asked-comparison.js';
import { toExcerpt } from './passage-excerpt.js';

export interface ComparisonRequest {
  readonly asked: AskedComparison;
  readonly remarks: readonly string[];
  readonly selection: Selection;
  readonly filters: Filters;
}

/** Share of the topic's weight that a passage of an outlet must hold, together with its title, to be on the topic. */
const topicShare = 0.6;
/** Passages of each outlet where few outlets are named. */
const passagesOfFew = 2;
const fewOutlets = 3;
/** Most outlets shown, one passage of each. */
const maxOutlets = 8;

/**
 * One passage of each outlet that speaks of the topic, the outlets named first; those that do not are named. A number of
 * something, without outlets being named, is set side by side as `/compare` does.
 */
export async function answerComparison(context: AnswerContext, request: ComparisonRequest): Promise<Card> {
  const { asked, remarks, selection, filters } = request;
  if (asked.asksNumber && asked.outlets.length === 0) return answerCompare(context, asked.topic, filters);
  const words = wordsOf(context);
  const passages = await findPassages(context, request);
  const outlets = asked.outlets.length > 0 ? asked.outlets : listOutletNames(context.library);
  const silent = outlets.filter((outlet) => !passages.some(({ citation }) => citation.outlet === outlet));
  const compare = {
    label: words.comparison.numbers(asked.topic),
    command: 'compare',
    input: { topic: asked.topic, ...filterInput(filters) },
  };
  if (passages.length === 0)
    return nothingFoundCard(
      {
        title: words.comparison.miss(asked.topic),
        selection,
        remarks,
        suggestions: [],
        confidence: 0,
      },
      context.messages,
    );
  return createCard({
    title: words.comparison.title(asked.topic),
    blocks: [
      ...remarks.map(textBlock),
      textBlock(words.comparison.sideBySide),
      ...passages.flatMap((excerpt, index): readonly Block[] => {
        const { outlet } = excerpt.citation;
        const isNext = index === 0 || passages[index - 1]?.citation.outlet !== outlet;
        return [
          ...(isNext ? [headingBlock(outletWords(outlet, context.messages?.citations))] : []),
          excerptBlock(excerpt),
        ];
      }),
      ...(silent.length === 0 ? [] : [textBlock(words.comparison.silent(enumerate(silent, words)))]),
    ],
    actions: asked.asksNumber ? [{ kind: 'run', ...compare }] : [],
    footer: searchedLine(selection, context.messages),
    searched: selection.searched,
  });
}

/** The best passage of each outlet on the topic; a number when a number is compared. Of wire copies each outlet has its own. */
async function findPassages(
  context: AnswerContext,
  { asked, selection }: ComparisonRequest,
): Promise<readonly Excerpt[]> {
  const { library } = context;
  const question = readQuestion(asked.asksNumber ? `How many ${asked.topic}?` : asked.topic);
  const outlets =
    asked.outlets.length > 0
      ? asked.outlets
      : [...new Set(selection.articles.map(({ article }) => article.outlet))].slice(0, 50);
  const found: Excerpt[] = [];
  for (const outlet of outlets) {
    const accepts = (id: string) => {
      const own = library.findArticle(id)?.article.outlet ?? null;
      return (
        selection.accepts(id) &&
        (outlet === null ? own === null : own !== null && foldOutlet(own) === foldOutlet(outlet))
      );
    };
    const evidence = await findEvidence(question, library, accepts);
    const onTopic = evidence.best.filter(
      ({ window: { mask, article } }) =>
        evidence.sought.weigh(mask | article.titleMask) >= topicShare * evidence.sought.totalWeight,
    );
    const perOutlet = asked.outlets.length > 0 && asked.outlets.length <= fewOutlets ? passagesOfFew : 1;
    for (const entry of onTopic.slice(0, perOutlet))
      found.push(toExcerpt(context, evidence, entry, found.length + 1, 'answer'));
    if (found.length >= maxOutlets) break;
  }
  return found;
}
