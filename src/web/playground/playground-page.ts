// The playground: a page that looks like a channel on Discord, and works with the keyboard alone.

import { html } from 'hono/html';
import type { CommandMap } from '../../command-kit/index.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawPage } from '../html/page.js';
import type { Room } from './rooms.js';

export interface PlaygroundPage {
  readonly room: Room;
  readonly rooms: readonly Room[];
  /** First words for a new visitor: whole lines that can be sent with one click. */
  readonly examples: readonly string[];
  /** Messages that stand in the channel already, oldest first. */
  readonly messages: readonly Fragment[];
  /** What stands in the line already. */
  readonly line: string;
  readonly commands: CommandMap;
  readonly canonicalUrl: string | null;
  /** Only the person at this machine can come here. */
  readonly isLocal: boolean;
}

export function drawPlayground(page: PlaygroundPage): Fragment {
  const { room, rooms, examples, messages, line, commands, canonicalUrl, isLocal } = page;
  return drawPage({
    title: 'Dragoman – who said what, word for word',
    description:
      'Ask about a body of news coverage: exact words, who said them, and where they stand. A playground of the Discord bot.',
    script: '/assets/playground.js',
    isIndexed: false,
    canonicalUrl,
    body: html`<body class="playground">
<a class="skip" href="#line">To the message box</a>
<nav class="rooms" aria-label="Channels">
<p class="server">Dragoman <span class="small">playground</span></p>
<ul>${rooms.map((one) => html`<li><a href="${one.path}"${one === room ? html` aria-current="page"` : nothing}>${drawRoomName(one)}</a></li>`)}</ul>
<p><a href="/search">Read the coverage</a></p>
<p class="small">${isLocal ? localNote : publicNote}</p>
</nav>
<main>
<header><h1>${drawRoomName(room)}</h1><p class="small">${room.topic}</p></header>
<div class="channel" id="channel" role="log" aria-label="Messages" tabindex="0">
${drawWelcome(examples)}
${messages}
</div>
<form id="composer" action="${room.path}" method="get" autocomplete="off">
<div class="suggestions" id="suggestions" role="listbox" aria-label="Suggestions" hidden></div>
<div class="line">
<input id="line" name="c" type="text" value="${line}" maxlength="2000" placeholder="Ask a question, or type / for the commands" aria-label="Message" role="combobox" aria-expanded="false" aria-controls="suggestions" aria-autocomplete="list" spellcheck="false" enterkeyhint="send">
<button type="submit">Send</button>
</div>
<p class="small" id="hint">Tab takes a suggestion, Enter sends. <span class="wide">The arrow keys choose.</span></p>
</form>
<p class="hidden" id="status" role="status" aria-live="polite"></p>
</main>
<template id="own-message"><article class="message own" aria-label="Your message"><div class="avatar" aria-hidden="true">Y</div><div class="body"><p class="author">You</p><p class="typed"></p></div></article></template>
<template id="apps"><div class="menu" role="menu" aria-label="Apps">${drawApps(commands)}</div></template>
</body>`,
  });
}

const localNote =
  'A picture of a Discord server on your own machine; nothing you type is sent to Discord. What the bot keeps is kept: questions that found nothing, reports and opinions without a name, and what you set.';
const publicNote =
  'A picture of a Discord channel; nothing you type is sent to Discord. Questions that found nothing and reports are kept without a name; opinions are not counted here.';

function drawRoomName({ title }: Room): Fragment {
  return html`<span aria-hidden="true">#</span> ${title.slice(1)}`;
}

function drawWelcome(examples: readonly string[]): Fragment {
  return html`<section class="welcome" aria-label="Welcome">
<h2>Who said what, word for word</h2>
<p>Dragoman answers from a fixed body of news coverage with exact words, who said them, and where they stand. Ask something, or begin with one of these:</p>
<ul class="examples">${examples.map((example) => html`<li><button type="button" class="button" data-type="${example}">${example}</button></li>`)}</ul>
<p class="small">Right-click a message, or use the button on it, to ask who said it.</p>
</section>`;
}

/** The right-click commands on a message. */
function drawApps(commands: CommandMap): readonly Fragment[] {
  return [...commands.values()].flatMap((command) =>
    command.kind === 'message'
      ? [
          html`<button type="button" role="menuitem" data-use="${command.name}" title="${command.description}">${command.displayName}</button>`,
        ]
      : [],
  );
}

/** What the visitor wrote, as it stands in the channel. */
export function drawOwnMessage(text: string): Fragment {
  return html`<article class="message own" aria-label="Your message"><div class="avatar" aria-hidden="true">Y</div><div class="body"><p class="author">You</p><p class="typed">${text}</p></div></article>`;
}
