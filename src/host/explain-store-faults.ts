// Ports over the store, whose faults reach people as a word about what they can do.

import { refusal } from '../command-kit/index.js';
import { StoreError } from '../store/store-error.js';

/** The same object; a method that rejects with `StoreError` rejects with `InputError` instead. The reason is for operators and the log. */
export function explainStoreFaults<Port extends object>(
  port: Port,
  onFault: (error: StoreError) => void,
): Port {
  return new Proxy(port, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...input: unknown[]) => {
        try {
          return await method.apply(target, input);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          onFault(error);
          throw refusal('store-unavailable');
        }
      };
    },
  });
}
