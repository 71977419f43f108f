import { describe, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { withIndex } from '../../src/command-kit/index.js';

const status = createCard({ title: '15 articles' });

describe('the index on the status card', () => {
  it('shows its size on the disk and how much of it has changed', () => {
    const text = JSON.stringify(
      withIndex(status, { bytes: 1_234_567, fault: null, looseShare: 0.034 }, false),
    );
    expect(text).toContain('1.2 MB');
    expect(text).toContain('3 % of its words');
  });

  it('begins with an alarm when it cannot be saved, and tells operators why', () => {
    const kept = { bytes: null, fault: 'ENOSPC: no space left on device', looseShare: 0 };
    expect(JSON.stringify(withIndex(status, kept, true).blocks[0])).toMatch(
      /cannot be saved just now.*ENOSPC/,
    );
    const forAll = JSON.stringify(withIndex(status, kept, false));
    expect(forAll).toContain('cannot be saved just now');
    expect(forAll).not.toContain('ENOSPC');
  });
});
