// Environment → configuration: what the program is told, nested by part; a part that is off is null.

import { join, resolve } from 'node:path';
import { type Environment, environmentSchema, type LogLevel } from './env.js';
import { findPackageRoot } from './package-root.js';

/** Where commands are registered: everywhere (may take a while to show), or in one server (at once). */
export type Registration = { readonly kind: 'global' } | { readonly kind: 'guild'; readonly guildId: string };

export interface DiscordConfig {
  /** Secret: never logged, never put into an error. */
  readonly token: string;
  readonly registration: Registration;
  /** Servers whose managers may change the corpus for all. Empty: the bot's only server, if it is in one only. */
  readonly operatorGuildIds: readonly string[];
  /** Where Discord sends interactions over HTTP; null: they come by the gateway. */
  readonly endpoint: EndpointConfig | null;
  /** Null: no connection, only the endpoint. */
  readonly gateway: GatewayConfig | null;
}

export interface EndpointConfig {
  /** The application's, 64 hexadecimal digits; no secret. */
  readonly publicKey: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

export interface GatewayConfig {
  /** Connections among which the servers are divided. `auto`: as many as Discord advises. */
  readonly shards: 'auto' | number;
  /** Processes among which the shards are divided. */
  readonly processes: number;
  /** What this process holds of them; null: all. */
  readonly share: ProcessShare | null;
}

export interface ProcessShare {
  /** Of the process, from 0. */
  readonly index: number;
  /** Numbers of its shards, from 0. */
  readonly shardIds: readonly number[];
  /** Shards of all processes. */
  readonly total: number;
}

/** Where the store is. `memory`: nothing is kept beyond the process. */
export type StoreConfig =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly dataDir: string }
  /** `url` is secret: never logged, never put into an error. */
  | { readonly kind: 'postgres'; readonly url: string };

/** How feeds are read. */
export interface FeedConfig {
  readonly intervalMinutes: number;
  /** Hosts with port that may be fetched although they are not public. */
  readonly allowedHosts: readonly string[];
}

/** How much is kept of what grows. What is bounded by its nature, or kept for a promised time, is not set. */
export interface RetentionConfig {
  /** Texts of articles that were replaced or withdrawn; null keeps them for ever. */
  readonly revisionDays: number | null;
  /** Articles that came by feeds; null keeps them for ever. */
  readonly feedArticleDays: number | null;
  /** Digests that are over. */
  readonly digestDays: number;
  /** Runs of reindexing, with their reports. */
  readonly reindexRuns: number;
  /** Questions that found nothing. */
  readonly gaps: number;
  /** Backups in the data folder. */
  readonly backups: number;
}

/** Where the pages are served. */
export interface WebConfig {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The address under which visitors come, without a slash at its end; null when only this machine does. */
  readonly publicUrl: string | null;
  /** What the reader may show of articles: `whole` needs the right to publish them. */
  readonly readerExtent: 'whole' | 'excerpts';
  /** Whether search engines may list the reader's pages. */
  readonly isIndexed: boolean;
  /** Origins ("https://map.example") whose pages may call the JSON API. */
  readonly apiOrigins: readonly string[];
  /** Whether a port or a public address was named: the pages are served then, also where nobody sits at a prompt. */
  readonly isWanted: boolean;
}

/** Where those who run the program ask how it is doing. */
export interface OperationsConfig {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Whether somebody named the port: then it is this one or none, and without it the program does not start. */
  readonly isWanted: boolean;
}

export interface Config {
  /** Absolute path of the corpus folder. */
  readonly corpusDir: string;
  /** Absolute path of the folder for files that outlive the process; null when nothing is kept. */
  readonly dataDir: string | null;
  readonly store: StoreConfig;
  /** Absolute paths of the folders whose pages are taken in as they are saved there. */
  readonly dropDirs: readonly string[];
  /** How many threads read pages where there are many; null: as many as the machine can run at once. */
  readonly indexThreads: number | null;
  readonly feeds: FeedConfig;
  readonly retention: RetentionConfig;
  readonly web: WebConfig;
  /** Null: nobody asks. */
  readonly operations: OperationsConfig | null;
  /** Whom to ask for a take-down, as `/about` prints it; null when the operator names nobody. */
  readonly takedownContact: string | null;
  /** Null: as the running mode sees fit (`info` for the bot, `warn` where a person reads the screen). */
  readonly logLevel: LogLevel | null;
  /** Null: no Discord, the program talks to the terminal. */
  readonly discord: DiscordConfig | null;
}

/** Everything wrong with the environment, one line per variable, without values. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n` +
        faults.map((fault) => `  ${fault}`).join('\n') +
        '\nEvery variable is explained in .env.example.',
    );
    this.faults = faults;
  }
}

/**
 * Reads configuration from environment variables; unknown names are left alone, empty and blank values count as
 * unset. Throws `ConfigError` with all faults at once.
 */
