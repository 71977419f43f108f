// Why something could not be fetched, in words for the person who asked for it.

/** What kind of failure it was, for those who decide what to do next. */
export type FetchFault =
  /** Not a web address we may call: scheme, user name in it, port. */
  | 'address'
  /** It leads to an address that is not public. */
  | 'not-public'
  /** The name cannot be resolved. */
  | 'name'
  /** No connection, or it broke, TLS included. */
  | 'connection'
  | 'timeout'
  | 'redirects'
  /** Any status but 2xx and 304. */
  | 'status'
  | 'content-type'
  | 'too-large'
  | 'encoding'
  /** The site's robots.txt forbids it. */
  | 'robots'
  /** The site asked us to wait; nothing was sent. */
  | 'waiting'
  | 'cancelled';

interface FetchFailure {
  readonly fault: FetchFault;
  readonly url: string;
  readonly expected: string;
  readonly found: string;
  /** What the operator can do. */
  readonly hint: string;
  readonly status?: number;
  /** How long the site asks us to stay away, in milliseconds; null when it does not say. */
  readonly retryAfterMs?: number | null;
  readonly cause?: unknown;
}

/** One fetch that failed. `message` says where, what was expected and found, and what to do next. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly fault: FetchFault;
  readonly found: string;
  readonly hint: string;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  constructor({ fault, url, expected, found, hint, status, retryAfterMs, cause }: FetchFailure) {
    super(
      `${showUrl(url)}: expected ${expected}, found ${found}. ${hint}`,
      cause === undefined ? {} : { cause },
    );
    this.fault = fault;
    this.found = found;
    this.hint = hint;
    this.status = status ?? null;
    this.retryAfterMs = retryAfterMs ?? null;
  }
}

/** Longest address that a message repeats. */
const maxShownChars = 200;

/** An address as messages and logs show it: no user, no password, and no query, which may hold a key. */
export function showUrl(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, maxShownChars);
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`.slice(0, maxShownChars);
}
