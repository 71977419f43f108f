// What a person called on Discord → Invocation: the same value that a typed line gives.

import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type MessageContextMenuCommandInteraction,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import { type CommandMap, type Invocation, privateOption, refusal } from '../command-kit/index.js';
import { type ComponentLike, readText } from '../message/read-card.js';

export function fromSlash(interaction: ChatInputCommandInteraction): Invocation {
  const [first, ...rest] = interaction.options.data;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const given = isSubcommand ? (first.options ?? []) : first === undefined ? [] : [first, ...rest];
  const values = given.map((option) => [option.name, toRawValue(option)] as const);
  return {
    command: interaction.commandName,
    subcommand: isSubcommand ? first.name : null,
    input: Object.fromEntries(values.filter(([name]) => name !== privateOption.name)),
    private: values.some(([name, value]) => name === privateOption.name && value === 'true'),
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
): Invocation {
  const kind = interaction.isMessageContextMenuCommand() ? 'message' : 'user';
  const command = [...commands.values()].find(
    (one) => one.kind === kind && one.displayName === interaction.commandName,
  );
  if (command === undefined) throw refusal('unknown-menu', { name: interaction.commandName });
  const input: Record<string, string> = interaction.isMessageContextMenuCommand()
    ? { text: textOf(interaction.targetMessage) }
    : { userId: interaction.targetId };
  return { command: command.name, subcommand: null, input, private: true };
}

/** What a person reads in a message; cards like ours have their text in components, not in the content. */
function textOf({ content, components }: MessageContextMenuCommandInteraction['targetMessage']): string {
  return content === '' ? readText(components as readonly ComponentLike[]) : content;
}
