// Where what must be kept is kept, and whether it can be written to.

import type { StoreHealth } from '../../store/store.js';

export type { StoreHealth };

export interface StoragePort {
  /** Tries it now. Never rejects for what is wrong with the store: that is the alarm of the answer. */
  health(): Promise<StoreHealth>;
}
