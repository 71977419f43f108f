// A request → the address under which its sender reaches this server, without a slash at its end.

import type { Context } from 'hono';

/** The public address where there is one; else the name it was called by, which the guards have let pass. */
export function findBase(context: Context, publicUrl: string | null): string {
  return publicUrl ?? new URL(context.req.url).origin;
}
