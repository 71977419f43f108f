// Blocks of a card → pages, each small enough for one message. Cuts fall between rows, items and excerpts, never inside.

import type { Block } from '../card/card.js';
import type { CitationWords } from '../card/citation-words.js';
import { progressBar, progressWords } from '../card/progress-words.js';
import { shorten } from '../text/shorten.js';
import { escapeMarkdown } from './escape-markdown.js';
import { maxExcerptMarkdownChars, renderExcerpt } from './excerpt.js';
import { renderLine, renderLines } from './rich-text.js';

/** One text display, or the line between two of them. */
export type PagePart = { readonly kind: 'text'; readonly markdown: string } | { readonly kind: 'divider' };

export interface PageRoom {
  /** Markdown characters a page may hold; at least `maxUnitChars` and a heading. */
  readonly chars: number;
  /** Text displays and dividers a page may hold. */
  readonly parts: number;
}

/** The longest piece that is never cut. */
export const maxUnitChars = maxExcerptMarkdownChars;

/** Short enough for one line of a telephone. */
const progressBarChars = 16;

/** A heading has at most twice this, and some. */
const maxHeadingChars = 100;

/** What is never cut. Units of one block share a text display. */
interface Unit {
  readonly block: number;
  readonly kind: 'text' | 'heading' | 'divider';
  readonly markdown: string;
}

/** At least one page; a card without blocks gives one without parts. `words` are those beside excerpts. */
export function paginate(
  blocks: readonly Block[],
  room: PageRoom,
  words?: CitationWords,
): readonly (readonly PagePart[])[] {
  const units = blocks.flatMap((block, index) => toUnits(block, index, words));
  const pages: Unit[][] = [[]];
  for (const [index, unit] of units.entries()) {
    const page = pages.at(-1) ?? [];
    // A heading alone at the end of a page would head nothing: it moves on with what it heads.
    const next = units[index + 1];
    const needed = unit.kind === 'heading' && next !== undefined ? [unit, next] : [unit];
    if (page.length === 0 || fits([...page, ...needed], room)) page.push(unit);
    else pages.push([unit]);
  }
  return pages.map(toParts);
}

function fits(units: readonly Unit[], room: PageRoom): boolean {
  const parts = toParts(units);
  const chars = parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.markdown.length : 0), 0);
  return parts.length <= room.parts && chars <= room.chars;
}

function toUnits(block: Block, index: number, citationWords?: CitationWords): readonly Unit[] {
  const unit = (kind: Unit['kind']) => (markdown: string) => ({ block: index, kind, markdown });
  switch (block.kind) {
    case 'text':
      return renderLines(block.text, maxUnitChars).map(unit('text'));
    case 'heading':
      return block.text.trim() === ''
        ? []
        : [unit('heading')(`### ${escapeMarkdown(shorten(block.text.trim(), maxHeadingChars))}`)];
    case 'excerpt':
      return [unit('text')(renderExcerpt(block.excerpt, citationWords))];
    case 'facts':
      return block.rows.flatMap(({ label, value }) => {
        const words = [
          { text: `${shorten(label, maxHeadingChars)}:`, style: 'strong' as const },
          { text: ' ' },
        ];
        return renderLine(
          [...words, ...(typeof value === 'string' ? [{ text: value }] : value)],
          maxUnitChars,
        ).map(unit('text'));
      });
    case 'list':
      return block.items.flatMap((item) =>
        renderLine(item, maxUnitChars - bullet.length).map((line, part) =>
          unit('text')(part === 0 ? bullet + line : line),
        ),
      );
    case 'progress': {
      const bar = progressBar(block, progressBarChars);
      const words = { text: shorten(progressWords(block), maxHeadingChars) };
      return renderLine(
        bar === '' ? [words] : [{ text: bar, style: 'code' }, { text: ' ' }, words],
        maxUnitChars,
      ).map(unit('text'));
    }
    case 'divider':
      return [unit('divider')('')];
  }
}

const bullet = '- ';

/** Dividers at the edges of a page, and doubled ones, divide nothing and are left out. */
function toParts(units: readonly Unit[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  let lastBlock = -1;
  for (const { kind, block, markdown } of units) {
    const last = parts.at(-1);
    if (kind === 'divider') {
      if (last?.kind === 'text') parts.push({ kind: 'divider' });
    } else if (last?.kind === 'text' && block === lastBlock)
      parts[parts.length - 1] = { kind: 'text', markdown: `${last.markdown}\n${markdown}` };
    else parts.push({ kind: 'text', markdown });
    lastBlock = block;
  }
  return parts.at(-1)?.kind === 'divider' ? parts.slice(0, -1) : parts;
}
