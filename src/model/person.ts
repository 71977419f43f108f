// A person of the coverage: one entry for all spellings.

export interface Person {
  /** Slug of the name, stable while the name is ("vladimir-medinsky"). */
  readonly id: string;
  /** The name people see. */
  readonly name: string;
  /** Every spelling that means this person, `name` included. */
  readonly variants: readonly string[];
  /** One line of who this is, from people.json; null when only the text names them. */
  readonly description: string | null;
  readonly gender: 'male' | 'female' | null;
  /** Offices held, from people.json, in its order; empty when only the text names them. */
  readonly roles: readonly PersonRole[];
  /** Whether people.json lists them (true) or the text alone does (false). */
  readonly listed: boolean;
}

/** An office and the days from and to which it was held, `YYYY-MM-DD`; null when unknown or not over. */
export interface PersonRole {
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}
