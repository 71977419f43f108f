// A long answer, page by page, as its asker reads it.

import type { ShownMessage } from './shown.js';
import type { Person } from './user.js';

/** Every page of a card, from the one that is shown to the last. */
export async function turnPages(person: Person, first: ShownMessage): Promise<readonly ShownMessage[]> {
  const pages = [first];
  for (;;) {
    const current = pages.at(-1) ?? first;
    const next = current.buttons.find(({ label }) => label === 'Next');
    if (next === undefined || next.isDisabled) return pages;
    const { message } = await person.press(current, 'Next');
    if (message === null) throw new Error('Turning the page gave no answer.');
    pages.push(message);
  }
}
