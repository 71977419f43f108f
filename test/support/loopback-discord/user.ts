// A person at the loopback Discord: types commands, chooses completions, presses buttons, and sees what comes back.

import type { Gateway } from './gateway.js';
import {
  createUser,
  type Json,
  type LoopbackGuild,
  type LoopbackUser,
  manageGuild,
  memberPermissions,
  toChannel,
  toMember,
  toThread,
} from './payloads.js';
import { type ShownMessage, showMessage } from './shown.js';
import { createSnowflake } from './snowflake.js';
import {
  callbackType,
  interactionType,
  type LiveInteraction,
  type LoopbackState,
  messageFlag,
  type StoredMessage,
  toMessagePayload,
} from './state.js';

/** What came of one thing a person did. */
export interface Outcome {
  /** The message the person ends up looking at; null for "The application did not respond". */
  readonly message: ShownMessage | null;
  /** Completions offered. */
  readonly choices: readonly { readonly name: string; readonly value: string }[];
  /** The pressed card itself was changed, instead of a new message being sent. */
  readonly changedInPlace: boolean;
  readonly wasDeferred: boolean;
  readonly acknowledgedAfterMs: number | null;
}

export interface Person {
  readonly id: string;
  /** Calls a slash command ("ask", or "feeds add"). Refuses what Discord's own client would not let a person send. */
  slash(name: string, options?: Readonly<Record<string, string | number | boolean>>): Promise<Outcome>;
  /** Types into an option that offers completions. */
  complete(name: string, option: string, typed: string): Promise<Outcome>;
  /** Presses the button with this label. */
  press(message: ShownMessage, label: string): Promise<Outcome>;
  /** Presses a button that the card does not have: a forged or outdated custom id. */
  pressForged(message: ShownMessage, customId: string): Promise<Outcome>;
  /** Writes a message and waits for the bot's reply to it. */
  ask(content: string, options?: WrittenOptions): Promise<ShownMessage>;
  /** Writes a message without waiting. */
  say(content: string, options?: WrittenOptions): void;
  /** Right-clicks a message and chooses a command from the menu. A card has components and no content. */
  messageCommand(displayName: string, content: string, components?: readonly object[]): Promise<Outcome>;
}

export interface WrittenOptions {
  /** Mentions the bot in front of the words. */
  readonly mentions?: boolean;
  /** Answers this message, with its ping on unless told otherwise. */
  readonly answers?: ShownMessage;
  readonly pings?: boolean;
  readonly inThread?: boolean;
}

export interface PersonOptions {
  readonly name?: string;
  /** The server; null for a direct message with the bot. */
  readonly guild: LoopbackGuild | null;
  readonly managesServer?: boolean;
  /** Calls from the server's thread instead of its channel. */
  readonly isInThread?: boolean;
  /** Rights in the channel besides those of every member, and those that are taken away. */
  readonly allowed?: bigint;
  readonly denied?: bigint;
  readonly roleIds?: readonly string[];
  /** Discord's name of the language of their app. */
  readonly locale?: string;
  /** How long Discord waits for the first response. */
  readonly deadlineMs: number;
}

const optionType = { subcommand: 1, text: 3, integer: 4, flag: 5 } as const;

