// What a layout's reader finds on an aggregator page, before the text of its items is looked at.

import type { Line } from '../decode-page.js';
import type { RawItem } from '../related-list.js';

export interface LayoutReading {
  readonly layout: 'plain' | 'logo' | 'hashtag';
  readonly main: RawItem | null;
  readonly related: readonly RawItem[];
  /** Lines that belong to no item. */
  readonly strayLines: readonly Line[];
}
