// What stands before every route: who may ask under which name, how often, how much, and what a page may load.

import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { describeNonPublic } from '../net/public-address.js';

export interface GuardOptions {
  readonly publicUrl: string | null;
  readonly isLoopback: boolean;
}

/** Largest request body in bytes: a pasted message of Discord's longest length, several times over. */
const maxBodyBytes = 64 * 1024;

/** Calls that cost work, for each address that asks: enough for typing with suggestions, not for flooding. */
export const callsPerMinute = 300;
/** Pages that are remembered, for each address that asks: enough for whoever reads, too few to copy everything at once. */
const pagesPerMinute = 1200;

/** Names by which only this machine means itself, as they stand in addresses. */
export const loopbackNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function addGuards(app: Hono, { publicUrl, isLoopback }: GuardOptions): void {
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      // Whether there is TLS in front of us is for whoever puts it there to say.
      strictTransportSecurity: false,
    }),
  );
  app.use(checkHost(publicUrl, isLoopback));
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: (context) => context.text('Too much at once.', 413) }));
  app.use('/playground/*', checkOrigin);
  const limitCalls = limitRate(callsPerMinute, publicUrl !== null);
  for (const path of ['/', '/operators', '/playground/*', '/search', '/api/*', '/feed.xml', '/feed.json'])
    app.use(path, limitCalls);
  const limitPages = limitRate(pagesPerMinute, publicUrl !== null);
  for (const path of ['/a/*', '/e/*', '/p/*']) app.use(path, limitPages);
}

/** A page of somebody else whose name leads to this machine (DNS rebinding) must not speak to us in the visitor's place. */
function checkHost(publicUrl: string | null, isLoopback: boolean): MiddlewareHandler {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const name = host.replace(/:\d+$/, '');
    if (host === publicHost || loopbackNames.has(name) || (!isLoopback && publicHost === null)) return next();
    return context.text(
      `This server does not answer to the name it was called by. Set PUBLIC_URL to the address that visitors use.`,
      421,
    );
  };
}

/** Only our own pages may call: browsers say where a call comes from. */
const checkOrigin: MiddlewareHandler = async (context, next) => {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return context.text('Only pages of this server may call this.', 403);
  return next();
};

function limitRate(perMinute: number, isBehindProxy: boolean): MiddlewareHandler<{ Bindings: HttpBindings }> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (context, next) => {
    const address = findCaller(context, isBehindProxy);
    try {
      await limiter.consume(address);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      context.header('retry-after', String(Math.ceil(refusal.msBeforeNext / 1000)));
      return context.text('That was a lot at once. Please wait a moment.', 429);
    }
    return next();
  };
}

/**
 * Who asks. With a public address, a proxy on this machine or in its own network (a container is reached through one) adds its
 * caller as the last of `X-Forwarded-For`; what stands before that anybody can have written.
 */
function findCaller(context: Context<{ Bindings: HttpBindings }>, isBehindProxy: boolean): string {
  const address = context.env.incoming.socket.remoteAddress ?? 'unknown';
  if (!isBehindProxy || describeNonPublic(address) === null) return address;
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || address;
}
