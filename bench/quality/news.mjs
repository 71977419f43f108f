// Puts the evaluation's articles and questions through the project's own index and ranking.
// Run: node "$DRAGOMAN_EVAL_DIR/news/run.mjs" --module bench/quality/news.mjs

import { findNames } from '../../dist/src/analysis/names.js';
import { packArticle, packText } from '../../dist/src/analysis/pack-article.js';
import { splitArticleSentences } from '../../dist/src/analysis/sentences.js';
import { openCorpus } from '../../dist/src/answer/evidence/corpus.js';
import { findEvidence } from '../../dist/src/answer/evidence/find-evidence.js';
import { locateWindow } from '../../dist/src/answer/evidence/locate-window.js';
import { readQuestion } from '../../dist/src/answer/evidence/question.js';
import { warmUp } from '../../dist/src/answer/evidence/warm-up.js';
import { Turns } from '../../dist/src/turns/turns.js';

/** The evaluation's article as ours, its sentences split and its people found, without any other fact. */
export function toAnalysed({ id, url, outlet, title, publishedOn, text }) {
  const seenOn = { page: id, pageUrl: null, role: 'main', position: 0 };
  const article = {
    id,
    aliases: [id],
    title,
    outlet: outlet ?? null,
    published: publishedOn ? { on: publishedOn, basis: 'metadata' } : null,
    relativeTime: null,
    url: url ?? null,
    language: 'en',
    paragraphs: text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean),
    junk: [],
    entries: [],
    seenOn,
    captures: [seenOn],
    sameTextIds: [],
  };
  const sentences = splitArticleSentences(article);
  return packArticle({
    article: packText(article),
    sentences,
    quotes: [],
    rejectedQuotes: [],
    names: findNames(article),
    events: [],
  });
}

export default async function build(articles) {
  const corpus = await openCorpus(articles.map(toAnalysed));
  // As the library's thread does before anybody asks.
  await warmUp(
    corpus.passages,
    (question, accept) => findEvidence(readQuestion(question), corpus, accept),
    new Turns(),
  );
  return {
    async ask(text) {
      const { best, confidence, found } = await findEvidence(readQuestion(text), corpus);
      const excerpts = best.map(({ window }) => {
        const { article, paragraphIndex, start, end } = locateWindow(corpus.passages, window);
        return { articleId: article.id, text: article.paragraphs[paragraphIndex].slice(start, end) };
      });
      return { found, confidence, excerpts };
    },
  };
}
