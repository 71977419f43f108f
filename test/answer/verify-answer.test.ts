import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { splitArticleSentences } from '../../src/analysis/sentences.js';
import type { AnswerContext } from '../../src/answer/answer-context.js';
import { createExcerpt } from '../../src/answer/cite.js';
import { linkToSource } from '../../src/answer/link-to.js';
import { dressUtterance } from '../../src/answer/utterance-excerpt.js';
import { gatherUtterances } from '../../src/answer/utterances.js';
import { answerVerify } from '../../src/answer/verify-answer.js';
import type { Card } from '../../src/card/card.js';
import { formatCitationBlock } from '../../src/card/citation-block.js';
import { listExcerpts } from '../../src/card/create-card.js';
import { toPlainText } from '../../src/card/rich-text.js';
import type { Library } from '../../src/library/library.js';
import type { Article } from '../../src/model/article.js';
import { maxExcerptChars } from '../../src/model/passage.js';
import type { ArticleRevision } from '../../src/model/revision.js';
import { aName, aQuote } from '../support/a-quote.js';
import { anInformedLibrary } from '../support/an-informed-library.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import { hostileText } from '../support/hostile-text.js';
import { openShippedLibrary } from '../support/library.js';
import fc from '../support/property.js';

const talks = anArticle({
  id: 'talks',
  title: 'Limited progress at the lake',
  outlet: 'The Courier',
  published: { on: '2025-06-03', basis: 'byline' },
  sameTextIds: ['copy'],
  text: [
    'The hall was full. Both sides agreed to hand over 6,000 bodies. “We don’t expect miracles,” Ada Doe said.',
    'Sign up to our newsletter. The talks go on in July.',
  ].join('\n'),
});
const junkAt = talks.paragraphs[1]!.indexOf(' The talks');
const withJunk = {
  ...talks,
  junk: [{ paragraphIndex: 1, start: 0, end: junkAt + 1, reason: 'newsletter promotion' }],
};
const copy = { ...withJunk, id: 'copy', aliases: ['copy'], outlet: 'Gazette', sameTextIds: ['talks'] };
const bridge = anArticle({
  id: 'bridge',
  outlet: 'Gazette',
  text: 'A bridge fell on Monday night.\nNobody was hurt by it.',
});

function analysed(article: Article) {
  return anAnalysedArticle({
    article,
    sentences: splitArticleSentences(article),
    names: article.id === 'bridge' ? [] : [aName(article, 'Ada Doe')],
    quotes:
      article.id === 'bridge'
        ? []
        : [
            aQuote(article, 'We don’t expect miracles,', {
              speaker: 'Ada Doe',
              mention: 'Ada Doe',
              cue: 'said',
            }),
          ],
  });
}

const library = await anInformedLibrary([withJunk, copy, bridge].map(analysed));
const context: AnswerContext = { library, linkTo: linkToSource, now: new Date('2025-06-10') };
const verify = (text: string) => answerVerify(context, text);

/** What a person reads on a card besides its excerpts. */
function textOf({ title, blocks, footer }: Card): string {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return [toPlainText(block.text)];
    if (block.kind === 'list') return block.items.map(toPlainText);
    return block.kind === 'heading' ? [block.text] : [];
  });
  return [title, ...texts, footer].join('\n');
}

const shownBy = (card: Card) => listExcerpts(card).map(({ citation }) => citation.text);
const boldOf = (card: Card) =>
  listExcerpts(card).flatMap(({ citation, emphasis }) =>
    emphasis.map(({ start, end }) => citation.text.slice(start, end)),
  );

