import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashParagraph } from '../../src/analysis/corrections.js';
import type { IndexerOptions } from '../../src/library/indexer.js';
import { ingestCorpus } from '../../src/library/ingest-corpus.js';
import type { Library } from '../../src/library/library.js';
import type { Moderation } from '../../src/library/moderation.js';
import { openIndexer } from '../../src/library/open-indexer.js';
import type { PageSource } from '../../src/library/page-source.js';
import type { Quote } from '../../src/model/quote.js';
import { openStore } from '../../src/store/open-store.js';
import { aCorpusFolder, aPage, type CorpusFolder } from '../support/a-corpus-folder.js';
import { aText, createRandom } from '../support/captures.js';
import { aStory } from '../support/feed-documents.js';
import fc from '../support/property.js';

const builtAt = new Date('2025-06-30T12:00:00Z');
const now = () => builtAt;

let folder: CorpusFolder;
beforeEach(async () => {
  folder = await aCorpusFolder();
});
afterEach(() => folder.delete());

const open = (options: Partial<IndexerOptions> = {}) =>
  openIndexer({ corpusDir: folder.dir, now, ...options });

/** Everything that members could notice of a library: articles, people, events and what a few searches find. */
async function describeLibrary(library: Library) {
  const queries = [
    'delegates talks',
    'number 3',
    ...library.articles.slice(0, 3).map(({ article }) => article.title),
  ];
  return {
    version: library.version,
    pageCount: library.pageCount,
    issues: library.issues,
    articles: library.articles.map(({ article, quotes, names, sentences }) => ({
      ...article,
      quotes,
      names,
      sentences,
    })),
    people: library.people.list(),
    events: library.events
      .list()
      // A story keeps the slug under which it was shown; a fresh start may name it otherwise.
      .map(({ articles }) => articles.map(({ article }) => article.id)),
    found: await Promise.all(
      queries.map(async (query) =>
        (await library.index.search(query, { limit: 10 })).map(({ articleId }) => articleId),
      ),
    ),
  };
}

async function expectLikeFresh(library: Library): Promise<void> {
  const fresh = await ingestCorpus(folder.dir, now);
  expect(await describeLibrary(library)).toEqual(await describeLibrary(fresh.library));
}

