// Card → one message: the call, the title, the blocks of one page, as Components V2 or as an embed; then buttons.

import {
  type APIEmbed,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Attachment, Card, Tone } from '../card/card.js';
import type { Messages } from '../locale/language.js';
import { shorten } from '../text/shorten.js';
import { pagingComponents, type RunAction, renderActions, renderPaging } from './buttons.js';
import { listEmbedViolations, toEmbed } from './embed.js';
import { escapeMarkdown } from './escape-markdown.js';
import { type Frame, plainFrame, renderFrameButtons, renderMentioned } from './frame.js';
import { listViolations, messageLimits } from './limits.js';
import { type PagePart, type PageRoom, paginate } from './paginate.js';
import { smallText } from './rich-text.js';

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
  /** What stands around it; `plainFrame` when absent. */
  readonly frame?: Frame;
}

export interface CardMessage {
  /** 0: the card stands in an embed. */
  readonly flags: MessageFlags.IsComponentsV2 | 0;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly embeds: readonly APIEmbed[];
  /** Above an embed: whom it addresses. */
  readonly content: string | null;
  /** The members whom sending it may ping: whoever it addresses, else nobody. */
  readonly pingedIds: readonly string[];
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

/** An accent for each tone; the words beside the title alone carry the meaning. */
const accents: Readonly<Record<Tone, number>> = {
  answer: 0x2e8b57,
  near: 0xc98a1b,
  notice: 0x3b7dd8,
  error: 0xb3392f,
};

const maxTitleChars = 110;
const maxFooterChars = 120;
/** Longest escaped call. A longer one (a right-clicked message) is shown cut, and cannot be read back. */
const maxLineMarkdownChars = 800;
/** Room is kept for the line that says which page this is. */
const mostPages = 9999;

/**
 * Renders one page of a card. Every limit of Discord is kept, whatever the card holds: an excerpt takes at most
 * `maxExcerptMarkdownChars`, which with the longest call, title and footer stays below 4,000.
 * Throws `RenderError` should the finished message break a limit after all.
 */
export function renderCard(card: Card, view: CardView): RenderedCard {
  const { isRepeatable = true, frame = plainFrame } = view;
  const isReadable = view.line !== null && escapeMarkdown(view.line).length <= maxLineMarkdownChars;
  const canReadBack = isReadable && isRepeatable;
  const actionRows = renderActions(card.actions, {
    formatAction: view.formatAction,
    isPrivate: view.isPrivate ?? (() => false),
    canReadBack,
  });
  const rows = [...actionRows, ...renderFrameButtons(frame)];
  const mentioned = renderMentioned(frame);
  const footers = renderFooters([card.footer, frame.footer]);
  const words = frame.messages.frame;
  const longestHead = renderHead(card, view.line, words, words.firstOfCallTooLong(mostPages));
  const room: PageRoom = {
    chars: messageLimits.textChars - longestHead.length - (footers?.length ?? 0) - (mentioned?.length ?? 0),
    // Besides the parts there are the mention, the container, the head, the footers, the attachment, and the buttons.
    parts:
      messageLimits.components -
      5 -
      pagingComponents -
      rows.reduce((sum, row) => sum + 1 + row.components.length, 0),
  };
  const pages = paginate(card.blocks, room, frame.messages.citations);
  const page = canReadBack ? Math.min(Math.max(1, view.page), pages.length) : 1;
  const head = renderHead(
    card,
    view.line,
    words,
    pageWords({ page, pageCount: pages.length, isReadable, isRepeatable }, words),
  );
  const shown: ShownPage = {
    texts: [head, ...(pages[page - 1] ?? []).map(toText), ...(footers === null ? [] : [footers])],
    accent: accents[card.tone],
    attachment: card.attachment,
    mentioned,
    rows: [...(canReadBack && pages.length > 1 ? [renderPaging(page, pages.length, words)] : []), ...rows],
    pingedIds: mentioned === null || frame.mentionedId === null ? [] : [frame.mentionedId],
  };
  const message = frame.layout === 'cards' ? toComponents(shown) : toClassic(shown);
  return { message, page, pageCount: pages.length };
}

/** A page in Markdown, before it is laid out. */
interface ShownPage {
  /** In their order; null is a line between two of them. */
  readonly texts: readonly (string | null)[];
  readonly accent: number;
  readonly attachment: Attachment | null;
  readonly mentioned: string | null;
  readonly rows: readonly APIMessageTopLevelComponent[];
  readonly pingedIds: readonly string[];
}

function toComponents({ texts, accent, attachment, mentioned, rows, pingedIds }: ShownPage): CardMessage {
  const components: APIMessageTopLevelComponent[] = [
    ...(mentioned === null ? [] : [textDisplay(mentioned)]),
    {
      type: ComponentType.Container,
      accent_color: accent,
      components: [
        ...texts.map((text) => (text === null ? separator : textDisplay(text))),
        ...(attachment === null ? [] : [fileOf(attachment)]),
      ],
    },
    ...rows,
  ];
  assertSendable(listViolations(components));
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    embeds: [],
    content: null,
    pingedIds,
    files: toFiles(attachment),
  };
}

function toClassic({ texts, accent, attachment, mentioned, rows, pingedIds }: ShownPage): CardMessage {
  const embed = toEmbed(texts, accent);
  assertSendable(listEmbedViolations(embed, rows));
  return {
    flags: 0,
    components: rows,
    embeds: [embed],
    content: mentioned,
    pingedIds,
    files: toFiles(attachment),
  };
}

function assertSendable(violations: readonly string[]): void {
  if (violations.length > 0) throw new RenderError(`The card cannot be sent: ${violations.join('; ')}.`);
}

/** A file is shown where a component names it. */
function fileOf({ name }: Attachment): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

function toFiles(attachment: Attachment | null): CardMessage['files'] {
  return attachment === null
    ? []
    : [{ name: attachment.name, attachment: Buffer.from(attachment.text, 'utf8') }];
}

type FrameWords = Messages['frame'];

/** The call in small text, the title as a heading, and in small text again what else is to be known at once. */
function renderHead(card: Card, line: string | null, words: FrameWords, pages: string | null): string {
  const tone = card.tone === 'answer' ? null : words[card.tone];
  const remarks = [tone, pages].filter((remark) => remark !== null);
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

interface PagePlace {
  readonly page: number;
  readonly pageCount: number;
  readonly isReadable: boolean;
  readonly isRepeatable: boolean;
}

function pageWords(
  { page, pageCount, isReadable, isRepeatable }: PagePlace,
  words: FrameWords,
): string | null {
  if (pageCount === 1) return null;
  if (!isRepeatable) return words.firstOfNotRepeated(pageCount);
  return isReadable ? words.pageOf(page, pageCount) : words.firstOfCallTooLong(pageCount);
}

/** The card's, then the server's, a line each; null for none. */
function renderFooters(footers: readonly (string | null)[]): string | null {
  const lines = footers
    .map((footer) => shorten(footer?.trim() ?? '', maxFooterChars))
    .filter((words) => words !== '')
    .map((words) => smallText + escapeMarkdown(words));
  return lines.length === 0 ? null : lines.join('\n');
}

function toText(part: PagePart): string | null {
  return part.kind === 'text' ? part.markdown : null;
}

const separator: APISeparatorComponent = { type: ComponentType.Separator };

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
