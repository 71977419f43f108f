// Gives a command its types: `run` and `complete` know the options by name and kind.

import type {
  Callable,
  GroupCommand,
  MessageCommand,
  OptionSpecs,
  SlashCommand,
  UserCommand,
} from './command.js';

/** Names a slash command; the types of its input follow from its options. */
export function defineCommand<const Specs extends OptionSpecs>(
  command: SlashCommand<Specs>,
): SlashCommand<Specs>;
/** Names a command that is only called through its subcommands (see `defineSubcommand`). */
export function defineCommand(command: GroupCommand): GroupCommand;
/** Names a right-click command on a message. */
export function defineCommand(command: MessageCommand): MessageCommand;
/** Names a right-click command on a member. */
export function defineCommand(command: UserCommand): UserCommand;
export function defineCommand(command: unknown): unknown {
  return command;
}

/** Names one subcommand of a group; the types of its input follow from its options. */
export function defineSubcommand<const Specs extends OptionSpecs>(
  subcommand: Callable<Specs>,
): Callable<Specs> {
  return subcommand;
}