describe('an update', () => {
  it('gives the library of a fresh start, whatever came and went before', async () => {
    const someSteps = fc.array(
      fc.dictionary(
        fc.constantFrom('a.json', 'b.json', 'c.json', 'd.json'),
        fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('Reuters', 'Times')), { freq: 3 }),
        { minKeys: 1 },
      ),
      { minLength: 2, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(someSteps, async (steps) => {
        await folder.delete();
        folder = await aCorpusFolder();
        const indexer = await open();
        const held = new Set<string>();
        for (const step of steps) {
          for (const [name, page] of Object.entries(step)) {
            if (page !== null) {
              await folder.write({ [name]: aPage(page[0], { outlet: page[1] }) });
              held.add(name);
            } else if (held.delete(name)) await folder.remove(name);
          }
          const { library } = await indexer.update();
          await expectLikeFresh(library);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('says which articles came, changed and went, and why', async () => {
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2), 'c.json': aPage(3), 'bad.json': 'no JSON' });
    const indexer = await open();
    const first = await indexer.update();
    expect(first.report.added.map(({ page, reason }) => [page, reason])).toEqual([
      ['a.json', 'new page a.json'],
      ['b.json', 'new page b.json'],
      ['c.json', 'new page c.json'],
    ]);
    expect(first.report.faulty).toMatchObject([{ page: 'bad.json', articleId: null }]);

    const text = `${aText(createRandom(2), 6)}\nA new ending was written for it.`;
    await folder.write({ 'b.json': aPage(2, { text, outlet: 'Times' }), 'd.json': aPage(4) });
    await folder.remove('c.json', 'bad.json');
    const { report, library } = await indexer.update();
    expect(report.added).toMatchObject([{ page: 'd.json', reason: 'new page d.json' }]);
    expect(report.changed).toMatchObject([
      {
        page: 'b.json',
        reason: expect.stringMatching(
          /its text has changed in 1 of 3 paragraphs; its outlet was Reuters, is Times/,
        ),
      },
    ]);
    expect(report.removed).toMatchObject([{ page: 'c.json', reason: 'page c.json is gone' }]);
    expect(report.faulty).toEqual([]);
    expect([report.before.articles, report.after.articles]).toEqual([3, 3]);
    expect(report.versions).toEqual([first.library.version, library.version]);
    expect((await indexer.update()).report).toMatchObject({
      added: [],
      changed: [],
      removed: [],
      faulty: [],
    });
  });

  it('keeps every id that was shown leading to its article when the capture that gave it goes', async () => {
    const text = aText(createRandom(7), 12);
    await folder.write({
      'short.json': aPage(7, { title: text.split(' ').slice(3, 10).join(' '), text: text.slice(0, -60) }),
      'long.json': aPage(7, { title: text.split(' ').slice(0, 7).join(' '), text }),
      'sources.json': JSON.stringify({
        pages: {
          'long.json': {
            main: {
              outlet: 'Reuters',
              publishedOn: null,
              url: 'https://www.reuters.com/a/b',
              howKnown: 'seen',
            },
          },
        },
      }),
    });
    const indexer = await open({ stateDir: folder.stateDir });
    const { library } = await indexer.update();
    expect(library.articles).toHaveLength(1);
    const shown = library.articles[0]!.article.id;
    await folder.remove('long.json');
    const after = (await indexer.update()).library;
    expect(after.articles[0]?.article.id).not.toBe(shown);
    expect(after.findArticle(shown)).toBe(after.articles[0]);
    await indexer.save();
    const restarted = (await open({ stateDir: folder.stateDir })).library;
    expect(restarted?.findArticle(shown)?.article.id).toBe(after.articles[0]?.article.id);
  });

  it('changes nothing when only tried, when cancelled, or when a source fails', async () => {
    let isBroken = false;
    const source: PageSource = {
      prefix: 'drop:x/',
      async listPages() {
        if (isBroken) throw new Error('the disk is gone');
        return { pages: [{ name: 'e.json', stamp: '1' }], issues: [] };
      },
      readPage: async () => Buffer.from(aPage(9)),
    };
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const indexer = await open({ sources: [source] });
    const { library } = await indexer.update();
    expect(library.articles).toHaveLength(3);
    const before = await describeLibrary(library);
    await folder.write({ 'a.json': aPage(5), 'c.json': aPage(3) });
    await folder.remove('b.json');

    const tried = await indexer.update({ mode: 'dry-run' });
    expect(tried.library).toBe(library);
    expect([tried.report.added.length, tried.report.changed.length, tried.report.removed.length]).toEqual([
      2, 0, 2,
    ]);
    for (const step of ['reading pages', 'telling articles apart', 'reading articles', 'indexing']) {
      const cancel = new AbortController();
      const run = indexer.update({
        signal: cancel.signal,
        onProgress: (progress) => progress.step === step && cancel.abort(new Error('enough')),
      });
      await expect(run).rejects.toThrow('enough');
    }
    isBroken = true;
    await expect(indexer.update()).rejects.toThrow('the disk is gone');
    expect(indexer.library).toBe(library);
    expect(await describeLibrary(library)).toEqual(before);

    isBroken = false;
    const { report } = await indexer.update();
    expect(report).toMatchObject({ ...tried.report, durationMs: report.durationMs });
  });

  it('makes everything anew when asked to, under the same names', async () => {
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const indexer = await open();
    const { library } = await indexer.update();
    const full = await indexer.update({ mode: 'full' });
    expect(full.library).not.toBe(library);
    expect(await describeLibrary(full.library)).toEqual(await describeLibrary(library));
  });

  it('reports of everything made anew only what reads otherwise, also after a restart', async () => {
    const text =
      'The ministers of both countries met in Riga on Monday and spoke for three hours about the border.\n“We will sign the treaty on Friday,” said Anna Berg, the minister, after the talks in the town hall.';
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2), 'c.json': aPage(3, { text }) });
    const first = await open({ stateDir: folder.stateDir });
    const { library } = await first.update();
    await first.save();
    const { article, quotes } = library.articles.find((one) => one.quotes.length > 0)!;
    let moderation: Moderation = { hidden: [], corrections: [] };
    const indexer = await open({ stateDir: folder.stateDir, readModeration: async () => moderation });
    const nothing = { added: [], changed: [], removed: [] };
    expect((await indexer.update({ mode: 'full' })).report).toMatchObject(nothing);
    expect((await indexer.update({ mode: 'full' })).report).toMatchObject(nothing);

    const [{ paragraphIndex, text: quoteText }] = quotes as [Quote];
    const paragraphHash = hashParagraph(article.paragraphs[paragraphIndex]!);
    moderation = {
      hidden: [],
      corrections: [
        { articleId: article.id, paragraphHash, quoteText, kind: 'speaker', speaker: 'Carl Lund' },
      ],
    };
    const { report } = await indexer.update({ mode: 'full' });
    expect(report.changed).toMatchObject([
      { articleId: article.id, reason: '1 of its quotations is read otherwise' },
    ]);
  });

  it('takes pages from several sources, and refuses a name that two of them give', async () => {
    const source = (prefix: string): PageSource => ({
      prefix,
      listPages: async () => ({ pages: [{ name: 'a.json', stamp: '1' }], issues: [] }),
      readPage: async () => Buffer.from(aPage(9)),
    });
    await folder.write({ 'a.json': aPage(1) });
    const { library, report } = await (await open({ sources: [source('web:'), source('')] })).update();
    expect(library.articles.map(({ article }) => article.seenOn.page).sort()).toEqual([
      'a.json',
      'web:a.json',
    ]);
    expect(report.faulty).toMatchObject([{ page: 'a.json', reason: expect.stringMatching(/second page/) }]);
  });
});

