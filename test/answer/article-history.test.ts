import { describe, expect, it } from 'vitest';
import { composeHistory } from '../../src/answer/article-history.js';
import { messagesFor } from '../../src/locale/languages.js';
import type { ArticleRevision } from '../../src/model/revision.js';
import { anArticle } from '../support/builders.js';
import { listTexts } from '../support/card-texts.js';

const article = anArticle({ id: 'a1', title: 'The bridge reopens' });

/** The texts that the article had, the last of them in force. */
function read(texts: readonly (readonly string[])[], locale = 'en-GB'): readonly string[] {
  const revisions = texts.map(
    (paragraphs, index): ArticleRevision => ({
      articleId: 'a1',
      contentHash: String(index),
      aliases: ['a1'],
      title: 'The bridge reopens',
      outlet: null,
      publishedOn: null,
      paragraphs,
      firstSeenAt: `2025-06-0${index + 1}T08:00:00Z`,
      replacedAt: null,
      withdrawnAt: null,
    }),
  );
  return listTexts(composeHistory(article, revisions, messagesFor(locale)));
}

describe('the history of an article', () => {
  it('tells word by word what was changed, added and left out, the latest change first', () => {
    const texts = [
      ['Some 30 people crossed the old bridge on Monday.', 'Nobody was hurt.'],
      ['Some 40 people crossed the bridge on Monday.', 'Nobody was hurt.'],
      ['Some 40 people crossed the bridge on Monday.', 'Nobody was hurt, the mayor said.'],
    ];
    expect(read(texts)).toEqual(
      expect.arrayContaining([
        'First seen on 1 June 2025, 08:00 UTC, and changed 2 times since.',
        'Changed on 3 June 2025, 08:00 UTC',
        'Was “hurt.”, is “hurt, the mayor said.”, after “Nobody was”',
        'Changed on 2 June 2025, 08:00 UTC',
        'Was “30”, is “40”, after “Some”',
        'Left out: “old”, after “40 people crossed the”',
      ]),
    );
    const days = read(texts).filter((text) => text.startsWith('Changed on'));
    expect(days).toEqual(['Changed on 3 June 2025, 08:00 UTC', 'Changed on 2 June 2025, 08:00 UTC']);
    expect(read(texts, 'uk')).toContain('Було “30”, стало “40”, після “Some”');
  });

  it('names twenty differences of a change, and is no second copy of the article', () => {
    const lines = (word: string) => Array.from({ length: 25 }, (_, index) => `Line ${index} says ${word}.`);
    const texts = read([lines('yes'), lines('no')]);
    expect(texts.filter((text) => text.startsWith('Was '))).toHaveLength(20);
    expect(texts.some((text) => text.includes('5 more'))).toBe(true);
    const long = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const [added = ''] = read([['It begins.'], ['It begins.', long]]).filter((text) =>
      text.includes('word0'),
    );
    expect(added).toContain('word29 …”');
    expect(added).not.toContain('word30');
  });

  it('says so where nothing changed, and where no texts are kept', () => {
    expect(read([['It begins.']]).join(' ')).toContain('it has not changed since.');
    expect(listTexts(composeHistory(article, [])).join(' ')).toContain('No text of it has been kept yet.');
    expect(listTexts(composeHistory(article, null)).join(' ')).toContain('No earlier texts are kept here.');
  });
});
