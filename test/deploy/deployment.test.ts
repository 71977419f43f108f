// The files with which the program is deployed name what the program has: files, scripts, variables, ports, exit codes.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/config.js';
import { environmentSchema } from '../../src/config/env.js';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const variables = new Set(Object.keys(environmentSchema.shape));
const packageJson = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};
const program = packageJson.scripts.start?.split(' ') ?? [];

/** Instructions of a Dockerfile, those over several lines joined. */
const instructions = read('Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ name: line.slice(0, line.indexOf(' ')), words: line.slice(line.indexOf(' ') + 1) }));
const all = (name: string) => instructions.filter((one) => one.name === name).map(({ words }) => words);

describe('the Dockerfile', () => {
  it('copies what is there and what the build leaves, and nothing that the builder is not sent', () => {
    const sent = read('.dockerignore').match(/(?<=^!).+$/gm) ?? [];
    const copied = all('COPY')
      .filter((words) => !words.startsWith('--from'))
      .flatMap((words) => words.split(' ').slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) {
      expect(existsSync(join(root, name)), name).toBe(true);
      expect(sent).toContain(name);
    }
    expect([...sent].sort()).toEqual([...new Set(copied)].sort());
  });

  it('starts what npm start starts, on a Node.js that is new enough, as nobody special', () => {
    expect(JSON.parse(all('CMD')[0] ?? '')).toEqual(program);
    const major = Number(/>=(\d+)/.exec(packageJson.engines.node)?.[1]);
    for (const image of all('FROM'))
      expect(Number(/^node:(\d+)/.exec(image)?.[1])).toBeGreaterThanOrEqual(major);
    expect(all('USER')).toEqual(['node']);
  });

  it('sets variables of ours, no secret among them, and opens the usual ports', () => {
    const set = all('ENV').flatMap((words) => words.split(' ').map((pair) => pair.split('=')[0] ?? ''));
    expect(set.filter((name) => name !== 'NODE_ENV' && !variables.has(name))).toEqual([]);
    expect(read('Dockerfile')).not.toMatch(/TOKEN|PASSWORD|SECRET/);
    expect(all('EXPOSE')).toEqual(['8080 8090']);
    expect(loadConfig({}).web.port).toBe(8080);
  });

  it('asks after the bot’s health where it is told', () => {
    const [check = ''] = all('HEALTHCHECK');
    const { operations } = loadConfig({ DISCORD_TOKEN: 'x'.repeat(60) });
    expect(check).toContain(`http://127.0.0.1:\${process.env.HEALTH_PORT || ${operations?.port}}/healthz`);
    expect(variables).toContain('HEALTH_PORT');
    const words = JSON.parse(check.slice(check.indexOf('['))) as readonly string[];
    expect(spawnSync(process.execPath, words.slice(1), { env: { HEALTH_PORT: '1' } }).status).toBe(1);
  });

  it('runs scripts and compiles packages that there are', () => {
    const runs = all('RUN').join('\n');
    for (const [, script = ''] of runs.matchAll(/npm run -s ([\w:]+)/g))
      expect(Object.keys(packageJson.scripts)).toContain(script);
    for (const [, name = ''] of runs.matchAll(/npm rebuild ([\w-]+)/g))
      expect(Object.keys(packageJson.dependencies)).toContain(name);
  });
});

interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: unknown;
}

describe('compose.yaml', () => {
  const { services, volumes } = parse(read('compose.yaml')) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  };

  it('gives the bot variables that it knows, with values that it takes', () => {
    const { environment = {} } = services.bot ?? {};
    expect(Object.keys(environment).filter((name) => !variables.has(name))).toEqual([]);
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:\?[^}]*\}/, 'secret'),
      ]),
    );
    expect(loadConfig(filled)).toMatchObject({
      dataDir: '/data',
      store: { kind: 'postgres', url: 'postgres://dragoman:secret@database:5432/dragoman' },
    });
  });

  it('starts the bot when the database can be asked, and names every volume', () => {
    expect(services.bot?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.database?.healthcheck).toBeDefined();
    const used = Object.values(services).flatMap((service) =>
      service.volumes.map((one) => one.split(':')[0]),
    );
    expect(used.sort()).toEqual(Object.keys(volumes).sort());
  });

  it('lets nobody but this machine in, and holds no secret', () => {
    for (const port of services.bot?.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(services.database?.ports).toBeUndefined();
    expect(read('compose.yaml')).not.toMatch(/(?:TOKEN|PASSWORD): *[\w'"]/);
  });
});

describe('the systemd unit', () => {
  const unit = read('deploy/dragoman.service');
  const setting = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? '';

  it('starts what npm start starts, with variables of ours, and not again after exit code 2', () => {
    expect(setting('ExecStart').split(' ').slice(1)).toEqual(program.slice(1));
    const names = setting('Environment')
      .split(' ')
      .map((pair) => pair.split('=')[0] ?? '');
    expect(names.filter((name) => name !== 'NODE_ENV' && !variables.has(name))).toEqual([]);
    expect(setting('RestartPreventExitStatus')).toBe('2');
    expect(setting('Restart')).toBe('on-failure');
  });

  it('is one that systemd takes, and leaves the program little to do harm with', () => {
    if (spawnSync('systemd-analyze', ['--version']).error !== undefined) {
      console.log('systemd-analyze is not here: the unit is read by our own rules only.');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-unit-'));
    try {
      const file = join(folder, 'dragoman.service');
      // systemd wants to see the program that a unit starts.
      writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
      execFileSync('systemd-analyze', ['verify', file], { stdio: 'pipe' });
      const report = spawnSync('systemd-analyze', ['security', '--offline=true', file], { encoding: 'utf8' });
      // Below 3 systemd calls it OK; without any of the settings it is 9.6 of 10.
      expect(Number(/Overall exposure level.*: ([\d.]+)/.exec(report.stdout)?.[1])).toBeLessThan(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
