// Stories → events that can be asked for; stories that a listed event covers lead there instead.

import type { EventMention, Story } from '../model/event.js';
import { compareCodeUnits } from '../text/code-unit-order.js';
import type { AnalysedArticle } from './analysed-article.js';
import { findSuccessor, type Stories } from './clusters/name-stories.js';
import type { EventEntry } from './event-entry.js';
import { cutSiteName } from './site-name.js';
import { chooseTitle, findStoryMentions } from './story-mentions.js';

export interface StoryEvents {
  readonly entries: readonly EventEntry[];
  /** Slug that is no entry's → slug of the event it leads to. */
  readonly successors: ReadonlyMap<string, string>;
}

/** Most titles by which a discovered event can be called, besides its own. */
const maxAliases = 5;

/**
 * Least weight of an article's weightiest mention for the article to be about a listed event: that of a sure sign (3) in its first sentences,
 * or below a title that shows one.
 */
const aboutWeight = 4;

/** Makes events of the stories. `articles` are those of the library; a story's articles that are not there any more do not count. */
export function listStoryEvents(
  articles: readonly AnalysedArticle[],
  { current, former }: Stories,
  listed: readonly EventEntry[],
): StoryEvents {
  const members = new Map(current.map((story): [Story, AnalysedArticle[]] => [story, []]));
  const storyOf = new Map(current.flatMap((story) => story.articleIds.map((id) => [id, story] as const)));
  for (const analysed of articles) {
    const story = storyOf.get(analysed.article.id);
    if (story !== undefined) members.get(story)?.push(analysed);
  }
  const listedSlugs = new Set(listed.map(({ event }) => event.slug));
  const entries: EventEntry[] = [];
  const successors = new Map<string, string>();
  for (const [story, reports] of members) {
    const covering = findCovering(reports);
    if (covering !== null && listedSlugs.has(covering)) successors.set(story.slug, covering);
    else if (reports.length > 1 && !listedSlugs.has(story.slug)) entries.push(entryOf(story, reports));
  }
  for (const story of former) {
    const slug = findSuccessor(story, current)?.slug;
    if (slug !== undefined && !successors.has(story.slug))
      successors.set(story.slug, successors.get(slug) ?? slug);
  }
  return { entries, successors };
}

/** By the first of its articles: an entry of the same story is the same as long as no article of it has changed. */
const entriesByFirst = new WeakMap<AnalysedArticle, EventEntry>();

function entryOf(story: Story, articles: readonly AnalysedArticle[]): EventEntry {
  const [first] = articles;
  const known = first && entriesByFirst.get(first);
  if (known?.event.slug === story.slug && isSameList(known.articles, articles)) return known;
  const entry = toEntry(story, articles);
  if (first !== undefined) entriesByFirst.set(first, entry);
  return entry;
}

function isSameList(some: readonly AnalysedArticle[], others: readonly AnalysedArticle[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** By the first article of a story in the order of ids: the title that an earlier process chose, and of what. */
const recalled = new WeakMap<
  AnalysedArticle,
  { readonly title: string; readonly of: readonly AnalysedArticle[] }
>();

/** Tells which titles (by slug) were chosen for stories of these articles (by id): choosing them takes stems of all their titles. */
export function recallTitles(
  titles: ReadonlyMap<string, string>,
  { current }: Stories,
  articles: ReadonlyMap<string, AnalysedArticle>,
): void {
  for (const { slug, articleIds } of current) {
    const title = titles.get(slug);
    const of = articleIds.flatMap((id) => articles.get(id) ?? []);
    if (title !== undefined && of[0] !== undefined) recalled.set(of[0], { title, of });
  }
}

function titleOf({ articleIds }: Story, articles: readonly AnalysedArticle[]): string {
  const first = articles.find(({ article }) => article.id === articleIds[0]);
  const known = first && recalled.get(first);
  const isSame = known?.of.length === articles.length && articles.every((one) => known.of.includes(one));
  return isSame ? known.title : chooseTitle(articles);
}

function toEntry(story: Story, articles: readonly AnalysedArticle[]): EventEntry {
  const title = titleOf(story, articles);
  const others = new Set(
    articles.map(({ article }) => cutSiteName(article)).filter((other) => other !== title),
  );
  let mentions: readonly EventMention[] | undefined;
  return {
    event: {
      slug: story.slug,
      title,
      aliases: [...others].slice(0, maxAliases),
      from: null,
      to: null,
      place: null,
      participants: [],
      summary: null,
    },
    isListed: false,
    articles,
    get mentions() {
      mentions ??= findStoryMentions(story, articles);
      return mentions;
    },
  };
}

/** The listed event that at least half of the articles are about; null when there is none. */
function findCovering(articles: readonly AnalysedArticle[]): string | null {
  const counts = new Map<string, number>();
  for (const { events } of articles) {
    const about = events.filter(({ weight }) => weight >= aboutWeight).map(({ slug }) => slug);
    for (const slug of new Set(about)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || compareCodeUnits(a, b));
  return best !== undefined && best[1] * 2 >= articles.length ? best[0] : null;
}
