// A number for one fault: whoever was shown it and whoever reads the log mean the same.

import { randomUUID } from 'node:crypto';

/** Eight hexadecimal digits. */
export function createIncidentId(): string {
  return randomUUID().slice(0, 8);
}
