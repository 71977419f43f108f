// A refusal of the catalogue → the error that is thrown. It carries what it tells, so that a screen may say it in another language.

import type { Card } from '../card/card.js';
import { createCard, textBlock } from '../card/create-card.js';
import { en } from '../locale/en.js';
import type { Messages, RefusalCode, RefusalDetails } from '../locale/language.js';
import { refusalWords } from '../locale/languages.js';
import type { Saying } from '../locale/saying.js';
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
  'no-such-article': 'no-article',
  'nowhere-to-subscribe': 'no-store',
  'two-days': 'both',
  'role-without-ping': 'both',
  'file-and-text': 'both',
  'empty-quiet-hours': 'bad-quiet-hours',
  'wordless-part': 'no-words',
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

/** What is wrong and what to do instead, in the words of a catalogue; English where it does not know them. */
export function explainInputError({ message, hint, refused }: InputError, messages: Messages): Saying {
  if (refused === null) return [message, hint];
  return refusalWords(messages, refused.code, refused.details as RefusalDetails<RefusalCode>);
}

/** How a screen shows an `InputError`. */
export function inputErrorCard(error: InputError, messages: Messages = en): Card {
  const [title, advice] = explainInputError(error, messages);
  return createCard({ tone: 'error', title, found: false, blocks: [textBlock(advice)] });
}
