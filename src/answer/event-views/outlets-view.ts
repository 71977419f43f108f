// Who has an event and who has not, and how many texts stand behind the articles.

import { outletWords } from '../../card/citation-words.js';
import { factsBlock, headingBlock, listBlock, textBlock } from '../../card/create-card.js';
import { formatDaySpan } from '../../card/day.js';
import { listOutletCoverage, type OutletOnEvent } from '../events/outlet-coverage.js';
import { counted } from '../notices.js';
import type { ComposeView } from './event-view.js';

/** Most outlets named in each part. */
const maxOutlets = 40;

export const composeOutlets: ComposeView = (_, report) => {
  const { having, lacking, articleCount, textCount } = listOutletCoverage(report);
  const known = having.filter(({ outlet }) => outlet !== null).length;
  const left = Math.max(0, having.length - maxOutlets) + Math.max(0, lacking.length - maxOutlets);
  return {
    blocks: [
      textBlock(
        `${counted(known, 'outlet')}${known < having.length ? ' and one unknown' : ''}, ${counted(articleCount, 'article')}, ${counted(textCount, 'distinct text')}${textCount < articleCount ? `: ${counted(articleCount - textCount, 'article')} ${articleCount - textCount === 1 ? 'carries' : 'carry'} a text that another outlet has too` : ''}.`,
      ),
      headingBlock('Who has it'),
      factsBlock(
        having
          .slice(0, maxOutlets)
          .map((outlet) => ({ label: outletWords(outlet.outlet), value: describeOutlet(outlet) })),
      ),
      headingBlock('Who has it not'),
      ...(lacking.length === 0
        ? [textBlock('Every outlet searched has a sentence on it.')]
        : [
            textBlock('No sentence on this event was recognised in the articles of:'),
            listBlock(lacking.slice(0, maxOutlets)),
          ]),
    ],
    leftOut: left === 0 ? null : `${counted(left, 'further outlet')} not shown.`,
  };
};

function describeOutlet({ articles, sentenceCount, sharedCount }: OutletOnEvent): string {
  const days = articles.flatMap(({ article }) => article.published?.on ?? []).sort();
  const [first] = days;
  return [
    counted(articles.length, 'article'),
    counted(sentenceCount, 'sentence'),
    first === undefined ? 'undated' : formatDaySpan(first, days.at(-1) ?? first),
    ...(sharedCount === 0 ? [] : [`${sharedCount} shared with another outlet`]),
  ].join(', ');
}
