// What those who run the program may ask it: whether it lives, whether it can answer, and its figures. For this machine by
// default; nothing secret is told, and nothing can be changed.

import { createServer } from 'node:http';
import { addressOf } from '../net/server-address.js';
import type { Vitals } from '../observability/vitals.js';
import { judgeVitals } from './judge-vitals.js';
import { createPrometheus, type Prometheus } from './prometheus.js';

export interface OperationsOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readVitals(): Promise<Vitals>;
  onFault(error: unknown): void;
}

export interface OperationsServer extends Pick<Prometheus, 'meters' | 'registry'> {
  /** Where it listens: `http://127.0.0.1:9464`. */
  readonly address: string;
  close(): Promise<void>;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Starts to listen. Rejects with the system's error when the port is taken or the address is not of this machine: who checks health knows one port. */
export async function openOperationsServer({
  host,
  port,
  readVitals,
  onFault,
}: OperationsOptions): Promise<OperationsServer> {
  const prometheus = createPrometheus();
  const judge = async (isWell: (verdict: ReturnType<typeof judgeVitals>) => boolean): Promise<Page> => {
    const verdict = judgeVitals(await readVitals());
    const status = isWell(verdict) ? 200 : 503;
    return { status, type: 'application/json', body: `${JSON.stringify(verdict)}\n` };
  };
  const pages: Readonly<Record<string, () => Promise<Page>>> = {
    '/healthz': () => judge(({ isAlive }) => isAlive),
    '/readyz': () => judge(({ isReady }) => isReady),
    '/metrics': async () => ({
      status: 200,
      type: prometheus.contentType,
      body: await prometheus.writePage(await readVitals()),
    }),
  };
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const write = Object.hasOwn(pages, path) ? pages[path] : undefined;
    const { status, type, body } = await answer(request.method, write, onFault);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    meters: prometheus.meters,
    registry: prometheus.registry,
    address: addressOf(server, host),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  method: string | undefined,
  write: (() => Promise<Page>) | undefined,
  onFault: OperationsOptions['onFault'],
): Promise<Page> {
  const say = (status: number, body: string): Page => ({ status, type: 'text/plain', body: `${body}\n` });
  if (write === undefined) return say(404, 'There is /healthz, /readyz and /metrics.');
  if (method !== 'GET' && method !== 'HEAD') return say(405, 'Nothing can be changed here.');
  try {
    return await write();
  } catch (error) {
    onFault(error);
    return say(500, 'That cannot be told at this moment.');
  }
}
