// The peer that answers are measured against: MiniSearch as it comes, one document for each paragraph.

import MiniSearch from 'minisearch';

/** Shorter paragraphs are captions and bylines; the peer of the quality figures leaves them out too. */
const minParagraphChars = 40;

/** Indexes articles with MiniSearch's defaults (any word, no stemming, no stop words) and returns its search. */
export function openPeer(articles) {
  const index = new MiniSearch({ fields: ['text', 'title'], storeFields: ['articleId', 'text'] });
  const paragraphs = articles.flatMap(({ id, title, text }) =>
    text
      .split(/\n+/)
      .filter((line) => line.trim().length >= minParagraphChars)
      .map((line) => ({ articleId: id, title, text: line })),
  );
  index.addAll(paragraphs.map((paragraph, id) => ({ id, ...paragraph })));
  return (question) => index.search(question).slice(0, 3);
}