describe('what operators decided', () => {
  it('hides an article at once and shows it again, under any of its ids', async () => {
    let moderation: Moderation = { hidden: [], corrections: [] };
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const indexer = await open({ readModeration: async () => moderation });
    const { library } = await indexer.update();
    const { id, title } = library.articles[0]!.article;
    moderation = {
      ...moderation,
      hidden: [{ articleId: id, reason: 'asked to', hiddenAt: '2025-07-01T00:00:00Z' }],
    };
    const without = await indexer.applyModeration();
    expect(without?.articles).toHaveLength(1);
    expect(without?.findArticle(id)).toBeUndefined();
    expect(without?.isHidden(id)).toBe(true);
    expect(await without?.index.search(title, { limit: 5 })).not.toContainEqual(
      expect.objectContaining({ articleId: id }),
    );
    expect((await indexer.update()).report.after.articles).toBe(1);
    moderation = { ...moderation, hidden: [] };
    expect(await describeLibrary((await indexer.applyModeration())!)).toEqual(await describeLibrary(library));
  });
});

it('an article that is hidden stays hidden when its opening is written anew', async () => {
  const page = (opening: string) =>
    aPage(1, { title: 'Harbour bridge', text: `${opening}\n${aText(createRandom(1), 6)}` });
  await folder.write({ 'a.json': page('The old beginning was told in these words.'), 'b.json': aPage(2) });
  let moderation: Moderation = { hidden: [], corrections: [] };
  const options = { stateDir: folder.stateDir, readModeration: async () => moderation };
  const indexer = await open(options);
  const { library } = await indexer.update();
  const { id = '' } = library.articles.find(({ article }) => article.seenOn.page === 'a.json')?.article ?? {};
  moderation = {
    ...moderation,
    hidden: [{ articleId: id, reason: 'asked', hiddenAt: builtAt.toISOString() }],
  };
  await folder.write({ 'a.json': page('Quite another opening stands here.') });
  const expectHidden = (shown: Library) => {
    expect(shown.articles.map(({ article }) => article.seenOn.page)).toEqual(['b.json']);
    expect(shown.findArticle(id)).toBeUndefined();
    expect(shown.isHidden(id)).toBe(true);
  };
  expectHidden((await indexer.update()).library);
  await indexer.save();
  expectHidden((await (await open(options)).update()).library);
  moderation = { ...moderation, hidden: [] };
  expect((await indexer.applyModeration())?.findArticle(id)?.article.seenOn.page).toBe('a.json');
});

