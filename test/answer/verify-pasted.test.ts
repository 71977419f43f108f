import { beforeAll, describe, expect, it } from 'vitest';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { createExcerpt } from '../../src/answer/cite.js';
import { answerVerifyPasted } from '../../src/answer/verify-pasted.js';
import type { Card } from '../../src/card/card.js';
import { formatCitationBlock } from '../../src/card/citation-block.js';
import { toPlainText } from '../../src/card/rich-text.js';
import { anInformedLibrary } from '../support/an-informed-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';

const harbour = anArticle({
  id: 'harbour',
  title: 'The harbour',
  outlet: 'The Courier',
  text: 'The harbour closes in March. “We studied every line of it,” Ada Doe said.\nThe ferry goes on until June.',
});

let context: AnswerContext;
beforeAll(async () => {
  const analysed = anAnalysedArticle({ article: harbour, sentences: splitArticleSentences(harbour) });
  const library = await anInformedLibrary([analysed], { people: [] });
  context = { library, linkTo: () => null, now: new Date('2025-06-10T10:00:00Z') };
});

const outline = ({ title, blocks }: Card) => [
  title,
  ...blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${block.text}`];
    if (block.kind === 'text') return [toPlainText(block.text)];
    return block.kind === 'excerpt' ? [`[${block.excerpt.number}] ${block.excerpt.citation.text}`] : [];
  }),
];

describe('a paste of several quotations', () => {
  it('gets a verdict on each, and the excerpts are numbered through', async () => {
    const pasted =
      'He wrote "We studied every line of it", then "nobody was ever asked about trams", and “the ferry goes on until June”.';
    const shown = outline(await answerVerifyPasted(context, pasted));
    expect(shown).toEqual([
      'Found: 2 of 3 quotations',
      '# “We studied every line of it”',
      'Found, letter for letter',
      'These words stand in the corpus exactly so.',
      '[1] “We studied every line of it,” Ada Doe said.',
      '# “nobody was ever asked about trams”',
      'Not in this corpus',
      '# “the ferry goes on until June”',
      'Found; punctuation or case differs',
      expect.stringContaining('The same words in the same order'),
      '[2] The ferry goes on until June.',
    ]);
  });

  it('may be citation blocks under each other', async () => {
    const { library } = context;
    const [analysed] = library.articles;
    const blocks = (analysed?.sentences ?? []).map((spans, paragraphIndex) => {
      const excerpt = createExcerpt(
        context,
        analysed!,
        { articleId: 'harbour', paragraphIndex, ...spans[0]! },
        1,
      );
      return formatCitationBlock(excerpt, library.version);
    });
    const shown = outline(await answerVerifyPasted(context, blocks.join('\n\n')));
    expect(shown).toContain('Found: 2 of 2 quotations');
    expect(shown).toContain('[1] The harbour closes in March.');
    expect(shown).toContain('[2] The ferry goes on until June.');
    expect(shown).not.toContain('Found, letter for letter; the citation is wrong');
  });

  it('of which none is there is one miss', async () => {
    const card = await answerVerifyPasted(
      context,
      '"nobody was asked about trams" and "no tram ever came here"',
    );
    expect(card).toMatchObject({ found: false, title: 'Not in this corpus' });
  });
});

it('a sentence that the corpus has as a whole is not parted at what it quotes', async () => {
  const card = await answerVerifyPasted(context, '“We studied every line of it,” Ada Doe said.');
  expect(card.title).toBe('Found, letter for letter');
});
