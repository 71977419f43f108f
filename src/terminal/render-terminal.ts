// Card → text for a terminal.

import stringWidth from 'string-width';
import type { Action, Block, Card, Inline, RichText } from '../card/card.js';
import { progressBar, progressWords } from '../card/progress-words.js';
import { type CommandMap, formatInvocation, toInvocation } from '../command-kit/index.js';
import { renderExcerpt } from './render-excerpt.js';
import { toSafeText, toSafeUrl } from './safe-text.js';
import { createStyle, type Style, type StyleOptions } from './style.js';
import { hang, renderLink, wrap } from './text-layout.js';

export interface TerminalScreen extends StyleOptions {
  readonly columns: number;
}

export interface TerminalCardOptions extends TerminalScreen {
  readonly commands: CommandMap;
  /** Whether calls are numbered, because a number typed next repeats them. */
  readonly numbered?: boolean;
  /** Where the card's attachment was saved; null or absent when it has none. */
  readonly attachmentPath?: string | null;
}

/** Narrower than this nothing is laid out; wider lines are hard to read. */
const minColumns = 40;
const maxColumns = 100;

const progressBarColumns = 20;

/** A label wider than this stands on a line of its own, above its value. */
const maxLabelColumns = 22;

/**
 * Prints a card: the invocation it answers, title, blocks, calls that may follow, footer. No line is wider than the screen,
 * except that an address stays whole, so that it can be copied. Text from pages and people loses control characters.
 */
export function renderTerminal(card: Card, invocation: string | null, options: TerminalCardOptions): string {
  const style = createStyle(options);
  const columns = Math.min(maxColumns, Math.max(minColumns, options.columns));
  const title = toSafeText(card.title);
  const parts = [
    ...(invocation === null ? [] : [style.muted(wrap(toSafeText(invocation), columns))]),
    wrap(titleStyle(card, style)(title), columns),
    ...card.blocks.map((block) => renderBlock(block, style, columns)),
    ...(options.attachmentPath == null
      ? []
      : [`All of it, in a file: ${toSafeText(options.attachmentPath)}`]),
    ...renderActions(card.actions, style, columns, options),
    ...(card.footer === null ? [] : [style.muted(wrap(toSafeText(card.footer), columns))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function titleStyle({ tone }: Card, style: Style): (text: string) => string {
  switch (tone) {
    case 'answer':
      return style.good;
    case 'near':
    case 'notice':
      return style.warning;
    case 'error':
      return style.fault;
  }
}

function renderBlock(block: Block, style: Style, columns: number): string {
  switch (block.kind) {
    case 'text':
      return wrap(renderRichText(block.text, style), columns);
    case 'heading':
      return wrap(style.strong(toSafeText(block.text)), columns);
    case 'excerpt':
      return renderExcerpt(block.excerpt, style, columns);
    case 'facts':
      return renderFacts(block.rows, style, columns);
    case 'list':
      return block.items.map((item) => hang('• ', wrap(renderRichText(item, style), columns - 2))).join('\n');
    case 'progress':
      return wrap(`${progressBar(block, progressBarColumns)} ${toSafeText(progressWords(block))}`, columns);
    case 'divider':
      return style.muted('─'.repeat(columns));
  }
}

function renderFacts(
  rows: readonly { readonly label: string; readonly value: RichText }[],
  style: Style,
  columns: number,
): string {
  const labels = rows.map(({ label }) => toSafeText(label));
  const width = Math.max(0, ...labels.map((label) => stringWidth(label)).filter((w) => w <= maxLabelColumns));
  return rows
    .map(({ value }, index) => {
      const label = labels[index] ?? '';
      const text = wrap(renderRichText(value, style), columns - width - 2);
      const isLong = stringWidth(label) > maxLabelColumns;
      if (isLong) return `${style.strong(wrap(label, columns))}\n${hang(' '.repeat(width + 2), text)}`;
      return hang(`${style.strong(label)}${' '.repeat(width + 2 - stringWidth(label))}`, text);
    })
    .join('\n');
}

function renderActions(
  actions: readonly Action[],
  style: Style,
  columns: number,
  { commands, numbered = false }: TerminalCardOptions,
): readonly string[] {
  let number = 0;
  const lines = actions.flatMap((action) => {
    if (action.kind === 'link') {
      const url = toSafeUrl(action.url);
      return url === null ? [] : [renderLink(toSafeText(action.label), url, style)];
    }
    number += 1;
    const call = style.muted(toSafeText(formatInvocation(toInvocation(action), commands)));
    const mark = numbered ? `${style.strong(String(number))}  ` : '→  ';
    return [hang(mark, wrap(`${toSafeText(action.label)}  ${call}`, columns - 3))];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function renderRichText(text: RichText, style: Style): string {
  return typeof text === 'string'
    ? toSafeText(text)
    : text.map((inline) => renderInline(inline, style)).join('');
}

function renderInline({ text, style: weight, url }: Inline, style: Style): string {
  // A break of ours; one inside a text is perhaps a page's and becomes a space.
  if (text === '\n') return text;
  const safe = toSafeText(text);
  const address = url === undefined ? null : toSafeUrl(url);
  const shown = weight === undefined ? safe : style[weight](safe);
  return address === null ? shown : (style.link(shown, address) ?? `${shown} <${address}>`);
}