it('a quotation that was corrected stays corrected when the opening of its article is written anew', async () => {
  const [, quoted = '', last = ''] = aStory('Dunmere');
  const page = (opening: string) =>
    aPage(1, { title: 'Harbour lights', text: `${opening}\n${quoted}\n${last}` });
  await folder.write({ 'a.json': page('The harbour opened its gates on Tuesday after a week of storms.') });
  let moderation: Moderation = { hidden: [], corrections: [] };
  const indexer = await open({ readModeration: async () => moderation });
  const speakersOf = ({ articles }: Library) =>
    articles.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker));
  const { library } = await indexer.update();
  expect(speakersOf(library)).toContain('Ines Calder');
  const correction = {
    articleId: library.articles[0]?.article.id ?? '',
    paragraphHash: hashParagraph(quoted),
    quoteText: 'We will keep the lights of Dunmere burning until the last boat is home,',
    kind: 'speaker',
    speaker: 'Anna Berg',
  } as const;
  moderation = { ...moderation, corrections: [correction] };
  await folder.write({ 'a.json': page('Boats left the quay again on Wednesday, the port authority said.') });
  const speakers = speakersOf((await indexer.update()).library);
  expect(speakers).toContain('Anna Berg');
  expect(speakers).not.toContain('Ines Calder');
});

describe('a decision while the library is being brought up to date', () => {
  it('is obeyed at once, and still when the update ends', async () => {
    let moderation: Moderation = { hidden: [], corrections: [] };
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = false;
    const source: PageSource = {
      prefix: 'drop:x/',
      async listPages() {
        if (isHeld) await released;
        return { pages: [], issues: [] };
      },
      readPage: async () => Buffer.from(''),
    };
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const indexer = await open({ sources: [source], readModeration: async () => moderation });
    const { id } = (await indexer.update()).library.articles[0]!.article;
    isHeld = true;
    await folder.write({ 'c.json': aPage(3) });
    const update = indexer.update();
    const hidden = [{ articleId: id, reason: 'asked to', hiddenAt: '2025-07-01T00:00:00Z' }];
    moderation = { ...moderation, hidden };
    expect((await indexer.applyModeration())?.findArticle(id)).toBeUndefined();
    expect(indexer.library?.articles).toHaveLength(1);
    release();
    const { library, report } = await update;
    expect(library.findArticle(id)).toBeUndefined();
    expect(library.articles).toHaveLength(2);
    expect(report.after.articles).toBe(2);
    expect(indexer.library).toBe(library);
  });

  it('is obeyed whichever step of the update it falls into', async () => {
    let moderation: Moderation = { hidden: [], corrections: [] };
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const indexer = await open({ readModeration: async () => moderation });
    const { articles } = (await indexer.update()).library;
    const { id } = articles[0]!.article;
    for (const [index, step] of ['reading pages', 'reading articles', 'indexing'].entries()) {
      moderation = { hidden: [], corrections: [] };
      await indexer.applyModeration();
      await folder.write({ 'c.json': aPage(10 + index) });
      let obeyed: Promise<Library | null> | null = null;
      const { library } = await indexer.update({
        onProgress(progress) {
          if (progress.step !== step || obeyed !== null) return;
          moderation = {
            hidden: [{ articleId: id, reason: '', hiddenAt: '2025-07-01T00:00:00Z' }],
            corrections: [],
          };
          obeyed = indexer.applyModeration();
        },
      });
      expect(obeyed, step).not.toBeNull();
      await obeyed;
      for (const one of [library, indexer.library]) expect(one?.findArticle(id), step).toBeUndefined();
      expect(indexer.library?.articles).toHaveLength(2);
    }
  });
});

