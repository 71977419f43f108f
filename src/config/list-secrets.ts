// Configuration → what must not be written anywhere.

import type { Config } from './config.js';

/** The token, and the address of the database with the password in it, in every spelling that a driver may use. */
export function listSecrets({ discord, store }: Pick<Config, 'discord' | 'store'>): readonly string[] {
  return [
    ...(discord === null ? [] : [discord.token]),
    ...(store.kind === 'postgres' ? listSpellings(store.url) : []),
  ];
}

function listSpellings(url: string): readonly string[] {
  const { password } = new URL(url);
  if (password === '') return [url];
  try {
    return [url, password, decodeURIComponent(password)];
  } catch {
    // A lone percent sign: the driver takes it as it stands.
    return [url, password];
  }
}
