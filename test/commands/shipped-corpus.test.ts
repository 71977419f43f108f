import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import {
  type CommandMap,
  createServices,
  formatInvocation,
  loadCommands,
  parseInvocation,
  runInvocation,
  type Services,
  toInvocation,
} from '../../src/command-kit/index.js';
import { ingestCorpus } from '../../src/library/ingest-corpus.js';
import { renderTerminal } from '../../src/terminal/render-terminal.js';
import { aVisitor } from '../support/commands.js';

let commands: CommandMap;
let services: Services;
beforeAll(async () => {
  commands = await loadCommands();
  const { library } = await ingestCorpus(fileURLToPath(new URL('../../corpus/', import.meta.url)));
  services = createServices({ library, commands, caller: aVisitor, now: new Date('2025-09-01T12:00:00Z') });
});

const run = (line: string) => runInvocation(parseInvocation(line, commands), commands, services);

/** Every excerpt is, letter for letter, what its article says at the place it names. */
function expectExactWords(card: Card): void {
  for (const { citation } of listExcerpts(card)) {
    const article = services.library.findArticle(citation.articleId)?.article;
    expect(article?.paragraphs[citation.paragraphIndex]?.slice(citation.start, citation.end)).toBe(
      citation.text,
    );
    expect([article?.title, article?.outlet, article?.published?.on ?? null]).toEqual([
      citation.title,
      citation.outlet,
      citation.publishedOn,
    ]);
  }
}

describe('on the shipped corpus', () => {
  it('shows exact words with their citation for every person, event and article', async () => {
    const lines = [
      ...services.library.people.list().map(({ person }) => `/quote ${person.id}`),
      ...services.library.people.list().map(({ person }) => `/who ${person.id}`),
      ...services.library.events.list().map(({ event }) => `/event ${event.slug}`),
      ...services.library.articles.map(({ article }) => `/article ${article.id}`),
      '/latest',
      '/search prisoners',
      '/ask how many bodies are to be handed over?',
    ];
    for (const line of lines) {
      const card = await run(line);
      expectExactWords(card);
      expect(
        renderTerminal(card, line, { commands, columns: 80, color: false, hyperlinks: false }),
      ).toContain(line);
    }
  });

  it('offers only buttons that can be pressed, and prints each as it is typed', async () => {
    const cards = await Promise.all(
      [
        '/quote medinsky',
        '/who medinsky',
        '/event istanbul-talks',
        '/event putin',
        '/article bodies',
        '/latest gaurdian',
        '/help',
      ].map(run),
    );
    for (const action of cards.flatMap(({ actions }) => actions)) {
      if (action.kind === 'link') continue;
      const invocation = toInvocation(action);
      const typed = formatInvocation(invocation, commands);
      expect(parseInvocation(typed, commands)).toEqual(invocation);
      expectExactWords(await run(typed));
    }
  });

  it('keeps what is reported apart from what is quoted, and says that it is hedged', async () => {
    const { blocks } = await run('/quote medinsky');
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toHaveLength(2);
    const first = blocks.find((block) => block.kind === 'excerpt');
    expect(first?.excerpt.citation.text).toContain(
      "'Don't put on a show for bleeding-heart European old ladies",
    );
    expect(first?.excerpt.notes.join()).toContain('is said to have claimed');
  });

  it('finds every article by its title, and by a title typed carelessly', async () => {
    for (const { article } of services.library.articles) {
      expect((await run(`/article title:"${article.title.replaceAll('"', '\\"')}"`)).title).toBe(
        article.title,
      );
      const careless = article.title.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
      expect((await run(`/article ${careless}`)).title).toBe(article.title);
    }
  });
});
