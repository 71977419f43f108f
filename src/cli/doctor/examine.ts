// The environment → everything that is found about it, in the order in which one would mend it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCommands } from '../../command-kit/index.js';
import { type Config, ConfigError, loadConfig } from '../../config/config.js';
import { findPackageRoot } from '../../config/package-root.js';
import { checkCorpus, checkIndex } from './check-corpus.js';
import { checkDataDir, checkNode, checkPorts, checkPublicUrl } from './check-machine.js';
import { checkStore } from './check-store.js';
import { type Finding, fail, ok, skipped } from './finding.js';

export interface ExamineOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Another address of Discord's API, without version; for tests. */
  readonly discordApi?: string | undefined;
}

/** Looks, asks Discord when there is a token, and changes nothing. Secrets are in none of the words. */
export async function examine({ variables, discordApi }: ExamineOptions): Promise<readonly Finding[]> {
  const { version, engines } = readPackage();
  const node = checkNode(process.version, engines.node, version);
  let config: Config;
  try {
    config = loadConfig(variables);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const mend = 'Every variable is explained in .env.example.';
    return [node, ...error.faults.map((fault) => fail('settings', fault, mend))];
  }
  const { finding: store, channelIds } = await checkStore(config.store);
  return [
    node,
    ok('settings', 'can be read'),
    await checkDataDir(config.dataDir),
    await checkCorpus(config.corpusDir),
    await checkIndex(config.dataDir),
    store,
    ...(await checkPorts(config)),
    checkPublicUrl(config.web.publicUrl),
    ...(await checkDiscordOf(config, channelIds, discordApi)),
  ];
}

async function checkDiscordOf(
  { discord }: Config,
  channelIds: readonly string[],
  api: string | undefined,
): Promise<readonly Finding[]> {
  if (discord === null)
    return [skipped('token', 'DISCORD_TOKEN is not set: the program runs in the terminal.')];
  const { checkDiscord } = await import('./check-discord.js');
  return checkDiscord({ config: discord, commands: await loadCommands(), channelIds, api });
}

function readPackage() {
  const file = join(findPackageRoot(import.meta.url), 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')) as {
    readonly version: string;
    readonly engines: { readonly node: string };
  };
}
