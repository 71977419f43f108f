// sources.json → what is known about saved pages from outside: where they were saved, who published what, when, and how we know.

import { z } from 'zod';
import type { Issue } from '../model/page.js';
import { checkBySchema } from '../schema/schema-issues.js';

const address = z.url({ protocol: /^https?$/, error: 'an http or https address' });

/** Facts about one article. Null or absent means unknown; nothing is ever guessed to fill a gap. */
const factsShape = {
  outlet: z.string().trim().min(1, 'a name or null').nullable().default(null),
  publishedOn: z.iso.date('a calendar day, YYYY-MM-DD, or null').nullable().default(null),
  /** The article's own address at its publisher, not the aggregator's. */
  url: address.nullable().default(null),
  /** In words, for the maintainer who doubts it; also says what was looked for and not found. */
  howKnown: z.string().trim().min(1, 'a sentence on how this is known'),
};

const pageSourceSchema = z
  .strictObject({
    url: address.nullable().default(null),
    /** Host that the capture was saved from, written out because captures of one article differ in it alone. */
    host: z.string().min(1).optional(),
    main: z.strictObject(factsShape).nullable().default(null),
    related: z
      .array(z.strictObject({ title: z.string().trim().min(1, 'a title'), ...factsShape }))
      .default([]),
  })
  .refine(({ url, host }) => url === null || host === undefined || new URL(url).hostname === host, {
    path: ['host'],
    message: 'the host of url',
  });

const fileSchema = z.strictObject({ pages: z.record(z.string(), z.unknown()) });

/** What is known of one saved page. Related items are told apart by their titles. */
export type PageSource = Readonly<z.output<typeof pageSourceSchema>>;

/** What is known of one article from outside its page. */
export interface KnownFacts {
  readonly outlet: string | null;
  /** Calendar day `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
  readonly url: string | null;
}

export interface Sources {
  /** Page name (path inside the folder of pages, with `/`) → its entry. */
  readonly pages: ReadonlyMap<string, PageSource>;
  readonly issues: readonly Issue[];
}

/**
 * Checks the content of sources.json. `undefined` (no such file) gives no entries and no issues. Every fault is reported
 * with its path; an entry with a fault is left out as a whole, the others serve. Never throws.
 */
export function parseSources(json: unknown, file = 'sources.json'): Sources {
  const pages = new Map<string, PageSource>();
  const issues: Issue[] = [];
  if (json === undefined) return { pages, issues };
  const whole = checkBySchema(fileSchema, json, { page: file });
  if ('issues' in whole) return { pages, issues: whole.issues };
  for (const [page, value] of Object.entries(whole.value.pages)) {
    const entry = checkBySchema(pageSourceSchema, value, { page: file, at: ['pages', page] });
    if ('issues' in entry) issues.push(...entry.issues);
    else pages.set(page, entry.value);
  }
  return { pages, issues };
}
