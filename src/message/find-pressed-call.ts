// A pressed button, and what its card shows → the call it makes. Nothing about a button is remembered anywhere else.

import type { Card } from '../card/card.js';
import {
  type CommandMap,
  formatInvocation,
  hasEffect,
  type InputError,
  type Invocation,
  parseInvocation,
  refusal,
  toInvocation,
} from '../command-kit/index.js';
import { toButtonLabel } from './buttons.js';
import { type ButtonRequest, fingerprintOf } from './custom-id.js';

export interface Press {
  /** What the custom id asks for; null when this version never gave such an id. */
  readonly request: ButtonRequest | null;
  /** The call that the card shows; null when it shows none. */
  readonly line: string | null;
  /** What stands on the button; null for a button that the message does not have. */
  readonly label: string | null;
}

/**
 * The card's own call for another page, the call in the id, or that of the action at its place. `run` makes the card's call
 * anew where the action has to be found again. Throws `InputError` when the button no longer leads anywhere.
 */
export async function findPressedCall(
  { request, line, label }: Press,
  commands: CommandMap,
  run: (shown: Invocation) => Promise<Card>,
): Promise<Invocation> {
  if (request?.kind === 'run' && request.line !== null) return parseInvocation(request.line, commands);
  if (request === null || request.kind === 'frame' || line === null) throw expired(line);
  const shown = parseInvocation(line, commands);
  if (hasEffect(shown, commands)) throw expired(line);
  if (request.kind === 'page') return shown;
  const action = (await run(shown)).actions[request.index];
  if (action?.kind !== 'run') throw expired(line);
  const found = toInvocation(action);
  // A changed corpus must never run something else than what was pressed. Labels of old cards tell, too; but they are in the
  // language of whoever asked for the card.
  const isSame =
    request.fingerprint === undefined
      ? toButtonLabel(action.label) === label
      : fingerprintOf(formatInvocation(found, commands)) === request.fingerprint;
  if (!isSame) throw expired(line);
  return found;
}

/** How to go on where a button no longer leads anywhere. */
function expired(line: string | null): InputError {
  return refusal('expired-button', { line });
}
