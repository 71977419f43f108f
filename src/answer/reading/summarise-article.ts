// Article → what a list, a feed or a link to it says.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import { createCitation } from '../cite.js';
import { findOpening } from '../opening.js';
import type { ArticleSummary } from './reading.js';

export function summariseArticle(analysed: AnalysedArticle): ArticleSummary {
  const { article } = analysed;
  const opening = findOpening(analysed);
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    published: article.published,
    language: article.language,
    url: article.url,
    aggregatorUrl: article.seenOn.pageUrl,
    opening: opening === null ? null : createCitation(analysed, opening),
  };
}
