// What the web server needs from the rest of the program.

import type { CommandMap, Desk, SettingsPort } from '../command-kit/index.js';

export interface WebOptions {
  readonly desk: Desk;
  readonly commands: CommandMap;
  /** Where to listen: an address of this machine. */
  readonly host: string;
  /** The port wanted, 0 for any; the next free one is taken when it is in use. */
  readonly port: number;
  /** The address under which others reach this server, without a slash at its end; null when nobody else does. */
  readonly publicUrl: string | null;
  /** Whether search engines may list the reader's pages. */
  readonly isIndexed: boolean;
  /** Origins whose pages may call the JSON API. */
  readonly apiOrigins: readonly string[];
  /** What is set in the playground's stand-in server; null where nothing is kept. */
  readonly settings: Pick<SettingsPort, 'read'> | null;
  /** Told of every fault, with the incident id that the visitor sees. */
  readonly onFault: (error: unknown, incidentId: string) => void;
}
