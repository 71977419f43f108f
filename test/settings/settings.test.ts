import { describe, expect, it } from 'vitest';
import { createCooldowns, type Visit } from '../../src/settings/cooldowns.js';
import { createFirstTime } from '../../src/settings/first-time.js';
import { changedSettings, keyOf, readSettings, usualSettings } from '../../src/settings/guild-settings.js';
import { findHindrance } from '../../src/settings/may-ask.js';
import { createSettingsDesk } from '../../src/settings/settings-desk.js';

const channel = '123456789012345678';

describe('settings read from the store', () => {
  it('keep what is sound, and take the usual for what is missing, broken or of another version', () => {
    const saved = new Map<string, unknown>([
      [keyOf('answers'), 'private'],
      [keyOf('channels'), [channel]],
      [keyOf('roles'), ['@everyone']],
      [keyOf('cooldown'), -5],
      [keyOf('footer'), 'x'.repeat(500)],
      [keyOf('layout'), 'postcards'],
      ['asking.unheard-of', true],
    ]);
    const read = readSettings(saved);
    expect(read).toEqual({ ...usualSettings, answers: 'private', channels: [channel] });
    expect(changedSettings(read)).toEqual(['answers', 'channels']);
  });

  it('are remembered, and still hold while the database is away', async () => {
    let reads = 0;
    let nowMs = 1;
    const saved = new Map<string, unknown>();
    const store = {
      listSettings: async () => {
        reads += 1;
        if (reads > 2) throw new Error('away');
        return saved;
      },
      saveSetting: async (_: string, key: string, value: unknown) => void saved.set(key, value),
    };
    const desk = createSettingsDesk(store, () => nowMs);
    expect(await desk.read('g')).toEqual(usualSettings);
    await desk.read('g');
    expect(reads).toBe(1);
    expect(await desk.save('g', { cooldown: 5 })).toMatchObject({ cooldown: 5 });
    nowMs += 3_600_000;
    expect(await desk.read('g')).toMatchObject({ cooldown: 5 });
    expect(reads).toBe(3);
    await expect(desk.read('another')).rejects.toThrow('away');
  });

  it('are read again before they are too old, while nobody waits for that', async () => {
    let nowMs = 1;
    const answers = [new Map([[keyOf('cooldown'), 5]]), new Map([[keyOf('cooldown'), 7]])];
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const store = {
      listSettings: async () => {
        const [saved = new Map()] = answers.splice(0, 1);
        // The database has other work when it is asked again.
        if (answers.length === 0) await arrived;
        return saved;
      },
      saveSetting: async () => undefined,
    };
    const desk = createSettingsDesk(store, () => nowMs);
    await desk.read('g');
    nowMs += 25_000;
    expect(await desk.read('g')).toMatchObject({ cooldown: 5 });
    expect(await desk.read('g')).toMatchObject({ cooldown: 5 });
    arrive();
    await expect.poll(() => desk.read('g')).toMatchObject({ cooldown: 7 });
  });
});

describe('who may ask', () => {
  const asking = { placeIds: [channel, '2', '3'], roleIds: ['r'], isModerator: false };

  it('is everybody, everywhere, where nothing is set', () => {
    expect(findHindrance(usualSettings, { placeIds: [], roleIds: [], isModerator: false })).toBeNull();
  });

  it('depends on the channel, the one above a thread, or the category', () => {
    for (const id of asking.placeIds) expect(findHindrance({ channels: [id], roles: [] }, asking)).toBeNull();
    expect(findHindrance({ channels: ['9'], roles: [] }, asking)).toBe('closed-channel');
  });

  it('depends on one of the roles, and never keeps a moderator away', () => {
    expect(findHindrance({ channels: [], roles: ['q', 'r'] }, asking)).toBeNull();
    const rules = { channels: ['9'], roles: ['q'] };
    expect(findHindrance({ ...rules, channels: [] }, asking)).toBe('not-your-role');
    expect(findHindrance(rules, { ...asking, isModerator: true })).toBeNull();
  });
});

describe('waits', () => {
  const visit = (set: Partial<Visit> = {}): Visit => ({
    kind: 'question',
    userId: 'u',
    guildId: 'g',
    channelId: 'c',
    ...set,
  });
  const none = { cooldown: 0, channelCooldown: 0 };

  it('bound what one member does in a short time, pages included, whatever a server sets', async () => {
    const { enter } = createCooldowns({ visits: 3, seconds: 60 });
    for (const kind of ['question', 'step', 'step'] as const)
      expect(await enter(visit({ kind }), none)).toBeNull();
    expect(await enter(visit({ kind: 'step' }), none)).toEqual({ whose: 'member', seconds: 60 });
    expect(await enter(visit({ userId: 'v' }), none)).toBeNull();
  });

  it('of a server hold in that server, and for questions only', async () => {
    const { enter } = createCooldowns({ visits: 100, seconds: 1 });
    const rules = { cooldown: 90, channelCooldown: 0 };
    expect(await enter(visit(), rules)).toBeNull();
    expect(await enter(visit(), rules)).toEqual({ whose: 'member', seconds: 90 });
    expect(await enter(visit({ kind: 'step' }), rules)).toBeNull();
    expect(await enter(visit({ guildId: 'h' }), rules)).toBeNull();
  });

  it('do not begin for a question that the channel does not take', async () => {
    const { enter } = createCooldowns({ visits: 100, seconds: 1 });
    const rules = { cooldown: 90, channelCooldown: 30 };
    expect(await enter(visit({ userId: 'v' }), rules)).toBeNull();
    expect(await enter(visit(), rules)).toEqual({ whose: 'channel', seconds: 30 });
    expect(await enter(visit({ channelId: 'other' }), rules)).toBeNull();
  });

  it('let one of two through that come at the same moment', async () => {
    const { enter } = createCooldowns({ visits: 100, seconds: 1 });
    const both = await Promise.all([1, 2].map(() => enter(visit(), { cooldown: 90, channelCooldown: 0 })));
    expect(both.filter((wait) => wait === null)).toHaveLength(1);
  });
});

it('something happens for the first time once, and of very many the least recent are forgotten', () => {
  const isFirst = createFirstTime();
  expect(isFirst('a')).toBe(true);
  expect(isFirst('a')).toBe(false);
  for (let i = 0; i < 10_000; i++) isFirst(`other ${i}`);
  expect(isFirst('a')).toBe(true);
});
