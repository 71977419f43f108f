// JSON → ParsedPage: one article, or an array of articles.

import { z } from 'zod';
import type { Issue, PageItem } from '../../model/page.js';
import { checkBySchema } from '../../schema/schema-issues.js';
import { createPageItem } from '../page-item.js';
import type { PageResult } from '../page-result.js';
import { readDay, readLanguage, readOutlet, readUrl } from './metadata.js';

/** A null is as good as an absent field. Fields with other names are ignored. */
const jsonArticle = z
  .object({
    title: z.string('a title').trim().min(1, 'a title'),
    outlet: z.string('a name').nullish(),
    publishedOn: z
      .string()
      .transform(readDay)
      .refine((day) => day !== null, 'a calendar day YYYY-MM-DD')
      .nullish(),
    /** How the day is known, where a program wrote the file; the publisher's own word when absent. */
    publishedBasis: z.enum(['metadata', 'feed'], '"metadata" or "feed"').nullish(),
    url: z
      .string()
      .transform(readUrl)
      .refine((url) => url !== null, 'a web address')
      .nullish(),
    language: z
      .string()
      .transform(readLanguage)
      .refine((language) => language !== null, 'a language tag such as "en"')
      .nullish(),
    text: z.string('a text').nullish(),
    paragraphs: z.array(z.string('a text'), 'an array of texts').nullish(),
  })
  .refine(
    ({ text, paragraphs }) =>
      [text, ...(paragraphs ?? [])].some((line) => line != null && line.trim() !== ''),
    { path: ['text'], message: 'the article, as "text" or "paragraphs"' },
  );

/**
 * Reads articles. An array gives related items and no main article; its faulty entries are issues and the rest goes on.
 * `none` only when nothing is sound; its issue then lists every fault. Never throws.
 */
export function parseJson(page: string, text: string): PageResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return none(page, 'JSON', String(error));
  }
  const isList = Array.isArray(json);
  const entries: readonly unknown[] = isList ? (json as readonly unknown[]) : [json];
  const items: PageItem[] = [];
  const issues: Issue[] = [];
  for (const [index, entry] of entries.entries()) {
    const checked = checkBySchema(jsonArticle, entry, { page, at: isList ? [index] : [] });
    if ('issues' in checked) issues.push(...checked.issues);
    else items.push(toItem(checked.value));
  }
  if (items.length === 0)
    return none(
      page,
      'an article, or an array of articles, with title and text',
      issues.map(({ expected, found }) => `${expected} (found ${found})`).join('; ') || 'an empty array',
    );
  const [first = null] = items;
  return {
    kind: 'page',
    page: { layout: 'json', main: isList ? null : first, related: isList ? items : [], issues },
  };
}

function toItem(article: z.infer<typeof jsonArticle>): PageItem {
  const lines = article.paragraphs ?? [];
  return createPageItem({
    title: article.title,
    outlet: readOutlet(article.outlet),
    publishedOn: article.publishedOn ?? null,
    publishedBasis: article.publishedBasis ?? 'metadata',
    relativeTime: null,
    lines: (lines.length > 0 ? lines : [article.text ?? '']).flatMap((line) => line.split(/\r\n|\n|\r/)),
    url: article.url ?? null,
    language: article.language ?? null,
    frameLanguage: null,
  });
}

/** Most characters of an issue's text: a file of a thousand faulty entries stays readable. */
const maxFoundChars = 2000;

function none(page: string, expected: string, found: string): PageResult {
  return { kind: 'none', issue: { page, line: 0, expected, found: found.slice(0, maxFoundChars) } };
}
