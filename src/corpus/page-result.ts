// What parsing a file comes to: a page, or the reason why it is none.

import type { Issue, ParsedPage } from '../model/page.js';

export type PageResult =
  | { readonly kind: 'page'; readonly page: ParsedPage }
  | { readonly kind: 'none'; readonly issue: Issue };
