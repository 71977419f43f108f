// Styled text → Discord Markdown.

import type { Inline, RichText } from '../card/card.js';
import { splitText } from '../text/shorten.js';
import { escapeMarkdown } from './escape-markdown.js';
import { renderLink } from './link.js';

/** Longest piece of one style before it is cut in two; escaped and styled it has at most twice this and an address. */
const maxPieceChars = 400;

/**
 * Lines of Markdown, each at most `maxChars` long (at least 1,300). Line feeds begin new lines; a longer line is cut
 * between words. A line that is muted throughout becomes Discord's small text. Blank lines are left out.
 */
export function renderLines(text: RichText, maxChars: number): readonly string[] {
  return toLines(text).flatMap((line) => {
    const isMuted = line.every(({ text: words, style }) => style === 'muted' || words.trim() === '');
    return packPieces(line, maxChars - smallText.length).map(
      (markdown) => (isMuted ? smallText : '') + markdown,
    );
  });
}

/** One line of Markdown, or several where one would be too long; line feeds count as spaces. */
export function renderLine(text: RichText, maxChars: number): readonly string[] {
  return packPieces(
    toLines(text).flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line])),
    maxChars,
  );
}

/** What makes a line small and muted on Discord. */
export const smallText = '-# ';

function toLines(text: RichText): readonly (readonly Inline[])[] {
  const inlines = typeof text === 'string' ? [{ text }] : text;
  const lines: Inline[][] = [[]];
  for (const inline of inlines)
    inline.text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((words, index) => {
      if (index > 0) lines.push([]);
      if (words !== '') lines.at(-1)?.push({ ...inline, text: words });
    });
  return lines.filter((line) => line.some(({ text: words }) => words.trim() !== ''));
}

/** Joins the pieces of a line while they fit. */
function packPieces(line: readonly Inline[], maxChars: number): readonly string[] {
  const packed: string[] = [''];
  for (const inline of line)
    for (const text of splitText(inline.text, maxPieceChars)) {
      const last = packed.at(-1) ?? '';
      // Markers that touch ("**a****b**") would be read as one; more than a piece is no emphasis any more.
      const isPlain = last.endsWith('*') || inline.text.length > maxPieceChars;
      const markdown = isPlain ? escapeMarkdown(text) : renderInline({ ...inline, text });
      if (last.length + markdown.length <= maxChars) packed[packed.length - 1] = last + markdown;
      else packed.push(markdown);
    }
  return packed.filter((markdown) => markdown.trim() !== '');
}

/** A name that Discord fills in; `allowed_mentions` keeps it from pinging. Null for what names nobody. */
function renderMention({ userId, channelId, roleId }: Inline): string | null {
  if (isId(userId)) return `<@${userId}>`;
  if (isId(channelId)) return `<#${channelId}>`;
  return isId(roleId) ? `<@&${roleId}>` : null;
}

const isId = (id: string | undefined) => id !== undefined && /^\d{17,20}$/.test(id);

function renderInline(inline: Inline): string {
  const { text, style, url } = inline;
  const words = text.trim();
  if (words === '') return ' ';
  // Markers stick to the words: Discord shows "** a**" as it stands.
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  return (
    before +
    (renderMention(inline) ?? (url === undefined ? renderStyled(words, style) : renderLink(words, url))) +
    after
  );
}

function renderStyled(words: string, style: Inline['style']): string {
  switch (style) {
    case 'strong':
      return `**${escapeMarkdown(words)}**`;
    case 'emphasis':
      return `*${escapeMarkdown(words)}*`;
    case 'code':
      return isSafeCode(words) ? `\`${words}\`` : escapeMarkdown(words);
    default:
      return escapeMarkdown(words);
  }
}

/** Nothing can be escaped inside a code span: visible characters only, and none that would end it. */
function isSafeCode(words: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(words) && !/[`\\]/.test(words);
}
