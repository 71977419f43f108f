// Whole cards of /event and /compare on the shipped pages, as the terminal and Discord show them. Checked by hand: read the difference before
// accepting one (`npx vitest run test/commands/golden-cards.test.ts -u`).

import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import {
  type CommandMap,
  createServices,
  formatInvocation,
  loadCommands,
  localOperator,
  parseInvocation,
  runInvocation,
  toInvocation,
} from '../../src/command-kit/index.js';
import type { Library } from '../../src/library/library.js';
import { renderCard } from '../../src/message/components-v2.js';
import { listViolations } from '../../src/message/limits.js';
import { type ComponentLike, readText } from '../../src/message/read-card.js';
import { renderTerminal } from '../../src/terminal/render-terminal.js';
import { openShippedLibrary } from '../support/library.js';

const golden: readonly (readonly [file: string, line: string])[] = [
  ['event-overview', '/event istanbul-talks'],
  ['event-timeline', '/event istanbul-talks view:timeline'],
  ['event-numbers', '/event istanbul-talks view:numbers'],
  ['event-quotes', '/event istanbul-talks view:quotes'],
  ['event-outlets', '/event istanbul-talks view:outlets'],
  ['event-sources', '/event istanbul-talks view:sources'],
  ['compare-bodies', '/compare bodies'],
  ['compare-prisoners', '/compare prisoners'],
  ['compare-children', '/compare children'],
];
const fileOf = (name: string) => path.resolve(import.meta.dirname, '../fixtures/cards', name);

let library: Library;
let commands: CommandMap;
beforeAll(async () => {
  library = await openShippedLibrary();
  commands = await loadCommands();
});

async function call(line: string): Promise<Card> {
  const services = createServices({
    library,
    commands,
    caller: localOperator('cli'),
    now: new Date('2025-06-10T12:00:00Z'),
  });
  return runInvocation(parseInvocation(line, commands), commands, services);
}

/** Every page as Discord gets it, each checked against its limits; the buttons as one line. */
function renderPages(card: Card, line: string): string {
  const pages: string[] = [];
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const rendered = renderCard(card, {
      line,
      page,
      formatAction: (action) => formatInvocation(toInvocation(action), commands),
    });
    pageCount = rendered.pageCount;
    expect(listViolations(rendered.message.components)).toEqual([]);
    const buttons = rendered.message.components.flatMap((row) =>
      'components' in row
        ? row.components.flatMap((button) =>
            'label' in button && button.label != null ? [`[${button.label}]`] : [],
          )
        : [],
    );
    pages.push(
      `${readText(rendered.message.components as readonly ComponentLike[])}\n${buttons.join(' ')}`.trimEnd(),
    );
  }
  return `${pages.join('\n\n=== next page ===\n\n')}\n`;
}

describe.each(golden)('the card %s', (name, line) => {
  it('reads well in the terminal', async () => {
    const screen = { columns: 80, color: false, hyperlinks: false, commands };
    await expect(renderTerminal(await call(line), line, screen)).toMatchFileSnapshot(fileOf(`${name}.txt`));
  });

  it('reads well on Discord, within its limits', async () => {
    await expect(renderPages(await call(line), line)).toMatchFileSnapshot(fileOf(`${name}.md`));
  });

  it('shows nothing that does not stand in its article letter for letter', async () => {
    for (const { citation } of listExcerpts(await call(line))) {
      const paragraph = library.findArticle(citation.articleId)?.article.paragraphs[citation.paragraphIndex];
      expect(paragraph?.slice(citation.start, citation.end)).toBe(citation.text);
    }
  });
});
