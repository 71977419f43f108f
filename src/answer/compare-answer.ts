// How the outlets number a thing: same and different at a glance, the sentence behind every number, no verdict.

import type { Card } from '../card/card.js';
import { createCard, textBlock } from '../card/create-card.js';
import type { Library } from '../library/library.js';
import { termOfWord } from '../search/terms.js';
import { Turns } from '../turns/turns.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { listArticlesHolding } from './articles-holding.js';
import { createExcerpt } from './cite.js';
import { groupStatements, type StatementGroup } from './compare/group-statements.js';
import { articlesOf, composeNumberBlocks, describeGroups } from './compare/number-blocks.js';
import { createSideBySide } from './compare/side-by-side.js';
import { findStatements } from './compare/statements.js';
import { counts, countsThing, createMention, readTopic, type Topic } from './compare/topic.js';
import type { Filters, Selection } from './filters.js';
import { withKnownOutlet } from './known-outlet.js';
import { nothingFoundCard, searchedLine } from './notices.js';
import { coverWithSentences } from './sentence-window.js';

/** Most groups on a card. */
const maxGroups = 6;
/** Most passages shown as near when no number is found. */
const maxNear = 3;

/**
 * The numbers of a topic, grouped by what they count; groups that several articles fill come first. A topic without a telling word, an
 * unknown outlet and a topic without numbers are cards of their own.
 */
export async function answerCompare(context: AnswerContext, typed: string, filters: Filters): Promise<Card> {
  const { library } = context;
  const rerun = { command: 'compare', input: { topic: typed } };
  const answer = async (selection: Selection): Promise<Card> => {
    const topic = readTopic(typed);
    const statements = topic.words.length === 0 ? [] : await findStatements(library, selection, topic);
    if (statements.length === 0) return composeMiss(context, typed, topic, selection);
    const grouped = await new Turns().run(groupStatements(statements, createSideBySide(library, statements)));
    const groups = [...grouped].sort(
      (a, b) => directness(b, topic) - directness(a, topic) || articlesOf(b).size - articlesOf(a).size,
    );
    return composeCard(context, typed, selection, groups);
  };
  return withKnownOutlet(library, filters, rerun, answer, messagesOf(context));
}

/** 2 when the topic itself is counted, 1 when what is done with it is, 0 when the topic only narrows what is: "the bodies of soldiers". */
function directness(group: StatementGroup, topic: Topic): number {
  return Math.max(
    ...group.map(({ amount }) => (countsThing(amount, topic) ? 2 : counts(amount, topic) ? 1 : 0)),
  );
}

function composeCard(
  context: AnswerContext,
  typed: string,
  selection: Selection,
  groups: readonly StatementGroup[],
): Card {
  const shown = groups.slice(0, maxGroups);
  const left = groups.length - shown.length;
  const messages = messagesOf(context);
  const words = messages.library.numbers;
  return createCard({
    title: messages.answers.comparison.numbers(typed),
    blocks: [textBlock(describeGroups(groups, words)), ...composeNumberBlocks(context, shown)],
    footer: [searchedLine(selection, messages), ...(left === 0 ? [] : [words.furtherCounts(left)])].join(' '),
    searched: selection.searched,
  });
}

function composeMiss(context: AnswerContext, typed: string, topic: Topic, selection: Selection): Card {
  const near = topic.words.length === 0 ? [] : findNear(context.library, selection, topic);
  const messages = messagesOf(context);
  const words = messages.library.numbers;
  return nothingFoundCard(
    {
      title: words.miss(typed),
      selection,
      remarks: topic.words.length === 0 ? [words.nameThing] : [],
      near: near.map(({ analysed, at }, index) => {
        return createExcerpt(context, analysed, at, index + 1, { role: 'near' });
      }),
    },
    messages,
  );
}

/** First sentences that speak of the topic without numbering it, one of each article. */
function findNear({ passages }: Library, selection: Selection, topic: Topic) {
  const near = [];
  const mentions = createMention(topic);
  const holding = listArticlesHolding(passages, { terms: topic.queries.map(termOfWord), flags: 0 });
  for (const analysed of selection.articles) {
    if (near.length === maxNear) break;
    if (!holding.has(analysed.article.id)) continue;
    const { article, sentences } = analysed;
    const at = article.paragraphs.flatMap((paragraph, paragraphIndex) =>
      (sentences[paragraphIndex] ?? [])
        .filter(({ start, end }) => mentions(paragraph.slice(start, end)))
        .flatMap((sentence) => coverWithSentences(analysed, { paragraphIndex, ...sentence }) ?? []),
    )[0];
    if (at !== undefined) near.push({ analysed, at });
  }
  return near;
}
