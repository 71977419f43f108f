// The web server: routes in front of the same desk that Discord asks. It serves one address, and GET changes nothing.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { addressOf } from '../net/server-address.js';
import { createIncidentId } from '../observability/incident-id.js';
import { addApi } from './api/api-routes.js';
import { addAssets } from './assets.js';
import { addFeeds } from './feeds/news-feeds.js';
import { addGuards, loopbackNames } from './guards.js';
import { addPlayground, BadRequestError } from './playground/playground-routes.js';
import { addReader } from './reader/reader-routes.js';
import type { WebOptions } from './web-options.js';

export interface WebServer {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Whether another program has the port that was wanted. */
  readonly isOtherPort: boolean;
  /** Lets answers under way finish for a moment, then closes every connection. */
  close(): Promise<void>;
}

/** As many ports as are tried one after another. */
const portsTried = 20;
const closeAfterMs = 2000;

/** Starts to listen. Rejects when no port is free or the address is not of this machine. */
export async function openWebServer(options: WebOptions): Promise<WebServer> {
  const isLoopback = options.host === '127.0.0.1' || options.host === '::1' || options.host === 'localhost';
  const app = new Hono();
  addGuards(app, { publicUrl: options.publicUrl, isLoopback });
  addAssets(app);
  addPlayground(app, { ...options, isLocal: isLoopback && isForThisMachine(options.publicUrl) });
  addFeeds(app, options);
  addApi(app, options);
  addReader(app, options);
  app.onError((error, context) => {
    if (error instanceof BadRequestError) return context.text(error.message, 400);
    const incidentId = createIncidentId();
    options.onFault(error, incidentId);
    return context.text(`Something went wrong on our side. Incident ${incidentId}.`, 500);
  });
  const server = createServer(getRequestListener(app.fetch));
  const port = await listen(server, options.host, options.port);
  return {
    address: addressOf(server, options.host),
    isOtherPort: options.port !== 0 && port !== options.port,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), closeAfterMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** Whoever names a public address has something on this machine pass on what others ask. */
function isForThisMachine(publicUrl: string | null): boolean {
  return publicUrl === null || loopbackNames.has(new URL(publicUrl).hostname);
}

/** Listens on the wanted port or on the next free one; gives the port. */
async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let tried = 0; ; tried++)
    try {
      const port = wanted === 0 ? 0 : wanted + tried;
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.removeListener('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || tried + 1 === portsTried) throw error;
    }
}
