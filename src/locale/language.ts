// What a language has to have.

import type { en } from './en.js';
import type { Saying } from './saying.js';

/** Any words in place of the English ones; functions keep their parameters. */
type Worded<Entry> = Entry extends (...details: infer Details) => infer Result
  ? (...details: Details) => Result extends string ? string : Saying
  : Entry extends string
    ? string
    : { readonly [Key in keyof Entry]: Worded<Entry[Key]> };

/** Everything that the bot says around its answers. */
export type Messages = Worded<typeof en>;

export type RefusalCode = keyof Messages['refusals'];

/** What a refusal tells besides its words: plain data. Undefined for one whose words never differ. */
export type RefusalDetails<Code extends RefusalCode> = Parameters<Messages['refusals'][Code]>[0];

/** Names and texts of commands for Discord's own menus, by the English words that the command files hold. */
export interface CommandWords {
  /** Of commands, subcommands and options, as Discord takes them: lower case, without spaces, at most 32 characters. */
  readonly names: Readonly<Record<string, string>>;
  /** Of right-click commands, as they stand in the menu. */
  readonly menus: Readonly<Record<string, string>>;
  /** At most 100 characters each, like all below. */
  readonly descriptions: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}

/** English has no words for commands: they stand in the command files. */
export interface Language {
  readonly messages: Messages;
  readonly commands: CommandWords;
}
