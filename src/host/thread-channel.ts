// Calls between two threads: objects on either side, whose asynchronous methods the other side calls by name.

import { type BirpcReturn, createBirpc } from 'birpc';
import { packError, unpackError } from './wire-error.js';

/** A `Worker` as its starter sees it, or `parentPort` as the worker does. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

export interface Channel {
  /** An object of the other side. Its methods reject as they do there, and with the error of `close` after that. */
  remote<Target extends object>(name: string): Target;
  /** Rejects all calls under way. */
  close(error: Error): void;
}

/** Makes the methods of these objects callable from the other side. Nothing else is. */
export function openChannel(end: MessageEnd, objects: Readonly<Record<string, object>>): Channel {
  const rpc: BirpcReturn<
    Record<string, (...args: unknown[]) => Promise<unknown>>,
    object,
    false
  > = createBirpc(
    {},
    {
      proxify: false,
      // A reindex takes as long as it takes; a thread that ends closes the channel.
      timeout: -1,
      post: (message) => end.postMessage(message),
      on: (listener) => end.on('message', listener),
      off: (listener) => end.off('message', listener),
      serialize: (message) => ('e' in message ? { ...message, e: packError(message.e) } : message),
      deserialize: (message) => ('e' in message ? { ...message, e: unpackError(message.e) } : message),
      // A result that cannot be cloned is told to whoever called, like any other fault.
      onGeneralError: (_, functionName) => functionName !== undefined,
      resolver: (name) => findMethod(objects, name),
    },
  );
  return {
    remote: <Target extends object>(name: string) =>
      new Proxy({} as Target, {
        // A promise that resolves with this object must not take it for another promise.
        get: (_, method) =>
          typeof method !== 'string' || method === 'then'
            ? undefined
            : (...args: unknown[]) => rpc.$call(`${name}.${method}`, ...args),
      }),
    close: (error) => rpc.$close(error),
  };
}

function findMethod(objects: Readonly<Record<string, object>>, name: string) {
  const [objectName = '', methodName = ''] = name.split('.');
  const object = Object.hasOwn(objects, objectName) ? objects[objectName] : undefined;
  if (object === undefined || methodName in Object.prototype) return undefined;
  const method: unknown = Reflect.get(object, methodName);
  return typeof method === 'function' ? (method.bind(object) as (...args: unknown[]) => unknown) : undefined;
}
