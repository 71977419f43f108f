// Commands → the list that Discord is told: the same map that dispatch and /help read.

import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { takesMention } from '../command-kit/callable.js';
import {
  type Access,
  type Callable,
  type Command,
  type CommandMap,
  defaultMaxChars,
  mentionOption,
  type OptionSpec,
  privateOption,
} from '../command-kit/command.js';
import { localiseCommand } from './localise-command.js';

/** How a list of commands is registered: what is shown everywhere also says in which places. */
export type RegistrationScope = 'global' | 'guild';

/** One body for Discord's bulk overwrite, in the order of the map. Limits are the kit's business: see `findFaults`. */
export function toCommandList(
  commands: CommandMap,
  scope: RegistrationScope,
): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  return [...commands.values()].map((command) => ({
    ...localiseCommand(toShape(command)),
    // A default that servers may change; the check that counts is made at every call.
    default_member_permissions: command.access === 'everyone' ? null : rightsOf[command.access].toString(),
    ...(scope === 'guild' ? {} : placesOf(command)),
  }));
}

/** Whoever holds all of these is shown the command; it can name no alternatives. */
const rightsOf: Readonly<Record<Exclude<Access, 'everyone'>, bigint>> = {
  subscriber: PermissionFlagsBits.ManageChannels,
  moderator: PermissionFlagsBits.ManageGuild,
  operator: PermissionFlagsBits.ManageGuild,
};

/**
 * Discord takes places only for commands that are registered globally. What needs rights is called in servers; whoever wants
 * digests for themselves calls in direct messages, too. What everybody may ask, people can also take along: installed for
 * themselves, it works in servers without the bot and in their own conversations.
 */
function placesOf(
  command: Command,
): Pick<RESTPostAPIApplicationCommandsJSONBody, 'contexts' | 'integration_types'> {
  return {
    contexts: contextsOf(command.access),
    integration_types:
      command.access === 'everyone'
        ? [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]
        : [ApplicationIntegrationType.GuildInstall],
  };
}

function contextsOf(access: Access): InteractionContextType[] {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  if (access === 'everyone') return [Guild, BotDM, PrivateChannel];
  return access === 'subscriber' ? [Guild, BotDM] : [Guild];
}

function toShape(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  switch (command.kind) {
    case 'message':
      return { type: ApplicationCommandType.Message, name: command.displayName };
    case 'user':
      return { type: ApplicationCommandType.User, name: command.displayName };
    case 'group':
      return {
        type: ApplicationCommandType.ChatInput,
        name: command.name,
        description: command.description,
        options: Object.entries(command.subcommands).map(([name, callable]) => ({
          type: ApplicationCommandOptionType.Subcommand,
          name,
          description: callable.description,
          options: toOptions(callable, takesMention(command)),
        })),
      };
    default:
      return {
        type: ApplicationCommandType.ChatInput,
        name: command.name,
        description: command.description,
        options: toOptions(command, takesMention(command)) as APIApplicationCommandOption[],
      };
  }
}

/** The callable's own options, then `private`, which every slash command has, and `mention`, where others see the answer. */
function toOptions(callable: Callable, isMentioning: boolean): APIApplicationCommandBasicOption[] {
  return [
    ...Object.entries(callable.options).map(([name, spec]) =>
      toOption(name, spec, callable.complete?.[name] !== undefined),
    ),
    { type: ApplicationCommandOptionType.Boolean, ...privateOption, required: false },
    ...(isMentioning
      ? [{ type: ApplicationCommandOptionType.User as const, ...mentionOption, required: false }]
      : []),
  ];
}

function toOption(name: string, spec: OptionSpec, autocomplete: boolean): APIApplicationCommandBasicOption {
  const base = { name, description: spec.description, required: spec.required ?? false };
  const completed = autocomplete ? { autocomplete: true as const } : {};
  switch (spec.type) {
    case 'text':
      return {
        ...base,
        ...completed,
        type: ApplicationCommandOptionType.String,
        max_length: spec.maxChars ?? defaultMaxChars,
      };
    case 'date':
      return { ...base, ...completed, type: ApplicationCommandOptionType.String, max_length: maxDateChars };
    case 'choice':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: spec.choices.map((choice) => ({ name: choice, value: choice })),
      };
    case 'integer':
      return {
        ...base,
        ...completed,
        type: ApplicationCommandOptionType.Integer,
        ...(spec.min === undefined ? {} : { min_value: spec.min }),
        ...(spec.max === undefined ? {} : { max_value: spec.max }),
      };
    case 'flag':
      return { ...base, type: ApplicationCommandOptionType.Boolean };
    case 'channel':
      return { ...base, type: ApplicationCommandOptionType.Channel };
    case 'role':
      return { ...base, type: ApplicationCommandOptionType.Role };
    case 'user':
      return { ...base, type: ApplicationCommandOptionType.User };
    case 'file':
      return { ...base, type: ApplicationCommandOptionType.Attachment };
  }
}

/** Room for a day written at length, so that a person hears from us, not from Discord, what is wrong with it. */
const maxDateChars = 40;
