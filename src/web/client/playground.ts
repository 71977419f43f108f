// In the browser: sends what is typed, shows what comes back, and offers how to go on. All texts come escaped from the server.

const channel = find('#channel', HTMLElement);
const composer = find('#composer', HTMLFormElement);
const line = find('#line', HTMLInputElement);
const list = find('#suggestions', HTMLElement);
const status = find('#status', HTMLElement);
const room = composer.getAttribute('action') ?? '/';
/** What the page says itself, in the visitor's language. */
const words = composer.dataset;

/** Lines sent from this page, oldest first, and which of them the arrow key shows. */
const sent: string[] = [];
let recalled = 0;

interface Suggestion {
  readonly label: string;
  readonly detail: string;
  readonly line: string;
}

let suggestions: readonly Suggestion[] = [];
let chosen = -1;
let asking: AbortController | null = null;

composer.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = line.value.trim();
  if (typed !== '') void sendLine(typed);
});

line.addEventListener('input', () => void offer());
line.addEventListener('blur', () => closeList());
line.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      event.preventDefault();
      if (suggestions.length > 0) choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
      else recall(event.key === 'ArrowUp' ? -1 : 1);
      break;
    case 'Enter':
      if (chosen >= 0) {
        event.preventDefault();
        take(chosen);
      }
      break;
    case 'Tab':
      if (suggestions.length > 0 && !event.shiftKey) {
        event.preventDefault();
        take(Math.max(0, chosen));
      }
      break;
    case 'Escape':
      closeList();
      break;
  }
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('button') : null;
  closeMenu(target);
  if (target === null) return;
  const { type, press, use } = target.dataset;
  const message = target.closest<HTMLElement>('.message');
  if (type !== undefined) void sendLine(type);
  else if (press !== undefined && message !== null) void pressButton(target, press, message);
  else if (use !== undefined) void useApp(target, use);
  else if ('apps' in target.dataset && message !== null) openMenu(target, message);
  else if ('dismiss' in target.dataset && message !== null) dismiss(message);
});

document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    line.focus();
    line.value = '/';
    void offer();
  }
  const menu = document.querySelector<HTMLElement>('.menu');
  if (menu === null) return;
  if (event.key === 'Escape') {
    const opener = menu.previousElementSibling;
    menu.remove();
    if (opener instanceof HTMLElement) opener.focus();
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const items = [...menu.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    items.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % items.length)?.focus();
  }
});

channel.addEventListener('contextmenu', (event) => {
  const message = event.target instanceof Element ? event.target.closest<HTMLElement>('.message') : null;
  const opener = message?.querySelector<HTMLElement>('[data-apps]');
  if (message === null || opener === null || opener === undefined) return;
  event.preventDefault();
  closeMenu(null);
  openMenu(opener, message);
});

for (const message of channel.querySelectorAll<HTMLElement>('.message')) equip(message);
if (channel.lastElementChild instanceof HTMLElement) bringIntoView(channel.lastElementChild);
line.focus();
line.setSelectionRange(line.value.length, line.value.length);

