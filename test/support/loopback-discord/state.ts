// Everything the loopback Discord knows: who is there, what was registered, asked, answered and refused.

import { createAccount, type LoopbackAccount } from './account-routes.js';
import { createFaults, type Faults } from './faults.js';
import { createGuild, createUser, type Json, type LoopbackGuild, type LoopbackUser } from './payloads.js';
import { createSnowflake } from './snowflake.js';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** When it came. */
  readonly atMs: number;
  /** Null until it is answered, and for a request that never is. */
  status: number | null;
}

/** A request that the real Discord would refuse, or that breaks a rule of ours. */
export interface Violation {
  readonly method: string;
  readonly path: string;
  readonly faults: readonly string[];
}

export interface UploadedFile {
  readonly name: string;
  readonly text: string;
}

export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  flags: number;
  content: string;
  components: readonly Json[];
  embeds: readonly Json[];
  attachments: readonly UploadedFile[];
  /** Whose call made it: the only one who may see it when it is ephemeral. */
  readonly callerId: string;
  /** Null for what no interaction made. */
  readonly interactionMetadata: Json | null;
  /** Id of the message that it answers; null for none. */
  readonly answeredId: string | null;
  isDeleted: boolean;
}

/** Numbers from https://docs.discord.com/developers/interactions/receiving-and-responding. */
export const interactionType = { command: 2, component: 3, autocomplete: 4 } as const;
export const callbackType = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
} as const;
export const messageFlag = { ephemeral: 64, loading: 128, componentsV2: 32_768 } as const;

export interface LiveInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly user: LoopbackUser;
  readonly guild: LoopbackGuild | null;
  readonly channelId: string;
  readonly startedAtMs: number;
  /** After this many milliseconds the first response comes too late. */
  readonly deadlineMs: number;
  /** The message whose button was pressed. */
  readonly pressedOn: StoredMessage | null;
  callback: { readonly type: number; readonly data: Json } | null;
  acknowledgedAfterMs: number | null;
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
  /** Called after each thing that happens to it. */
  onChange: () => void;
}

export interface LoopbackState {
  readonly token: string;
  readonly applicationId: string;
  readonly bot: LoopbackUser;
  readonly guilds: readonly LoopbackGuild[];
  readonly advisedShards: number;
  /** Of so many requests one is checked. */
  readonly checksEvery: number;
  readonly account: LoopbackAccount;
  readonly requests: RecordedRequest[];
  readonly violations: Violation[];
  readonly messages: Map<string, StoredMessage>;
  /** Messages of the bot's own accord, by the nonce that it asked to be enforced. */
  readonly messagesByNonce: Map<string, StoredMessage>;
  /** By token. */
  readonly interactions: Map<string, LiveInteraction>;
  /** Registered commands by scope: `global`, or a server's id. */
  readonly commands: Map<string, readonly Json[]>;
  readonly faults: Faults;
  /** By the id of what a person wrote: called when the bot answers it. */
  readonly awaitedReplies: Map<string, (reply: StoredMessage) => void>;
  /** Who wrote a message, by its id. */
  readonly writers: Map<string, LoopbackUser>;
}

export function createState(
  guildNames: readonly string[],
  { advisedShards, checksEvery }: Pick<LoopbackState, 'advisedShards' | 'checksEvery'>,
): LoopbackState {
  const bot = createUser('dragoman', true);
  return {
    token: `${Buffer.from(bot.id).toString('base64url')}.Gabcde.${'x'.repeat(38)}`,
    applicationId: bot.id,
    bot,
    guilds: guildNames.map(createGuild),
    advisedShards,
    checksEvery,
    account: createAccount(),
    requests: [],
    violations: [],
    messages: new Map(),
    messagesByNonce: new Map(),
    interactions: new Map(),
    commands: new Map(),
    faults: createFaults(),
    awaitedReplies: new Map(),
    writers: new Map(),
  };
}