export function createPerson(state: LoopbackState, gateway: Gateway, options: PersonOptions): Person {
  const { name = 'alice', guild, managesServer = false, allowed = 0n, denied = 0n, deadlineMs } = options;
  const { roleIds = [], isInThread = false, locale = 'en-US' } = options;
  const user = createUser(name);
  const permissions = (
    (memberPermissions | allowed | (managesServer ? manageGuild : 0n)) &
    ~denied
  ).toString();
  const place =
    guild === null ? directMessage(user) : inGuild(guild, user, permissions, { roleIds, isInThread });

  const interact = (type: number, data: Json, pressedOn: StoredMessage | null = null): Promise<Outcome> =>
    new Promise((resolve) => {
      const interaction: LiveInteraction = {
        id: createSnowflake(),
        token: `interaction-token-${createSnowflake()}`,
        type,
        user,
        guild,
        channelId: guild?.channelId ?? String((place.channel as Json).id),
        startedAtMs: Date.now(),
        deadlineMs,
        pressedOn,
        callback: null,
        acknowledgedAfterMs: null,
        original: null,
        followUps: [],
        onChange: () => {
          const outcome = toOutcome(interaction);
          if (outcome === null) return;
          clearTimeout(timer);
          resolve(outcome);
        },
      };
      const timer = setTimeout(() => {
        if (interaction.callback === null) resolve(noResponse);
      }, deadlineMs + 100);
      state.interactions.set(interaction.token, interaction);
      gateway.dispatch('INTERACTION_CREATE', {
        id: interaction.id,
        application_id: state.applicationId,
        type,
        token: interaction.token,
        version: 1,
        locale,
        entitlements: [],
        attachment_size_limit: 10_485_760,
        app_permissions: memberPermissions.toString(),
        ...place,
        data,
        ...(pressedOn === null ? {} : { message: toMessagePayload(state, pressedOn) }),
      });
    });

  const press = (shown: ShownMessage, customId: string) => {
    const message = state.messages.get(shown.id);
    if (message === undefined || message.isDeleted)
      throw new Error('There is no such message to press a button on.');
    if (shown.isPrivate && message.callerId !== user.id) throw new Error('Nobody else sees this message.');
    return interact(interactionType.component, { component_type: 2, custom_id: customId }, message);
  };

  /** As Discord sends it to a bot that may not read messages: the words only of what is meant for it. */
  const write = (id: string, words: string, { mentions, answers, pings, inThread }: WrittenOptions): void => {
    const pinged = mentions === true || (answers !== undefined && pings !== false);
    const answered = answers === undefined ? undefined : state.messages.get(answers.id);
    const content = mentions === true ? `<@${state.bot.id}> ${words}` : words;
    const channelId = inThread === true ? guild?.threadId : place.channel_id;
    state.writers.set(id, user);
    gateway.dispatch('MESSAGE_CREATE', {
      ...toWritten(id, user, pinged || guild === null ? content : ''),
      channel_id: channelId,
      channel_type: guild === null ? 1 : inThread === true ? 11 : 0,
      ...(guild === null
        ? {}
        : { guild_id: guild.id, member: { ...toMember(user, roleIds), user: undefined } }),
      mentions: pinged ? [state.bot] : [],
      ...(answered === undefined
        ? {}
        : {
            type: 19,
            message_reference: { message_id: answered.id, channel_id: channelId },
            referenced_message: toMessagePayload(state, answered),
          }),
    });
  };

  return {
    id: user.id,
    ask: (words, written = {}) =>
      new Promise((resolve) => {
        const id = createSnowflake();
        state.awaitedReplies.set(id, (reply) => resolve(showMessage(reply)));
        write(id, words, written);
      }),
    say: (words, written = {}) => write(createSnowflake(), words, written),
    slash(call, given = {}) {
      const [commandName = '', subcommand] = call.split(' ');
      const command = findCommand(state, guild, 1, commandName);
      const specs =
        subcommand === undefined ? optionsOf(command) : optionsOf(findOption(optionsOf(command), subcommand));
      const values = toValues(specs, given);
      return interact(interactionType.command, {
        id: command.id,
        name: commandName,
        type: 1,
        options:
          subcommand === undefined
            ? values
            : [{ type: optionType.subcommand, name: subcommand, options: values }],
      });
    },
    complete(call, option, typed) {
      const [commandName = '', subcommand] = call.split(' ');
      const command = findCommand(state, guild, 1, commandName);
      const specs =
        subcommand === undefined ? optionsOf(command) : optionsOf(findOption(optionsOf(command), subcommand));
      const spec = findOption(specs, option);
      if (spec.autocomplete !== true) throw new Error(`/${call} offers no completion for ${option}.`);
      const focused = [{ type: spec.type, name: option, value: typed, focused: true }];
      return interact(interactionType.autocomplete, {
        id: command.id,
        name: commandName,
        type: 1,
        options:
          subcommand === undefined
            ? focused
            : [{ type: optionType.subcommand, name: subcommand, options: focused }],
      });
    },
    async press(message, label) {
      const button = message.buttons.find((one) => one.label === label);
      if (button?.customId == null || button.isDisabled)
        throw new Error(`There is no button “${label}” to press.`);
      return press(message, button.customId);
    },
    pressForged: press,
    messageCommand(displayName, content, components = []) {
      const command = findCommand(state, guild, 3, displayName);
      const id = createSnowflake();
      const message = {
        ...toWritten(id, user, content),
        channel_id: guild?.channelId ?? id,
        components,
      };
      return interact(interactionType.command, {
        id: command.id,
        name: displayName,
        type: 3,
        target_id: id,
        resolved: { messages: { [id]: message } },
      });
    },
  };
}

