// `dragoman parse FILE`: what one saved page says, from the page alone.

import type { Command } from 'commander';
import { InputError } from '../command-kit/command.js';
import { count } from '../locale/en-nouns.js';
import type { PageItem, ParsedPage } from '../model/page.js';
import { readSource } from './read-source.js';
import { type Streams, writeJson, writeLines } from './streams.js';

export function addParse(program: Command, streams: Streams): void {
  program
    .command('parse')
    .description('Parse one saved page: main article, related items, issues')
    .argument('<FILE>', 'a saved page, or - for standard input')
    .option('--json', 'print one JSON value')
    .action(async (file: string, { json }: { json?: true }) => {
      const { parsePage } = await import('../corpus/parse-page.js');
      const { name, bytes } = await readSource(file, streams);
      const result = parsePage(name, bytes);
      if (result.kind === 'none') {
        const { expected, found, line } = result.issue;
        throw new InputError(
          'not-a-page',
          `${name}${line > 0 ? `, line ${line}` : ''}: expected ${expected}, found ${found}.`,
          'Give a page saved from the site, or HTML, Markdown, text or JSON of one article.',
        );
      }
      if (json) writeJson(streams, toPageJson(result.page));
      else writeLines(streams.stdout, describePage(result.page));
    });
}

function toPageJson({ layout, main, related, issues }: ParsedPage) {
  return { layout, main: main === null ? null : toItemJson(main), related: related.map(toItemJson), issues };
}

function toItemJson({ title, outlet, publishedOn, relativeTime, paragraphs }: PageItem) {
  return { title, outlet, publishedOn, relativeTime, paragraphs };
}

function describePage({ layout, main, related, issues }: ParsedPage): readonly string[] {
  return [
    `layout: ${layout}`,
    `main: ${main === null ? 'none' : describeItem(main)}`,
    ...related.map((item) => `related: ${describeItem(item)}`),
    ...issues.map(({ line, expected, found }) => `issue: line ${line}: expected ${expected}, found ${found}`),
  ];
}

function describeItem({ title, outlet, publishedOn, relativeTime, paragraphs }: PageItem): string {
  const characters = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  return [
    title,
    outlet ?? 'outlet unknown',
    publishedOn ?? relativeTime ?? 'undated',
    `${count(paragraphs.length, 'paragraph')}, ${count(characters, 'character')}`,
  ].join(' · ');
}
