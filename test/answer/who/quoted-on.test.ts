import { expect, it } from 'vitest';
import { splitArticleSentences } from '../../../src/analysis/sentences.js';
import { gatherUtterances } from '../../../src/answer/utterances.js';
import { listTellingWords } from '../../../src/answer/who/quoted-on.js';
import { aQuote } from '../../support/a-quote.js';
import { anInformedLibrary } from '../../support/an-informed-library.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';

it('names the words that somebody says again and again and the corpus says seldom', async () => {
  const said = [
    'The drones are a trouble for the city',
    'The city saw drones again',
    "Drones' noise fills the city",
    'A drone fell, we lost a roof',
  ];
  const article = anArticle({
    text: [...said.map((words) => `'${words},' Ann Ray said.`), ...Array(9).fill('The city slept.')].join(
      '\n',
    ),
  });
  const quotes = said.map((words, group) => aQuote(article, words, { speaker: 'Ann Ray', group }));
  const analysed = anAnalysedArticle({ article, sentences: splitArticleSentences(article), quotes });
  const library = await anInformedLibrary([analysed]);
  const utterances = gatherUtterances(library, quotes);
  expect(listTellingWords(library, utterances, 5)).toEqual(['drones', 'city']);
  expect(listTellingWords(library, utterances.slice(0, 2), 5)).toEqual([]);
});
