// Where digests can go, and roles they may ping: what the part that knows Discord answers.

import type { Destination } from '../model/subscription.js';

/** A channel, thread or forum of a server. */
export interface Place {
  readonly kind: 'channel' | 'forum';
  /** As people read it: "#news", "the thread “Talks”". */
  readonly name: string;
  /** Of a forum; empty for others. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  /** Posts without a tag are refused. */
  readonly requiresTag: boolean;
}

export type RoleOutcome =
  | { readonly kind: 'given' | 'taken'; readonly roleName: string }
  /** In words for the member. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface Places {
  /** Null when the server has no such place, or none that messages can be sent to. */
  find(guildId: string, channelId: string): Promise<Place | null>;
  /** The role's name; null when the server has it not. */
  findRole(guildId: string, roleId: string): Promise<string | null>;
  /**
   * Why digests cannot go there or ping that role, each a sentence that says what to change; empty when all is well. `by`: the
   * member who asks, without whose own rights there nothing is promised.
   */
  listObstacles(
    destination: Destination,
    mentionRoleId: string | null,
    by: string | null,
  ): Promise<readonly string[]>;
  /** Gives a member the role, or takes it away from one who has it. Never a role that gives more than a ping. */
  toggleRole(guildId: string, roleId: string, userId: string): Promise<RoleOutcome>;
}
