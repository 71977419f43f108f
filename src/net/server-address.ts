// A server that listens → the address under which it is called.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `http://127.0.0.1:8080`, without a slash at its end; an IPv6 host stands in brackets. The server must be listening. */
export function addressOf(server: Server, host: string): string {
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return `http://${shownHost}:${(server.address() as AddressInfo).port}`;
}
