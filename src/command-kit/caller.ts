// Who calls, and with which rights.

/**
 * Who may call a command. The check is ours, at every call, buttons included. `subscriber`: whoever manages the server's
 * channels, and in a direct message everybody, for themselves.
 */
export type Access = 'everyone' | 'subscriber' | 'moderator' | 'operator';

/** Who is calling. Rights come from the platform, never from the caller's word. */
export interface Caller {
  readonly platform: 'discord' | 'terminal' | 'cli' | 'web';
  /** Manage Server in the server the call came from. */
  readonly isModerator: boolean;
  /** Manage Channels in the whole server the call came from; one channel's own rules do not give it. */
  readonly managesChannels: boolean;
  /** Manage Server in an operator server (or the local operator at a terminal). */
  readonly isOperator: boolean;
  /** Discord ids, each null where there is none: at a terminal, or the server in a direct message. */
  readonly userId: string | null;
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Discord's name of the caller's language ("uk"); English when absent. */
  readonly locale?: string;
}

/** Somebody in a browser, of whom nothing is known. */
export const visitor: Caller = {
  platform: 'web',
  isModerator: false,
  managesChannels: false,
  isOperator: false,
  userId: null,
  guildId: null,
  channelId: null,
};

/** Whoever can run this program on this machine is its operator. */
export function localOperator(platform: 'terminal' | 'cli'): Caller {
  return { ...visitor, platform, isModerator: true, managesChannels: true, isOperator: true };
}
