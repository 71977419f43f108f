import { afterEach, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config.js';
import { createLogger } from '../../src/observability/logger.js';
import type { Vitals } from '../../src/observability/vitals.js';
import type { OperationsServer } from '../../src/ops/operations-server.js';
import { serveOperations } from '../../src/ops/serve-operations.js';

let vitals: Vitals;
const lines: string[] = [];
const logger = createLogger({ level: 'info', output: { write: (line) => lines.push(line) } });
const servers: OperationsServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  lines.length = 0;
});

async function serve({ port = 0, isWanted = true } = {}): Promise<OperationsServer | null> {
  vitals = {
    shards: [{ id: 3, status: 'ready', awayMs: 0, silentMs: 5000, pingMs: 42, attempts: 0 }],
    queue: { running: 2, waiting: 7 },
    library: { articles: 298, faultyPages: 1 },
    lookedThroughMs: 90_000,
    digests: { waiting: 3, parked: 1, oldestMs: 61_000 },
    storeAlarm: null,
    indexAlarm: null,
  };
  const readVitals = async () => vitals;
  const server = await serveOperations({ host: '127.0.0.1', port, isWanted }, readVitals, logger);
  if (server !== null) servers.push(server);
  return server;
}

const ask = (server: OperationsServer | null, path: string, method = 'GET') =>
  fetch(`${server?.address}${path}`, { method });

it('tells whether the program lives and can answer', async () => {
  const server = await serve();
  expect((await ask(server, '/healthz')).status).toBe(200);
  expect(await (await ask(server, '/readyz')).json()).toEqual({ isAlive: true, isReady: true, faults: [] });
  vitals = { ...vitals, library: null };
  expect((await ask(server, '/healthz')).status).toBe(200);
  const ready = await ask(server, '/readyz');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ isReady: false, faults: ['The library does not answer.'] });
});

it('tells Prometheus how long calls took, and how each part is doing', async () => {
  const server = await serve();
  const call = { kind: 'command', command: 'ask' } as const;
  server?.meters.acknowledged(call, 120);
  server?.meters.finished(call, 800);
  server?.meters.requested('limited');
  server?.meters.happened('incident');
  const response = await ask(server, '/metrics');
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const figures = await response.text();
  for (const line of [
    'dragoman_call_acknowledged_seconds_bucket{le="0.25",kind="command",command="ask"} 1',
    'dragoman_call_acknowledged_seconds_sum{kind="command",command="ask"} 0.12',
    'dragoman_call_finished_seconds_bucket{le="0.5",kind="command",command="ask"} 0',
    'dragoman_discord_requests_total{outcome="limited"} 1',
    'dragoman_digests{state="waiting"} 3',
    'dragoman_digests{state="parked"} 1',
    'dragoman_digest_oldest_seconds 61',
    'dragoman_events_total{event="incident"} 1',
    'dragoman_queue_calls{state="waiting"} 7',
    'dragoman_library_articles 298',
    'dragoman_library_age_seconds 90',
    'dragoman_store_writable 1',
    'dragoman_shard_up{shard="3"} 1',
    'dragoman_shard_heartbeat_age_seconds{shard="3"} 5',
    'dragoman_shard_ping_seconds{shard="3"} 0.042',
  ])
    expect(figures).toContain(`${line}\n`);
  expect(figures).toMatch(/^nodejs_eventloop_lag_p99_seconds \d[\d.e-]*$/m);
});

it('a fault while it looks is told as such, and logged', async () => {
  const server = await serve();
  vitals = null as never;
  expect((await ask(server, '/healthz')).status).toBe(500);
  expect(lines.join('')).toContain('figures could not be told');
});

it('changes nothing, and knows three pages', async () => {
  const server = await serve();
  expect((await ask(server, '/metrics', 'POST')).status).toBe(405);
  expect((await ask(server, '/constructor')).status).toBe(404);
});

it('with a port that is taken ends the start where it was named, and goes without where it was not', async () => {
  const first = await serve();
  const port = Number(new URL(first?.address ?? '').port);
  await expect(serve({ port })).rejects.toThrow(ConfigError);
  await expect(serve({ port })).rejects.toThrow(/HEALTH_PORT and HEALTH_HOST cannot be used: .*EADDRINUSE/);
  expect(await serve({ port, isWanted: false })).toBeNull();
  expect(lines.at(-1)).toContain('set HEALTH_PORT');
});
