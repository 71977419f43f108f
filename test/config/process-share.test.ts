import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { divideShards, formatShare, parseShare, toProcessConfig } from '../../src/config/process-share.js';
import fc from '../support/property.js';

describe('shards among processes', () => {
  it('go to each once, as evenly as can be, and to no process in vain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), (total, processes) => {
        const shares = divideShards(total, processes);
        expect(shares.flatMap(({ shardIds }) => shardIds)).toEqual(
          Array.from({ length: total }, (_, id) => id),
        );
        const sizes = shares.map(({ shardIds }) => shardIds.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect(shares.map((share) => parseShare(formatShare(share)))).toEqual(shares);
      }),
    );
  });

  it.each(['', '1', '0:/4', '0:a/4', '0:1,/4', '0:1/4 '])('are not read from “%s”', (text) => {
    expect(parseShare(text)).toBeNull();
  });

  it('leave to the first process what two cannot have, and keep their files apart', () => {
    const config = loadConfig({
      DISCORD_TOKEN: 'x'.repeat(60),
      DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
      INTERACTIONS_PORT: '8090',
      DATABASE_URL: 'postgres://db/dragoman',
      DATA_DIR: '/data',
      PUBLIC_URL: 'https://news.example',
      HEALTH_PORT: '9100',
      DISCORD_SHARDS: '4',
      SHARD_PROCESSES: '2',
    });
    const [first, second] = divideShards(4, 2).map((share) => toProcessConfig(config, share));
    expect(first).toMatchObject({
      dataDir: '/data',
      web: { isWanted: true },
      operations: { port: 9100 },
      discord: { endpoint: { port: 8090 }, gateway: { share: { index: 0, shardIds: [0, 1], total: 4 } } },
    });
    expect(second).toMatchObject({
      dataDir: '/data/process-1',
      web: { isWanted: false, publicUrl: 'https://news.example' },
      operations: { port: 9101 },
      discord: { endpoint: null, gateway: { share: { index: 1, shardIds: [2, 3], total: 4 } } },
    });
  });
});
