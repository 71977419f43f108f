// The store's pages, which came by feed or address, as a source of the library.

import type { PageSource } from '../library/page-source.js';
import type { PageStore } from '../store/pages.js';

export function createStorePages(pages: PageStore): PageSource {
  return {
    prefix: 'store/',
    async listPages() {
      const kept = await pages.list();
      return { pages: kept.map(({ name, contentHash }) => ({ name, stamp: contentHash })), issues: [] };
    },
    async readPage(name) {
      const text = await pages.readText(name);
      if (text === null) throw new Error(`The page ${name} is no longer in the store.`);
      return Buffer.from(text, 'utf8');
    },
  };
}
