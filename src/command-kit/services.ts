// What a command may call, and who calls it.

import type { Answers } from '../answer/answers.js';
import type { DigestContext } from '../answer/digest/digest-request.js';
import type { Reading, ReadingRequest } from '../answer/reading/reading.js';
import type { Card } from '../card/card.js';
import type { Digest, DigestRequest } from '../card/digest.js';
import type { KeptIndex } from '../library/indexer.js';
import type { Library } from '../library/library.js';
import type { Messages } from '../locale/language.js';
import type { Access, Caller } from './caller.js';
import type { Ports } from './ports/ports.js';

/** A command as `/help` shows it, made from the command itself. */
export interface CommandSummary {
  readonly name: string;
  readonly kind: 'slash' | 'group' | 'message' | 'user';
  /** How to type it: "/quote person [about] [outlet]"; one per subcommand; the menu's words for a right-click command. Each with what it does. */
  readonly usage: readonly { readonly line: string; readonly description: string }[];
  readonly description: string;
  readonly access: Access;
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
  /** Whole invocations ("/quote medinsky"). */
  readonly examples: readonly string[];
}

/** Made anew for every call, so that one answer is drawn from one snapshot of the library. */
export interface Services extends Ports {
  readonly library: Library;
  readonly answers: Answers;
  /** What a page of the reader shows; null when there is no such thing. */
  read(request: ReadingRequest): Promise<Reading | null>;
  /** Composes a digest from this library; `fits` says whether a card is small enough for a message, which any is when absent. */
  composeDigest(request: DigestRequest, fits?: DigestContext['fits']): Promise<Digest>;
  /** How the index is kept; null where nobody keeps one. */
  readonly keptIndex: KeptIndex | null;
  readonly commands: readonly CommandSummary[];
  readonly caller: Caller;
  /** What the bot says, in the caller's language. */
  readonly messages: Messages;
  readonly now: Date;
  /** Shows how far a long call is, in place of its card until that comes. Called as often as there is news; screens slow it down. */
  readonly showProgress: (card: Card) => void;
}