async function sendLine(typed: string): Promise<void> {
  sent.push(typed);
  recalled = sent.length;
  line.value = '';
  closeList();
  const own = find('#own-message', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const text = own.querySelector('.typed');
  if (text !== null) text.textContent = typed;
  const message = own.firstElementChild;
  channel.append(own);
  if (message instanceof HTMLElement) equip(message);
  await exchange('/playground/type', { line: typed }, null);
  history.replaceState(null, '', `${room}?c=${encodeURIComponent(typed)}`);
}

async function pressButton(button: HTMLButtonElement, customId: string, message: HTMLElement): Promise<void> {
  button.disabled = true;
  const { id: messageId = '', line: shown = '', private: isPrivate } = message.dataset;
  const body = {
    customId,
    label: button.textContent ?? '',
    messageId,
    line: shown === '' ? null : shown,
    isPrivate: isPrivate === 'true',
  };
  await exchange('/playground/press', body, message);
  button.disabled = false;
}

async function useApp(item: HTMLElement, command: string): Promise<void> {
  const message = item.closest<HTMLElement>('.message');
  const text = message?.querySelector('.typed, .container')?.textContent ?? '';
  item.closest('.menu')?.remove();
  await exchange('/playground/use', { command, text: text.trim() }, null);
}

/** Posts, and shows what comes back line by line: progress first, the answer last. */
async function exchange(path: string, body: object, origin: HTMLElement | null): Promise<void> {
  status.textContent = words.looking ?? '';
  channel.setAttribute('aria-busy', 'true');
  let shown: HTMLElement | null = null;
  try {
    const response = await fetch(`${path}?room=${encodeURIComponent(room)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok || response.body === null) throw new Error(await response.text());
    for await (const part of readLines(response.body)) {
      const { html, place } = JSON.parse(part) as { html: string; place: 'below' | 'in place' | 'away' };
      if (place === 'away') {
        if (origin !== null) dismiss(origin);
      } else shown = show(html, shown ?? (place === 'in place' ? origin : null));
    }
    status.textContent = (shown === null ? words.gone : words.answered) ?? '';
  } catch (error) {
    status.textContent = '';
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.setAttribute('role', 'alert');
    notice.textContent = `${words.silent ?? ''} ${error instanceof Error ? error.message : String(error)}`;
    channel.append(notice);
    notice.scrollIntoView({ block: 'end' });
  }
  channel.removeAttribute('aria-busy');
}

/** Puts a message into the channel, or in the place of another one. */
function show(html: string, instead: HTMLElement | null): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const message = template.content.firstElementChild as HTMLElement;
  if (instead === null) channel.append(message);
  else instead.replaceWith(message);
  equip(message);
  if (instead === null) bringIntoView(message);
  else message.scrollIntoView({ block: 'nearest' });
  return message;
}

/** All of it, or, where it is too long for that, its beginning. */
function bringIntoView(message: HTMLElement): void {
  // On a narrow screen the whole page scrolls, not the channel.
  const shownHeight = Math.min(channel.offsetHeight, window.innerHeight);
  message.scrollIntoView({ block: message.offsetHeight > shownHeight ? 'start' : 'nearest' });
}

/** The button on a message that opens its menu. */
function equip(message: HTMLElement): void {
  const opener = document.createElement('button');
  opener.type = 'button';
  opener.className = 'apps';
  opener.dataset.apps = '';
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-label', words.appsOf ?? '');
  opener.textContent = '⋯';
  message.append(opener);
}

function openMenu(opener: HTMLElement, message: HTMLElement): void {
  const menu = find('#apps', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  opener.after(menu);
  message.querySelector<HTMLElement>('.menu button')?.focus();
}

function closeMenu(target: Element | null): void {
  const menu = document.querySelector('.menu');
  if (menu !== null && !menu.contains(target)) menu.remove();
}

function dismiss(message: HTMLElement): void {
  message.remove();
  line.focus();
}

/** Shows an earlier line again, as a shell does. */
function recall(step: number): void {
  recalled = Math.min(sent.length, Math.max(0, recalled + step));
  line.value = sent[recalled] ?? '';
}

async function offer(): Promise<void> {
  asking?.abort();
  const typed = line.value;
  if (!typed.startsWith('/')) return closeList();
  asking = new AbortController();
  try {
    const query = new URLSearchParams({ line: typed, room });
    const response = await fetch(`/playground/suggest?${query}`, { signal: asking.signal });
    if (!response.ok || line.value !== typed) return;
    suggestions = (await response.json()) as Suggestion[];
    drawList();
  } catch (error) {
    if (!(error instanceof DOMException)) closeList();
  }
}

function drawList(): void {
  chosen = -1;
  list.replaceChildren(
    ...suggestions.map(({ label, detail }, index) => {
      const option = document.createElement('div');
      option.id = `suggestion-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const name = document.createElement('strong');
      name.textContent = label;
      option.append(name);
      if (detail !== '') option.append(` ${detail}`);
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(index);
      });
      return option;
    }),
  );
  list.hidden = suggestions.length === 0;
  line.setAttribute('aria-expanded', String(!list.hidden));
  line.removeAttribute('aria-activedescendant');
}

function choose(index: number): void {
  const options = [...list.children];
  chosen = (index + options.length) % options.length;
  options.forEach((option, at) => {
    option.setAttribute('aria-selected', String(at === chosen));
  });
  options[chosen]?.scrollIntoView({ block: 'nearest' });
  line.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
}

function take(index: number): void {
  const suggestion = suggestions[index];
  if (suggestion === undefined) return;
  line.value = suggestion.line;
  line.focus();
  void offer();
}

function closeList(): void {
  asking?.abort();
  suggestions = [];
  drawList();
}

async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (done) break;
  }
  if (rest !== '') yield rest;
}

function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${selector}.`);
}
