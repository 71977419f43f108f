// An error → plain data that may cross between threads → the same error again. Cloning alone would lose class and fields.

import { InputError } from '../command-kit/index.js';
import { CorpusError } from '../corpus/read-corpus.js';

export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of an `InputError`, else null. */
  readonly input: Pick<InputError, 'code' | 'hint' | 'refused'> | null;
}

export function packError(error: unknown): WireError {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), stack: undefined, input: null };
  const { name, message, stack } = error;
  return {
    name,
    message,
    stack,
    input:
      error instanceof InputError ? { code: error.code, hint: error.hint, refused: error.refused } : null,
  };
}

/** An `InputError` or `CorpusError` for those, an `Error` of the same name and stack for anything else. */
export function unpackError({ name, message, stack, input }: WireError): Error {
  const error = recreate(name, message, input);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function recreate(name: string, message: string, input: WireError['input']): Error {
  if (input !== null) return new InputError(input.code, message, input.hint, input.refused);
  if (name === 'CorpusError') return new CorpusError(message);
  const error = new Error(message);
  error.name = name;
  return error;
}
