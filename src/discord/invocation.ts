// What a person called on Discord → Invocation: the same value that a typed line gives.

import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type MessageContextMenuCommandInteraction,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import {
  type CommandMap,
  type Invocation,
  mentionOption,
  privateOption,
  refusal,
  takesMention,
} from '../command-kit/index.js';
import { type ComponentLike, readText } from '../message/read-card.js';

/** A call, and what only Discord knows of. */
export interface MadeCall {
  readonly invocation: Invocation;
  /** Whether the caller said who sees the answer. */
  readonly isPrivacyGiven: boolean;
  /** The member whom the answer addresses; null for nobody. */
  readonly mentionedId: string | null;
}

/** Options come as Discord names them, so that a value that looks like another option stays a value. */
export function fromSlash(interaction: ChatInputCommandInteraction, commands: CommandMap): MadeCall {
  const [first, ...rest] = interaction.options.data;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const given = isSubcommand ? (first.options ?? []) : first === undefined ? [] : [first, ...rest];
  const values = new Map(given.map((option) => [option.name, toRawValue(option)]));
  const take = (name: string): string | null => {
    const value = values.get(name) ?? null;
    values.delete(name);
    return value;
  };
  const isPrivate = take(privateOption.name);
  const command = commands.get(interaction.commandName);
  const mentionedId = command !== undefined && takesMention(command) ? take(mentionOption.name) : null;
  return {
    invocation: {
      command: interaction.commandName,
      subcommand: isSubcommand ? first.name : null,
      input: Object.fromEntries(values),
      private: isPrivate === 'true',
    },
    isPrivacyGiven: isPrivate !== null,
    mentionedId,
  };
}

/** As a person would have typed it; a file is given by its address. */
function toRawValue({ value, attachment }: CommandInteractionOption): string {
  return attachment?.url ?? String(value ?? '');
}

/**
 * A right-click command, found by the words in its menu. Its answer is private: there is nothing in the menu to ask for
 * that, and it may be about another person's message. Throws `InputError` when no command has these words.
 */
export function fromContextMenu(
  interaction: MessageContextMenuCommandInteraction | UserContextMenuCommandInteraction,
  commands: CommandMap,
): MadeCall {
  const kind = interaction.isMessageContextMenuCommand() ? 'message' : 'user';
  const command = [...commands.values()].find(
    (one) => one.kind === kind && one.displayName === interaction.commandName,
  );
  if (command === undefined) throw refusal('unknown-menu', { name: interaction.commandName });
  const input: Record<string, string> = interaction.isMessageContextMenuCommand()
    ? { text: textOf(interaction.targetMessage) }
    : { userId: interaction.targetId };
  const invocation = { command: command.name, subcommand: null, input, private: true };
  return { invocation, isPrivacyGiven: true, mentionedId: null };
}

/** What a person reads in a message; cards like ours have their text in components, not in the content. */
function textOf({ content, components }: MessageContextMenuCommandInteraction['targetMessage']): string {
  return content === '' ? readText(components as readonly ComponentLike[]) : content;
}
