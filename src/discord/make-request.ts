// How requests to Discord are sent: as discord.js does, but a first response that hangs is given up in time to try again.

import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** Two tries fit into Discord's three seconds, also when the first came after `deferAfterMs`. */
const callbackTimeoutMs = 700;

/**
 * discord.js has one timeout for everything, and repeats a request that was aborted. A first response is worth nothing
 * after three seconds, so it is aborted early; should the hanging one have arrived, Discord says so to the next.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!/\/interactions\/\d+\/[^/]+\/callback/.test(url)) return DefaultRestOptions.makeRequest(url, init);
  const giveUp = new AbortController();
  const timeout = setTimeout(() => giveUp.abort(), callbackTimeoutMs);
  try {
    const signals = init.signal == null ? [giveUp.signal] : [giveUp.signal, init.signal];
    return await DefaultRestOptions.makeRequest(url, { ...init, signal: AbortSignal.any(signals) });
  } finally {
    clearTimeout(timeout);
  }
};
