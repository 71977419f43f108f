// What a follow-up is read against.

/** What has to be known to tell what a follow-up puts in whose place. */
export interface FollowUpContext {
  /** Outlets of the corpus. */
  readonly outlets: readonly string[];
  /** Whether a name is a person's. */
  isPerson(name: string): boolean;
  /** The person with whom the earlier question was answered, when it asked who; else null. */
  readonly answer: string | null;
}
