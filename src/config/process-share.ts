// The shards of a bot, divided among processes: which process holds which, and what is different for each.

import { join } from 'node:path';
import type { Config, ProcessShare } from './config.js';

/** What a process says to the one that started it, when it answers. */
export const connectedMessage = 'connected';

/** Neighbouring shards to each, as evenly as can be; never more processes than shards. */
export function divideShards(total: number, processes: number): readonly ProcessShare[] {
  const count = Math.min(total, processes);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * total) / count);
    const to = Math.floor(((index + 1) * total) / count);
    return { index, shardIds: Array.from({ length: to - from }, (__, at) => from + at), total };
  });
}

/** As an argument of the command line: "1:2,3/4" is the second process, with the last two of four shards. */
export function formatShare({ index, shardIds, total }: ProcessShare): string {
  return `${index}:${shardIds.join(',')}/${total}`;
}

/** Null for what `formatShare` does not write. */
export function parseShare(text: string): ProcessShare | null {
  const [, index, shardIds, total] = /^(\d+):(\d+(?:,\d+)*)\/(\d+)$/.exec(text) ?? [];
  if (index === undefined || shardIds === undefined || total === undefined) return null;
  return { index: Number(index), shardIds: shardIds.split(',').map(Number), total: Number(total) };
}

/**
 * What two processes cannot both have, the first has: pages and the interactions endpoint. Each keeps its index in a folder
 * of its own, and tells its health on the port after that of the process before.
 */
export function toProcessConfig(config: Config, share: ProcessShare): Config {
  const { discord, dataDir, web, operations } = config;
  if (discord === null || discord.gateway === null) return config;
  const own = { ...config, discord: { ...discord, gateway: { ...discord.gateway, share } } };
  if (share.index === 0) return own;
  return {
    ...own,
    discord: { ...own.discord, endpoint: null },
    dataDir: dataDir === null ? null : join(dataDir, `process-${share.index}`),
    web: { ...web, isWanted: false },
    operations:
      operations === null || operations.port === 0
        ? operations
        : { ...operations, port: operations.port + share.index },
  };
}
