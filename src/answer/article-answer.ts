// One article: what it is, where it was read, and the words it opens with.

import type { AnalysedArticle } from '../analysis/analysed-article.js';
import type { Action, Block, Card, RichText } from '../card/card.js';
import { outletWords, publishedWords } from '../card/citation-words.js';
import { createCard, excerptBlock, factsBlock, textBlock } from '../card/create-card.js';
import { linked } from '../card/rich-text.js';
import type { Messages } from '../locale/language.js';
import type { Article, Capture } from '../model/article.js';
import { type AnswerContext, messagesOf } from './answer-context.js';
import { composeHistory } from './article-history.js';
import { createExcerpt } from './cite.js';
import { countUtterances } from './count-utterances.js';
import { selectArticles } from './filters.js';
import { findArticleByTitle } from './find-article.js';
import { languageName } from './language-name.js';
import { didYouMeanCard } from './notices.js';
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
  const messages = messagesOf(context);
  const match = await findArticleByTitle(library, typed);
  const withdrawn = match.kind === 'none' ? await composeWithdrawn(context, typed.trim()) : null;
  if (withdrawn !== null) return withdrawn;
  if (match.kind === 'none')
    return didYouMeanCard(
      {
        typed,
        noun: 'article',
        suggestions: match.similar.map(({ article }) => ({
          label: article.title,
          command: 'article',
          input: { title: article.id },
        })),
        selection: selectArticles(library, {}),
      },
      messages,
    );
  const { article } = match.found;
  if (view === 'history')
    return composeHistory(
      article,
      (await context.revisions?.listRevisions(article.aliases)) ?? null,
      messages,
    );
  const opening = findOpening(match.found);
  const { article: words } = messages.library;
  const describe = (capture: Capture) => describeCapture(capture, messages);
  const blocks: Block[] = [
    ...(match.isExact ? [] : [textBlock(words.bestMatch(typed))]),
    factsBlock([
      { label: words.outlet, value: outletWords(article.outlet, messages.citations) },
      { label: words.published, value: publishedWords(article, messages.citations) },
      { label: words.language, value: languageName(article.language, messages) },
      { label: words.publisher, value: article.url === null ? words.unknown : linkWithHost(article.url) },
      { label: words.readFrom, value: describe(article.seenOn) },
      { label: words.otherCaptures, value: joinRich(listOtherCaptures(article).map(describe)) },
      { label: words.sameText, value: describeSameText(context, article) },
      { label: words.length, value: words.paragraphs(article.paragraphs.length) },
      { label: words.quotations, value: describeQuotes(match.found, words) },
    ]),
    opening === null
      ? textBlock(words.nothingQuotable)
      : excerptBlock(createExcerpt(context, match.found, opening, 1)),
  ];
  return createCard({
    title: article.title,
    blocks,
    actions: listActions(context, match.found, match.isExact ? [] : match.others),
    footer: words.footer(article.id),
  });
}

/** The saved page, and the aggregator it came from, named as one. */
function describeCapture({ page, pageUrl, role }: Capture, { library, citations }: Messages): RichText {
  const words = library.article;
  const place = role === 'main' ? words.isMain : words.isRelated;
  return pageUrl === null
    ? `${citations.savedPage(page)}, ${place}`
    : [linkWithHostInline(pageUrl), { text: words.ofAggregator(place, page) }];
}

function listOtherCaptures({ captures, seenOn }: Article): readonly Capture[] {
  return captures.filter(({ page, position }) => page !== seenOn.page || position !== seenOn.position);
}

function describeSameText(context: AnswerContext, { sameTextIds }: Article): RichText | null {
  const { library, citations } = messagesOf(context);
  const outlets = sameTextIds.flatMap((id) => {
    const other = context.library.findArticle(id)?.article;
    return other === undefined ? [] : [outletWords(other.outlet, citations)];
  });
  return outlets.length === 0 ? null : library.article.alsoPublishedBy(outlets.join(', '));
}

function describeQuotes(analysed: AnalysedArticle, words: Messages['library']['article']): string {
  const { quotes, article } = analysed;
  if (article.language !== 'en' && quotes.length === 0) return words.notLookedFor;
  const utterances = countUtterances(analysed);
  const speakers = new Set(quotes.flatMap(({ speaker }) => speaker ?? [])).size;
  return utterances === 0 ? words.none : `${utterances}${speakers === 0 ? '' : words.bySpeakers(speakers)}`;
}

/** Most buttons on the card: one row of Discord's. */
const maxActions = 5;

function listActions(
  context: AnswerContext,
  { article }: AnalysedArticle,
  others: readonly AnalysedArticle[],
): readonly Action[] {
  const { library, citations } = messagesOf(context);
  const words = library.article;
  const open = (label: string, id: string): Action => ({
    kind: 'run',
    label,
    command: 'article',
    input: { title: id },
  });
  const links: readonly Action[] = [
    ...(article.url === null ? [] : [{ kind: 'link', label: words.publisher, url: article.url } as const]),
    ...(article.seenOn.pageUrl === null
      ? []
      : [{ kind: 'link', label: words.aggregatorPage, url: article.seenOn.pageUrl } as const]),
  ];
  const sameText = article.sameTextIds.flatMap((id) => {
    const other = context.library.findArticle(id)?.article;
    return other === undefined ? [] : [open(words.at(outletWords(other.outlet, citations)), id)];
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
