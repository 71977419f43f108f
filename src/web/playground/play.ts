// What a visitor does in the playground → the messages that Discord would show. The same cards, rendered by the same code.

import { randomUUID } from 'node:crypto';
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
  isForCallerOnly,
  messagesFor,
  parseInvocation,
  privateOption,
} from '../../command-kit/index.js';
import { feedbackCommand } from '../../message/choose-frame-buttons.js';
import { type CardMessage, renderCard } from '../../message/components-v2.js';
import { composeFramedMessage } from '../../message/compose-message.js';
import { type ButtonRequest, type FrameButton, parseCustomId } from '../../message/custom-id.js';
import { findFeedbackCall, findSharedCall } from '../../message/find-framed-call.js';
import { findPressedCall } from '../../message/find-pressed-call.js';
import type { Frame } from '../../message/frame.js';
import { readShownCall } from '../../message/read-card.js';
import { createIncidentId } from '../../observability/incident-id.js';
import type { GuildSettings } from '../../settings/guild-settings.js';
import type { ShownMessage } from '../message/draw-message.js';
import type { Room } from './rooms.js';
import type { StandInServer } from './stand-in-server.js';

/** A button that a visitor presses: what it carries, and what its message shows. */
export interface PressedButton {
  readonly customId: string;
  readonly label: string;
  readonly messageId: string;
  readonly line: string | null;
  readonly isPrivate: boolean;
}

/** Where the answer goes: below the others, or in the place of the message whose button was pressed. */
export type Played =
  | { readonly place: 'below' | 'in place'; readonly message: ShownMessage }
  /** That message goes. */
  | { readonly place: 'away' };

type ShowProgress = (message: ShownMessage) => void;

export interface Play {
  /** Calls what was typed. A line without a slash is a question. Never rejects: refusals and faults are messages too. */
  type(line: string, onProgress: ShowProgress): Promise<Played>;
  /** The same for the line in a shared address, which counts nowhere as asked. */
  open(line: string): Promise<Played>;
  press(button: PressedButton, onProgress: ShowProgress): Promise<Played>;
  /** A right-click command, by its file name, on a message with this text. */
  use(command: string, text: string): Promise<Played>;
}

export interface PlayContext {
  readonly desk: Desk;
  readonly commands: CommandMap;
  readonly room: Room;
  readonly server: StandInServer;
  /** The visitor's language, by Discord's name. */
  readonly locale: string;
  /** Told of every fault, with the incident id that the visitor sees. */
  readonly onFault: (error: unknown, incidentId: string) => void;
}

/** A call on its way: what it makes, and which message shows it. */
interface Call {
  readonly invocation: Invocation;
  readonly page: number;
  readonly isPrivate: boolean;
  readonly messageId: string;
  /** Nothing is noted of it, as of a private call. */
  readonly isUncounted?: boolean;
}

