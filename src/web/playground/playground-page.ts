// The playground: a page that looks like a channel on Discord, and works with the keyboard alone.

import { html } from 'hono/html';
import type { CommandMap } from '../../command-kit/index.js';
import type { Messages } from '../../locale/language.js';
import { languages } from '../../locale/languages.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawLanguageSwitch } from '../html/language-switch.js';
import { drawPage } from '../html/page.js';
import type { Room } from './rooms.js';

export interface PlaygroundPage {
  /** Of the visitor. */
  readonly messages: Messages;
  readonly room: Room;
  readonly rooms: readonly Room[];
  /** First words for a new visitor: whole lines that can be sent with one click. */
  readonly examples: readonly string[];
  /** Messages that stand in the channel already, oldest first. */
  readonly shown: readonly Fragment[];
  /** What stands in the line already. */
  readonly line: string;
  readonly commands: CommandMap;
  readonly canonicalUrl: string | null;
  /** Only the person at this machine can come here. */
  readonly isLocal: boolean;
}

export function drawPlayground(page: PlaygroundPage): Fragment {
  const { room, rooms, examples, shown, line, commands, canonicalUrl, isLocal, messages: all } = page;
  const words = all.web.playground;
  return drawPage({
    messages: all,
    title: words.title,
    description: words.description,
    script: '/assets/playground.js',
    isIndexed: false,
    canonicalUrl,
    body: html`<body class="playground">
<a class="skip" href="#line">${words.skip}</a>
<nav class="rooms" aria-label="${words.channels}">
<p class="server">Dragoman <span class="small">${words.name}</span></p>
<ul>${rooms.map((one) => html`<li><a href="${one.path}"${one === room ? html` aria-current="page"` : nothing}>${drawRoomName(one)}</a></li>`)}</ul>
<p><a href="/search">${words.readCoverage}</a></p>
${drawLanguageSwitch(all, (language) => `${room.path}?lang=${language}`)}
<p class="small">${isLocal ? words.localNote : words.publicNote}</p>
</nav>
<main>
<header><h1>${drawRoomName(room)}</h1><p class="small">${words.topics[room.name]}</p></header>
<div class="channel" id="channel" role="log" aria-label="${words.messages}" tabindex="0">
${drawWelcome(examples, words)}
${shown}
</div>
<form id="composer" action="${room.path}" method="get" autocomplete="off" data-looking="${words.looking}" data-gone="${words.gone}" data-answered="${words.answered}" data-silent="${words.silent}" data-apps-of="${words.appsOf}">
<div class="suggestions" id="suggestions" role="listbox" aria-label="${words.suggestions}" hidden></div>
<div class="line">
<input id="line" name="c" type="text" value="${line}" maxlength="2000" placeholder="${words.placeholder}" aria-label="${words.message}" role="combobox" aria-expanded="false" aria-controls="suggestions" aria-autocomplete="list" spellcheck="false" enterkeyhint="send">
<button type="submit">${words.send}</button>
</div>
<p class="small" id="hint">${words.hint} <span class="wide">${words.hintArrows}</span></p>
</form>
<p class="hidden" id="status" role="status" aria-live="polite"></p>
</main>
<template id="own-message">${drawOwnMessage('', all)}</template>
<template id="apps"><div class="menu" role="menu" aria-label="${words.apps}">${drawApps(commands, all)}</div></template>
</body>`,
  });
}

type PlaygroundWords = Messages['web']['playground'];

function drawRoomName({ title }: Room): Fragment {
  return html`<span aria-hidden="true">#</span> ${title.slice(1)}`;
}

function drawWelcome(examples: readonly string[], words: PlaygroundWords): Fragment {
  return html`<section class="welcome" aria-label="${words.welcome}">
<h2>${words.welcomeTitle}</h2>
<p>${words.welcomeText}</p>
<ul class="examples">${examples.map((example) => html`<li><button type="button" class="button" data-type="${example}" lang="en">${example}</button></li>`)}</ul>
<p class="small">${words.rightClick}</p>
</section>`;
}

/** The right-click commands on a message. */
function drawApps(commands: CommandMap, { tag }: Messages): readonly Fragment[] {
  const words = languages.get(tag)?.commands;
  return [...commands.values()].flatMap((command) =>
    command.kind === 'message'
      ? [
          html`<button type="button" role="menuitem" data-use="${command.name}" title="${words?.descriptions[command.description] ?? command.description}">${words?.menus[command.displayName] ?? command.displayName}</button>`,
        ]
      : [],
  );
}

/** What the visitor wrote, as it stands in the channel. */
export function drawOwnMessage(text: string, { web: { playground: words } }: Messages): Fragment {
  return html`<article class="message own" aria-label="${words.ownMessage}"><div class="avatar" aria-hidden="true">${words.you.charAt(0)}</div><div class="body"><p class="author">${words.you}</p><p class="typed">${text}</p></div></article>`;
}
