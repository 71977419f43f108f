import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../src/config/config.js';
import { environmentSchema } from '../../src/config/env.js';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.marked-secret-of-the-test';
const packageRoot = resolve(import.meta.dirname, '../..');

describe('configuration', () => {
  it('without any variable runs in the terminal on the shipped corpus', () => {
    expect(loadConfig({})).toEqual({
      corpusDir: join(packageRoot, 'corpus'),
      dataDir: null,
      store: { kind: 'memory' },
      dropDirs: [],
      indexThreads: null,
      feeds: { intervalMinutes: 15, allowedHosts: [] },
      retention: {
        revisionDays: null,
        feedArticleDays: null,
        digestDays: 90,
        reindexRuns: 50,
        gaps: 200,
        backups: 7,
      },
      web: {
        host: '127.0.0.1',
        port: 8080,
        publicUrl: null,
        readerExtent: 'excerpts',
        isIndexed: false,
        apiOrigins: [],
        isWanted: false,
      },
      operations: null,
      takedownContact: null,
      logLevel: null,
      discord: null,
    });
  });

  it('reads where articles come from', () => {
    expect(
      loadConfig({
        DROP_DIRS: 'inbox, /srv/pages ,',
        INDEX_THREADS: '3',
        FEED_INTERVAL_MINUTES: '30',
        FEED_ALLOWED_HOSTS: 'intranet.example:8080, [fd00::1]:80',
      }),
    ).toMatchObject({
      dropDirs: [resolve('inbox'), '/srv/pages'],
      indexThreads: 3,
      feeds: { intervalMinutes: 30, allowedHosts: ['intranet.example:8080', '[fd00::1]:80'] },
    });
    expect(() => loadConfig({ FEED_INTERVAL_MINUTES: '1', FEED_ALLOWED_HOSTS: 'intranet' })).toThrow(
      /FEED_INTERVAL_MINUTES must be.*FEED_ALLOWED_HOSTS must be/s,
    );
  });

  it('reads how much is kept, and takes nothing and for ever for mistakes', () => {
    expect(
      loadConfig({ KEEP_REVISIONS_DAYS: '730', KEEP_FEED_ARTICLES_DAYS: '30', KEEP_GAPS: '1000' }).retention,
    ).toMatchObject({ revisionDays: 730, feedArticleDays: 30, gaps: 1000, reindexRuns: 50 });
    expect(() => loadConfig({ KEEP_GAPS: '0', KEEP_BACKUPS: '-1', KEEP_DIGESTS_DAYS: '99999' })).toThrow(
      /KEEP_DIGESTS_DAYS must be.*KEEP_GAPS must be.*KEEP_BACKUPS must be a whole number from 1 to 36500/s,
    );
  });

  it('serves the reader where an address is named, with whole texts and foreign callers only when told so', () => {
    const { web } = loadConfig({
      PUBLIC_URL: 'https://news.example',
      READER_FULL_TEXT: 'true',
      READER_INDEXED: 'true',
      API_ORIGINS: 'https://map.example, http://localhost:3000',
    });
    expect(web).toMatchObject({
      isWanted: true,
      readerExtent: 'whole',
      isIndexed: true,
      apiOrigins: ['https://map.example', 'http://localhost:3000'],
    });
    expect(() => loadConfig({ READER_FULL_TEXT: 'yes' })).toThrow('READER_FULL_TEXT must be true or false');
    expect(() => loadConfig({ API_ORIGINS: 'https://map.example/path' })).toThrow(
      'API_ORIGINS must be origins',
    );
  });

  it('reads where pages are served', () => {
    expect(loadConfig({ WEB_PORT: '0', PUBLIC_URL: 'https://news.example/' }).web).toEqual({
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'https://news.example',
      readerExtent: 'excerpts',
      isIndexed: false,
      apiOrigins: [],
      isWanted: true,
    });
    expect(() => loadConfig({ WEB_PORT: '70000', PUBLIC_URL: 'news.example' })).toThrow(
      /WEB_PORT must be.*PUBLIC_URL must be/s,
    );
  });

  it('tells how the bot is doing on this machine, and a prompt only when told so', () => {
    const token = 'x'.repeat(20);
    expect(loadConfig({ DISCORD_TOKEN: token }).operations).toEqual({
      host: '127.0.0.1',
      port: 9464,
      isWanted: false,
    });
    expect(loadConfig({ HEALTH_PORT: '9000', HEALTH_HOST: '0.0.0.0' }).operations).toEqual({
      host: '0.0.0.0',
      port: 9000,
      isWanted: true,
    });
  });

  it('nests the Discord part and reads lists', () => {
    const config = loadConfig({
      DISCORD_TOKEN: token,
      DISCORD_GUILD_ID: '123456789012345678',
      OPERATOR_GUILD_IDS: '123456789012345678, 223456789012345678',
      TAKEDOWN_CONTACT: 'desk@example.org',
      LOG_LEVEL: 'debug',
      CORPUS_DIR: 'elsewhere',
    });
    expect(config).toMatchObject({ takedownContact: 'desk@example.org', logLevel: 'debug' });
    expect(config.discord).toEqual({
      token,
      registration: { kind: 'guild', guildId: '123456789012345678' },
      operatorGuildIds: ['123456789012345678', '223456789012345678'],
      endpoint: null,
      gateway: { shards: 1, processes: 1, share: null },
    });
    expect(isAbsolute(config.corpusDir)).toBe(true);
  });

  it('reads how calls come, and how the work is divided', () => {
    const publicKey = 'ab'.repeat(32);
    const settings = { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey, INTERACTIONS_PORT: '8090' };
    expect(loadConfig({ ...settings, DISCORD_GATEWAY: 'false' }).discord).toMatchObject({
      endpoint: { publicKey, port: 8090, host: '127.0.0.1' },
      gateway: null,
    });
    const divided = { DISCORD_SHARDS: 'auto', SHARD_PROCESSES: '2', DATABASE_URL: 'postgres://db/dragoman' };
    expect(loadConfig({ DISCORD_TOKEN: token, ...divided }).discord).toMatchObject({
      gateway: { shards: 'auto', processes: 2 },
    });
  });

  it('says what one setting needs of another', () => {
    expect(() => loadConfig({ INTERACTIONS_PORT: '8090' })).toThrow('DISCORD_PUBLIC_KEY is needed');
    expect(() => loadConfig({ DISCORD_GATEWAY: 'false' })).toThrow('INTERACTIONS_PORT is needed');
    expect(() => loadConfig({ DISCORD_SHARDS: '2', SHARD_PROCESSES: '3' })).toThrow(
      /DATABASE_URL is needed.*must not be more than/s,
    );
    expect(() => loadConfig({ DISCORD_SHARDS: '0', DISCORD_PUBLIC_KEY: 'abc' })).toThrow(
      /DISCORD_PUBLIC_KEY must be.*DISCORD_SHARDS must be/s,
    );
  });

  it('takes empty and blank values as unset', () => {
    expect(loadConfig({ DISCORD_TOKEN: '', LOG_LEVEL: '  ', CORPUS_DIR: '' })).toEqual(loadConfig({}));
  });

  it('reports all faults at once, by variable name, and repeats no value', () => {
    const faulty = () =>
      loadConfig({
        DISCORD_TOKEN: `Bot ${token}`,
        DISCORD_GUILD_ID: token,
        OPERATOR_GUILD_IDS: 'my server',
        LOG_LEVEL: token,
        TAKEDOWN_CONTACT: token.repeat(10),
      });
    expect(faulty).toThrow(ConfigError);
    const message = messageOf(faulty);
    expect(message).toContain('5 faults');
    for (const name of [
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'OPERATOR_GUILD_IDS',
      'LOG_LEVEL',
      'TAKEDOWN_CONTACT',
    ])
      expect(message).toContain(name);
    expect(message).not.toContain('marked-secret');
    expect(message).not.toContain('my server');
  });

  it('is explained in .env.example: the same variables in the same order, one comment line each, safe defaults', () => {
    const text = readFileSync(join(packageRoot, '.env.example'), 'utf8');
    const example = parse(text);
    expect(Object.keys(example)).toEqual(Object.keys(environmentSchema.shape));
    expect(loadConfig(example)).toEqual(loadConfig({}));
    const lines = text.trimEnd().split('\n');
    for (const name of Object.keys(example))
      expect(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1]).toMatch(/^# \S/);
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
