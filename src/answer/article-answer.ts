// One article: what it is, where it was read, and the words it opens with.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Action, Block, Card, RichText } from '../card/card.js';
import { outletWords, publishedWords } from '../card/citation-words.js';
import { createCard, excerptBlock, factsBlock, textBlock } from '../card/create-card.js';
import { linked } from '../card/rich-text.js';
import type { Article, Capture } from '../model/article.js';
import type { AnswerContext } from './answer-context.js';
import { composeHistory } from './article-history.js';
import { createExcerpt } from './cite.js';
import { countUtterances } from './count-utterances.js';
import { selectArticles } from './filters.js';
import { findArticleByTitle } from './find-article.js';
import { languageName } from './language-name.js';
import { counted, didYouMeanCard } from './notices.js';
import { findOpening } from './opening.js';
import { composeWithdrawn } from './withdrawn-article.js';

/** `history`: what changed in its text, word by word. */
export const articleViews = ['overview', 'history'] as const;
export type ArticleView = (typeof articleViews)[number];

/**
 * By id, by any id it was ever shown under, or by title: the same title, else the best match, which the card then says.
 * A title that nothing resembles gives a notice with the nearest titles, the id of a withdrawn article one that says so.
 */
export async function answerArticle(
  context: AnswerContext,
  typed: string,
  view: ArticleView = 'overview',
): Promise<Card> {
  const { library } = context;
  const match = await findArticleByTitle(library, typed);
  const withdrawn = match.kind === 'none' ? await composeWithdrawn(context, typed.trim()) : null;
  if (withdrawn !== null) return withdrawn;
  if (match.kind === 'none')
    return didYouMeanCard({
      typed,
      noun: 'article',
      suggestions: match.similar.map(({ article }) => ({
        label: article.title,
        command: 'article',
        input: { title: article.id },
      })),
      selection: selectArticles(library, {}),
    });
  const { article } = match.found;
  if (view === 'history')
    return composeHistory(article, (await context.revisions?.listRevisions(article.aliases)) ?? null);
  const opening = findOpening(match.found);
  const blocks: Block[] = [
    ...(match.isExact ? [] : [textBlock(`The best match for “${typed}”.`)]),
    factsBlock([
      { label: 'Outlet', value: outletWords(article.outlet) },
      { label: 'Published', value: publishedWords(article) },
      { label: 'Language', value: languageName(article.language) },
      { label: 'Publisher’s page', value: article.url === null ? 'unknown' : linkWithHost(article.url) },
      { label: 'Read from', value: describeCapture(article.seenOn) },
      { label: 'Other captures', value: joinRich(listOtherCaptures(article).map(describeCapture)) },
      { label: 'Same text', value: describeSameText(context, article) },
      { label: 'Length', value: counted(article.paragraphs.length, 'paragraph') },
      { label: 'Quotations', value: describeQuotes(match.found) },
    ]),
    opening === null
      ? textBlock('Nothing of its text can be quoted.')
      : excerptBlock(createExcerpt(context, match.found, opening, 1)),
  ];
  return createCard({
    title: article.title,
    blocks,
    actions: listActions(context, match.found, match.isExact ? [] : match.others),
    footer: `Article ${article.id}`,
  });
}

/** The saved page, and the aggregator it came from, named as one. */
function describeCapture({ page, pageUrl, role }: Capture): RichText {
  const place = role === 'main' ? 'main article' : 'among the related articles';
  return pageUrl === null
    ? `saved page ${page}, ${place}`
    : [linkWithHostInline(pageUrl), { text: ` (aggregator), ${place} of ${page}` }];
}

function listOtherCaptures({ captures, seenOn }: Article): readonly Capture[] {
  return captures.filter(({ page, position }) => page !== seenOn.page || position !== seenOn.position);
}

function describeSameText({ library }: AnswerContext, { sameTextIds }: Article): RichText | null {
  const outlets = sameTextIds.flatMap((id) => {
    const other = library.findArticle(id)?.article;
    return other === undefined ? [] : [outletWords(other.outlet)];
  });
  return outlets.length === 0 ? null : `also published by ${outlets.join(', ')}`;
}

function describeQuotes(analysed: AnalysedArticle): string {
  const { quotes, article } = analysed;
  if (article.language !== 'en' && quotes.length === 0)
    return `not looked for: quotations are found in English only`;
  const utterances = countUtterances(analysed);
  const speakers = new Set(quotes.flatMap(({ speaker }) => speaker ?? [])).size;
  return utterances === 0
    ? 'none'
    : `${utterances}${speakers === 0 ? '' : `, by ${counted(speakers, 'named speaker')}`}`;
}

/** Most buttons on the card: one row of Discord's. */
const maxActions = 5;

function listActions(
  { library }: AnswerContext,
  { article }: AnalysedArticle,
  others: readonly AnalysedArticle[],
): readonly Action[] {
  const open = (label: string, id: string): Action => ({
    kind: 'run',
    label,
    command: 'article',
    input: { title: id },
  });
  const links: readonly Action[] = [
    ...(article.url === null ? [] : [{ kind: 'link', label: 'Publisher’s page', url: article.url } as const]),
    ...(article.seenOn.pageUrl === null
      ? []
      : [{ kind: 'link', label: 'Aggregator page', url: article.seenOn.pageUrl } as const]),
  ];
  const sameText = article.sameTextIds.flatMap((id) => {
    const other = library.findArticle(id)?.article;
    return other === undefined ? [] : [open(`At ${outletWords(other.outlet)}`, id)];
  });
  return [...links, ...sameText, ...others.map((other) => open(other.article.title, other.article.id))].slice(
    0,
    maxActions,
  );
}

function linkWithHost(address: string): RichText {
  return [linkWithHostInline(address)];
}

function linkWithHostInline(address: string) {
  return URL.canParse(address)
    ? linked(new URL(address).hostname.replace(/^www\./, ''), address)
    : { text: address };
}

function joinRich(parts: readonly RichText[]): RichText | null {
  if (parts.length === 0) return null;
  return parts.flatMap((part, index) => [
    ...(index === 0 ? [] : [{ text: '; ' }]),
    ...(typeof part === 'string' ? [{ text: part }] : part),
  ]);
}
