// What a visitor does in the playground → the messages that Discord would show. The same cards, rendered by the same code.

import type { Card } from '../../card/card.js';
import {
  type Caller,
  type CommandMap,
  type Desk,
  formatInvocation,
  InputError,
  type Invocation,
  incidentCard,
  inputErrorCard,
  parseInvocation,
} from '../../command-kit/index.js';
import { type CardMessage, renderCard } from '../../message/components-v2.js';
import { composeMessage } from '../../message/compose-message.js';
import { parseCustomId } from '../../message/custom-id.js';
import { findPressedCall } from '../../message/find-pressed-call.js';
import { type ComponentLike, readLine } from '../../message/read-card.js';
import { createIncidentId } from '../../observability/incident-id.js';
import type { ShownMessage } from '../message/draw-message.js';

/** A button that a visitor presses: what it carries, and what its message shows. */
export interface PressedButton {
  readonly customId: string;
  readonly label: string;
  readonly line: string | null;
  readonly isPrivate: boolean;
}

/** Where the answer goes: below the others, or in the place of the message whose button was pressed. */
export interface Played {
  readonly message: ShownMessage;
  readonly place: 'below' | 'in place';
}

export interface Play {
  /** Calls what was typed. A line without a slash is a question. Never rejects: refusals and faults are messages too. */
  type(line: string, onProgress: (message: ShownMessage) => void): Promise<Played>;
  press(button: PressedButton, onProgress: (message: ShownMessage) => void): Promise<Played>;
  /** A right-click command, by its file name, on a message with this text. */
  use(command: string, text: string): Promise<Played>;
}

export interface PlayContext {
  readonly desk: Desk;
  readonly commands: CommandMap;
  readonly caller: Caller;
  /** Told of every fault, with the incident id that the visitor sees. */
  readonly onFault: (error: unknown, incidentId: string) => void;
}

export function createPlay(context: PlayContext): Play {
  const { desk, commands, caller } = context;
  const answer = async (
    invocation: Invocation,
    page: number,
    onProgress?: (message: ShownMessage) => void,
  ): Promise<ShownMessage> => {
    const show = (card: Card) =>
      onProgress?.(toShown(renderProgress(card, invocation, commands), invocation.private));
    const card = await desk.run(invocation, caller, show);
    return toShown(composeMessage(card, invocation, page, commands).message, invocation.private);
  };
  /** `line`: the call that a refusal prints, as on Discord. */
  const guard = async (line: string | null, work: () => Promise<Played>): Promise<Played> => {
    try {
      return await work();
    } catch (error) {
      return { message: explain(error, line, context), place: 'below' };
    }
  };
  return {
    type: (line, onProgress) =>
      guard(lineOf(line, commands), async () => {
        const invocation = readTyped(line, commands);
        return { message: await answer(invocation, 1, onProgress), place: 'below' };
      }),
    press: ({ customId, label, line, isPrivate }, onProgress) =>
      guard(line, async () => {
        const request = parseCustomId(customId);
        const invocation = await findPressedCall({ request, line, label }, commands, (shown) =>
          desk.run(shown, caller),
        );
        const isPage = request?.kind === 'page';
        const call = { ...invocation, private: isPrivate };
        return {
          message: await answer(call, isPage ? request.page : 1, onProgress),
          place: isPage ? 'in place' : 'below',
        };
      }),
    use: (command, text) =>
      guard(null, async () => {
        const invocation = { command, subcommand: null, input: { text }, private: true };
        return { message: await answer(invocation, 1), place: 'below' };
      }),
  };
}

/** The command that a question without a slash stands for. */
const questionCommand = 'ask';

function readTyped(line: string, commands: CommandMap): Invocation {
  const typed = line.trim();
  return parseInvocation(typed.startsWith('/') ? typed : `/${questionCommand} ${typed}`, commands);
}

/** Null for what cannot be read as a call; calling it will say why. */
function lineOf(typed: string, commands: CommandMap): string | null {
  try {
    return formatInvocation(readTyped(typed, commands), commands);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function renderProgress(card: Card, invocation: Invocation, commands: CommandMap): CardMessage {
  const line = formatInvocation(invocation, commands);
  return renderCard(card, { line, page: 1, isRepeatable: false, formatAction: () => '' }).message;
}

function toShown({ components, files }: CardMessage, isPrivate: boolean): ShownMessage {
  return {
    components,
    files: files.map(({ name, attachment }) => ({ name, text: attachment.toString('utf8') })),
    isPrivate,
    line: readLine(components as readonly ComponentLike[]),
  };
}

/** What went wrong is for the caller's eyes alone, as on Discord. */
function explain(error: unknown, line: string | null, { onFault }: PlayContext): ShownMessage {
  const show = (card: Card) =>
    toShown(renderCard(card, { line, page: 1, formatAction: () => '' }).message, true);
  if (error instanceof InputError) return show(inputErrorCard(error));
  const incidentId = createIncidentId();
  onFault(error, incidentId);
  return show(incidentCard(incidentId));
}
