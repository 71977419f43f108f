// Faults that a test injects into the REST side of the loopback Discord.

export type Fault = {
  /** Path without `/api/v10`; `/callback$/` for instance. */
  readonly path: RegExp;
  readonly method?: string;
  /** How many requests it meets; 1 when absent. */
  readonly times?: number;
} & (
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      /** A page instead of a JSON body, as proxies in front of Discord send it. */
      readonly page?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The request is never answered. */
  | { readonly kind: 'hang' }
  /** The connection is reset before anything happens. */
  | { readonly kind: 'reset' }
  /** The request takes effect, but the connection is reset before the answer. */
  | { readonly kind: 'lost reply' }
  /** The request takes effect, but its answer breaks off in the middle. */
  | { readonly kind: 'broken reply' }
  /** The connection is closed politely before anything happens. */
  | { readonly kind: 'close' }
  /** The request waits before anything happens, as in a queue of Discord's. */
  | { readonly kind: 'slow'; readonly ms: number }
);

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that meets this request, used up once; undefined for an ordinary request. */
  take(method: string, path: string): Fault | undefined;
}

export function createFaults(): Faults {
  let pending: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void pending.push({ fault, left: fault.times ?? 1 }),
    clear: () => {
      pending = [];
    },
    take(method, path) {
      const met = pending.find(
        ({ fault, left }) => left > 0 && (fault.method ?? method) === method && fault.path.test(path),
      );
      if (met !== undefined) met.left -= 1;
      return met?.fault;
    },
  };
}
