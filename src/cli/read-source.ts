// FILE of the command line → its name and bytes.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InputError } from '../command-kit/command.js';
import type { Streams } from './streams.js';

export interface Source {
  /** Without its folder; "stdin" for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file, or standard input for "-". Throws `InputError` when it cannot be read. */
export async function readSource(file: string, { stdin }: Streams): Promise<Source> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    return { name: 'stdin', bytes: Buffer.concat(chunks) };
  }
  try {
    return { name: basename(file), bytes: await readFile(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new InputError(
      'unreadable-file',
      `Cannot read ${file} (${code}).`,
      code === 'EISDIR'
        ? 'Name a file; a folder of pages is searched with --corpus.'
        : 'Check the name, or write - for standard input.',
    );
  }
}
