// What every store keeps, whatever the database: run against each of them.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleVersion } from '../../src/model/revision.js';
import { keptFeedback } from '../../src/store/feedback.js';
import type { Store, StoreLimits } from '../../src/store/store.js';
import { aSubscriptionSetting } from '../support/a-subscription.js';
import fc from '../support/property.js';
import { aCorrection, aFeed, aFeedItem, aPage, aReport, aRevision } from '../support/store-rows.js';

const noon = new Date('2026-03-01T12:00:00.000Z');
const later = new Date('2026-03-02T12:00:00.000Z');

/** What the stores of the contract keep. */
export const fewKept: StoreLimits = { reindexRuns: 4, gaps: 4 };

/** `open` gives an empty store with the limits above, and is called for each test. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('leases', () => {
      const minute = (count: number) => new Date(noon.getTime() + count * 60_000);
      const take = (holder: string, at: number, until: number) =>
        store.leases.take('feeds', holder, minute(at), minute(until));

      it('are held by one until they run out or are given back', async () => {
        expect(await take('a', 0, 2)).toBe(true);
        expect(await take('b', 1, 3)).toBe(false);
        expect(await take('a', 1, 4)).toBe(true);
        expect(await take('b', 3, 5)).toBe(false);
        expect(await store.leases.findHolder('feeds')).toBe('a');
        expect(await take('b', 4, 6)).toBe(true);
        await store.leases.release('feeds', 'a');
        expect(await take('a', 5, 7)).toBe(false);
        await store.leases.release('feeds', 'b');
        expect(await store.leases.findHolder('feeds')).toBeNull();
        expect(await take('a', 5, 7)).toBe(true);
      });

      it('go to one of many who ask at once', async () => {
        const taken = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => take(holder, 0, 1)));
        expect(taken.filter(Boolean)).toHaveLength(1);
      });
    });

    describe('marks', () => {
      it('tell what has changed, and nothing else', async () => {
        const changesBy = async (act: () => Promise<unknown>) => {
          const before = await store.readMarks();
          await act();
          const after = await store.readMarks();
          return (Object.keys(after) as (keyof typeof after)[]).filter((key) => after[key] !== before[key]);
        };
        const hide = (articleId: string, hiddenAt: Date) =>
          store.hiddenArticles.hide({
            articleId,
            title: 'One',
            reason: 'Asked for',
            hiddenBy: null,
            hiddenAt: hiddenAt.toISOString(),
          });
        expect(await changesBy(async () => undefined)).toEqual([]);
        expect(await changesBy(() => store.pages.save([aPage({ name: 'a' })]))).toEqual(['pages']);
        expect(await changesBy(() => store.pages.remove(['a'], later))).toEqual(['pages']);
        expect(await changesBy(() => hide('a1', noon))).toEqual(['decisions']);
        const run = { mode: 'full', startedBy: { platform: 'cli', id: null }, startedAt: noon.toISOString() };
        const id = await store.reindexRuns.start(run);
        const end = { state: 'done' as const, reason: null, report: null, finishedAt: noon.toISOString() };
        expect(await changesBy(() => store.reindexRuns.finish(id, end))).toEqual(['runs']);
        const own = await store.reindexRuns.start({
          ...run,
          startedBy: { platform: 'program', id: 'feeds' },
        });
        expect(await changesBy(() => store.reindexRuns.finish(own, end))).toEqual([]);
      });
    });

    describe('pages', () => {
      it('says of each page what saving it did', async () => {
        expect(await store.pages.save([aPage({ name: 'a' }), aPage({ name: 'b' })])).toEqual([
          'added',
          'added',
        ]);
        expect(
          await store.pages.save([aPage({ name: 'a', text: 'Other words.' }), aPage({ name: 'b' })]),
        ).toEqual(['changed', 'same']);
        expect(await store.pages.readText('a')).toBe('Other words.');
      });

      it('lists pages by name, without removed ones, which come back as added', async () => {
        await store.pages.save([aPage({ name: 'b' }), aPage({ name: 'a' })]);
        await store.pages.remove(['b', 'never there'], noon);
        expect((await store.pages.list()).map((page) => page.name)).toEqual(['a']);
        expect(await store.pages.readText('b')).toBeNull();
        expect(await store.pages.save([aPage({ name: 'b' })])).toEqual(['added']);
        expect((await store.pages.list()).map((page) => page.name)).toEqual(['a', 'b']);
      });

      it('deletes for good only what was removed before', async () => {
        await store.pages.save([aPage({ name: 'a' }), aPage({ name: 'b' }), aPage({ name: 'c' })]);
        await store.pages.remove(['a'], noon);
        await store.pages.remove(['b'], later);
        expect(await store.pages.purgeRemoved(later)).toBe(1);
        expect(await store.pages.save([aPage({ name: 'c' })])).toEqual(['same']);
      });

      it('gives back any text letter for letter', async () => {
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
            const storable = text.replaceAll('\0', '\ufffd');
            await store.pages.save([aPage({ name: 'any', text })]);
            expect(await store.pages.readText('any')).toBe(storable);
          }),
          { numRuns: 25 },
        );
      });

      it('takes what feeds brought long ago out of the list, and brings it back when a feed does', async () => {
        const came = (name: string, fetchedAt: Date, source: 'feed' | 'url' = 'feed') =>
          aPage({ name, fetchedAt: fetchedAt.toISOString(), source });
        await store.pages.save([came('a', noon), came('b', later), came('c', noon, 'url')]);
        expect(await store.pages.removeFromFeeds(later, later)).toBe(1);
        expect((await store.pages.list()).map(({ name }) => name)).toEqual(['b', 'c']);
        expect(await store.pages.removeFromFeeds(later, later)).toBe(0);
        expect(await store.pages.save([came('a', later)])).toEqual(['added']);
      });

      it('takes more pages at once than one statement can', async () => {
        const pages = Array.from({ length: 120 }, (_, index) => aPage({ name: `page ${index}` }));
        expect(await store.pages.save(pages)).toHaveLength(120);
        await store.pages.remove(
          pages.map((page) => page.name),
          noon,
        );
        expect(await store.pages.list()).toEqual([]);
      });
    });

    describe('revisions', () => {
      const at = (day: number) => new Date(Date.UTC(2026, 1, day)).toISOString();
      const record = (
        day: number,
        current: readonly ArticleVersion[],
        withdrawnIds: readonly string[] = [],
      ) => store.revisions.record({ current, withdrawnIds, at: at(day) });

      it('keeps every text of an article, and says from when to when it stood', async () => {
        const first = aRevision({ contentHash: 'one', paragraphs: ['Six thousand.', '“Bodies”, he said.'] });
        const second = aRevision({ contentHash: 'two' });
        await record(1, [first, aRevision({ articleId: 'another', aliases: [] })]);
        await record(2, [second]);
        await record(3, [], [second.articleId]);
        expect(await store.revisions.listRevisions([first.articleId])).toEqual([
          { ...first, firstSeenAt: at(1), replacedAt: at(2), withdrawnAt: null },
          { ...second, firstSeenAt: at(2), replacedAt: null, withdrawnAt: at(3) },
        ]);
        expect(await store.revisions.listCurrent()).toEqual([
          { articleId: 'another', aliases: [], contentHash: 'one' },
        ]);
        expect(await store.revisions.listRevisions(['nobody'])).toEqual([]);
      });

      it('lets a text that comes back stand again', async () => {
        await record(1, [aRevision({ contentHash: 'one' })]);
        await record(2, [aRevision({ contentHash: 'two' })]);
        await record(3, [aRevision({ contentHash: 'one' })]);
        await record(4, [aRevision({ contentHash: 'one' })]);
        expect(await store.revisions.listRevisions(['a1'])).toMatchObject([
          { contentHash: 'one', firstSeenAt: at(1), replacedAt: null },
          { contentHash: 'two', firstSeenAt: at(2), replacedAt: at(3) },
        ]);
        await record(5, [], ['a1']);
        await record(6, [aRevision({ contentHash: 'one' })]);
        expect(await store.revisions.listCurrent()).toMatchObject([{ articleId: 'a1', contentHash: 'one' }]);
      });

      it('finds an article by every id it ever had', async () => {
        await record(1, [aRevision({ articleId: 'weak', aliases: ['weak'] })]);
        await record(2, [aRevision({ articleId: 'sure', aliases: ['sure', 'weak'], contentHash: 'two' })]);
        expect(await store.revisions.listCurrent()).toMatchObject([{ articleId: 'sure' }]);
        const texts = await store.revisions.listRevisions(['weak']);
        expect(texts.map(({ articleId, replacedAt }) => [articleId, replacedAt])).toEqual([
          ['weak', at(2)],
          ['sure', null],
        ]);
      });

      it('forgets an article, or what no longer stands since long ago', async () => {
        await record(1, [aRevision({ contentHash: 'old' }), aRevision({ articleId: 'gone', aliases: [] })]);
        await record(2, [aRevision({ contentHash: 'new' })], ['gone']);
        expect(await store.revisions.purge(new Date(at(2)))).toBe(0);
        expect(await store.revisions.purge(new Date(at(3)))).toBe(2);
        expect(await store.revisions.listRevisions(['a1', 'gone'])).toMatchObject([{ contentHash: 'new' }]);
        expect(await store.revisions.remove(['a1'])).toBe(1);
        expect(await store.revisions.listRevisions(['a1'])).toEqual([]);
      });

      it('finds words in texts that stand no more, whatever signs they hold', async () => {
        const words = 'He said “50%_of ""all"" is\tgone!”';
        const once = aRevision({ articleId: 'b', aliases: [], paragraphs: ['No.', `Once: ${words}.`] });
        await record(1, [once, aRevision({ articleId: 'c', aliases: [], paragraphs: [words] })], []);
        expect(await store.revisions.findFormer(words)).toEqual([]);
        await record(2, [{ ...once, contentHash: 'two', paragraphs: ['Now.'] }], []);
        expect(await store.revisions.findFormer(words)).toMatchObject([
          { articleId: 'b', paragraphs: ['No.', `Once: ${words}.`] },
        ]);
        expect(await store.revisions.findFormer(words.replace('%', 'x'))).toEqual([]);
        await record(3, [], ['c']);
        expect(await store.revisions.findFormer(words)).toHaveLength(2);
      });
    });

    describe('feeds', () => {
      it('knows a feed by its address', async () => {
        const { feed, isNew } = await store.feeds.add(aFeed());
        expect(isNew).toBe(true);
        expect(feed).toMatchObject({ ...aFeed(), failures: 0, itemsTaken: 0, etag: null, lastError: null });
        const again = await store.feeds.add(aFeed({ title: 'Another title' }));
        expect(again).toEqual({ feed, isNew: false });
        expect(await store.feeds.findByUrl(feed.url)).toEqual(feed);
        expect(await store.feeds.find(feed.id + 1)).toBeNull();
      });

      it('changes what is given and leaves the rest', async () => {
        const { feed } = await store.feeds.add(aFeed());
        await store.feeds.update(feed.id, { etag: '"1"', failures: 2 });
        await store.feeds.update(feed.id, { lastError: 'No such host.' });
        await store.feeds.update(feed.id, {});
        expect(await store.feeds.list()).toEqual([
          { ...feed, etag: '"1"', failures: 2, lastError: 'No such host.' },
        ]);
      });

      it('moves a feed to another address with all that is known of it, but not to that of another', async () => {
        const { feed } = await store.feeds.add(aFeed());
        const { feed: other } = await store.feeds.add(aFeed({ url: 'https://feeds.example/other' }));
        await store.feeds.saveItems(feed.id, [aFeedItem({ key: 'a' })]);
        expect(await store.feeds.move(feed.id, other.url)).toBe(false);
        expect(await store.feeds.move(feed.id, 'https://feeds.example/new')).toBe(true);
        expect(await store.feeds.list()).toEqual([{ ...feed, url: 'https://feeds.example/new' }, other]);
        expect(await store.feeds.listItems(feed.id, 10)).toHaveLength(1);
      });

      it('gives the feeds that are due, the longest due first', async () => {
        for (const nextDueAt of ['2026-03-01T11:00:00.000Z', '2026-03-01T10:00:00.000Z', later.toISOString()])
          await store.feeds.add(aFeed({ url: `https://feeds.example/${nextDueAt}`, nextDueAt }));
        const due = await store.feeds.listDue(noon, 10);
        expect(due.map((feed) => feed.nextDueAt)).toEqual([
          '2026-03-01T10:00:00.000Z',
          '2026-03-01T11:00:00.000Z',
        ]);
        expect(await store.feeds.listDue(noon, 1)).toHaveLength(1);
      });

      it('remembers items by key, and forgets them with their feed', async () => {
        const { feed } = await store.feeds.add(aFeed());
        await store.feeds.saveItems(feed.id, [aFeedItem({ key: 'a' }), aFeedItem({ key: 'b' })]);
        const failed = aFeedItem({ key: 'b', state: 'failed', reason: 'Too large.', attempts: 2 });
        await store.feeds.saveItems(feed.id, [failed]);
        expect(await store.feeds.findItems(feed.id, ['b', 'c'])).toEqual(new Map([['b', failed]]));
        expect(await store.feeds.listItems(feed.id, 10)).toHaveLength(2);
        expect(await store.feeds.remove(feed.id)).toBe(true);
        expect(await store.feeds.remove(feed.id)).toBe(false);
        expect(await store.feeds.listItems(feed.id, 10)).toEqual([]);
        expect((await store.feeds.add(aFeed())).feed.id).not.toBe(feed.id);
      });
    });

    describe('runs', () => {
      const begin = {
        mode: 'changed',
        startedBy: { platform: 'discord', id: '100000000000000001' },
        startedAt: noon.toISOString(),
      };

      it('tells how a run ended, with its report', async () => {
        const id = await store.reindexRuns.start(begin);
        const end = { state: 'done', reason: null, report: '{"added":3}' } as const;
        await store.reindexRuns.finish(id, { ...end, finishedAt: later.toISOString() });
        const run = { id, ...begin, ...end, finishedAt: later.toISOString(), progress: null };
        expect(await store.reindexRuns.find(id)).toEqual(run);
        expect(await store.reindexRuns.list(5)).toEqual([{ ...run, report: null }]);
      });

      it('tells how far one is', async () => {
        const id = await store.reindexRuns.start(begin);
        await store.reindexRuns.noteProgress(id, '{"step":"indexing"}');
        expect((await store.reindexRuns.list(1))[0]?.progress).toBe('{"step":"indexing"}');
      });

      it('marks those whose process has died', async () => {
        const id = await store.reindexRuns.start(begin);
        expect(await store.reindexRuns.interruptRunning('The program ended.', later)).toBe(1);
        expect(await store.reindexRuns.find(id)).toMatchObject({
          state: 'interrupted',
          reason: 'The program ended.',
          finishedAt: later.toISOString(),
        });
      });

      it('keeps only the newest', async () => {
        for (let run = 0; run < fewKept.reindexRuns + 3; run += 1)
          await store.reindexRuns.finish(await store.reindexRuns.start(begin), {
            state: 'done',
            reason: null,
            report: null,
            finishedAt: later.toISOString(),
          });
        const kept = await store.reindexRuns.list(fewKept.reindexRuns * 2);
        expect(kept).toHaveLength(fewKept.reindexRuns);
        expect(kept[0]?.id).toBe(fewKept.reindexRuns + 3);
      });
    });

    describe('what operators decide', () => {
      const hidden = {
        articleId: 'a1',
        title: 'A title',
        reason: 'Asked for by the publisher',
        hiddenBy: '100000000000000001',
        hiddenAt: noon.toISOString(),
      };

      it('hides an article and shows it again', async () => {
        await store.hiddenArticles.hide({ ...hidden, reason: 'An earlier reason' });
        await store.hiddenArticles.hide(hidden);
        expect(await store.hiddenArticles.list()).toEqual([hidden]);
        expect(await store.hiddenArticles.find('a1')).toEqual(hidden);
        expect(await store.hiddenArticles.unhide('a1')).toBe(true);
        expect(await store.hiddenArticles.unhide('a1')).toBe(false);
        expect(await store.hiddenArticles.find('a1')).toBeNull();
      });

      it('lets a later correction of the same words replace the earlier', async () => {
        await store.corrections.save(aCorrection({ speaker: 'Somebody' }));
        await store.corrections.save(aCorrection({ kind: 'unnamed', speaker: null }));
        const [saved, ...others] = await store.corrections.list();
        expect(saved).toMatchObject(aCorrection({ kind: 'unnamed', speaker: null }));
        expect(others).toEqual([]);
        expect(await store.corrections.remove(saved?.id ?? 0)).toBe(true);
        expect(await store.corrections.remove(saved?.id ?? 0)).toBe(false);
        expect(await store.corrections.list()).toEqual([]);
      });

      it('counts a report that is repeated', async () => {
        const first = await store.reports.add(aReport(), noon);
        const again = await store.reports.add(aReport(), later);
        expect(again).toEqual({ ...first, times: 2, lastAt: later.toISOString() });
        await store.reports.add(aReport({ problem: 'not said' }), noon);
        expect((await store.reports.listOpen()).map((report) => [report.problem, report.times])).toEqual([
          ['wrong speaker', 2],
          ['not said', 1],
        ]);
      });

      it('opens a corrected report again, but not a dismissed one', async () => {
        const { id } = await store.reports.add(aReport(), noon);
        await store.reports.close(id, 'corrected');
        expect(await store.reports.listOpen()).toEqual([]);
        expect((await store.reports.add(aReport(), later)).state).toBe('open');
        await store.reports.close(id, 'dismissed');
        expect((await store.reports.add(aReport(), later)).state).toBe('dismissed');
        expect(await store.reports.listOpen()).toEqual([]);
      });

      it('deletes closed reports that are old', async () => {
        const { id } = await store.reports.add(aReport(), noon);
        await store.reports.add(aReport({ problem: 'other' }), noon);
        await store.reports.close(id, 'dismissed');
        expect(await store.reports.purgeClosed(later)).toBe(1);
        expect(await store.reports.find(id)).toBeNull();
        expect(await store.reports.listOpen()).toHaveLength(1);
      });
    });

    describe('feedback', () => {
      it('is counted by command and version of the corpus, the latest first', async () => {
        await store.feedback.note('ask', 'v1', 'helpful', noon);
        await store.feedback.note('ask', 'v1', 'wrong', later);
        await store.feedback.note('ask', 'v1', 'helpful', later);
        await store.feedback.note('quote', 'v1', 'wrong', noon);
        expect(await store.feedback.list()).toEqual([
          { command: 'ask', corpusVersion: 'v1', helpful: 2, wrong: 1, lastAt: later.toISOString() },
          { command: 'quote', corpusVersion: 'v1', helpful: 0, wrong: 1, lastAt: noon.toISOString() },
        ]);
      });

      it('keeps what was added to last', async () => {
        for (let version = 0; version <= keptFeedback; version += 1)
          await store.feedback.note('ask', `v${version}`, 'helpful', new Date(noon.getTime() + version));
        const kept = await store.feedback.list();
        expect(kept).toHaveLength(keptFeedback);
        expect(kept.at(-1)).toMatchObject({ corpusVersion: 'v1' });
      });
    });

    describe('gaps', () => {
      it('counts a question whatever its case and signs', async () => {
        store.gaps.note('Who won the cup?', noon);
        store.gaps.note('who won  the cup', later);
        store.gaps.note('Хто переміг?', noon);
        expect(await store.gaps.list()).toEqual([
          {
            question: 'Who won the cup?',
            times: 2,
            firstAt: noon.toISOString(),
            lastAt: later.toISOString(),
          },
          { question: 'Хто переміг?', times: 1, firstAt: noon.toISOString(), lastAt: noon.toISOString() },
        ]);
      });

      it('forgets one question, or all', async () => {
        store.gaps.note('Who won the cup?', noon);
        store.gaps.note('???', noon);
        expect(await store.gaps.remove('who won the CUP')).toBe(true);
        expect(await store.gaps.remove('who won the CUP')).toBe(false);
        expect(await store.gaps.clear()).toBe(1);
        expect(await store.gaps.list()).toEqual([]);
      });

      it('keeps the questions asked most', async () => {
        store.gaps.note('Asked twice?', noon);
        store.gaps.note('Asked twice?', noon);
        for (let number = 0; number < fewKept.gaps; number += 1)
          store.gaps.note(`Question ${number}?`, new Date(noon.getTime() + number));
        const kept = await store.gaps.list();
        expect(kept).toHaveLength(fewKept.gaps);
        expect(kept[0]?.question).toBe('Asked twice?');
        expect(kept[1]?.question).toBe(`Question ${fewKept.gaps - 1}?`);
      });
    });

    describe('servers', () => {
      it('keep their settings as they were saved', async () => {
        await store.guilds.saveSetting('g1', 'language', 'uk');
        await store.guilds.saveSetting('g1', 'channels', { news: ['1', '2'], quiet: false });
        await store.guilds.saveSetting('g2', 'language', 'en');
        await store.guilds.saveSetting('g1', 'language', 'en');
        expect(await store.guilds.readSetting('g1', 'language')).toBe('en');
        expect(await store.guilds.listSettings('g1')).toEqual(
          new Map<string, unknown>([
            ['channels', { news: ['1', '2'], quiet: false }],
            ['language', 'en'],
          ]),
        );
        await store.guilds.saveSetting('g1', 'language', null);
        expect(await store.guilds.readSetting('g1', 'language')).toBeUndefined();
      });

      it('lose their data only some time after they removed the bot', async () => {
        for (const guild of ['gone', 'back', 'late']) await store.guilds.saveSetting(guild, 'language', 'uk');
        await store.guilds.noteDeparture('gone', noon);
        await store.guilds.noteDeparture('gone', later);
        await store.guilds.noteDeparture('back', noon);
        await store.guilds.noteReturn('back');
        await store.guilds.noteDeparture('late', later);
        expect(await store.guilds.listDeparted()).toEqual(['gone', 'late']);
        expect(await store.guilds.purgeDeparted(later)).toEqual(['gone']);
        expect(await store.guilds.readSetting('gone', 'language')).toBeUndefined();
        expect(await store.guilds.readSetting('back', 'language')).toBe('uk');
        expect(await store.guilds.readSetting('late', 'language')).toBe('uk');
      });
    });

    describe('people', () => {
      const me = '100000000000000001';

      it('are told what stands beside their id, and taken off it', async () => {
        await store.feeds.add(aFeed({ addedBy: me }));
        await store.hiddenArticles.hide({
          articleId: 'a1',
          title: 'A title',
          reason: 'Asked for',
          hiddenBy: me,
          hiddenAt: noon.toISOString(),
        });
        await store.corrections.save(aCorrection({ correctedBy: me }));
        await store.corrections.save(aCorrection({ quoteText: 'Other words', correctedBy: 'somebody else' }));
        await store.reindexRuns.start({
          mode: 'full',
          startedBy: { platform: 'discord', id: me },
          startedAt: noon.toISOString(),
        });
        await store.subscriptions.create({
          settings: aSubscriptionSetting({ destination: { kind: 'member', userId: me } }),
          createdAt: noon,
          nextDueAt: null,
        });
        const all = {
          feedsAdded: 1,
          reindexRunsStarted: 1,
          articlesHidden: 1,
          correctionsMade: 1,
          directSubscriptions: 1,
        };
        const nothing = {
          feedsAdded: 0,
          reindexRunsStarted: 0,
          articlesHidden: 0,
          correctionsMade: 0,
          directSubscriptions: 0,
        };
        expect(await store.people.count(me)).toEqual(all);
        expect(await store.people.forget(me)).toEqual(all);
        expect(await store.people.count(me)).toEqual(nothing);
        expect(await store.people.count('somebody else')).toMatchObject({ correctionsMade: 1 });
        expect(await store.hiddenArticles.list()).toMatchObject([{ articleId: 'a1', hiddenBy: null }]);
        expect((await store.reindexRuns.list(1))[0]?.startedBy).toEqual({ platform: 'discord', id: null });
      });
    });

    it('can be written to, and says how large it is', async () => {
      const health = await store.health();
      expect(health.alarm).toBeNull();
      if (health.kind !== 'memory') expect(health.bytes).toBeGreaterThan(0);
    });

    it('leaves nothing behind of a batch that fails in the middle', async () => {
      const broken = { ...aPage({ name: 'z' }), source: null as unknown as 'feed' };
      await expect(store.pages.save([aPage({ name: 'a' }), broken])).rejects.toThrow();
      expect(await store.pages.list()).toEqual([]);
      expect((await store.health()).alarm).toBeNull();
    });
  });
}
