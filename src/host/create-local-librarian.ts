// A librarian of this thread as one that may die, which it cannot without the whole program.

import type { CommandMap } from '../command-kit/index.js';
import { createLibrarian } from './create-librarian.js';
import type { LibrarianSettings, MortalLibrarian, Outside } from './librarian.js';

export function createLocalLibrarian(
  commands: CommandMap,
  settings: LibrarianSettings,
  outside: Outside,
): MortalLibrarian {
  return {
    ...createLibrarian(commands, settings, outside),
    ended: new Promise(() => undefined),
    ping: async () => undefined,
    terminate: async () => undefined,
  };
}