/** What a person wrote. */
function toWritten(id: string, author: LoopbackUser, content: string): Json {
  return {
    id,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
  };
}

const noResponse: Outcome = {
  message: null,
  choices: [],
  changedInPlace: false,
  wasDeferred: false,
  acknowledgedAfterMs: null,
};

/** Null while the person still sees "thinking…". */
function toOutcome(interaction: LiveInteraction): Outcome | null {
  const { callback, original, followUps, pressedOn, acknowledgedAfterMs } = interaction;
  if (callback === null) return null;
  const base = {
    choices: [],
    wasDeferred:
      callback.type === callbackType.deferredMessage || callback.type === callbackType.deferredUpdate,
    acknowledgedAfterMs,
  };
  if (callback.type === callbackType.choices)
    return {
      ...base,
      message: null,
      changedInPlace: false,
      choices: (callback.data.choices ?? []) as Outcome['choices'],
    };
  const followUp = followUps.at(-1);
  if (followUp !== undefined) return { ...base, message: showMessage(followUp), changedInPlace: false };
  if (original === null || original.isDeleted || (original.flags & messageFlag.loading) !== 0) return null;
  return { ...base, message: showMessage(original), changedInPlace: original === pressedOn };
}

function inGuild(
  guild: LoopbackGuild,
  user: LoopbackUser,
  permissions: string,
  { roleIds, isInThread }: { readonly roleIds: readonly string[]; readonly isInThread: boolean },
): Json {
  const channel = isInThread ? toThread(guild) : toChannel(guild);
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel_id: channel.id,
    channel: { ...channel, permissions },
    member: { ...toMember(user, roleIds), permissions },
    authorizing_integration_owners: { 0: guild.id },
    context: 0,
  };
}

function directMessage(user: LoopbackUser): Json {
  const id = createSnowflake();
  return {
    channel_id: id,
    channel: { id, type: 1, recipients: [user] },
    user,
    authorizing_integration_owners: { 0: '0' },
    context: 1,
  };
}

function findCommand(state: LoopbackState, guild: LoopbackGuild | null, type: number, name: string): Json {
  const known = [...(state.commands.get(guild?.id ?? '') ?? []), ...(state.commands.get('global') ?? [])];
  const command = known.find((one) => one.type === type && one.name === name);
  if (command === undefined) throw new Error(`No command “${name}” is registered here.`);
  return command;
}

const optionsOf = (command: Json): readonly Json[] => (command.options ?? []) as readonly Json[];

function findOption(options: readonly Json[], name: string): Json {
  const option = options.find((one) => one.name === name);
  if (option === undefined) throw new Error(`There is no option “${name}”.`);
  return option;
}

/** Values as Discord's client sends them; it refuses missing options, texts too long and values not on the list. */
function toValues(
  specs: readonly Json[],
  given: Readonly<Record<string, string | number | boolean>>,
): readonly Json[] {
  const missing = specs.find(({ name, required }) => required === true && given[String(name)] === undefined);
  if (missing !== undefined) throw new Error(`The option “${missing.name}” is required.`);
  return Object.entries(given).map(([name, value]) => {
    const spec = findOption(specs, name);
    const { type, max_length: maxLength, choices } = spec;
    if (type === optionType.flag && typeof value !== 'boolean') throw new Error(`“${name}” is yes or no.`);
    if (type === optionType.integer && typeof value !== 'number') throw new Error(`“${name}” is a number.`);
    if (typeof maxLength === 'number' && String(value).length > maxLength)
      throw new Error(`“${name}” is too long.`);
    if (Array.isArray(choices) && !choices.some((choice: Json) => choice.value === value))
      throw new Error(`“${value}” is not on the list.`);
    return { type, name, value };
  });
}
