// Card → one Components V2 message: a coloured container with the call, the title, the blocks of one page; then buttons.

import {
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Attachment, Card, Tone } from '../card/card.js';
import { pagingComponents, type RunAction, renderActions, renderPaging } from './buttons.js';
import { escapeMarkdown } from './escape-markdown.js';
import { listViolations, messageLimits } from './limits.js';
import { type PagePart, paginate } from './paginate.js';
import { smallText } from './rich-text.js';
import { shorten } from './shorten.js';

/** What a card needs besides itself to stand on Discord. */
export interface CardView {
  /** The call that made it ("/ask how many?"), from which buttons read it back; null when nothing was called. */
  readonly line: string | null;
  /** Whether pages and buttons may make the call again; not when it changed something. True when absent. */
  readonly isRepeatable?: boolean;
  /** The wanted page, from 1; beyond the last it means the last. */
  readonly page: number;
  /** The line that a `run` action stands for. */
  formatAction(action: RunAction): string;
  /** Whether the reply to it is for whoever presses only. For none when absent. */
  isPrivate?(action: RunAction): boolean;
}

export interface CardMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly { readonly name: string; readonly attachment: Buffer }[];
}

export interface RenderedCard {
  readonly message: CardMessage;
  readonly page: number;
  readonly pageCount: number;
}

/** A message that Discord would refuse was about to be sent: a fault of ours. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
}

/** Tone in words and as an accent; the words alone carry the meaning. */
const tones: Readonly<Record<Tone, { readonly words: string | null; readonly accent: number }>> = {
  answer: { words: null, accent: 0x2e8b57 },
  near: { words: 'Near, not an answer', accent: 0xc98a1b },
  notice: { words: 'Notice', accent: 0x3b7dd8 },
  error: { words: 'Not done', accent: 0xb3392f },
};

const maxTitleChars = 110;
const maxFooterChars = 120;
/** Longest escaped call. A longer one (a right-clicked message) is shown cut, and cannot be read back. */
const maxLineMarkdownChars = 800;
/** Room kept for the line that says which page this is. */
const longestPageWords = 'First of 9999 pages: the call is too long to turn them from here';

/**
 * Renders one page of a card. Every limit of Discord is kept, whatever the card holds: an excerpt takes at most
 * `maxExcerptMarkdownChars`, which with the longest call, title and footer stays below 4,000.
 * Throws `RenderError` should the finished message break a limit after all.
 */
export function renderCard(card: Card, view: CardView): RenderedCard {
  const { isRepeatable = true } = view;
  const isReadable = view.line !== null && escapeMarkdown(view.line).length <= maxLineMarkdownChars;
  const canReadBack = isReadable && isRepeatable;
  const actionRows = renderActions(card.actions, {
    formatAction: view.formatAction,
    isPrivate: view.isPrivate ?? (() => false),
    canReadBack,
  });
  const footer = renderFooter(card.footer);
  const pages = paginate(card.blocks, {
    chars: messageLimits.textChars - renderHead(card, view.line, longestPageWords).length - footer.length,
    // Besides the parts there are the container, the head, the footer, the attachment, and the buttons.
    parts:
      messageLimits.components -
      4 -
      pagingComponents -
      actionRows.reduce((sum, row) => sum + 1 + row.components.length, 0),
  });
  const page = canReadBack ? Math.min(Math.max(1, view.page), pages.length) : 1;
  const components: APIMessageTopLevelComponent[] = [
    {
      type: ComponentType.Container,
      accent_color: tones[card.tone].accent,
      components: [
        textDisplay(renderHead(card, view.line, pageWords(page, pages.length, isReadable, isRepeatable))),
        ...(pages[page - 1] ?? []).map(toComponent),
        ...(card.attachment === null ? [] : [fileOf(card.attachment)]),
        ...(footer === '' ? [] : [textDisplay(footer)]),
      ],
    },
    ...(canReadBack && pages.length > 1 ? [renderPaging(page, pages.length)] : []),
    ...actionRows,
  ];
  const violations = listViolations(components);
  if (violations.length > 0) throw new RenderError(`The card cannot be sent: ${violations.join('; ')}.`);
  const files = card.attachment === null ? [] : [toFile(card.attachment)];
  return {
    message: { flags: MessageFlags.IsComponentsV2, components, files },
    page,
    pageCount: pages.length,
  };
}

/** A file is shown where a component names it. */
function fileOf({ name }: Attachment): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

function toFile({ name, text }: Attachment) {
  return { name, attachment: Buffer.from(text, 'utf8') };
}

/** The call in small text, the title as a heading, and in small text again what else is to be known at once. */
function renderHead(card: Card, line: string | null, pages: string | null): string {
  const remarks = [tones[card.tone].words, pages].filter((words) => words !== null);
  return [
    ...(line === null ? [] : [smallText + renderLine(line)]),
    `## ${escapeMarkdown(shorten(card.title.trim(), maxTitleChars))}`,
    ...(remarks.length === 0 ? [] : [smallText + escapeMarkdown(remarks.join(' · '))]),
  ].join('\n');
}

function renderLine(line: string): string {
  const markdown = escapeMarkdown(line);
  return markdown.length <= maxLineMarkdownChars
    ? markdown
    : escapeMarkdown(shorten(line, maxLineMarkdownChars / 2));
}

function pageWords(
  page: number,
  pageCount: number,
  isReadable: boolean,
  isRepeatable: boolean,
): string | null {
  if (pageCount === 1) return null;
  if (!isRepeatable) return `First of ${pageCount} pages: the call is not made again for the others`;
  return isReadable
    ? `Page ${page} of ${pageCount}`
    : `First of ${pageCount} pages: the call is too long to turn them from here`;
}

function renderFooter(footer: string | null): string {
  const words = shorten(footer?.trim() ?? '', maxFooterChars);
  return words === '' ? '' : smallText + escapeMarkdown(words);
}

function toComponent(part: PagePart): APIComponentInContainer {
  return part.kind === 'text' ? textDisplay(part.markdown) : { type: ComponentType.Separator };
}

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
