// What a command may call, and who calls it.

import type { Answers } from '../answer/answers.js';
import type { Library } from '../library/library.js';

/** Who is calling. Rights come from the platform, never from the caller's word. */
export interface Caller {
  readonly platform: 'discord' | 'terminal' | 'cli' | 'web';
  /** Manage Server in the server the call came from. */
  readonly isModerator: boolean;
  /** Manage Server in an operator server (or the local operator at a terminal). */
  readonly isOperator: boolean;
}

/** A command as `/help` shows it, made from the command itself. */
export interface CommandSummary {
  readonly name: string;
  readonly kind: 'slash' | 'group' | 'message' | 'user';
  /** How to type it: "/quote person [about] [outlet]"; one per subcommand; the menu's words for a right-click command. */
  readonly usage: readonly string[];
  readonly description: string;
  readonly access: 'everyone' | 'moderator' | 'operator';
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
  /** Whole invocations ("/quote medinsky"). */
  readonly examples: readonly string[];
}

/** Made anew for every call, so that one answer is drawn from one snapshot of the library. */
export interface Services {
  readonly library: Library;
  readonly answers: Answers;
  readonly commands: readonly CommandSummary[];
  readonly caller: Caller;
  readonly now: Date;
}