describe('/verify', () => {
  it('finds words letter for letter, with their place, and folds the wire copy', async () => {
    const card = await verify('agreed to hand over 6,000 bodies');
    expect(card).toMatchObject({ title: 'Found, letter for letter', found: true });
    expect(shownBy(card)).toEqual(['Both sides agreed to hand over 6,000 bodies.']);
    expect(boldOf(card)).toEqual(['agreed to hand over 6,000 bodies']);
    expect(listExcerpts(card)[0]).toMatchObject({
      citation: { outlet: 'The Courier', paragraphIndex: 0, sentenceIndex: 1 },
      notes: ['same text at Gazette'],
    });
  });

  it.each([
    ['“Both sides agreed to hand over 6,000 bodies.” — Medinsky, Gazette, 3 June', '“Medinsky”'],
    ['"Both sides agreed to hand over 6,000 bodies." (Shafaq News)', '“Shafaq News”'],
  ])('says which part of a source beside the words it cannot compare: %s', async (typed, part) => {
    const card = await verify(typed);
    expect(card.title).toBe('Found, letter for letter');
    expect(textOf(card)).toContain(`Whether ${part} is right was not compared`);
    expect(textOf(await verify('agreed to hand over'))).not.toContain('was not compared');
  });

  it('says whom the corpus gives the words to, where it knows nothing of the name beside them', async () => {
    expect(textOf(await verify('“We don’t expect miracles” — Gov. Nobody Known'))).toContain(
      'the corpus has no person, outlet or day for it. It gives the words to Ada Doe.',
    );
  });

  it.each([
    ['“We don’t expect miracles,” said Ada Doe.', 'As the corpus has it: “Ada Doe”.'],
    ['Ada Doe said: “We don’t expect miracles”', 'As the corpus has it: “Ada Doe”.'],
    [
      '“We don’t expect miracles” — Doe, The Courier, Limited progress at the lake, 3 June 2025',
      'As the corpus has it: “Doe”, “The Courier”, “3 June 2025”, “Limited progress at the lake”.',
    ],
    [
      '“We don’t expect miracles,” Ada Doe told the Courier.',
      'As the corpus has it: “Ada Doe”, “the Courier”.',
    ],
    [
      '“We don’t expect miracles,” said Ms. Ada Doe (The Courier, June 3, 2025).',
      'As the corpus has it: “Ms. Ada Doe”, “The Courier”, “June 3, 2025”.',
    ],
  ])('says what of a source beside the words is right: %s', async (typed, remark) => {
    const card = await verify(typed);
    expect(card.title).toMatch(/^Found/);
    expect(card.title).not.toContain('wrong');
    expect(textOf(card)).toContain(remark);
  });

  it.each([
    [
      '“A bridge fell on Monday night.” — Ada Doe',
      '“Ada Doe” is named beside them as the speaker; in the corpus nobody is known to say these words.',
    ],
    [
      '“A bridge fell on Monday night.” — The Courier',
      '“The Courier” is named beside them; the words stand in Gazette.',
    ],
    [
      '“A bridge fell on Monday night,” according to the Courier.',
      '“the Courier” is named beside them; the words stand in Gazette.',
    ],
    [
      '“Both sides agreed to hand over 6,000 bodies.” (The Courier, 4 June 2025)',
      '“4 June 2025” stands beside them; the article is of 3 June 2025.',
    ],
  ])('says what of a source beside the words is wrong: %s', async (typed, remark) => {
    const card = await verify(typed);
    expect(card.title).toBe('Found, letter for letter; the citation is wrong');
    expect(textOf(card)).toContain(remark);
  });

  it('finds words that go on over sentences and over paragraphs', async () => {
    expect(shownBy(await verify('was full. Both sides'))).toEqual([
      'The hall was full. Both sides agreed to hand over 6,000 bodies.',
    ]);
    for (const text of ['on Monday night.\nNobody was', 'on Monday night. Nobody was']) {
      const card = await verify(text);
      expect(card.title).toBe('Found, letter for letter');
      expect(shownBy(card)).toEqual(['A bridge fell on Monday night.', 'Nobody was hurt by it.']);
    }
  });

  it.each([
    ['capital letters', 'both sides AGREED to hand over 6,000 bodies'],
    ['punctuation', 'The hall was full – both sides agreed'],
    ['the kind of quotation marks', `"We don't expect miracles," Ada Doe said`],
    ['white space', 'hand  over 6,000\tbodies'],
  ])('says so when only %s differ', async (_, text) => {
    const card = await verify(text);
    expect(card).toMatchObject({ title: 'Found; punctuation or case differs', found: true });
    expect(textOf(card)).toContain('The same words in the same order');
  });

  it.each([
    ['Agreed to hand over 6,000 bodies.', 'which begins before them: read the whole'],
    ['Both sides agreed.', 'which goes on after them: read the whole'],
    ['Sides agreed.', 'which begins before them and goes on after them: read the whole'],
  ])('warns that %j is cut out of a longer sentence', async (text, told) => {
    expect(textOf(await verify(text))).toContain(told);
  });

  it.each([
    'agreed to hand over',
    'Both sides agreed to hand over 6,000 bodies.',
    '“We don’t expect miracles.”',
  ])('has nothing to warn of for %j', async (text) => {
    expect(textOf(await verify(text))).not.toContain('read the whole');
  });

  it('names the speaker of a quotation with the evidence, and offers to look up the words', async () => {
    const card = await verify("“We don't expect miracles”");
    const [excerpt] = listExcerpts(card);
    expect(excerpt?.speaker).toBe('Ada Doe');
    expect(excerpt?.evidence.map(({ start, end }) => excerpt.citation.text.slice(start, end))).toEqual([
      'Ada Doe',
    ]);
    expect(card.actions).toEqual([
      {
        kind: 'run',
        label: 'Who said this?',
        command: 'said',
        input: { phrase: 'We don’t expect miracles,' },
      },
    ]);
  });

  it('does not give the outlet’s words around a quotation to its speaker', async () => {
    expect(
      listExcerpts(await verify('Both sides agreed to hand over 6,000 bodies. “We'))[0]?.speaker,
    ).toBeNull();
  });

  it('shows every difference beside the passage as it is printed', async () => {
    const card = await verify('Both countries agreed to quickly hand over 600 bodies.');
    expect(card).toMatchObject({ title: 'Found, but the words differ', found: true });
    expect(textOf(card)).toContain(
      [
        'The nearest passage differs in 3 places.',
        'Changed: you have “countries”, the article has “sides”',
        'Added: the article does not have “quickly”, after “to”',
        'Changed: you have “600”, the article has “6,000”',
      ].join('\n'),
    );
    expect(shownBy(card)).toEqual(['Both sides agreed to hand over 6,000 bodies.']);
    expect(textOf(await verify('Both sides hand over 6,000 bodies.'))).toContain(
      'Left out: the article also has “agreed to”, after “sides”',
    );
  });

  it('says that the corpus does not have it, and labels what is near as near', async () => {
    const miss = await verify('Both sides agreed in Geneva to bury the bodies at once');
    expect(miss).toMatchObject({ title: 'Not in this corpus', found: false });
    expect(listExcerpts(miss, 'answer')).toEqual([]);
    expect(listExcerpts(miss, 'near')[0]?.citation.text).toContain('6,000 bodies');
    expect(listExcerpts(await verify('Penguins sing loudly')).length).toBe(0);
  });

  it('knows headlines, which no excerpt shows', async () => {
    const card = await verify('limited progress at the lake');
    expect(card).toMatchObject({ title: 'A headline, not a passage', found: false });
    expect(textOf(card)).toContain(
      'the headline of The Courier, “Limited progress at the lake”, 3 June 2025',
    );
  });

  it('does not show what is part of the page, but says that it stands there', async () => {
    const card = await verify('Sign up to our newsletter.');
    expect(listExcerpts(card)).toEqual([]);
    expect(textOf(card)).toContain(
      '¶2, sentence 1, they are part of the page, not of the story (newsletter promotion)',
    );
  });

  it.each(['', '…', '@everyone', '“”', 'said', '> '])('takes %j calmly', async (text) => {
    expect(textOf(await verify(text)).length).toBeGreaterThan(0);
  });
});

