// A refusal of the catalogue → the error that is thrown. It carries what it tells, so that a screen may say it in another language.

import type { Card } from '../card/card.js';
import { createCard, textBlock } from '../card/create-card.js';
import { en } from '../locale/en.js';
import type { Messages, RefusalCode, RefusalDetails } from '../locale/language.js';
import { refusalWords } from '../locale/languages.js';
import { InputError } from './command.js';

/** Finer than the codes that programs know: those of one kind share a code. */
const sharedCodes: Readonly<Partial<Record<RefusalCode, string>>> = {
  'unknown-menu': 'unknown-command',
  'missing-subcommand': 'unknown-subcommand',
  'no-subcommands': 'unknown-subcommand',
  'unclear-words': 'stray-words',
  'mistyped-option': 'unknown-option',
  'missing-value': 'empty-option',
  'blank-option': 'empty-option',
};

/** The error for a refusal, in English. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  ...[details]: undefined extends RefusalDetails<Code> ? [] : [RefusalDetails<Code>]
): InputError {
  const told = details as RefusalDetails<Code>;
  const [message, hint] = refusalWords(en, code, told);
  return new InputError(sharedCodes[code] ?? code, message, hint, { code, details: told });
}

/** How a screen shows an `InputError`: what is wrong, and what to do instead. English where the catalogue does not know it. */
export function inputErrorCard({ message, hint, refused }: InputError, messages: Messages = en): Card {
  const [title, advice] =
    refused === null
      ? [message, hint]
      : refusalWords(messages, refused.code, refused.details as RefusalDetails<RefusalCode>);
  return createCard({ tone: 'error', title, found: false, blocks: [textBlock(advice)] });
}
