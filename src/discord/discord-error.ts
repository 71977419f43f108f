// What ends the bot's work on Discord, in words for whoever runs it.

/** The connection is gone, or was never let in, and will not come back by itself. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  /** What the operator can do. */
  readonly hint: string;
  /** Whether starting again with the same settings would end the same way. */
  readonly isLasting: boolean;
  constructor(message: string, hint: string, isLasting: boolean, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
    this.isLasting = isLasting;
  }
}

export function refusedToken(cause?: unknown): DiscordError {
  return new DiscordError(
    'Discord refused the token.',
    'Copy the token again from the developer portal into DISCORD_TOKEN.',
    true,
    { cause },
  );
}
