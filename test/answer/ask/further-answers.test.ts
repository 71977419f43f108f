import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../../../src/analysis/analyse-article.js';
import { answerQuestion } from '../../../src/answer/ask.js';
import { listExcerpts } from '../../../src/card/create-card.js';
import { anInformedLibrary } from '../../support/an-informed-library.js';
import { anArticle } from '../../support/builders.js';

const texts = {
  ferry: 'The ferry was carrying 214 passengers when the fire broke out on 9 November 2021.',
  talks: 'Train drivers will strike after talks broke down on Monday night.',
  strait: 'The deal leaves 14 Lesk ships in the Ostrel Strait.',
  resigned: 'Ann Vell has resigned as deputy envoy of Lesk, four people said.',
  harbour: 'The harbour master resigned because Lesk had sold the fleet, a letter said.',
  veto: 'The union approved its package on Friday after Lesk dropped its veto on the package. The union hailed its package.',
  blocked: 'Lesk blocked the package for weeks over fears about gas.',
  envoy: 'Lesk has not agreed to withdraw its ships from the strait, a diplomat said.',
};

const rolesFor = async (question: string) => {
  const library = await anInformedLibrary(
    Object.entries(texts).map(([id, text]) =>
      analyseArticle(anArticle({ id, text, title: `Report ${id}` }), { people: [], events: [] }),
    ),
  );
  const card = await answerQuestion({ library, linkTo: () => null, now: new Date() }, question, {});
  return Object.fromEntries(listExcerpts(card).map(({ citation, role }) => [citation.articleId, role]));
};

describe('passages beneath the first answer', () => {
  test('are near when they share but a common word with the question', async () => {
    const roles = await rolesFor('When did the fire break out on the ferry?');
    expect(roles.ferry).toBe('answer');
    expect(roles.talks ?? 'near').toBe('near');
  });

  test('are near when they lack the figure that is asked for', async () => {
    const roles = await rolesFor('How many ships does Lesk have in the Ostrel Strait?');
    expect(roles.strait).toBe('answer');
    expect(roles.envoy).toBe('near');
  });

  test('a reason for something else does not come before what is asked about', async () => {
    const roles = await rolesFor('Why did Ann Vell resign?');
    expect(roles.harbour ?? 'near').toBe('near');
  });

  test('the reason that stands with what was done comes first', async () => {
    const roles = await rolesFor('Why did Lesk block the package of the union?');
    expect(Object.entries(roles)[0]).toEqual(['blocked', 'answer']);
  });
});
