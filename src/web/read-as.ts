// A reading of the kind that was asked for.

import type { Reading, ReadingRequest } from '../answer/reading/reading.js';
import type { Desk } from '../command-kit/index.js';

type ReadingOf<Kind> = Extract<Reading, { readonly kind: Kind }>;

/** Null when there is no such thing, and for a hidden article. */
export async function readAs<Request extends ReadingRequest>(
  desk: Pick<Desk, 'read'>,
  request: Request,
): Promise<ReadingOf<Request['kind']> | null> {
  const reading = await desk.read(request);
  return reading?.kind === request.kind ? (reading as ReadingOf<Request['kind']>) : null;
}
