// What can go wrong with the store, in words an operator can act on.

/**
 * `full` and `read-only`: nothing can be written, reading goes on. `busy`: another process held the lock for too long.
 * `damaged`: the file is no sound database. `newer`: a later version of the program made it. `unreachable`: it cannot be
 * opened or connected to.
 */
export type StoreFault = 'full' | 'read-only' | 'busy' | 'damaged' | 'newer' | 'unreachable';

/** The message says what and where; `hint` what to do next. Neither holds a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  readonly hint: string;
  constructor(fault: StoreFault, message: string, hint: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
    this.hint = hint;
  }
}

const faultsOfSqlite: readonly (readonly [prefix: string, fault: StoreFault])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  // Reading from a disk that fails gives the same code; either way nothing can be relied on to be written.
  ['SQLITE_IOERR', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CANTOPEN', 'unreachable'],
];

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and what Node says of a connection. */
const faultsOfPostgres: readonly (readonly [prefix: string, fault: StoreFault])[] = [
  ['53100', 'full'],
  ['25006', 'read-only'],
  ['55P03', 'busy'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['53300', 'unreachable'],
  ['57P0', 'unreachable'],
  ['08', 'unreachable'],
  ['28', 'unreachable'],
  ['3D000', 'unreachable'],
  ['ECONN', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EPIPE', 'unreachable'],
];

const hints: Readonly<Record<StoreFault, string>> = {
  full: 'Free some space on that disk; writing resumes by itself.',
  'read-only': 'Make that disk or database writable again; writing resumes by itself.',
  busy: 'Another process holds the database; look for a second copy of the program and try again.',
  damaged: 'Stop the program and run “dragoman restore FILE” with the latest backup.',
  newer: 'Start the newer version of the program, or restore a backup from before the update.',
  unreachable: 'Check that DATABASE_URL names a running server, and that it lets this program in.',
};

/**
 * An error of a database driver as a `StoreError`; anything else (a fault of ours, such as a broken constraint) comes back as
 * it is. `place` is the file, or the server without its password.
 */
export function toStoreError(error: unknown, place: string): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const fault = [...faultsOfSqlite, ...faultsOfPostgres].find(([prefix]) => code.startsWith(prefix))?.[1];
  if (fault === undefined) return error;
  const hint =
    code === 'SQLITE_CANTOPEN'
      ? 'Check that DATA_DIR names a folder that this program may use.'
      : hints[fault];
  return new StoreError(fault, `${sentences[fault]}: ${place} (${code}).`, hint, error);
}

const sentences: Readonly<Record<StoreFault, string>> = {
  full: 'The disk of the database is full',
  'read-only': 'The database cannot be written to',
  busy: 'The database is held by another process',
  damaged: 'The database is damaged',
  newer: 'The database was made by a newer version of the program',
  unreachable: 'The database cannot be reached',
};

/** The error that says a newer program was here. */
export function newerSchema(place: string, cause: unknown): StoreError {
  return new StoreError('newer', `${sentences.newer}: ${place}.`, hints.newer, cause);
}

/** The error that says which checks the file failed. */
export function damagedFile(place: string, found: string): StoreError {
  return new StoreError('damaged', `${sentences.damaged}: ${place} (${found}).`, hints.damaged);
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
