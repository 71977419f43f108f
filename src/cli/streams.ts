// Where the command line reads and writes.

import { toSafeText } from '../terminal/safe-text.js';

export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** One JSON value and a line feed. Characters that drive a terminal are written as escapes, which mean the same in JSON. */
export function writeJson({ stdout }: Pick<Streams, 'stdout'>, value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  stdout.write(`${json}\n`);
}

/** Lines for people; text of pages in them cannot drive the terminal. */
export function writeLines(output: NodeJS.WritableStream, lines: readonly string[]): void {
  for (const line of lines) output.write(`${toSafeText(line)}\n`);
}