describe('the state on the disk', () => {
  it('gives the same library at the next start, and goes on from it', async () => {
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2), 'c.json': aPage(1, { outlet: 'Times' }) });
    const first = await open({ stateDir: folder.stateDir });
    const { library } = await first.update();
    await first.save();
    const second = await open({ stateDir: folder.stateDir });
    expect(await describeLibrary(second.library!)).toEqual(await describeLibrary(library));
    expect((await second.update()).report).toMatchObject({ added: [], changed: [], removed: [] });
    await folder.write({ 'b.json': aPage(6) });
    await folder.remove('a.json');
    await expectLikeFresh((await second.update()).library);
  });

  it('takes in what changed while nobody looked, and obeys what was decided meanwhile', async () => {
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const first = await open({ stateDir: folder.stateDir });
    const { id } = (await first.update()).library.articles[0]!.article;
    await first.save();
    const hidden = [{ articleId: id, reason: '', hiddenAt: '2025-07-01T00:00:00Z' }];
    const second = await open({
      stateDir: folder.stateDir,
      readModeration: async () => ({ hidden, corrections: [] }),
    });
    expect(second.library?.findArticle(id)).toBeUndefined();
    expect(second.library?.articles).toHaveLength(1);
  });

  const flipBit = async (file: string) => {
    const bytes = await readFile(file);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = bytes[at]! ^ 1;
    await writeFile(file, bytes);
  };

  it.each([
    { harm: 'cut short', part: '.bin', damage: (file: string) => truncate(file, 200) },
    { harm: 'changed in one bit', part: '.bin', damage: flipBit },
    { harm: 'of another program', part: '.bin', damage: (file: string) => writeFile(file, 'hello') },
    { harm: 'cut short in its data', part: '.data', damage: (file: string) => truncate(file, 2000) },
    { harm: 'changed in one bit of its data', part: '.data', damage: flipBit },
    { harm: 'without its data', part: '.data', damage: (file: string) => rm(file) },
  ])('is made anew when it is $harm, with a word about it', async ({ part, damage }) => {
    await folder.write({ 'a.json': aPage(1) });
    const first = await open({ stateDir: folder.stateDir });
    await first.update();
    await first.save();
    const [file] = (await readdir(folder.stateDir)).filter((name) => name.endsWith(part));
    await damage(path.join(folder.stateDir, file!));
    const second = await open({ stateDir: folder.stateDir });
    expect(second.library).toBeNull();
    const { library, report } = await second.update();
    expect(library.articles).toHaveLength(1);
    expect(report.faulty).toMatchObject([
      { page: 'library.bin', reason: expect.stringMatching(/made anew/) },
    ]);
    await second.save();
    expect((await open({ stateDir: folder.stateDir })).library?.issues).toEqual(report.issues);
  });
});

describe('a disk that takes no state', () => {
  it('leaves the library served, says why, and gets it as soon as it can be written', async () => {
    await folder.write({ 'a.json': aPage(1) });
    // A file where the folder should be fails for root, too, whom permissions do not stop.
    await writeFile(folder.stateDir, 'in the way');
    const indexer = await open({ stateDir: folder.stateDir });
    await indexer.update();
    await expect(indexer.save()).rejects.toThrow();
    expect(indexer.kept).toMatchObject({ bytes: null, fault: expect.stringMatching(/ENOTDIR|EEXIST/) });
    await folder.write({ 'b.json': aPage(2) });
    expect((await indexer.update()).library.articles).toHaveLength(2);
    await rm(folder.stateDir);
    await indexer.save();
    expect(indexer.kept).toMatchObject({ bytes: expect.any(Number), fault: null });
    expect((await open({ stateDir: folder.stateDir })).library?.articles).toHaveLength(2);
  });
});