/** Stores a message that an interaction made. */
export function createMessage(
  state: LoopbackState,
  interaction: LiveInteraction,
  body: Json,
  { extraFlags = 0, files = [] }: { extraFlags?: number; files?: readonly UploadedFile[] } = {},
): StoredMessage {
  const message: StoredMessage = {
    id: createSnowflake(),
    channelId: interaction.channelId,
    guildId: interaction.guild?.id ?? null,
    flags: 0,
    content: '',
    components: [],
    embeds: [],
    attachments: [],
    callerId: interaction.user.id,
    answeredId: null,
    interactionMetadata: {
      id: interaction.id,
      type: interaction.type,
      user: interaction.user,
      authorizing_integration_owners: {},
    },
    isDeleted: false,
  };
  applyBody(message, body, files);
  message.flags |= extraFlags;
  state.messages.set(message.id, message);
  return message;
}

/** Stores a message that the bot wrote of its own accord. */
export function postMessage(
  state: LoopbackState,
  channelId: string,
  body: Json,
  files: readonly UploadedFile[],
): StoredMessage {
  const guild = state.guilds.find((one) => one.channelId === channelId || one.threadId === channelId);
  const message: StoredMessage = {
    id: createSnowflake(),
    channelId,
    guildId: guild?.id ?? null,
    flags: 0,
    content: '',
    components: [],
    embeds: [],
    attachments: [],
    callerId: state.bot.id,
    interactionMetadata: null,
    answeredId: ((body.message_reference as Json | undefined)?.message_id as string | undefined) ?? null,
    isDeleted: false,
  };
  applyBody(message, body, files);
  state.messages.set(message.id, message);
  return message;
}

/** Changes what the body names. Whether a message is ephemeral never changes; "loading" ends. */
export function applyBody(message: StoredMessage, body: Json, files: readonly UploadedFile[] = []): void {
  const lasting = message.flags & (messageFlag.ephemeral | messageFlag.componentsV2);
  if (typeof body.flags === 'number') message.flags = lasting | body.flags;
  message.flags &= ~messageFlag.loading;
  if (typeof body.content === 'string') message.content = body.content;
  if (Array.isArray(body.components)) message.components = withIds(body.components as Json[]);
  if (Array.isArray(body.embeds)) message.embeds = body.embeds as Json[];
  // A list of attachments names those that stay; ours never names one of the old.
  const stayed = Array.isArray(body.attachments) ? [] : message.attachments;
  message.attachments = [...stayed, ...files];
}

/** Discord numbers the components of a message, nested ones included. */
function withIds(components: readonly Json[]): readonly Json[] {
  let id = 0;
  const number = (component: Json): Json => {
    id += 1;
    const own = { ...component, id };
    const inner = component.components;
    return Array.isArray(inner) ? { ...own, components: (inner as Json[]).map(number) } : own;
  };
  return components.map(number);
}

/** What a reply tells of the message that it answers. */
function toReference(state: LoopbackState, { answeredId, channelId }: StoredMessage): Json {
  const writer = state.writers.get(answeredId ?? '');
  if (answeredId === null || writer === undefined) return {};
  return {
    type: 19,
    message_reference: { message_id: answeredId, channel_id: channelId },
    referenced_message: { id: answeredId, channel_id: channelId, author: writer, content: '', type: 0 },
  };
}

/** A message as Discord sends it. */
export function toMessagePayload(state: LoopbackState, message: StoredMessage): Json {
  return {
    id: message.id,
    channel_id: message.channelId,
    ...(message.guildId === null ? {} : { guild_id: message.guildId }),
    author: state.bot,
    application_id: state.applicationId,
    content: message.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    type: 0,
    flags: message.flags,
    ...toReference(state, message),
    ...(message.interactionMetadata === null
      ? {}
      : { type: 20, webhook_id: state.applicationId, interaction_metadata: message.interactionMetadata }),
  };
}