describe('a citation block', () => {
  const excerpt = createExcerpt(
    context,
    library.articles[2]!,
    { articleId: 'bridge', paragraphIndex: 1, start: 0, end: 22 },
    1,
  );
  const block = formatCitationBlock(excerpt, library.version);

  it('is found, and is of this corpus version', async () => {
    const card = await verify(block);
    expect(card.title).toBe('Found, letter for letter');
    expect(textOf(card)).toContain('from this very version of the corpus');
  });

  it('is printed on the card for its first excerpt, and reads back there too', async () => {
    const printed = textOf(await verify(block)).match(/“Nobody[\s\S]*Corpus \w+, article \w+/)?.[0];
    expect(printed).toBe(block);
  });

  it('says when it was made from another version, names another place, or an article that is not there', async () => {
    expect(textOf(await verify(block.replace(library.version, 'ffff000')))).toContain(
      `made from corpus version ffff000; this is ${library.version}`,
    );
    expect(textOf(await verify(block.replace('¶2', '¶1')))).toContain(
      'The citation names ¶1; the words stand elsewhere',
    );
    expect(textOf(await verify(block.replace('article bridge', 'article talks')))).toContain(
      'The article that the citation names, The Courier, “Limited progress at the lake”, 3 June 2025, does not have them.',
    );
    expect(textOf(await verify(block.replace('article bridge', 'article gone')))).toContain(
      'has no article gone',
    );
  });

  it('that names another outlet, title or day than the article has is told so', async () => {
    for (const [from, to, told] of [
      ['— Gazette', '— The Courier', 'The citation names “The Courier”; the article has: Gazette.'],
      ['undated', '3 June 2025', 'The citation gives as its day: 3 June 2025; the article has: undated.'],
      [`“${bridge.title}”`, '“Another day”', 'The citation’s title is “Another day”; the article’s is'],
    ] as const) {
      const card = await verify(block.replace(from, to));
      expect(card.title).toBe('Found, letter for letter; the citation is wrong');
      expect(textOf(card)).toContain(told);
    }
  });

  it('that gives words to somebody who did not say them is told who did', async () => {
    const cited = createExcerpt(
      context,
      library.findArticle('talks')!,
      {
        articleId: 'talks',
        paragraphIndex: 0,
        start: talks.paragraphs[0]!.indexOf('“We'),
        end: talks.paragraphs[0]!.length,
      },
      1,
      { speaker: 'Ada Doe' },
    );
    const right = formatCitationBlock(cited, library.version);
    expect(right).toContain('speaker Ada Doe');
    expect((await verify(right)).title).toBe('Found, letter for letter');
    const card = await verify(right.replace('speaker Ada Doe', 'speaker Bob Roe'));
    expect(card.title).toBe('Found, letter for letter; the citation is wrong');
    expect(textOf(card)).toContain('names Bob Roe as the speaker; the corpus has Ada Doe.');
    expect(textOf(await verify(block.replace('Gazette,', 'Gazette, speaker Bob Roe,')))).toContain(
      'names Bob Roe as the speaker; in the corpus nobody is known to say these words.',
    );
  });

  it('whose words were changed is found with the difference', async () => {
    const card = await verify(block.replace('Nobody was', 'Nobody else was'));
    expect(card.title).toBe('Found, but the words differ');
    expect(textOf(card)).toContain('Added: the article does not have “else”, after “Nobody”');
  });

  it('of any words at all reads back as exactly these words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(12), { minLength: 1, maxLength: 4 }), async (texts) => {
        const text = texts
          .map((one) => one.replace(/\s+/g, ' '))
          .join(' ')
          .trim();
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        const article = anArticle({
          text: `${text.slice(0, maxExcerptChars).replace(/[\uD800-\uDBFF]$/, '')}`,
        });
        const one = anAnalysedArticle({ article, sentences: splitArticleSentences(article) });
        const own: AnswerContext = { ...context, library: await anInformedLibrary([one]) };
        for (const [paragraphIndex, spans] of one.sentences.entries())
          for (const { start, end } of spans) {
            const words = article.paragraphs[paragraphIndex]!.slice(start, end);
            if (!/[\p{L}\p{N}]/u.test(words) || words !== words.trim() || words.length > maxExcerptChars)
              continue;
            const cited = createExcerpt(own, one, { articleId: article.id, paragraphIndex, start, end }, 1);
            expect((await answerVerify(own, formatCitationBlock(cited, 'v1'))).title).toBe(
              'Found, letter for letter',
            );
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('/verify of an old citation', () => {
  const article = anArticle({ id: 'dam', title: 'The dam holds', text: 'Engineers say that the dam held.' });
  const block = (words: string) =>
    formatCitationBlock(
      createExcerpt(
        context,
        anAnalysedArticle({ article: anArticle({ id: 'dam', title: 'The dam holds', text: words }) }),
        { articleId: 'dam', paragraphIndex: 0, start: 0, end: words.length },
        1,
      ),
      'v1',
    );
  const revision = (set: Partial<ArticleRevision>): ArticleRevision => ({
    articleId: 'dam',
    aliases: ['dam'],
    contentHash: 'h',
    title: 'The dam breaks',
    outlet: null,
    publishedOn: null,
    paragraphs: ['Engineers say that the dam broke.'],
    firstSeenAt: '2025-06-01T08:00:00Z',
    replacedAt: null,
    withdrawnAt: null,
    ...set,
  });
  const verifyLater = async (
    revisions: readonly ArticleRevision[],
    articles: readonly AnalysedArticle[],
    pasted = block('Engineers say that the dam broke.'),
  ) =>
    textOf(
      await answerVerify(
        {
          ...context,
          library: await anInformedLibrary(articles),
          revisions: { listRevisions: async () => revisions, findFormer: async () => revisions },
        },
        pasted,
      ),
    );

  it('says when the article changed, and repeats the words as they stood', async () => {
    const text = await verifyLater(
      [revision({ replacedAt: '2025-06-03T08:00:00Z' })],
      [anAnalysedArticle({ article })],
    );
    expect(text).toContain('The article was changed on 3 June 2025');
    expect(text).toContain(
      '“The dam breaks” had these words, letter for letter: “Engineers say that the dam broke.”',
    );
  });

  it('says when the article was withdrawn', async () => {
    const text = await verifyLater([revision({ withdrawnAt: '2025-06-04T08:00:00Z' })], []);
    expect(text).toContain('withdrawn from its source on 4 June 2025');
  });

  it('leads with what became of the article, not with like words elsewhere', async () => {
    const like = 'Engineers say that the bridge broke.';
    const elsewhere = anAnalysedArticle({
      article: { ...article, id: 'bridge', aliases: ['bridge'], title: 'A bridge', paragraphs: [like] },
    });
    const text = await verifyLater([revision({ withdrawnAt: '2025-06-04T08:00:00Z' })], [elsewhere]);
    expect(text).toMatch(/^The article was withdrawn on 4 June 2025/);
    expect(text).not.toContain('the words differ');
    expect(text).not.toContain('nor nearly these');
  });

  it('says that the article is hidden, and nothing of its earlier words', async () => {
    const library = { ...(await anInformedLibrary([])), isHidden: (id: string) => id === 'dam' };
    const listRevisions = async () => [revision({ replacedAt: '2025-06-03T08:00:00Z' })];
    const revisions = { listRevisions, findFormer: listRevisions };
    const text = textOf(
      await answerVerify({ ...context, library, revisions }, block('Engineers say that the dam broke.')),
    );
    expect(text).toContain('have hidden the article that the citation names');
    expect(text).not.toContain('Until then');
  });

  it('knows words without a citation that an article had once, and what it has in their place', async () => {
    const changed = { ...article, paragraphs: ['Engineers say that the dam nearly broke.'] };
    const text = await verifyLater(
      [revision({ replacedAt: '2025-06-03T08:00:00Z' })],
      [anAnalysedArticle({ article: changed })],
      '“Engineers say that the dam broke.”',
    );
    expect(text).toMatch(/^The article was changed on 3 June 2025/);
    expect(text).toContain('the article also has “nearly”');
    expect(text).toContain('had these words, letter for letter: “Engineers say that the dam broke.”');
  });

  it('tells of former words by the text that stood last, and of none that stand or are hidden', async () => {
    const gone = revision({ articleId: 'b', title: 'Gone later', withdrawnAt: '2025-06-05T08:00:00Z' });
    const former = [gone, revision({ replacedAt: '2025-06-03T08:00:00Z' })];
    const words = 'Engineers say that the dam broke.';
    expect(await verifyLater(former, [], words)).toMatch(/^The article was withdrawn on 5 June 2025/);
    expect(await verifyLater(former, [], 'the dam broke')).not.toContain('withdrawn');
    const standing = { ...article, paragraphs: [words] };
    expect(await verifyLater(former, [anAnalysedArticle({ article: standing })], words)).toMatch(
      /^Found, letter/,
    );
    const library = { ...(await anInformedLibrary([])), isHidden: () => true };
    const revisions = { listRevisions: async () => [], findFormer: async () => former };
    const hidden = textOf(await answerVerify({ ...context, library, revisions }, words));
    expect(hidden).not.toMatch(/withdrawn|changed on/);
  });

  it('tells what the corpus has now while earlier texts cannot be read', async () => {
    const away = async () => Promise.reject(new Error('The store is away.'));
    const library = await anInformedLibrary([anAnalysedArticle({ article })]);
    const revisions = { listRevisions: away, findFormer: away };
    const words = 'Nobody at the council wanted to say whether it would.';
    const text = textOf(await answerVerify({ ...context, library, revisions }, words));
    expect(text).toContain('Searched 1 article');
  });

  it('claims nothing for words that no earlier text has', async () => {
    const other = revision({ replacedAt: '2025-06-03T08:00:00Z', paragraphs: ['Nobody knows.'] });
    expect(await verifyLater([other], [])).toContain('has no article dam');
  });
});

describe('on the shipped corpus', () => {
  it('no citation of a quotation is called wrong', async () => {
    const shipped = await openShippedLibrary();
    const own: AnswerContext = { ...context, library: shipped };
    for (const analysed of shipped.articles)
      for (const utterance of gatherUtterances(shipped, analysed.quotes)) {
        const name = utterance.runs.find((run) => run.speaker !== null)?.speaker;
        if (utterance.excerptAt === null || name == null) continue;
        const person = shipped.people.personOf(name) ?? null;
        const excerpt = dressUtterance(own, utterance, { name: person?.name ?? name, person }, 1);
        const card = await answerVerify(own, formatCitationBlock(excerpt, shipped.version));
        expect(card.title, excerpt.citation.text).toBe('Found, letter for letter');
      }
  });

  it('every sentence that can be cited is found through its citation block, first in its own article', async () => {
    const shipped: Library = await openShippedLibrary();
    const own: AnswerContext = { ...context, library: shipped };
    let count = 0;
    for (const one of shipped.articles)
      for (const [paragraphIndex, spans] of one.sentences.entries())
        for (const span of spans) {
          const paragraph = one.article.paragraphs[paragraphIndex]!;
          const text = paragraph.slice(span.start, span.end).trim();
          const start = paragraph.indexOf(text, span.start);
          const end = start + text.length;
          const isJunk = one.article.junk.some(
            (junk) => junk.paragraphIndex === paragraphIndex && junk.start < end && junk.end > start,
          );
          if (isJunk || text.length > maxExcerptChars || !/[\p{L}\p{N}]/u.test(text)) continue;
          const at = { articleId: one.article.id, paragraphIndex, start, end };
          const card = await answerVerify(
            own,
            formatCitationBlock(createExcerpt(own, one, at, 1), shipped.version),
          );
          expect(card.title, text).toBe('Found, letter for letter');
          expect(listExcerpts(card)[0]?.citation.articleId, text).toBe(one.article.id);
          count += 1;
        }
    expect(count).toBeGreaterThan(300);
  });
});
