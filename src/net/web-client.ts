// A web address → its bytes: the one door through which the program reaches the outside.

import { Agent, request } from 'undici';
import { FetchError } from './fetch-error.js';
import { createGuardedLookup, type Resolve, resolveBySystem } from './guarded-lookup.js';
import { acceptedEncodings, readBody } from './read-body.js';
import { readRetryAfter } from './retry-after.js';
import { checkAddress, hostWithPort, parseAddress } from './web-address.js';

/** What may come back, by what it is meant to be. */
export interface Wanted {
  /** In words, for messages: "a feed". */
  readonly name: string;
  /** The Accept header. */
  readonly accept: string;
  /** Whether a media type (lower case, without parameters; null when the server names none) may be one. */
  readonly allows: (mediaType: string | null) => boolean;
  readonly maxBytes: number;
}

export interface WebRequest {
  readonly wanted: Wanted;
  /** From the last response, to be told that nothing changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal;
  /** The address that named this one, where somebody else did: from outside nobody leads us to hosts of the allow-list. */
  readonly from?: string;
  /** Called before each redirect is followed; throws to refuse it. */
  readonly beforeRedirect?: (to: string) => Promise<void>;
}

export interface WebResponse {
  /** Where the bytes came from, after redirects. */
  readonly url: string;
  /** Where what was asked for has moved for good (HTTP 301, 308), as far as that was said without a break; null when it has not. */
  readonly movedTo: string | null;
  /** False when the server says that what it sent last time still holds; `bytes` is empty then. */
  readonly isChanged: boolean;
  readonly bytes: Uint8Array;
  /** As sent, parameters included. */
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface WebClientSettings {
  readonly userAgent: string;
  /** Hosts with port ("127.0.0.1:8080") that may be fetched although they are not public. For tests and closed networks. */
  readonly allowedHosts?: readonly string[];
  readonly resolve?: Resolve;
  readonly limits?: Partial<WebLimits>;
}

export interface WebLimits {
  /** Name, connection and TLS together. */
  readonly connectMs: number;
  /** Longest silence while headers or body are awaited. */
  readonly idleMs: number;
  /** The whole fetch, redirects included. */
  readonly totalMs: number;
  readonly redirects: number;
}

export interface WebClient {
  /** Throws `FetchError`, and nothing else, for whatever keeps the bytes from coming. */
  get(url: string, request: WebRequest): Promise<WebResponse>;
  close(): Promise<void>;
}

/** A publisher's page comes in a few seconds or not at all; a feed reader has time, a server that dribbles has not. */
const defaultLimits: WebLimits = { connectMs: 5_000, idleMs: 10_000, totalMs: 30_000, redirects: 5 };

/** Validators longer than that are not worth storing. */
const maxValidatorChars = 256;

/**
 * Opens the client. It resolves names itself and connects to nothing but public addresses, checked anew for every connection
 * and every redirect. It keeps no cookies, sends no referrer and uses no proxy.
 */
export function createWebClient(settings: WebClientSettings): WebClient {
  const limits = { ...defaultLimits, ...settings.limits };
  const allowedHosts = new Set(settings.allowedHosts?.map((host) => host.toLowerCase()));
  const shared = {
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: 32 * 1024,
    keepAliveTimeout: 2_000,
    connections: 4,
  };
  const guarded = new Agent({
    ...shared,
    connect: { timeout: limits.connectMs, lookup: createGuardedLookup(settings.resolve ?? resolveBySystem) },
  });
  const open = new Agent({ ...shared, connect: { timeout: limits.connectMs } });

  const visit = async (
    url: URL,
    isAllowed: boolean,
    { wanted, etag, lastModified }: WebRequest,
    signal: AbortSignal,
  ) => {
    checkAddress(url, isAllowed);
    return request(url, {
      dispatcher: isAllowed ? open : guarded,
      signal,
      headers: {
        'user-agent': settings.userAgent,
        accept: wanted.accept,
        'accept-encoding': acceptedEncodings,
        ...(etag == null ? {} : { 'if-none-match': etag }),
        ...(lastModified == null ? {} : { 'if-modified-since': lastModified }),
      },
    });
  };

  /** Only the operator, or one of the named hosts, leads to a host that need not be public; a link or redirect from outside does not. */
  const isTrusted = (url: URL, from: URL | null) =>
    allowedHosts.has(hostWithPort(url)) && (from === null || allowedHosts.has(hostWithPort(from)));

  const follow = async (start: string, asked: WebRequest, signal: AbortSignal): Promise<WebResponse> => {
    let url = parseAddress(start);
    let from = asked.from === undefined ? null : parseAddress(asked.from);
    let movedTo: string | null = null;
    let hasMoved = true;
    for (let redirects = 0; ; redirects += 1) {
      const response = await visit(url, isTrusted(url, from), asked, signal);
      const { statusCode } = response;
      const header = (name: string) => readHeader(response.headers[name]);
      const drop = () => response.body.destroy();
      response.body.on('error', () => undefined);
      const location = header('location');
      if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && location !== null) {
        drop();
        if (redirects >= limits.redirects) throw tooManyRedirects(start, limits.redirects);
        from = url;
        url = parseAddress(location, url);
        checkAddress(url, isTrusted(url, from));
        await asked.beforeRedirect?.(url.href);
        hasMoved &&= statusCode === 301 || statusCode === 308;
        if (hasMoved) movedTo = url.href;
        continue;
      }
      const about = {
        url: url.href,
        movedTo,
        contentType: header('content-type'),
        etag: shortOrNull(header('etag')),
        lastModified: shortOrNull(header('last-modified')),
      };
      if (statusCode === 304) {
        drop();
        return { ...about, isChanged: false, bytes: new Uint8Array() };
      }
      if (statusCode < 200 || statusCode > 299) {
        drop();
        throw statusError(url.href, asked.wanted, statusCode, header('retry-after'));
      }
      const { wanted } = asked;
      if (!wanted.allows(toMediaType(about.contentType))) {
        drop();
        throw new FetchError({
          fault: 'content-type',
          url: url.href,
          expected: wanted.name,
          found: about.contentType?.slice(0, 80) ?? 'no content type',
          hint: 'Nothing was read from it.',
        });
      }
      const bytes = await readBody(url.href, response.body, header('content-encoding'), wanted.maxBytes);
      return { ...about, isChanged: true, bytes };
    }
  };

