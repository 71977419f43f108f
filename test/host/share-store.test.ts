import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSharedStore, type SharedStore } from '../../src/host/share-store.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { aPage } from '../support/store-rows.js';

let store: Store;
const stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  store = await openStore({ kind: 'memory' });
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await store.close();
  vi.useRealTimers();
});

interface Process {
  readonly shared: SharedStore;
  readonly events: string[];
}

/** Every process looks. */
const look = () => vi.advanceTimersByTime(lookEveryMs);

const lookEveryMs = 1000;

/** A process with a clock of its own. */
async function aProcess(clock: { nowMs: number }, leases: Store['leases'] = store.leases): Promise<Process> {
  const events: string[] = [];
  const shared = createSharedStore({
    store: { leases, readMarks: store.readMarks },
    now: () => new Date(clock.nowMs),
    onLead: () => events.push('leads'),
    onYield: () => events.push('yields'),
    onChange: (subject) => events.push(subject),
    onFault: () => events.push('fault'),
    timing: { lookEveryMs, leaseMs: 1000 },
  });
  await shared.start();
  stops.push(() => shared.stop());
  return { shared, events };
}

describe('of several processes on one store', () => {
  it('one leads, and another when it stops', async () => {
    const clock = { nowMs: 0 };
    const first = await aProcess(clock);
    const second = await aProcess(clock);
    expect([first.events, second.events]).toEqual([['leads'], []]);
    await first.shared.stop();
    expect(first.events).toEqual(['leads', 'yields']);
    look();
    await expect.poll(() => second.events).toEqual(['leads']);
  });

  it('another leads when nothing is heard of the leader, who then leads no more', async () => {
    const clock = { nowMs: 0 };
    const first = await aProcess(clock);
    const late = { nowMs: 5000 };
    const second = await aProcess(late);
    expect(second.events).toEqual(['leads']);
    look();
    await expect.poll(() => first.events).toEqual(['leads', 'yields']);
  });

  it('a leader that cannot reach the store leads until its lease has run out', async () => {
    const clock = { nowMs: 0 };
    let isBroken = false;
    const leader = await aProcess(clock, {
      take: (...lease) => (isBroken ? Promise.reject(new Error('gone')) : store.leases.take(...lease)),
      release: store.leases.release,
      findHolder: store.leases.findHolder,
    });
    isBroken = true;
    expect(leader.events).not.toContain('yields');
    look();
    await expect.poll(() => leader.events).toContain('fault');
    expect(leader.events).not.toContain('yields');
    clock.nowMs = 1000;
    look();
    await expect.poll(() => leader.events).toContain('yields');
  });

  it('each learns what the others changed, and not what it did itself', async () => {
    const clock = { nowMs: 0 };
    const first = await aProcess(clock);
    const second = await aProcess(clock);
    await store.pages.save([aPage({ name: 'a' })]);
    await second.shared.note('pages');
    look();
    await expect.poll(() => first.events).toEqual(['leads', 'pages']);
    await store.hiddenArticles.hide({
      articleId: 'a1',
      title: 'One',
      reason: 'Asked for',
      hiddenBy: null,
      hiddenAt: '2026-03-01T12:00:00.000Z',
    });
    look();
    await expect.poll(() => second.events).toContain('decisions');
    expect(second.events).toEqual(['decisions']);
  });
});
