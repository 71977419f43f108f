// What a site allows robots to fetch, asked once a day.

import { createRequire } from 'node:module';
import { decodeText } from './decode-text.js';
import { FetchError } from './fetch-error.js';
import { robotsFile } from './wanted.js';
import type { WebClient, WebRequest } from './web-client.js';

export interface RobotsRules {
  /** Whether this address may be fetched. */
  isAllowed(url: string): boolean;
  /** Seconds the site asks robots to leave between two requests; 0 when it does not ask. */
  readonly crawlDelaySeconds: number;
}

interface ParsedRobots {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

/** robots-parser is CommonJS whose types claim a default export of ES modules. */
const parseRobots = createRequire(import.meta.url)('robots-parser') as (
  url: string,
  text: string,
) => ParsedRobots;

/**
 * Most characters that lines with wildcards may have in all. Each is held against each character of an address, and this is
 * done where the gateway is listened to: a file of a megabyte would take a minute. Real files have a few hundred.
 */
const maxWildcardChars = 16_384;

function countWildcardChars(text: string): number {
  const lines = text.split(/[\r\n]+/).filter((line) => line.includes('*'));
  return lines.reduce((sum, { length }) => sum + length, 0);
}

const allowAll: RobotsRules = { isAllowed: () => true, crawlDelaySeconds: 0 };

/**
 * Fetches and reads the robots.txt of an origin ("https://example.org") for a robot of this name. By RFC 9309: a file that is
 * not there (HTTP 4xx) allows everything, and one that cannot be read now (HTTP 5xx, 429, no connection) forbids everything for
 * now, which is thrown as `FetchError`.
 */
export async function fetchRobots(
  client: WebClient,
  origin: string,
  robotName: string,
  { from, signal }: Pick<WebRequest, 'from' | 'signal'> = {},
): Promise<RobotsRules> {
  const url = `${origin}/robots.txt`;
  try {
    const { bytes, contentType } = await client.get(url, {
      wanted: robotsFile,
      ...(from === undefined ? {} : { from }),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = decodeText(bytes, contentType);
    if (countWildcardChars(text) > maxWildcardChars)
      throw new FetchError({
        fault: 'too-large',
        url,
        expected: 'rules for robots',
        found: `over ${maxWildcardChars} characters of lines with wildcards`,
        hint: 'Nothing is fetched there.',
      });
    const robots = parseRobots(url, text);
    return {
      isAllowed: (address) => robots.isAllowed(address, robotName) ?? true,
      crawlDelaySeconds: robots.getCrawlDelay(robotName) ?? 0,
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { status, fault } = error;
    if (status !== null && status >= 400 && status < 500 && status !== 429) return allowAll;
    if (['not-public', 'name', 'address', 'cancelled'].includes(fault)) throw error;
    throw new FetchError({
      fault,
      ...(status === null ? {} : { status }),
      url,
      expected: 'the rules of the site for robots',
      found: error.found,
      hint: 'Until they can be read, nothing is fetched there; we ask again later.',
      retryAfterMs: error.retryAfterMs,
      cause: error,
    });
  }
}

/** The error for an address that the rules forbid. */
export function forbiddenByRobots(url: string): FetchError {
  return new FetchError({
    fault: 'robots',
    url,
    expected: 'an address that robots may fetch',
    found: 'that the site’s robots.txt forbids it',
    hint: 'Ask the publisher, or save the page by hand.',
  });
}
