// The pages in the store, which came by feed or address → a page source.

import type { PageSource } from '../library/page-source.js';
import type { PageStore } from '../store/pages.js';

/** What the names of stored pages begin with in the library. */
export const storedPrefix = 'web:';

export function createStoredPages(pages: PageStore): PageSource {
  return {
    prefix: storedPrefix,
    async listPages() {
      const listed = await pages.list();
      return { pages: listed.map(({ name, contentHash }) => ({ name, stamp: contentHash })), issues: [] };
    },
    async readPage(name) {
      const text = await pages.readText(name);
      if (text === null) throw new Error(`The page ${name} is no longer in the store.`);
      return Buffer.from(text);
    },
  };
}