export function createPlay(context: PlayContext): Play {
  const { desk, commands, room, server, locale } = context;
  const caller: Caller = { ...room.caller, locale };

  const answer = async (
    { invocation, page, isPrivate, messageId, isUncounted = false }: Call,
    settings: GuildSettings,
    onProgress?: ShowProgress,
  ): Promise<ShownMessage> => {
    const frame = frameOf(settings, locale);
    const show = (message: CardMessage) => toShown(message, { isPrivate, id: messageId, locale });
    const showProgress = (card: Card) => {
      const line = formatInvocation(invocation, commands);
      const view = { line, page: 1, isRepeatable: false, frame, formatAction: () => '' };
      onProgress?.(show(renderCard(card, view).message));
    };
    const made = isUncounted ? { ...invocation, private: true } : invocation;
    const card = await desk.run(made, caller, showProgress);
    const audience = { isPrivate, isServer: true };
    return show(composeFramedMessage(card, invocation, page, commands, { frame, audience }).message);
  };
  const answerBelow = async (
    invocation: Invocation,
    kind: 'question' | 'step',
    settings: GuildSettings,
    onProgress?: ShowProgress,
    isUncounted = false,
  ): Promise<Played> => {
    const messageId = randomUUID();
    if (invocation.command === feedbackCommand) server.admitOpinion(messageId);
    await server.admit(room, invocation, kind, settings);
    const isPrivate = isForCallerOnly(invocation, commands);
    const call = { invocation, page: 1, isPrivate, messageId, isUncounted };
    const message = await answer(call, settings, onProgress);
    return { message, place: 'below' };
  };
  const pressFrame = async (
    frameButton: FrameButton,
    { messageId, line }: PressedButton,
    settings: GuildSettings,
    onProgress: ShowProgress,
  ): Promise<Played> => {
    if (frameButton === 'dismiss') return { place: 'away' };
    if (frameButton === 'share')
      return answerBelow(findSharedCall(line, commands), 'step', settings, onProgress);
    const invocation = findFeedbackCall(line, frameButton, commands);
    server.admitOpinion(messageId);
    return answerBelow(invocation, 'step', settings, onProgress);
  };
  const pressCard = async (
    request: Exclude<ButtonRequest, { kind: 'frame' }> | null,
    { label, messageId, line, isPrivate }: PressedButton,
    settings: GuildSettings,
    onProgress: ShowProgress,
  ): Promise<Played> => {
    const shown = (call: Invocation) => desk.run(call, caller);
    const invocation = await findPressedCall({ request, line, label }, commands, shown);
    if (request?.kind === 'page') {
      await server.admit(room, invocation, 'step', settings);
      const call = { invocation, page: request.page, isPrivate, messageId };
      return { message: await answer(call, settings, onProgress), place: 'in place' };
    }
    const isForVisitor = isPrivate || request?.isPrivate === true;
    return answerBelow({ ...invocation, private: isForVisitor }, 'question', settings, onProgress);
  };
  /** `line`: the call that a refusal prints, as on Discord. */
  const guard = async (
    line: string | null,
    work: (settings: GuildSettings) => Promise<Played>,
  ): Promise<Played> => {
    const settings = await server.readSettings();
    try {
      return await work(settings);
    } catch (error) {
      return { message: explain(error, line, settings, context), place: 'below' };
    }
  };

  const say = (line: string, onProgress?: ShowProgress, isUncounted = false): Promise<Played> =>
    guard(lineOf(line, commands), (settings) => {
      const invocation = readTyped(line, commands);
      const isPrivate = saysWhoSees(line, commands) ? invocation.private : settings.answers === 'private';
      const call = { ...invocation, private: isPrivate };
      return answerBelow(call, 'question', settings, onProgress, isUncounted);
    });

  return {
    type: say,
    open: (line) => say(line, undefined, true),
    press: (button, onProgress) =>
      guard(button.line, (settings) => {
        const request = parseCustomId(button.customId);
        if (request?.kind === 'frame') return pressFrame(request.button, button, settings, onProgress);
        return pressCard(request, button, settings, onProgress);
      }),
    use: (command, text) =>
      guard(null, (settings) => {
        const invocation = { command, subcommand: null, input: { text }, private: true };
        return answerBelow(invocation, 'question', settings);
      }),
  };
}

/** Without buttons, which depend on the answer. */
function frameOf({ layout, footer }: Pick<GuildSettings, 'layout' | 'footer'>, locale: string): Frame {
  return { messages: messagesFor(locale), layout, footer, mentionedId: null, buttons: [] };
}

/** The command that a question without a slash stands for. */
const questionCommand = 'ask';

function toTypedLine(line: string): string {
  const typed = line.trim();
  return typed.startsWith('/') ? typed : `/${questionCommand} ${typed}`;
}

function readTyped(line: string, commands: CommandMap): Invocation {
  return parseInvocation(toTypedLine(line), commands);
}

/** The grammar takes every option once, so a line that can bear one more says nothing of it. */
function saysWhoSees(line: string, commands: CommandMap): boolean {
  try {
    parseInvocation(`${toTypedLine(line)} ${privateOption.name}:true`, commands);
    return false;
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
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

function toShown(
  message: CardMessage,
  about: Pick<ShownMessage, 'id' | 'isPrivate' | 'locale'>,
): ShownMessage {
  const { components, embeds, files } = message;
  return {
    ...about,
    components,
    embeds,
    files: files.map(({ name, attachment }) => ({ name, text: attachment.toString('utf8') })),
    line: readShownCall(message as Parameters<typeof readShownCall>[0]),
  };
}

/** What went wrong is for the caller's eyes alone, as on Discord; what a server says under its answers is not said there. */
function explain(
  error: unknown,
  line: string | null,
  settings: GuildSettings,
  { onFault, locale }: PlayContext,
): ShownMessage {
  const frame = { ...frameOf(settings, locale), footer: null };
  const show = (card: Card) =>
    toShown(renderCard(card, { line, page: 1, frame, formatAction: () => '' }).message, {
      isPrivate: true,
      id: randomUUID(),
      locale,
    });
  if (error instanceof InputError) return show(inputErrorCard(error, frame.messages));
  const incidentId = createIncidentId();
  onFault(error, incidentId);
  return show(incidentCard(incidentId, frame.messages));
}