export function loadConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    const trimmed = value?.trim();
    if (trimmed !== undefined && trimmed !== '') set[name] = trimmed;
  }
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`));
  const missing = listMissing(parsed.data);
  if (missing.length > 0) throw new ConfigError(missing);
  return toConfig(parsed.data);
}

/** What one variable needs of another. */
function listMissing(environment: Environment): readonly string[] {
  const { INTERACTIONS_PORT: port, DISCORD_PUBLIC_KEY: publicKey, DISCORD_GATEWAY: gateway } = environment;
  const { SHARD_PROCESSES: processes = 1, DISCORD_SHARDS: shards = 1, DATABASE_URL: database } = environment;
  return [
    ...(port !== undefined && publicKey === undefined
      ? ['DISCORD_PUBLIC_KEY is needed with INTERACTIONS_PORT.']
      : []),
    ...(gateway === 'false' && port === undefined
      ? ['INTERACTIONS_PORT is needed with DISCORD_GATEWAY=false: nothing would reach the bot.']
      : []),
    ...(processes > 1 && database === undefined
      ? ['DATABASE_URL is needed with SHARD_PROCESSES: a file serves one process.']
      : []),
    ...(shards !== 'auto' && processes > shards
      ? ['SHARD_PROCESSES must not be more than DISCORD_SHARDS.']
      : []),
  ];
}

/** Publishers' feeds change every few minutes; a quarter of an hour is what feed readers are expected to leave. */
const usualIntervalMinutes = 15;

/** What nobody set: enough for whoever looks back, too little to fill a disk. Texts are for ever: old citations need them. */
export const usualRetention: RetentionConfig = {
  revisionDays: null,
  feedArticleDays: null,
  digestDays: 90,
  reindexRuns: 50,
  gaps: 200,
  backups: 7,
};

/** Whoever wants to be reached from elsewhere says so. */
const loopback = '127.0.0.1';

/** Where Prometheus looks for programs that measure themselves, when nobody says otherwise. */
const usualHealthPort = 9464;

/** Where the pages are looked for when nobody says otherwise. */
const usualWebPort = 8080;

function toConfig(environment: Environment): Config {
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId } = environment;
  const dataDir = toDataDir(environment);
  return {
    corpusDir:
      environment.CORPUS_DIR === undefined
        ? join(findPackageRoot(import.meta.url), 'corpus')
        : resolve(environment.CORPUS_DIR),
    dataDir,
    store: toStoreConfig(environment.DATABASE_URL, dataDir),
    dropDirs: splitList(environment.DROP_DIRS).map((folder) => resolve(folder)),
    indexThreads: environment.INDEX_THREADS ?? null,
    feeds: {
      intervalMinutes: environment.FEED_INTERVAL_MINUTES ?? usualIntervalMinutes,
      allowedHosts: splitList(environment.FEED_ALLOWED_HOSTS),
    },
    retention: {
      revisionDays: environment.KEEP_REVISIONS_DAYS ?? usualRetention.revisionDays,
      feedArticleDays: environment.KEEP_FEED_ARTICLES_DAYS ?? usualRetention.feedArticleDays,
      digestDays: environment.KEEP_DIGESTS_DAYS ?? usualRetention.digestDays,
      reindexRuns: environment.KEEP_REINDEX_RUNS ?? usualRetention.reindexRuns,
      gaps: environment.KEEP_GAPS ?? usualRetention.gaps,
      backups: environment.KEEP_BACKUPS ?? usualRetention.backups,
    },
    web: {
      host: environment.WEB_HOST ?? loopback,
      port: environment.WEB_PORT ?? usualWebPort,
      publicUrl: environment.PUBLIC_URL?.replace(/\/$/, '') ?? null,
      readerExtent: environment.READER_FULL_TEXT === 'true' ? 'whole' : 'excerpts',
      isIndexed: environment.READER_INDEXED === 'true',
      apiOrigins: splitList(environment.API_ORIGINS),
      isWanted: environment.WEB_PORT !== undefined || environment.PUBLIC_URL !== undefined,
    },
    operations: toOperations(environment),
    takedownContact: environment.TAKEDOWN_CONTACT ?? null,
    logLevel: environment.LOG_LEVEL ?? null,
    discord:
      token === undefined
        ? null
        : {
            token,
            registration: guildId === undefined ? { kind: 'global' } : { kind: 'guild', guildId },
            operatorGuildIds: splitList(environment.OPERATOR_GUILD_IDS),
            endpoint: toEndpoint(environment),
            gateway:
              environment.DISCORD_GATEWAY === 'false'
                ? null
                : {
                    shards: environment.DISCORD_SHARDS ?? 1,
                    processes: environment.SHARD_PROCESSES ?? 1,
                    share: null,
                  },
          },
  };
}

function toEndpoint({
  DISCORD_PUBLIC_KEY: publicKey,
  INTERACTIONS_PORT: port,
  INTERACTIONS_HOST: host = loopback,
}: Environment): EndpointConfig | null {
  return publicKey === undefined || port === undefined ? null : { publicKey, port, host };
}

/** Nobody asks a prompt how it is doing, unless told to. */
function toOperations({
  HEALTH_PORT: port,
  HEALTH_HOST: host = loopback,
  DISCORD_TOKEN: token,
}: Environment): OperationsConfig | null {
  if (port === undefined && token === undefined) return null;
  return { host, port: port ?? usualHealthPort, isWanted: port !== undefined };
}

/** A bot that forgot what its operators have hidden whenever it starts would be worse than a folder nobody asked for. */
function toDataDir({ DATA_DIR: dataDir, DISCORD_TOKEN: token }: Environment): string | null {
  if (dataDir !== undefined) return resolve(dataDir);
  return token === undefined ? null : resolve('data');
}

function toStoreConfig(url: string | undefined, dataDir: string | null): StoreConfig {
  if (url !== undefined) return { kind: 'postgres', url };
  return dataDir === null ? { kind: 'memory' } : { kind: 'sqlite', dataDir };
}

/** The parts between commas; none for an unset variable. */
function splitList(value: string | undefined): readonly string[] {
  return value?.split(',').flatMap((part) => part.trim() || []) ?? [];
}
