// The web client, made a good guest: one request at a time for each host, with pauses, and by the rules of its robots.txt.

import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import { FetchError } from './fetch-error.js';
import { fetchRobots, forbiddenByRobots, type RobotsRules } from './robots.js';
import { maxAddressChars } from './web-address.js';
import type { WebClient, WebRequest } from './web-client.js';

export interface PoliteSettings {
  /** The name by which a robots.txt addresses us. */
  readonly robotName: string;
  /** Shortest pause between two requests to one host, in milliseconds. */
  readonly pauseMs: number;
  readonly now?: () => Date;
}

/** The rules of a site are read again after a day (RFC 9309, 2.4). */
const rulesMs = 24 * 60 * 60 * 1000;

/** A site that could not tell its rules is asked again after this time, not once for every article. */
const failedRulesMs = 10 * 60 * 1000;

/** Longest pause that a crawl delay can ask for, in milliseconds; some sites ask for hours. */
const maxPauseMs = 30_000;

/** How long a host is left alone that has too many requests (HTTP 429) and does not say for how long, in milliseconds. */
const unsaidPauseMs = 60_000;

/** Hosts remembered. A feed reader knows dozens; a feed that names a new host with every item must not fill the memory. */
const maxHosts = 1000;

interface Host {
  readonly queue: PQueue;
  rules: { readonly value: Promise<RobotsRules>; readonly until: number } | null;
  nextAt: number;
  /** Until then the host does not want to hear from us. */
  awayUntil: number;
}

/**
 * Wraps a client. Each host is asked one thing at a time, with a pause in between that its crawl delay may lengthen, and only
 * for what its robots.txt allows, redirect targets included. After 429, or 503 with Retry-After, the host is left alone for as long
 * as it says: calls in that time fail at once with fault `waiting`.
 */
export function createPoliteClient(client: WebClient, settings: PoliteSettings): WebClient {
  const { robotName, pauseMs, now = () => new Date() } = settings;
  const hosts = new Map<string, Host>();

  const hostOf = (origin: string): Host => {
    const known = hosts.get(origin);
    // Put last: the map is kept in the order of use.
    hosts.delete(origin);
    const host = known ?? { queue: new PQueue({ concurrency: 1 }), rules: null, nextAt: 0, awayUntil: 0 };
    hosts.set(origin, host);
    if (hosts.size > maxHosts) dropOldestIdle(hosts);
    return host;
  };

  const rulesOf = async (origin: string, asker: Asker): Promise<RobotsRules> => {
    const host = hostOf(origin);
    const time = now().getTime();
    if (host.rules !== null && host.rules.until > time) return host.rules.value;
    const value = fetchRobots(client, origin, robotName, asker);
    host.rules = { value, until: time + rulesMs };
    value.catch(({ fault }: FetchError) => {
      // Of another asker the same may be true no more.
      host.rules =
        fault === 'cancelled' || fault === 'not-public' || fault === 'address'
          ? null
          : { value, until: time + failedRulesMs };
    });
    return value;
  };

  const checkRules = async (url: string, asker: Asker): Promise<RobotsRules> => {
    const rules = await rulesOf(new URL(url).origin, asker);
    if (!rules.isAllowed(url)) throw forbiddenByRobots(url);
    return rules;
  };

  return {
    async get(url, request) {
      // Addresses that the client refuses anyway have no host to be polite to.
      if (!/^https?:\/\/[^@/]+(?:\/|$)/i.test(url) || !URL.canParse(url)) return client.get(url, request);
      if (new URL(url).href.length > maxAddressChars) return client.get(url, request);
      const host = hostOf(new URL(url).origin);
      return host.queue.add(async () => {
        const rules = await checkRules(url, request);
        await setTimeout(Math.max(0, host.nextAt - now().getTime()), undefined, {
          ...(request.signal === undefined ? {} : { signal: request.signal }),
        }).catch(() => undefined);
        if (host.awayUntil > now().getTime()) throw stillAway(url, host.awayUntil - now().getTime());
        try {
          return await client.get(url, {
            ...request,
            beforeRedirect: async (to) => {
              await checkRules(to, { ...request, from: url });
            },
          });
        } catch (error) {
          if (error instanceof FetchError && (error.status === 429 || error.status === 503))
            host.awayUntil =
              now().getTime() + (error.retryAfterMs ?? (error.status === 429 ? unsaidPauseMs : 0));
          throw error;
        } finally {
          host.nextAt =
            now().getTime() + Math.min(Math.max(pauseMs, rules.crawlDelaySeconds * 1000), maxPauseMs);
        }
      });
    },
    close: () => client.close(),
  };
}

/** On whose behalf rules are asked for. */
type Asker = Pick<WebRequest, 'from' | 'signal'>;

function dropOldestIdle(hosts: Map<string, Host>): void {
  for (const [origin, { queue }] of hosts) {
    if (queue.size + queue.pending > 0) continue;
    hosts.delete(origin);
    return;
  }
}

function stillAway(url: string, waitMs: number): FetchError {
  return new FetchError({
    fault: 'waiting',
    url,
    expected: 'that the site takes requests',
    found: `that it asked us to wait another ${Math.ceil(waitMs / 1000)} s`,
    hint: 'We ask again after that.',
    retryAfterMs: waitMs,
  });
}
