// A web server on loopback that answers as a test says, and remembers what it was asked.

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SitePage {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

type Answer = SitePage | string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Site {
  /** "http://127.0.0.1:PORT", without a closing slash. */
  readonly url: string;
  /** "127.0.0.1:PORT" */
  readonly host: string;
  /** Paths asked for, robots.txt left out, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly at: number }[];
  /** Path → what it answers; a text is HTML. May be changed at any time; what is not named is a 404. */
  readonly pages: Map<string, Answer>;
  close(): Promise<void>;
}

/** Starts the server. Close it in `afterEach`. */
export async function startSite(pages: Readonly<Record<string, Answer>> = {}): Promise<Site> {
  const asked: Site['asked'] = [];
  const known = new Map(Object.entries(pages));
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push({ path, headers: request.headers, at: performance.now() });
    const answer = known.get(path) ?? { status: 404, body: 'nothing here' };
    if (typeof answer === 'function') return answer(request, response);
    const {
      status = 200,
      headers = { 'content-type': 'text/html; charset=utf-8' },
      body = '',
    } = typeof answer === 'string' ? { body: answer } : answer;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    pages: known,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
