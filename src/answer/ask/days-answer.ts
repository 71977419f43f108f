// "What happened on 7 June?" → what the coverage tells of the days, by day.

import type { Action, Card } from '../../card/card.js';
import { createCard, excerptBlock, headingBlock, textBlock } from '../../card/create-card.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { type AnswerContext, messagesOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { listCopies } from '../list-copies.js';
import { filterInput, nothingFoundCard, searchedLine } from '../notices.js';
import { describeToldDays } from '../told-days.js';
import { type AskedDays, listTold, type ToldSentence } from './list-told.js';
import type { PassagesRequest } from './passages-request.js';

/** Most sentences of a card, and of their events most buttons, beside the one to the articles: one row. */
const maxStories = 5;
const maxEventButtons = 4;

/** For a question that names days and nothing else; days of which nothing is told are a miss. */
export async function answerWithDays(
  context: AnswerContext,
  { remarks, selection, filters }: Pick<PassagesRequest, 'remarks' | 'selection' | 'filters'>,
  days: AskedDays,
): Promise<Card> {
  const messages = messagesOf(context);
  const words = messages.answers.ask;
  const { told, published } = await listTold(context.library, selection, days);
  const shown = told.slice(0, maxStories).sort((a, b) => compareCodeUnits(a.told.from, b.told.from));
  const openings = published.slice(0, maxStories - shown.length);
  if (shown.length + openings.length === 0)
    return nothingFoundCard({ title: words.nothingTold, selection, remarks, confidence: 0 }, messages);
  return createCard({
    title: words.toldOfDays,
    blocks: [
      ...remarks.map(textBlock),
      ...shown.map(({ analysed, at, told: days }, index) =>
        excerptBlock(
          createExcerpt(context, analysed, at, index + 1, {
            emphasis: [days.dateAt],
            notes: [...describeToldDays(analysed, days, messages), ...listCopies(context, analysed.article)],
          }),
        ),
      ),
      ...(openings.length === 0 ? [] : [headingBlock(words.publishedThen)]),
      ...openings.map(({ analysed, at }, index) =>
        excerptBlock(
          createExcerpt(context, analysed, at, shown.length + index + 1, {
            notes: listCopies(context, analysed.article),
          }),
        ),
      ),
    ],
    actions: [...leadToEvents(shown), leadToArticles(days, filters.outlet, words.articlesOfDays)],
    footer: searchedLine(selection, messages),
    searched: selection.searched,
  });
}

function leadToEvents(shown: readonly ToldSentence[]): readonly Action[] {
  const entries = new Set(shown.flatMap(({ entry }) => entry ?? []));
  return [...entries].slice(0, maxEventButtons).map(({ event: { title, slug } }) => ({
    kind: 'run',
    label: title,
    command: 'event',
    input: { name: slug, view: 'timeline' },
  }));
}

function leadToArticles({ from, to }: AskedDays, outlet: string | undefined, label: string): Action {
  const input = filterInput({ outlet, since: from ?? undefined, until: to ?? undefined });
  return { kind: 'run', label, command: 'latest', input };
}
