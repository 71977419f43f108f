// The process environment, filled up from a .env file.

import { config } from 'dotenv';

/**
 * Variables of the process; those it lacks are taken from `.env` in the working folder. Without such a file,
 * the process alone speaks.
 */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  config({ quiet: true });
  return process.env;
}
