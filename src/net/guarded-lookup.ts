// A name → the addresses a connection may go to: every one of them public.

import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import PQueue from 'p-queue';
import { FetchError } from './fetch-error.js';
import { describeNonPublic } from './public-address.js';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name. A test puts its own in place of the system's. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/**
 * How many names are resolved at once. Each keeps one of four threads for as long as its name server likes, and reading files and
 * decompressing need them, too: names that take for ever must not have them all.
 */
const lookups = new PQueue({ concurrency: 2 });

export const resolveBySystem: Resolve = (hostname) =>
  lookups.add(() => lookup(hostname, { all: true, verbatim: true }));

/**
 * Makes the lookup that a socket calls itself when it connects. There is no second resolution between check and connection,
 * so a name that changes its answer in between (DNS rebinding) gains nothing. One address that is not public refuses them
 * all: an honest name has no such mixture.
 */
export function createGuardedLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolvePublic(hostname, resolve).then(
      (addresses) => {
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

async function resolvePublic(hostname: string, resolve: Resolve): Promise<readonly ResolvedAddress[]> {
  const addresses = await resolve(hostname).catch((cause: unknown) => {
    throw new FetchError({
      fault: 'name',
      url: hostname,
      expected: 'a host that exists',
      found: `a name that does not resolve (${codeOf(cause)})`,
      hint: 'Check the spelling of the address.',
      cause,
    });
  });
  for (const { address } of addresses) refuseNonPublic(hostname, address);
  return addresses;
}

/** Throws `FetchError` unless the address is public. */
export function refuseNonPublic(hostname: string, address: string): void {
  const reason = describeNonPublic(address);
  if (reason === null) return;
  throw new FetchError({
    fault: 'not-public',
    url: hostname,
    expected: 'a host on the public internet',
    found: hostname === address ? reason : `${address}, ${reason}`,
    hint: 'Only public addresses are fetched.',
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
