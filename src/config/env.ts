// The environment: every variable by name, as the text it is written in. Meaning is given in config.ts.

import { z } from 'zod';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const snowflake = /^\d{17,20}$/;

/** What `new URL` takes and the driver understands; the rest is the server's to judge. */
const postgresUrl = /^postgres(?:ql)?:\/\/[^\s/]+\/[^\s/]+$/;

/** One server id, or several with commas between them. */
const snowflakeList = /^\d{17,20}(\s*,\s*\d{17,20})*$/;

/** "intranet.example:8080", "[fd00::1]:80"; several with commas between them. */
const hostList = /^(?:[\w.-]+|\[[0-9a-f:.]+\]):\d{1,5}(?:\s*,\s*(?:[\w.-]+|\[[0-9a-f:.]+\]):\d{1,5})*$/i;

/** "https://map.example"; several with commas between them. */
const originList = /^https?:\/\/[^\s/,]+(?:\s*,\s*https?:\/\/[^\s/,]+)*$/;

/** So many shards, or as many as Discord advises. */
const shardCount = /^(?:auto|[1-9]\d{0,3})$/;

const portFault = 'must be a port from 0 to 65535';

/** How many, or for how many days, something is kept: nobody means nothing, or more than a lifetime. */
const keepFault = 'must be a whole number from 1 to 36500';
const keep = z
  .string()
  .regex(/^\d{1,5}$/, keepFault)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 36_500, keepFault)
  .optional();

const port = z
  .string()
  .regex(/^\d{1,5}$/, portFault)
  .transform(Number)
  .refine((number) => number <= 65_535, portFault)
  .optional();

const address = z
  .string()
  .regex(/^[\w.:-]+$/, 'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0')
  .optional();

const flag = z.enum(['true', 'false'], 'must be true or false').optional();

/**
 * Names and raw types, in the order of `.env.example`. Messages never repeat a value: it may be a secret put into
 * the wrong variable.
 */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{20,}$/,
      'must be the bot token from the developer portal, without “Bot ” and without spaces',
    )
    .optional(),
  DISCORD_GUILD_ID: z.string().regex(snowflake, 'must be one server id (17 to 20 digits)').optional(),
  OPERATOR_GUILD_IDS: z
    .string()
    .regex(snowflakeList, 'must be server ids (17 to 20 digits each) separated by commas')
    .optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be the public key from the developer portal (64 hexadecimal digits)')
    .optional(),
  INTERACTIONS_PORT: port,
  INTERACTIONS_HOST: address,
  DISCORD_GATEWAY: flag,
  DISCORD_SHARDS: z
    .string()
    .regex(shardCount, 'must be auto, or a number of shards')
    .transform((value) => (value === 'auto' ? ('auto' as const) : Number(value)))
    .optional(),
  SHARD_PROCESSES: z
    .string()
    .regex(/^[1-9]\d?$/, 'must be a number of processes from 1 to 99')
    .transform(Number)
    .optional(),
  CORPUS_DIR: z.string().optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(postgresUrl, 'must be the address of a PostgreSQL server: postgres://user:password@host:5432/name')
    .optional(),
  DROP_DIRS: z.string().optional(),
  INDEX_THREADS: z
    .string()
    .regex(/^[1-9]\d?$/, 'must be a number of threads from 1 to 99')
    .transform(Number)
    .optional(),
  FEED_INTERVAL_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a number of minutes from 5 to 1440')
    .transform(Number)
    .refine((minutes) => minutes >= 5 && minutes <= 1440, 'must be a number of minutes from 5 to 1440')
    .optional(),
  FEED_ALLOWED_HOSTS: z
    .string()
    .regex(hostList, 'must be hosts with port (intranet.example:8080) separated by commas')
    .optional(),
  KEEP_REVISIONS_DAYS: keep,
  KEEP_FEED_ARTICLES_DAYS: keep,
  KEEP_DIGESTS_DAYS: keep,
  KEEP_REINDEX_RUNS: keep,
  KEEP_GAPS: keep,
  KEEP_BACKUPS: keep,
  WEB_PORT: port,
  WEB_HOST: address,
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#@]+\/?$/, 'must be an address without a path, such as https://news.example')
    .optional(),
  READER_FULL_TEXT: flag,
  READER_INDEXED: flag,
  API_ORIGINS: z
    .string()
    .regex(
      originList,
      'must be origins (https://map.example) separated by commas, without a slash at the end',
    )
    .optional(),
  HEALTH_PORT: port,
  HEALTH_HOST: address,
  TAKEDOWN_CONTACT: z.string().max(200, 'must have at most 200 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
});

export type Environment = z.infer<typeof environmentSchema>;
export type LogLevel = (typeof logLevels)[number];
