// The client with which requests of digests are made.

import { REST, type RESTOptions } from '@discordjs/rest';

/** Longest wait for one request of a digest. Nobody waits for it, and giving up leaves a doubt. */
const timeoutMs = 15_000;

/** What digests are sent with: no request is repeated, and none waits in line, because the outbox does both better. */
export function createDigestRest({
  token,
  api,
}: {
  readonly token: string;
  readonly api?: string | undefined;
}): REST {
  const options: Partial<RESTOptions> = {
    retries: 0,
    timeout: timeoutMs,
    rejectOnRateLimit: () => true,
    ...(api === undefined ? {} : { api }),
  };
  return new REST(options).setToken(token);
}
