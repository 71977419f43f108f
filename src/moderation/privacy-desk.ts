// What is stored about a person, and its end.

import type { PersonData } from '../store/people-data.js';
import type { Store } from '../store/store.js';

export type { PersonData };

/** Plain data in and out: it may be in another thread than the commands. */
export interface PrivacyDesk {
  /** Beside what the person's id stands. */
  show(userId: string): Promise<PersonData>;
  /** Takes the id off everything; what it had stood beside. */
  forget(userId: string): Promise<PersonData>;
}

export function createPrivacyDesk({ people }: Pick<Store, 'people'>): PrivacyDesk {
  return {
    show: (userId) => people.count(userId),
    forget: (userId) => people.forget(userId),
  };
}
