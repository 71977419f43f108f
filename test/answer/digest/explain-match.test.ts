import { describe, expect, test } from 'vitest';
import { explainMatch } from '../../../src/answer/digest/explain-match.js';
import type { SubscriptionFilter } from '../../../src/model/subscription.js';
import { aNewsroom, arrivalOrder, told } from '../../support/a-newsroom.js';
import { anArticle } from '../../support/builders.js';

describe('a filter', () => {
  const open = (texts: readonly string[]) =>
    aNewsroom(texts.map((text, index) => told(anArticle({ id: `t${index}`, title: 'On the day', text }))));
  const passing = async (texts: readonly string[], filter: Partial<SubscriptionFilter>) => {
    const library = await open(texts);
    return texts.filter(
      (_, index) =>
        explainMatch(library, `t${index}`, {
          filter: { topic: { kind: 'everything' }, exclude: [], ...filter },
          after: 0,
          seqOf: new Map([[`t${index}`, 1]]),
        }).verdict === 'tells',
    );
  };
  const search = (typed: string): Partial<SubscriptionFilter> => ({
    topic: { kind: 'search', words: typed },
  });

  test.each([
    ['any form of a word', 'body', ['The bodies came home.', 'Nobody came.'], ['The bodies came home.']],
    [
      'all words of an alternative',
      'prisoners swap',
      ['A swap of prisoners.', 'Prisoners ate.'],
      ['A swap of prisoners.'],
    ],
    [
      'one of several alternatives',
      'bread, ships',
      ['They baked bread.', 'The ship sailed.', 'It rained.'],
      ['They baked bread.', 'The ship sailed.'],
    ],
    [
      'a phrase in one piece',
      '"harbour strike"',
      ['The harbour strike.', 'They strike the harbour.'],
      ['The harbour strike.'],
    ],
    ['the country, not the pronoun', 'US', ['The US agreed.', 'They told us.'], ['The US agreed.']],
    ['names in any spelling', 'Zelensky', ['Zelenskyy spoke.', 'Others spoke.'], ['Zelenskyy spoke.']],
    ['words of the title', 'day', ['It rained.'], ['It rained.']],
  ])('finds %s', async (_, typed, texts, found) => {
    expect(await passing(texts, search(typed))).toEqual(found);
  });

  test('leaves out what holds an excluded word or phrase', async () => {
    const texts = ['The mill fire burned.', 'The fire of the mill.', 'Bread for all.', 'It rained.'];
    expect(await passing(texts, { exclude: ['mill fire', 'bread'] })).toEqual([
      'The fire of the mill.',
      'It rained.',
    ]);
  });

  test('says which word is lacking, and which is too many', async () => {
    const library = await aNewsroom();
    const says = (filter: SubscriptionFilter) =>
      explainMatch(library, 'sport', { filter, after: 0, seqOf: new Map([['sport', 5]]) }).steps.at(-1)?.says;
    expect(says({ topic: { kind: 'search', words: 'rowers bread' }, exclude: [] })).toBe(
      'It does not hold “bread”.',
    );
    expect(says({ topic: { kind: 'everything' }, exclude: ['race'] })).toBe(
      'It holds “race”, which is excluded.',
    );
    expect(says({ topic: { kind: 'outlet', outlet: 'Wire' }, exclude: [] })).toBe(
      'It is from Courier, not from Wire.',
    );
    expect(says({ topic: { kind: 'event', slug: 'mill-fire' }, exclude: [] })).toBe(
      'It is not recognised to report on Mill fire.',
    );
  });

  test('names the article whose text it carries', async () => {
    const library = await aNewsroom();
    const seqOf = new Map(arrivalOrder.map((id, index) => [id, index + 1]));
    const filter: SubscriptionFilter = { topic: { kind: 'everything' }, exclude: [] };
    expect(explainMatch(library, 'mirror', { filter, after: 0, seqOf })).toMatchObject({ verdict: 'copy' });
    expect(explainMatch(library, 'mirror', { filter, after: 0, seqOf }).steps.at(-1)?.says).toContain(
      'The same text had come from Wire',
    );
    const fromMirror: SubscriptionFilter = { topic: { kind: 'outlet', outlet: 'Mirror' }, exclude: [] };
    expect(explainMatch(library, 'mirror', { filter: fromMirror, after: 0, seqOf }).verdict).toBe('tells');
  });
});
