// The house of one process: what servers have set, and its own memory of who asks how often.

import { type Burst, createCooldowns } from '../settings/cooldowns.js';
import { createFirstTime } from '../settings/first-time.js';
import type { SettingsDesk } from '../settings/settings-desk.js';
import type { House } from './house.js';

/** A minute: who goes on writing has been told. */
const toldMs = 60_000;

/** `settings` is null where nothing is kept. `burst`: `usualBurst` when absent. */
export function createHouse(settings: Pick<SettingsDesk, 'read'> | null, burst?: Burst): House {
  return {
    settings,
    cooldowns: createCooldowns(burst),
    isFirstOpinion: createFirstTime(),
    mayTell: createFirstTime(toldMs),
  };
}
