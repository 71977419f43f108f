import { describe, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import type { StoreHealth } from '../../src/command-kit/index.js';
import { withStorage } from '../../src/command-kit/index.js';

const status = createCard({ title: '15 articles' });
const healthy: StoreHealth = {
  kind: 'sqlite',
  place: '/srv/news/data/dragoman.db',
  bytes: 1_234_567,
  freeBytes: 83_000_000_000,
  alarm: null,
};
const full = {
  fault: 'full',
  message: 'The disk of the database is full.',
  hint: 'Free some space.',
} as const;

describe('the store on the status card', () => {
  it('shows its size and the room on its disk, and where it is to operators only', () => {
    const forAll = JSON.stringify(withStorage(status, healthy, false));
    expect(forAll).toContain('1.2 MB');
    expect(forAll).toContain('83 GB');
    expect(forAll).not.toContain('/srv/news');
    expect(JSON.stringify(withStorage(status, healthy, true))).toContain('/srv/news/data/dragoman.db');
  });

  it('begins with an alarm when nothing can be saved, and tells operators what to do', () => {
    const card = withStorage(status, { ...healthy, alarm: full }, true);
    expect(JSON.stringify(card.blocks[0])).toContain('Nothing new can be saved just now.');
    expect(JSON.stringify(card.blocks[0])).toContain('Free some space.');
    expect(JSON.stringify(withStorage(status, { ...healthy, alarm: full }, false))).not.toContain(
      'Free some',
    );
  });
});