  return {
    async get(url, asked) {
      const total = AbortSignal.timeout(limits.totalMs);
      const signal = asked.signal === undefined ? total : AbortSignal.any([total, asked.signal]);
      try {
        return await follow(url, asked, signal);
      } catch (error) {
        throw toFetchError(error, url, asked, total, limits);
      }
    },
    async close() {
      await Promise.all([guarded.destroy(), open.destroy()]);
    },
  };
}

function tooManyRedirects(url: string, limit: number): FetchError {
  return new FetchError({
    fault: 'redirects',
    url,
    expected: `at most ${limit} redirects`,
    found: 'more',
    hint: 'Use the address that a browser ends at.',
  });
}

function statusError(url: string, { name }: Wanted, status: number, retryAfter: string | null): FetchError {
  const retryAfterMs = readRetryAfter(retryAfter, new Date());
  return new FetchError({
    fault: 'status',
    url,
    expected: name,
    ...describeStatus(status),
    status,
    retryAfterMs,
  });
}

function describeStatus(status: number): { readonly found: string; readonly hint: string } {
  switch (status) {
    case 401:
    case 403:
      return { found: `a refusal (HTTP ${status})`, hint: 'The site does not let us in.' };
    case 404:
      return { found: 'nothing there (HTTP 404)', hint: 'Check the address in a browser.' };
    case 410:
      return { found: 'that it is gone for good (HTTP 410)', hint: 'Remove it here as well.' };
    case 429:
      return { found: 'too many requests (HTTP 429)', hint: 'We wait before we ask again.' };
    default:
      return status >= 500
        ? { found: `a fault of the site (HTTP ${status})`, hint: 'We ask again later.' }
        : { found: `HTTP ${status}`, hint: 'Check the address in a browser.' };
  }
}

function toFetchError(
  error: unknown,
  url: string,
  { wanted, signal }: WebRequest,
  total: AbortSignal,
  limits: WebLimits,
): FetchError {
  const known = findFetchError(error);
  if (known !== undefined) return known;
  const failed = (fault: 'timeout' | 'connection' | 'cancelled', found: string, hint: string) =>
    new FetchError({ fault, url, expected: wanted.name, found, hint, cause: error });
  if (signal?.aborted === true) return failed('cancelled', 'that we were told to stop', 'Ask again.');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (total.aborted || /TIMEOUT|TIMEDOUT/.test(code))
    return failed(
      'timeout',
      total.aborted ? `no end after ${limits.totalMs / 1000} s` : 'silence for too long',
      'We ask again later.',
    );
  const reason = code === '' ? (error instanceof Error ? error.message : String(error)) : code;
  return failed('connection', `a connection that failed (${reason.slice(0, 80)})`, 'We ask again later.');
}

/** What our own lookup threw arrives wrapped, when several addresses were tried as an AggregateError. */
function findFetchError(error: unknown): FetchError | undefined {
  for (let inner = error; inner instanceof Error; inner = inner.cause)
    if (inner instanceof FetchError) return inner;
  return undefined;
}

function readHeader(value: string | string[] | undefined): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text.trim() === '' ? null : text.trim();
}

/** Only what may be sent back as a header, and is short. */
function shortOrNull(value: string | null): string | null {
  return value !== null && value.length <= maxValidatorChars && /^[\x20-\x7e]+$/.test(value) ? value : null;
}

function toMediaType(contentType: string | null): string | null {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() || null;
}
