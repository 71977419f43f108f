// Any driver → the same driver with texts that any database holds, errors that an operator understands, word of whether
// anything can be written, and room for other work between statements.

import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  DialectAdapter,
  Driver,
  QueryCompiler,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { takeTurns } from '../turns/take-turns.js';
import { toStorableText } from './storable-text.js';
import { StoreError, toStoreError } from './store-error.js';

/** Called with what a failed statement says of the store, and with null when one has changed something. */
export type OnStoreState = (error: StoreError | null) => void;

type Guard = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Everything about a database but its driver. */
export interface DialectParts {
  readonly driver: Driver;
  readonly adapter: DialectAdapter;
  readonly compiler: QueryCompiler;
  readonly introspector: Dialect['createIntrospector'];
  /** File, or server without its password. */
  readonly place: string;
}

export function createGuardedDialect(parts: DialectParts, onState: OnStoreState): Dialect {
  return {
    createDriver: () => new GuardedDriver(parts.driver, parts.place, onState),
    createAdapter: () => parts.adapter,
    createQueryCompiler: () => parts.compiler,
    createIntrospector: parts.introspector,
  };
}

class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #place: string;
  readonly #onState: OnStoreState;
  readonly #giveWay = takeTurns();
  /** One wrapper for each connection: Kysely gives a connection back to the driver that it came from. */
  readonly #wrapped = new WeakMap<DatabaseConnection, GuardedConnection>();

  constructor(inner: Driver, place: string, onState: OnStoreState) {
    this.#inner = inner;
    this.#place = place;
    this.#onState = onState;
  }

  init(): Promise<void> {
    return this.#guard(() => this.#inner.init());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#guard(() => this.#inner.acquireConnection());
    const known = this.#wrapped.get(connection);
    if (known !== undefined) return known;
    const guard: Guard = async (work) => {
      const result = await this.#guard(work);
      await this.#giveWay();
      return result;
    };
    const wrapped = new GuardedConnection(connection, guard, this.#onState);
    this.#wrapped.set(connection, wrapped);
    return wrapped;
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#guard(() => this.#inner.beginTransaction(unwrap(connection), settings));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#guard(() => this.#inner.commitTransaction(unwrap(connection)));
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#guard(() => this.#inner.rollbackTransaction(unwrap(connection)));
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(unwrap(connection));
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }

  async #guard<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const told = toStoreError(error, this.#place);
      if (told instanceof StoreError) this.#onState(told);
      throw told;
    }
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #guard: Guard;
  readonly #onState: OnStoreState;

  constructor(inner: DatabaseConnection, guard: Guard, onState: OnStoreState) {
    this.inner = inner;
    this.#guard = guard;
    this.#onState = onState;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const storable = { ...query, parameters: query.parameters.map(toStorable) };
    const result = await this.#guard(async () => this.inner.executeQuery<Row>(storable));
    if ((result.numAffectedRows ?? 0n) > 0n) this.#onState(null);
    return result;
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.inner.streamQuery<Row>(query, chunkSize);
  }
}

function unwrap(connection: DatabaseConnection): DatabaseConnection {
  return connection instanceof GuardedConnection ? connection.inner : connection;
}

function toStorable(parameter: unknown): unknown {
  return typeof parameter === 'string' ? toStorableText(parameter) : parameter;
}
