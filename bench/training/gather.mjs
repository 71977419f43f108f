// Questions over corpora → what the learners of the answers learn from: windows with their features, candidate words, what holds the answer.

import { openCorpus } from '../../dist/src/answer/evidence/corpus.js';
import { gatherWindows } from '../../dist/src/answer/evidence/find-evidence.js';
import { locateWindow } from '../../dist/src/answer/evidence/locate-window.js';
import { readQuestion } from '../../dist/src/answer/evidence/question.js';
import { termOfWord } from '../../dist/src/search/terms.js';
import { tokenise } from '../../dist/src/search/tokenise.js';
import { toAnalysed } from '../quality/news.mjs';
import { createAnswerCheck, readForeign, readYear } from './evaluation.mjs';

/** Likelihoods are learned: a row of features has none until weights of words are given. */
const nowhere = { likeliest: 0, likely: 0, logLikely: 0, rootLikely: 0, leading: 0 };
export const likelihoodNames = Object.keys(nowhere);

const smallQuestions = 10;
const articlesPerAnswer = 2;

/**
 * The questions of a year and foreign ones over its articles, as `kind` of the year's name; and, as `small`, over corpora of about
 * twenty articles, ten questions each of which half are answered there, because a Discord server's corpus is small.
 */
export async function gatherYear(year) {
  const { articles, questions } = readYear(year);
  const analysed = new Map(articles.map((article) => [article.id, toAnalysed(article)]));
  const corpus = await openCorpus([...analysed.values()]);
  const groups = [];
  for (const question of [...questions, ...readForeign()])
    groups.push(await gather(question, corpus, `${year}`));
  for (let from = 0; from < questions.length; from += smallQuestions)
    groups.push(...(await gatherSmall(questions.slice(from, from + smallQuestions), articles, analysed)));
  return groups;
}

/** One question. Without an `answer` the articles should mostly not hold it. */
async function gather({ question, answer, fold }, corpus, kind) {
  const { passages } = corpus;
  const asked = readQuestion(question);
  const { sought, read, candidates, measure } = await gatherWindows(asked, corpus);
  const holds = answer === undefined ? () => false : createAnswerCheck(answer);
  const answerTerms = new Set(
    tokenise(answer ?? '').map(({ text }) => passages.termNumber(termOfWord(text))),
  );
  return {
    kind,
    fold,
    isForeign: answer === undefined,
    question: asked,
    passages,
    sought,
    read,
    candidates,
    rows: read.map((words) => measure(words, () => nowhere)),
    right: read.map(({ window }) => {
      const { article, paragraphIndex, start, end } = locateWindow(passages, window);
      return holds(article.paragraphs[paragraphIndex].slice(start, end));
    }),
    words: { rows: candidates.rows, right: candidates.terms.map((term) => answerTerms.has(term)) },
  };
}

/** A corpus with articles that answer every second of the questions, and neighbours of those that answer the others. */
async function gatherSmall(questions, articles, analysed) {
  const answered = questions.filter((_, i) => i % 2 === 0);
  const others = questions.filter((_, i) => i % 2 === 1);
  const chosen = new Set(answered.flatMap(({ relevant }) => relevant.slice(0, articlesPerAnswer)));
  const holds = others.map(({ answer }) => createAnswerCheck(answer));
  for (const [i, { relevant }] of others.entries()) {
    const place = Math.max(
      0,
      articles.findIndex(({ id }) => id === relevant[0]),
    );
    const neighbours = articles
      .slice(Math.max(0, place - 20), place + 20)
      .filter(({ id, title, text }) => !relevant.includes(id) && !holds[i](`${title} ${text}`));
    for (const { id } of neighbours.slice(0, articlesPerAnswer)) chosen.add(id);
  }
  const texts = articles.filter(({ id }) => chosen.has(id));
  const corpus = await openCorpus(texts.map(({ id }) => analysed.get(id)));
  const unanswered = others.filter((_, i) => !texts.some(({ title, text }) => holds[i](`${title} ${text}`)));
  const asked = [...answered, ...unanswered.map(({ question, fold }) => ({ question, fold }))];
  const groups = [];
  for (const question of asked) groups.push(await gather(question, corpus, 'small'));
  return groups;
}
