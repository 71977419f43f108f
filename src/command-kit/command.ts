// What a command is: data plus one function from typed input and services to a card.

import type { Card } from '../card/card.js';
import type { RefusalCode } from '../locale/language.js';
import type { Access } from './caller.js';
import type { Services } from './services.js';

export type { Access };

interface OptionBase {
  /** At most 100 characters (Discord's limit). */
  readonly description: string;
  /** Required options come first. */
  readonly required?: boolean;
}

export type OptionSpec =
  /** Never empty, without outer white space; at most `maxChars` (`defaultMaxChars` when absent) UTF-16 units. */
  | (OptionBase & { readonly type: 'text'; readonly maxChars?: number })
  | (OptionBase & { readonly type: 'choice'; readonly choices: readonly string[] })
  | (OptionBase & { readonly type: 'integer'; readonly min?: number; readonly max?: number })
  | (OptionBase & { readonly type: 'flag' })
  /** A calendar day: `YYYY-MM-DD`. `YYYY-MM` means the month's first day, or its last where `monthMeans` says so. */
  | (OptionBase & { readonly type: 'date'; readonly monthMeans?: 'first day' | 'last day' })
  /** Discord ids (snowflakes as text). */
  | (OptionBase & { readonly type: 'channel' | 'role' | 'user' })
  | (OptionBase & { readonly type: 'file' });

/** Longest text where an option sets no other limit: a question has to stay readable on the card that answers it. */
export const defaultMaxChars = 300;

/** The option that the kit gives every command: the reply is for the caller's eyes only. No command may define it. */
export const privateOption = {
  name: 'private',
  description: 'Only you see the reply',
} as const;

/** The option that Discord gets beside it for what everybody may ask: one member who is told of the answer. */
export const mentionOption = {
  name: 'mention',
  description: 'A member whom the answer addresses',
} as const;

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec extends { type: 'integer' }
  ? number
  : Spec extends { type: 'flag' }
    ? boolean
    : Spec extends { type: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** The input of a command: required options are there, the others may be undefined. */
export type InputOf<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { required: true }
    ? ValueOf<Specs[Name]>
    : ValueOf<Specs[Name]> | undefined;
};

/** One autocomplete choice. Both at most 100 characters; `value` is what the command receives. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** From what is typed so far to choices, best first; at most 25 are shown. */
export type Complete = (typed: string, services: Services) => readonly Choice[] | Promise<readonly Choice[]>;

/** One callable thing: a command without subcommands, or one subcommand. */
export interface Callable<Specs extends OptionSpecs = OptionSpecs> {
  readonly description: string;
  readonly options: Specs;
  readonly complete?: { readonly [Name in keyof Specs]?: Complete };
  /**
   * Calling it changes something. Its card is then never made anew to turn a page or to find what a button stands for; a
   * card that needs either says in `shownBy` which call shows it.
   */
  readonly hasEffect?: true;
  /**
   * Its card tells what the library holds for this input, and nothing else: while the library is the same, one that was made a moment
   * ago may be shown again.
   */
  readonly isDrawnFromLibrary?: true;
  /** What operators are told, without who asked, when this found nothing (`/gaps`); never for a private call. */
  gapOf?(input: InputOf<Specs>): string;
  run(input: InputOf<Specs>, services: Services): Card | Promise<Card>;
}

interface CommandBase {
  /** The file's name; what people type. */
  readonly name: string;
  readonly access: Access;
  /** Its replies are for the caller's eyes only, asked for or not. */
  readonly isPrivate?: true;
  /** Example invocations for `/help`, without the leading slash and name. */
  readonly examples?: readonly string[];
}

export interface SlashCommand<Specs extends OptionSpecs = OptionSpecs> extends CommandBase, Callable<Specs> {
  readonly kind?: 'slash';
}

/** A command that is only called through one of its subcommands. */
export interface GroupCommand extends CommandBase {
  readonly kind: 'group';
  readonly description: string;
  readonly subcommands: Readonly<Record<string, Callable>>;
}

/** A right-click command on a message: it receives the message's text. */
export interface MessageCommand extends CommandBase {
  readonly kind: 'message';
  /** What Discord shows in the menu. */
  readonly displayName: string;
  readonly description: string;
  run(input: { readonly text: string }, services: Services): Card | Promise<Card>;
}

/** A right-click command on a member: it receives the user's id. */
export interface UserCommand extends CommandBase {
  readonly kind: 'user';
  readonly displayName: string;
  readonly description: string;
  run(input: { readonly userId: string }, services: Services): Card | Promise<Card>;
}

export type Command = SlashCommand | GroupCommand | MessageCommand | UserCommand;

/** All commands by name, in alphabetical order: the one list that registration, dispatch and `/help` read. */
export type CommandMap = ReadonlyMap<string, Command>;

/** A call as it was typed: raw values, before they are checked against the options. */
export interface Invocation {
  readonly command: string;
  readonly subcommand: string | null;
  readonly input: Readonly<Record<string, string>>;
  /** The reply is for the caller's eyes only (`private:true`). */
  readonly private: boolean;
}

/** Bad input by the caller. `hint` says what to do instead; both are shown to people. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: string;
  readonly hint: string;
  /** What of the catalogue this tells, for other languages (see `refusal`); null for words that exist in English only. */
  readonly refused: Refused | null;
  constructor(code: string, message: string, hint: string, refused: Refused | null = null) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.refused = refused;
  }
}

/** A refusal of the catalogue, and what it tells besides its words: plain data. */
export interface Refused {
  readonly code: RefusalCode;
  readonly details: unknown;
}
