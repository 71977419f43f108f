// How often is asked, by whom and where → how long to wait. In memory only: nothing is kept about who asks.

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { GuildSettings } from './guild-settings.js';

/** `question`: a call of its own. `step`: a page turned, a button of the frame. */
export interface Visit {
  readonly kind: 'question' | 'step';
  readonly userId: string;
  readonly guildId: string | null;
  readonly channelId: string | null;
}

/** Who has to wait, and for how many whole seconds (at least 1). */
export interface Wait {
  readonly whose: 'member' | 'channel';
  readonly seconds: number;
}

export interface Cooldowns {
  /** Counts the visit and gives null; or does not count it, and tells the wait. */
  enter(visit: Visit, rules: Pick<GuildSettings, 'cooldown' | 'channelCooldown'>): Promise<Wait | null>;
}

export interface Burst {
  /** Visits of one member within `seconds`, whatever a server sets. */
  readonly visits: number;
  readonly seconds: number;
}

/** Faster than anybody reads or presses, and slow enough that one member cannot keep a processor busy. */
export const usualBurst: Burst = { visits: 20, seconds: 20 };

/**
 * A server's waits are between two questions; turning pages never waits for them. The limiters forget a key when its time is
 * over, so memory holds who asked within the longest wait that is set.
 */
export function createCooldowns(burst: Burst = usualBurst): Cooldowns {
  const bursts = new RateLimiterMemory({ points: burst.visits, duration: burst.seconds });
  const waits = new RateLimiterMemory({ points: 1, duration: 1 });

  const limitsOf = ({ kind, userId, guildId, channelId }: Visit, rules: Rules): readonly Limit[] => [
    { limiter: bursts, key: userId, seconds: burst.seconds, whose: 'member' },
    ...(kind === 'step' || rules.cooldown === 0
      ? []
      : [{ limiter: waits, key: `${guildId}:${userId}`, seconds: rules.cooldown, whose: 'member' } as const]),
    ...(kind === 'step' || rules.channelCooldown === 0
      ? []
      : [{ limiter: waits, key: `${channelId}`, seconds: rules.channelCooldown, whose: 'channel' } as const]),
  ];

  return {
    async enter(visit, rules) {
      const limits = limitsOf(visit, rules);
      // All are asked before any counts: a question that is not taken starts no wait.
      for (const limit of limits) {
        const state = await limit.limiter.get(limit.key);
        if (state !== null && state.consumedPoints >= limit.limiter.points) return toWait(limit, state);
      }
      for (const limit of limits) {
        const refused = await count(limit);
        if (refused !== null) return toWait(limit, refused);
      }
      return null;
    },
  };
}

type Rules = Pick<GuildSettings, 'cooldown' | 'channelCooldown'>;

interface Limit {
  readonly limiter: RateLimiterMemory;
  readonly key: string;
  readonly seconds: number;
  readonly whose: Wait['whose'];
}

/** The state when somebody came in between. */
async function count({ limiter, key, seconds }: Limit): Promise<RateLimiterRes | null> {
  try {
    await limiter.consume(key, 1, { customDuration: seconds });
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  }
}

function toWait({ whose }: Limit, { msBeforeNext }: RateLimiterRes): Wait {
  return { whose, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}
