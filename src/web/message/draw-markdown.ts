// Markdown as Discord reads it → HTML. Addresses that are not http(s) stay text; everything is escaped by construction.

import { parse } from 'discord-markdown-parser';
import { html, raw } from 'hono/html';
import { type Fragment, joinFragments } from '../html/fragment.js';
import { toWebAddress } from '../html/web-address.js';

/** A node of the parser's tree; only what is drawn here. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly level?: number;
  readonly target?: string;
  readonly id?: string;
}

/** Names of channels as mentions show them ("#newsroom"), by id. */
export type ChannelNames = ReadonlyMap<string, string>;

/**
 * Draws one text of a message. An empty text gives an empty fragment; what the dialect has and our cards never use stays
 * text. Every line is read by itself, as Discord reads it: the parser would not see that small text follows a quotation.
 */
export function drawMarkdown(markdown: string, channels: ChannelNames): Fragment {
  const parts = joinLines(markdown.split('\n'));
  return joinFragments(
    parts.flatMap((part, index) => {
      const drawn = part.startsWith(bullet) ? drawList(part.split('\n'), channels) : drawLine(part, channels);
      const before = parts[index - 1];
      return before === undefined || isBlock(before) || isBlock(part) ? [drawn] : [lineFeed, drawn];
    }),
  );
}

/** Lets what stands below it begin a new line. Blocks do so by themselves; beside one it would be an empty line. */
const lineFeed: Fragment = raw('\n');

/** Whether it is drawn as a block: a heading, small text, a quotation or a list. */
function isBlock(part: string): boolean {
  return /^(?:#{1,3}|-#|>|-) /.test(part);
}

/** What a line of a list begins with; the parser knows no lists. */
const bullet = '- ';

function drawLine(line: string, channels: ChannelNames): Fragment {
  // "extended" is what Discord reads in components: masked links on top of what members may write.
  return drawAll(parse(line, 'extended') as readonly Node[], channels);
}

function drawList(lines: readonly string[], channels: ChannelNames): Fragment {
  return html`<ul>${lines.map((line) => html`<li>${drawLine(line.slice(bullet.length), channels)}</li>`)}</ul>`;
}

/** Quoted lines that follow each other are one quotation, and lines with a bullet one list. */
function joinLines(lines: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const isNext = ['> ', bullet].some((sign) => last?.startsWith(sign) && line.startsWith(sign));
    if (isNext) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts;
}

function drawAll(nodes: readonly Node[], channels: ChannelNames): Fragment {
  return joinFragments(nodes.map((node) => draw(node, channels)));
}

function draw(node: Node, channels: ChannelNames): Fragment {
  const inner = () => drawContent(node, channels);
  switch (node.type) {
    case 'heading':
      return drawHeading(node.level ?? 1, inner());
    case 'subtext':
      return html`<p class="small">${inner()}</p>`;
    case 'blockQuote':
      return html`<blockquote lang="en">${inner()}</blockquote>`;
    case 'strong':
      return html`<strong>${inner()}</strong>`;
    case 'em':
      return html`<em>${inner()}</em>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'inlineCode':
      return html`<code>${inner()}</code>`;
    case 'br':
    case 'newline':
      return raw('<br>');
    case 'link':
    case 'url':
    case 'autolink':
      return drawLink(node.target ?? '', inner());
    case 'user':
      return drawMention('@unknown-user');
    case 'role':
      return drawMention('@unknown-role');
    case 'channel':
      return drawMention(channels.get(node.id ?? '') ?? '#unknown');
    default:
      return inner();
  }
}

function drawContent({ content = '' }: Node, channels: ChannelNames): Fragment {
  return typeof content === 'string' ? html`${content}` : drawAll(content, channels);
}

/** There are no members and roles here, so they are shown as Discord shows those that it does not know. */
function drawMention(name: string): Fragment {
  return html`<span class="mention">${name}</span>`;
}

/** Discord's headings are looks, not an outline: the page has its own first level, and a message's title is its second. */
function drawHeading(level: number, inner: Fragment): Fragment {
  switch (level) {
    case 1:
    case 2:
      return html`<h3 class="title">${inner}</h3>`;
    default:
      return html`<h4 class="heading">${inner}</h4>`;
  }
}

function drawLink(target: string, inner: Fragment): Fragment {
  const address = toWebAddress(target);
  if (address === null) return inner;
  return html`<a href="${address}" rel="noopener noreferrer nofollow" target="_blank">${inner}</a>`;
}
