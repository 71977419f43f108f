// People of the corpus as choices for an option, the same in every command that takes a name.

import type { Complete } from './command.js';

/** The most quoted first; the value is the name where it means this person only, else the id. */
export const completePerson: Complete = (typed, { library: { people } }) =>
  people.suggest(typed, 25).map(({ person: { id, name, description }, quoteCount }) => ({
    name: `${name}${description === null ? '' : `, ${description}`} (${quoteCount} quoted)`,
    value: people.match(name).kind === 'one' ? name : id,
  }));
