// Markdown, or plain text with front matter → ParsedPage.

import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as toText } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { z } from 'zod';
import type { Issue } from '../../model/page.js';
import { checkBySchema } from '../../schema/schema-issues.js';
import { splitLines } from '../decode-page.js';
import { createPageItem } from '../page-item.js';
import type { PageResult } from '../page-result.js';
import { readDay, readLanguage, readOutlet, readUrl } from './metadata.js';

/** Everything is optional; a value of another type, or one that cannot be read, is reported and left out. */
const frontMatter = z.object({
  title: z.string().trim().min(1).optional(),
  outlet: z.string().optional(),
  date: z
    .union([z.string(), z.date()])
    .transform((value) => readDay(typeof value === 'string' ? value : value.toISOString()))
    .refine((day) => day !== null, 'a calendar day YYYY-MM-DD')
    .optional(),
  url: z
    .string()
    .transform(readUrl)
    .refine((url) => url !== null, 'a web address')
    .optional(),
  language: z
    .string()
    .transform(readLanguage)
    .refine((language) => language !== null, 'a language tag such as "en"')
    .optional(),
});

/** Longest text read: the parser takes about a second of computing time for as much. */
const maxChars = 400_000;

/**
 * The parser's time grows with the square of these; so many take it half a second. An article has some dozens of links, and
 * quotations in quotations at most.
 */
const maxBrackets = 5000;
const maxDepth = 100;
const deepLine = new RegExp(`^(?:[ \\t]*(?:>|[*+-][ \\t])){${maxDepth}}`, 'm');

/** Whether a text opens with a block of front matter. */
export function hasFrontMatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text) && /\r?\n---[ \t]*(?:\r?\n|$)/.test(text);
}

/**
 * Reads one article. `syntax` is what the body is written in: in Markdown every block is a paragraph, its marks taken
 * away; in plain text every line is. The title is the front matter's, else the first heading. Never throws.
 */
export function parseMarkdown(page: string, text: string, syntax: 'markdown' | 'lines'): PageResult {
  const none = (expected: string, found: string): PageResult => ({
    kind: 'none',
    issue: { page, line: 1, expected, found },
  });
  if (text.length > maxChars) return none(`an article of at most ${maxChars} characters`, `${text.length}`);
  const file = new VFile(text.replace(/\r\n?/g, '\n'));
  try {
    matter(file, { strip: true });
  } catch (error) {
    return none('front matter in YAML', String(error).split('\n')[0] ?? '');
  }
  const { values, issues } = readFrontMatter(page, file.data.matter);
  const body = String(file);
  const excess = syntax === 'lines' ? null : findExcess(body);
  if (excess !== null) return none('an article in Markdown', excess);
  const { heading, lines } = syntax === 'lines' ? readLines(body) : readBlocks(body);
  const title = values.title ?? heading;
  if (title === undefined) return none('a title, in the front matter or as a heading', 'none');
  const main = createPageItem({
    title,
    outlet: readOutlet(values.outlet),
    publishedOn: values.date ?? null,
    publishedBasis: 'metadata',
    relativeTime: null,
    lines,
    url: values.url ?? null,
    language: values.language ?? null,
    frameLanguage: null,
  });
  if (main.paragraphs.length === 0) return none('an article below its title', 'a title only');
  return { kind: 'page', page: { layout: 'markdown', main, related: [], issues } };
}

type FrontMatter = z.infer<typeof frontMatter>;

/** Reads each field by itself, so that one fault does not cost the others. */
function readFrontMatter(
  page: string,
  data: unknown,
): { values: Partial<FrontMatter>; issues: readonly Issue[] } {
  const checked = checkBySchema(frontMatter, data ?? {}, { page, line: 1 });
  if (!('issues' in checked)) return { values: checked.value, issues: [] };
  const faulty = new Set(checked.paths.map(([key]) => key));
  const sound = Object.fromEntries(
    Object.entries(typeof data === 'object' && data !== null ? data : {}).filter(([key]) => !faulty.has(key)),
  );
  return { values: frontMatter.safeParse(sound).data ?? {}, issues: checked.issues };
}

/** What keeps a text from being parsed in its time; null for what can be. */
function findExcess(body: string): string | null {
  if (deepLine.test(body)) return `marks nested over ${maxDepth} deep`;
  const brackets = body.split('[', maxBrackets + 2).length - 1;
  return brackets > maxBrackets ? `over ${maxBrackets} brackets` : null;
}

function readLines(body: string): { heading: undefined; lines: readonly string[] } {
  return {
    heading: undefined,
    lines: splitLines(body)
      .map((line) => line.text)
      .filter((line) => line !== ''),
  };
}

function readBlocks(body: string): { heading: string | undefined; lines: readonly string[] } {
  const blocks = fromMarkdown(body).children;
  const heading = blocks.find((block) => block.type === 'heading');
  return {
    heading: heading && (toLine(heading) || undefined),
    lines: blocks.flatMap(listLines).filter((line) => line !== ''),
  };
}

/** A list or a quotation gives a line per item or paragraph; code, HTML and rules are no text of a story. */
function listLines(block: RootContent): readonly string[] {
  if (block.type === 'list' || block.type === 'blockquote' || block.type === 'listItem')
    return block.children.flatMap(listLines);
  return block.type === 'paragraph' || block.type === 'heading' ? [toLine(block)] : [];
}

function toLine(node: Nodes): string {
  return toText(node, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim();
}
