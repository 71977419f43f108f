// The articles of a discovered event → the sentences that tell of it, and the title that says best what it is.

import type { EventMention, Story } from '../model/event.js';
import { trimSpan } from '../text/trim-span.js';
import type { AnalysedArticle } from './analysed-article.js';
import { tellsOfLongBefore } from './earlier-days.js';
import { remember } from './remember.js';
import { cutSiteName } from './site-name.js';
import { listFoldedWords, listStems, stemOf } from './stems.js';
import { idleWords } from './words/idle-words.js';

/** What a sentence at the head of an article gains over one far below: news puts the most important first. */
const leadGain = 2;
/** After how many sentences half of that gain is gone. */
const leadLength = 2;
/** Least share of the shared title words, by how many titles have them, that a sentence below the first holds. */
const minShare = 0.4;
/** A sentence of fewer words is a heading or a byline more often than news. */
const fewWords = 6;

/**
 * Sentences of a story's articles, in the order of `articles`, then of the text: those that hold enough of the words that its titles share, and
 * the first real sentence of each article. Junk is never a mention, nor is a sentence further down on what happened long before.
 */
export function findStoryMentions(
  { slug }: Story,
  articles: readonly AnalysedArticle[],
): readonly EventMention[] {
  const weights = weighTitleStems(articles);
  const most = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const weighWords = createWeighing(weights);
  return articles.flatMap(({ article, sentences }) => {
    const mentions: EventMention[] = [];
    let position = 0;
    article.paragraphs.forEach((paragraph, paragraphIndex) => {
      (sentences[paragraphIndex] ?? []).forEach((span, sentenceIndex) => {
        const { start, end } = trimSpan(paragraph, span);
        const isJunk = article.junk.some(
          (junk) => junk.paragraphIndex === paragraphIndex && junk.start < end && junk.end > start,
        );
        const words = isJunk ? [] : listFoldedWords(paragraph.slice(start, end));
        if (words.length < fewWords) return;
        const share = weighWords(words) / most;
        const lead = leadGain / 2 ** (position / leadLength);
        const isTold = share >= minShare && !tellsOfLongBefore(article, { paragraphIndex, start, end });
        if (isTold || position === 0)
          mentions.push({
            slug,
            articleId: article.id,
            paragraphIndex,
            start,
            end,
            sentenceIndex,
            weight: (share + 0.1) * (1 + lead),
          });
        position += 1;
      });
    });
    return mentions;
  });
}

/** Gives the sum of the weights of the stems of words, each stem once. News repeats its words: the stem of each is taken once. */
function createWeighing(weights: ReadonlyMap<string, number>): (words: readonly string[]) => number {
  /** Word → its stem, or null for one that weighs nothing. */
  const weighty = new Map<string, string | null>();
  return (words) => {
    const stems = new Set<string>();
    for (const word of words) {
      let stem = weighty.get(word);
      if (stem === undefined) {
        stem = stemOf(word);
        if (!weights.has(stem)) stem = null;
        weighty.set(word, stem);
      }
      if (stem !== null) stems.add(stem);
    }
    let sum = 0;
    for (const stem of stems) sum += weights.get(stem)!;
    return sum;
  };
}

/**
 * The title that holds most of the words which the titles share, without the name of its site; of equals the one that comes first. One that
 * was cut short ("Ferry runs aground off…") is taken only where all were. No articles give an empty one.
 */
export function chooseTitle(articles: readonly AnalysedArticle[]): string {
  const weights = weighTitleStems(articles);
  const titles = articles.map(({ article }) => cutSiteName(article));
  const whole = titles.filter((title) => !/(?:…|\.\.\.)$/.test(title));
  const held = (title: string) =>
    listTitleStems(title).reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  return (whole.length === 0 ? titles : whole).reduce(
    (best, title) => (held(title) > held(best) ? title : best),
    whole[0] ?? titles[0] ?? '',
  );
}

/** Stem → in how many titles it stands, for stems of several titles; of all titles where they share fewer than two. */
function weighTitleStems(articles: readonly AnalysedArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of articles)
    for (const stem of listTitleStems(cutSiteName(article))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  return shared.length < 2 ? counts : new Map(shared);
}

const listTitleStems = remember((title: string): readonly string[] => {
  const words = title.split(/\s+/).filter((word) => !idleWords.has(word.toLowerCase()));
  return [...new Set(listStems(words.join(' ')))].filter((stem) => stem.length > 2);
});
