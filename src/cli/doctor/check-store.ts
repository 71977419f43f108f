// The store: is it there, sound, and of this program's schema?

import { describeBytes } from '../../card/describe-bytes.js';
import type { StoreConfig } from '../../config/config.js';
import { readSettings } from '../../settings/guild-settings.js';
import { inspectStore } from '../../store/inspect-store.js';
import { StoreError } from '../../store/store-error.js';
import { type Finding, fail, ok, skipped } from './finding.js';

export interface StoreCheck {
  readonly finding: Finding;
  /** Channels in which the bot is to speak: where digests go, and those to which a server has limited it. */
  readonly channelIds: readonly string[];
}

export async function checkStore(config: StoreConfig): Promise<StoreCheck> {
  const subject = 'store';
  const none = { channelIds: [] };
  try {
    const inspected = await inspectStore(config);
    if (inspected === null)
      return { finding: skipped(subject, 'in memory: nothing is kept beyond the process'), ...none };
    const { place, found } = inspected;
    if (found === null) return { finding: ok(subject, `${place} is made at the first start`), ...none };
    const { bytes, pending, unknown, digestChannelIds, settings } = found;
    if (unknown.length > 0)
      return {
        finding: fail(
          subject,
          `${place} was changed by a newer version of the program (${unknown.join(', ')}).`,
          'Start the newer version, or restore a backup from before the update.',
        ),
        ...none,
      };
    const size = bytes === null ? '' : `, ${describeBytes(bytes)}`;
    const steps = pending.length === 1 ? 'one step' : `${pending.length} steps`;
    const schema = pending.length === 0 ? '' : `; the next start brings it up to date (${steps})`;
    const allowed = settings.flatMap((saved) => readSettings(saved).channels);
    return {
      finding: ok(subject, `${place}${size}, sound${schema}`),
      channelIds: [...new Set([...digestChannelIds, ...allowed])],
    };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { finding: fail(subject, error.message, error.hint), ...none };
  }
}
