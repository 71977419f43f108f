// A message in either layout → HTML that looks and reads as it does on Discord.

import {
  type APIButtonComponent,
  type APIEmbed,
  type APIMessageComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { html } from 'hono/html';
import type { Messages } from '../../locale/language.js';
import { messagesFor } from '../../locale/languages.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { toWebAddress } from '../html/web-address.js';
import { type ChannelNames, drawMarkdown } from './draw-markdown.js';

/** A message as the bot would send it, and what Discord adds to it. */
export interface ShownMessage {
  readonly id: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The card, in the classic layout; else empty. */
  readonly embeds: readonly APIEmbed[];
  readonly files: readonly ShownFile[];
  /** Language of its own words; what it cites is English. */
  readonly locale: string;
  /** Only the caller sees it. */
  readonly isPrivate: boolean;
  /** The call that it prints, which its buttons are pressed upon; null when it prints none. */
  readonly line: string | null;
}

export interface ShownFile {
  readonly name: string;
  readonly text: string;
}

/** A kind of component that no card of ours is made of reached the page: a fault of ours. */
export class DrawError extends Error {
  override readonly name = 'DrawError';
}

/** What a message is drawn with. */
interface Drawing {
  readonly files: readonly ShownFile[];
  readonly channels: ChannelNames;
}

/**
 * Draws the message with everything that can be read and pressed on it; `channels` are those that can be named. Throws
 * `DrawError` for an unknown component.
 */
export function drawMessage(message: ShownMessage, channels: ChannelNames): Fragment {
  const { id, locale, components, embeds, files, isPrivate, line } = message;
  const drawing = { files, channels };
  const words = messagesFor(locale).web.playground;
  return html`<article class="message" lang="${locale}" aria-label="${words.answerOf}" data-id="${id}" data-line="${line ?? ''}" data-private="${String(isPrivate)}">
<div class="avatar" aria-hidden="true">D</div>
<div class="body">
<p class="author">Dragoman <span class="badge">${words.badge}</span></p>
${embeds.map((embed) => drawEmbed(embed, drawing))}
${embeds.length === 0 ? nothing : files.map(drawFile)}
${components.map((component) => draw(component, drawing))}
${isPrivate ? drawPrivateNote(words) : nothing}
</div>
</article>`;
}

function drawPrivateNote({ onlyYou, dismiss }: Messages['web']['playground']): Fragment {
  return html`<p class="small private">${onlyYou} · <button type="button" class="linkish" data-dismiss>${dismiss}</button></p>`;
}

function drawEmbed({ color, description = '' }: APIEmbed, { channels }: Drawing): Fragment {
  return html`<div class="container" data-accent="${toColour(color)}"><div class="text">${drawMarkdown(description, channels)}</div></div>`;
}

function draw(component: APIMessageComponent, drawing: Drawing): Fragment {
  switch (component.type) {
    case ComponentType.Container:
      return html`<div class="container" data-accent="${toColour(component.accent_color)}">${component.components.map((inner) => draw(inner, drawing))}</div>`;
    case ComponentType.TextDisplay:
      return html`<div class="text">${drawMarkdown(component.content, drawing.channels)}</div>`;
    case ComponentType.Separator:
      return component.divider === false ? html`<div class="gap"></div>` : html`<hr>`;
    case ComponentType.Section:
      return html`<div class="section"><div>${component.components.map((inner) => draw(inner, drawing))}</div>${draw(component.accessory, drawing)}</div>`;
    case ComponentType.ActionRow:
      return html`<div class="row">${component.components.map((inner) => draw(inner, drawing))}</div>`;
    case ComponentType.Button:
      return drawButton(component);
    case ComponentType.File:
      return drawFile(findFile(component.file.url, drawing.files));
    default:
      throw new DrawError(
        `A message holds a component of type ${component.type}, which the page cannot draw yet.`,
      );
  }
}

/** The accent as six hexadecimal digits, for the style sheet; empty for none. */
function toColour(accent: number | null | undefined): string {
  return accent === null || accent === undefined ? '' : accent.toString(16).padStart(6, '0');
}

function drawButton(button: APIButtonComponent): Fragment {
  switch (button.style) {
    case ButtonStyle.Link: {
      const address = toWebAddress(button.url);
      return address === null
        ? nothing
        : html`<a class="button" href="${address}" rel="noopener noreferrer nofollow" target="_blank">${button.label ?? ''} <span aria-hidden="true">↗</span></a>`;
    }
    case ButtonStyle.Premium:
      throw new DrawError('A message holds a button that sells something.');
    default:
      return html`<button type="button" class="button" data-style="${ButtonStyle[button.style].toLowerCase()}" data-press="${button.custom_id}"${button.disabled === true ? html` disabled` : ''}>${button.label ?? ''}</button>`;
  }
}

function findFile(address: string, files: readonly ShownFile[]): ShownFile {
  const file = files.find(({ name }) => address === `attachment://${name}`);
  if (file !== undefined) return file;
  throw new DrawError(`A message shows the file ${address}, which it does not carry.`);
}

/** The whole file is in the page: saving it asks nobody. */
function drawFile({ name, text }: ShownFile): Fragment {
  return html`<details class="file"><summary>${name}</summary><pre tabindex="0">${text}</pre></details>`;
}
