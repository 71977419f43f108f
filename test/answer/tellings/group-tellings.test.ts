import { describe, expect, it } from 'vitest';
import { countWordings, groupTellings } from '../../../src/answer/tellings/group-tellings.js';
import { noteTellings } from '../../../src/answer/tellings/telling-notes.js';
import type { Utterance } from '../../../src/answer/utterances.js';
import { aQuote } from '../../support/a-quote.js';
import { anAnalysedArticle, anArticle } from '../../support/builders.js';
import fc from '../../support/property.js';

/** One outlet's telling: every one stands in an article of its own. */
function told(outlet: string | null, words: string): Utterance {
  const article = anArticle({ outlet, text: `'${words}' said Ann Ray.` });
  return {
    analysed: anAnalysedArticle({ article }),
    runs: [aQuote(article, words, { speaker: 'Ann Ray' })],
    isReported: false,
    excerptAt: null,
    isSure: true,
  };
}

const notesOf = (...utterances: readonly Utterance[]) =>
  noteTellings(groupTellings(utterances)).map(({ notes }) => notes.join());

describe('the same utterance in several articles', () => {
  it('stands together, with its outlets, its wordings and what differs word by word', () => {
    const notes = notesOf(
      told('Daily', 'We are ready to sign the agreement with them in the city today.'),
      told('Courier', 'Nobody has called me about it, and I expect no call.'),
      told('Wire', 'We are ready to sign the agreement with them in the city today'),
      told(null, 'we are prepared to sign the agreement with them in the city'),
      told('Gazette', 'ready to sign the agreement with them'),
    );
    expect(notes).toEqual([
      '4 outlets, 2 wordings',
      'the same words as 1',
      'as 1, but “prepared” for “ready”; only a part of it',
      'as 1, but only a part of it',
      '',
    ]);
  });

  it('begins with the fullest telling, wherever that stands, and keeps the place of the earliest', () => {
    const part = told('Daily', 'taking on a nation that is ten times your size');
    const other = told('Daily', 'Nobody has called me about it, and I expect no call.');
    const whole = told('Wire', 'You do not do that: taking on nation that is ten times your size');
    const shown = noteTellings(groupTellings([part, other, whole]));
    expect(shown).toEqual([
      { utterance: whole, notes: ['2 outlets, 2 wordings'] },
      { utterance: part, notes: ['as 1, but adds “a”; only a part of it'] },
      { utterance: other, notes: [] },
    ]);
  });

  it('counts articles where one outlet tells it in several', () => {
    const words = 'We are ready to sign the agreement with them';
    expect(notesOf(told('Daily', words), told('Daily', words))).toEqual([
      '2 articles, 1 wording',
      'the same words as 1',
    ]);
    const twice = told('Daily', words);
    expect(notesOf(twice, { ...twice })[0]).toBe('told 2 times in this article, 1 wording');
  });

  it('knows the telling of an outlet that leaves a stretch out of the middle', () => {
    const whole = 'The talks go on. We are in no hurry, and we will not be pressed by anybody';
    const notes = notesOf(
      told('Daily', 'The talks go on. We will not be pressed by anybody'),
      told('Wire', whole),
    );
    expect(notes).toEqual(['2 outlets, 2 wordings', 'as 1, but without “We are in no hurry and”']);
  });

  it.each([
    [
      'a number',
      'We hand over the bodies of 1,212 soldiers today',
      'We hand over the bodies of 6,000 soldiers today',
    ],
    [
      'a number in words',
      'they gave us a list of three hundred children',
      'they gave us a list of four hundred children',
    ],
    [
      'a negation',
      'We are ready to sign the agreement today',
      'We are not ready to sign the agreement today',
    ],
    [
      'a contracted negation',
      'They will come back to the table soon',
      "They won't come back to the table soon",
    ],
    [
      'half of it',
      'We are ready to sign it, and we thank the host',
      'We are ready to sign it, but they refuse every word',
    ],
    ['few words of it', 'no comment today', 'no comment today, and please leave my house at once'],
  ])('stays apart from one that differs in %s', (_, first, second) => {
    expect(groupTellings([told('Daily', first), told('Wire', second)])).toHaveLength(2);
  });

  it('shows every telling once, and each alone is one wording', () => {
    const sentence = fc
      .array(fc.constantFrom('we', 'will', 'sign', 'not', 'the', 'paper', '5'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        const utterances = sentences.map((words) => told('Daily', words));
        const groups = groupTellings(utterances);
        expect(new Set(groups.flat().map(({ utterance }) => utterance))).toEqual(new Set(utterances));
        for (const group of groups) expect(countWordings(group)).toBeLessThanOrEqual(group.length);
      }),
    );
  });
});
