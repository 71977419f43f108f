// The work on one page or one article that needs nothing else: plain data in and out, so that any thread can do it.

import { analyseArticle, type Knowledge } from '../analysis/analyse-article.js';
import { packFacts } from '../analysis/pack-article.js';
import { printText, type TextPrint } from '../corpus/identity/print-text.js';
import { parsePage } from '../corpus/parse-page.js';
import type { Article } from '../model/article.js';
import type { Issue } from '../model/page.js';
import { type KeptEntry, summariseEntry, toAnalysisKey } from './article-entry.js';
import { type KeptPage, keepPage, listItems, packTexts } from './packed-page.js';

/** What the articles are analysed with. */
export interface JobContext {
  readonly knowledge: Knowledge;
  readonly knowledgeKey: string;
}

export interface PageInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `page` is null for what is no page; `issues` then say why. */
export interface PageFinding {
  readonly page: {
    readonly kept: KeptPage;
    readonly texts: readonly Uint8Array[];
    /** Of each text. */
    readonly prints: readonly TextPrint[];
  } | null;
  readonly issues: readonly Issue[];
}

/** For `openEntry`, with the article. */
export interface ArticleFinding {
  readonly entry: KeptEntry;
  readonly facts: Uint8Array;
}

/** Each throws where a fault of ours meets an odd page. */
export interface ArticleJobs {
  readPage(input: PageInput): PageFinding;
  analyse(article: Article): ArticleFinding;
}

export function createArticleJobs({ knowledge, knowledgeKey }: JobContext): ArticleJobs {
  return {
    readPage({ name, bytes }) {
      const result = parsePage(name, bytes);
      if (result.kind !== 'page') return { page: null, issues: [result.issue] };
      const { page } = result;
      const prints = listItems(page).map(printText);
      return { page: { kept: keepPage(page), texts: packTexts(page), prints }, issues: page.issues };
    },
    analyse(article) {
      const analysed = analyseArticle(article, knowledge);
      const entry = summariseEntry(analysed, toAnalysisKey(article, knowledgeKey));
      return { entry, facts: packFacts(analysed) };
    },
  };
}