describe('the texts that articles have had', () => {
  /** The archive over a real store in memory. */
  const openArchive = async () => (await openStore({ kind: 'memory' })).revisions;

  it('are kept before the next library is served: replaced, and withdrawn', async () => {
    const archive = await openArchive();
    let hour = 0;
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const indexer = await open({ archive, now: () => new Date(Date.UTC(2025, 5, 30, hour)) });
    const before = (await indexer.update()).library;
    const changedId = before.articles.find(({ article }) => article.seenOn.page === 'a.json')!.article.id;
    const goneId = before.articles.find(({ article }) => article.seenOn.page === 'b.json')!.article.id;
    await folder.write({ 'a.json': aPage(1, { text: `${aText(createRandom(1), 6)}\nOne more line.` }) });
    await folder.remove('b.json');
    hour = 7;
    await indexer.update();
    const revisions = await archive.listRevisions([changedId]);
    expect(revisions.map(({ paragraphs, replacedAt }) => [paragraphs.length, replacedAt !== null])).toEqual([
      [2, true],
      [3, false],
    ]);
    expect(await archive.listRevisions([goneId])).toMatchObject([
      { withdrawnAt: '2025-06-30T07:00:00.000Z' },
    ]);
  });

  it.each([
    ['a long title', 'The harbour bridge opens again'],
    ['a title of two words', 'Harbour bridge'],
  ])('stay with an article under %s whose first sentence was written anew', async (_, title) => {
    const archive = await openArchive();
    let hour = 0;
    const options = {
      archive,
      stateDir: folder.stateDir,
      now: () => new Date(Date.UTC(2025, 5, 30, hour)),
    };
    const indexer = await open(options);
    const openings = [
      'The old beginning was told in these few words on Tuesday.',
      'Quite another opening stands here from Wednesday on, it seems.',
      'Since Thursday the story begins in a third way altogether.',
    ];
    const ids: string[] = [];
    for (hour = 0; hour < openings.length; hour += 1) {
      const text = `${openings[hour]}\n${aText(createRandom(1), 6)}`;
      await folder.write({ 'a.json': aPage(1, { title, text }) });
      ids.push(...(await indexer.update()).library.articles.map(({ article }) => article.id));
    }
    expect(new Set(ids).size).toBe(3);
    await indexer.save();
    const { library } = await (await open(options)).update();
    for (const id of ids) {
      expect(library.findArticle(id)?.article.id).toBe(ids[2]);
      const revisions = await archive.listRevisions([id]);
      expect(revisions.map(({ articleId, paragraphs }) => [articleId, paragraphs[0]])).toEqual(
        ids.map((one, index) => [one, openings[index]]),
      );
      expect(revisions.map(({ replacedAt }) => replacedAt)).toEqual([
        '2025-06-30T01:00:00.000Z',
        '2025-06-30T02:00:00.000Z',
        null,
      ]);
      expect(revisions.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, null, null]);
    }
  });

  it('tell at a start without kept state what went while nobody looked', async () => {
    const archive = await openArchive();
    await folder.write({ 'a.json': aPage(1), 'b.json': aPage(2) });
    const { library } = await (await open({ archive })).update();
    const gone = library.articles.find(({ article }) => article.seenOn.page === 'b.json')!.article;
    await folder.remove('b.json');
    await (await open({ archive })).update();
    expect(await archive.listRevisions([gone.id])).toMatchObject([{ withdrawnAt: builtAt.toISOString() }]);
  });

  it('stop an update that they cannot be kept of', async () => {
    const archive = await openArchive();
    await folder.write({ 'a.json': aPage(1) });
    const indexer = await open({ archive });
    const { library } = await indexer.update();
    await folder.write({ 'a.json': aPage(2) });
    archive.record = async () => {
      throw new Error('the disk is full');
    };
    await expect(indexer.update()).rejects.toThrow('the disk is full');
    expect(indexer.library).toBe(library);
  });

  it('do without what cannot be kept where there is no library yet, and keep it later', async () => {
    const archive = await openArchive();
    const { record } = archive;
    archive.record = async () => {
      throw new Error('the disk is read-only');
    };
    await folder.write({ 'a.json': aPage(1) });
    const indexer = await open({ archive, stateDir: folder.stateDir });
    const { id } = (await indexer.update()).library.articles[0]!.article;
    await indexer.save();
    expect((await open({ archive, stateDir: folder.stateDir })).library).toBeNull();
    await expect(indexer.update()).rejects.toThrow('the disk is read-only');
    archive.record = record;
    await indexer.update();
    expect(await archive.listRevisions([id])).toHaveLength(1);
  });
});
