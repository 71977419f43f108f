// Rules for what a bot sends that Discord's published specification does not express, and rules of our own.
// Written apart from src/message/limits.ts, so that one can find the other's mistakes.

import type { Json } from './payloads.js';
import { callbackType, messageFlag, type UploadedFile } from './state.js';

const routes = {
  callback: /^\/interactions\/\d+\/[^/]+\/callback$/,
  webhook: /^\/webhooks\/\d+\/[^/]+(\/messages\/[^/]+)?$/,
  channelMessage: /^\/channels\/\d+\/messages(\/\d+)?$/,
  commands: /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/,
};

/** Everything wrong with a request's body beyond the specification; empty when nothing is. */
export function listExtraFaults(
  method: string,
  path: string,
  body: unknown,
  files: readonly UploadedFile[] = [],
): readonly string[] {
  return [...bodyFaults(method, path, body), ...fileFaults(body, files)];
}

/** With Components V2 a file is shown where a component names it, and nowhere else. */
function fileFaults(body: unknown, files: readonly UploadedFile[]): readonly string[] {
  if (body === null || typeof body !== 'object') return [];
  const message = ((body as Json).data ?? body) as Json;
  const shown = ((message.components ?? []) as readonly Json[])
    .flatMap(withDescendants)
    .flatMap(({ file }) => (file === undefined ? [] : [String((file as Json).url)]));
  const sent = files.map(({ name }) => `attachment://${name}`);
  return [
    ...shown.filter((url) => !sent.includes(url)).map((url) => `no file was sent for ${url}`),
    ...sent.filter((url) => !shown.includes(url)).map((url) => `no component shows ${url}`),
  ];
}

function bodyFaults(method: string, path: string, body: unknown): readonly string[] {
  if (method === 'PUT' && routes.commands.test(path)) return commandFaults(body as readonly Json[]);
  if (method === 'GET' || method === 'DELETE' || body === null) return [];
  if (routes.callback.test(path)) return callbackFaults(body as Json);
  if (routes.webhook.test(path) || routes.channelMessage.test(path))
    return messageFaults(body as Json, method === 'PATCH');
  return [];
}

function callbackFaults(callback: Json): readonly string[] {
  const data = (callback.data ?? {}) as Json;
  switch (callback.type) {
    case callbackType.message:
    case callbackType.update:
      return messageFaults(data, callback.type === callbackType.update);
    case callbackType.deferredMessage:
      return typeof data.flags === 'number' && (data.flags & ~messageFlag.ephemeral) !== 0
        ? ['a deferral takes the ephemeral flag only']
        : [];
    case callbackType.choices:
      return choiceFaults((data.choices ?? []) as readonly Json[]);
    default:
      return [];
  }
}

function choiceFaults(choices: readonly Json[]): readonly string[] {
  return [
    ...(choices.length > 25 ? [`choices: ${choices.length}, 25 allowed`] : []),
    ...choices.flatMap(({ name, value }) => [
      ...(lengthOf(name) >= 1 && lengthOf(name) <= 100
        ? []
        : ['the name of a choice has 1 to 100 characters']),
      ...(lengthOf(value) >= 1 && lengthOf(value) <= 100
        ? []
        : ['the value of a choice has 1 to 100 characters']),
    ]),
  ];
}

function messageFaults(message: Json, isEdit: boolean): readonly string[] {
  const flags = typeof message.flags === 'number' ? message.flags : 0;
  const components = (message.components ?? []) as readonly Json[];
  const mentions = message.allowed_mentions as Json | undefined;
  return [
    ...(Array.isArray(mentions?.parse) && mentions.parse.length === 0
      ? []
      : ['allowed_mentions.parse is not []']),
    ...((flags & messageFlag.componentsV2) !== 0
      ? v2Faults(message, components)
      : legacyFaults(message, components, isEdit)),
  ];
}

function v2Faults(message: Json, components: readonly Json[]): readonly string[] {
  const all = components.flatMap(withDescendants);
  const ids = all.flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  const characters = all.reduce((sum, { content }) => sum + lengthOf(content), 0);
  return [
    ...(message.content || (message.embeds as unknown[] | undefined)?.length
      ? ['content or embeds beside Components V2']
      : []),
    ...(all.length >= 1 && all.length <= 40 ? [] : [`components: ${all.length}, 1 to 40 allowed`]),
    ...(characters <= 4000 ? [] : [`characters of text: ${characters}, 4000 allowed`]),
    ...(new Set(ids).size === ids.length ? [] : ['a custom id occurs twice']),
    ...all.flatMap(({ type, content }) =>
      type === 10 && String(content).trim() === '' ? ['a text display is blank'] : [],
    ),
  ];
}

function legacyFaults(message: Json, components: readonly Json[], isEdit: boolean): readonly string[] {
  const isEmpty =
    !message.content && !components.length && !(message.embeds as unknown[] | undefined)?.length;
  return [
    ...(lengthOf(message.content) <= 2000 ? [] : ['content has at most 2000 characters']),
    ...(isEmpty && !isEdit ? ['the message is empty'] : []),
    ...(components.every(({ type }) => type === 1)
      ? []
      : ['components other than rows without the Components V2 flag']),
  ];
}

function commandFaults(commands: readonly Json[]): readonly string[] {
  const keys = commands.map(({ type, name }) => `${type ?? 1} ${name}`);
  const chatInput = commands.filter(({ type }) => (type ?? 1) === 1);
  return [
    ...(chatInput.length <= 100 ? [] : ['more than 100 slash commands']),
    ...(new Set(keys).size === keys.length ? [] : ['a command is there twice']),
    ...commands.flatMap((command) => {
      const fault = (words: string) => `/${command.name}: ${words}`;
      return [
        ...((command.type ?? 1) !== 1 || /^[-_\p{Ll}\p{N}]{1,32}$/u.test(String(command.name))
          ? []
          : [fault('bad name')]),
        ...((command.type ?? 1) !== 1 || lengthOf(command.description) >= 1 ? [] : [fault('no description')]),
        ...(countWords(command) <= 8000 ? [] : [fault('more than 8000 characters')]),
        ...optionFaults((command.options ?? []) as readonly Json[]).map(fault),
      ];
    }),
  ];
}

function optionFaults(options: readonly Json[]): readonly string[] {
  const names = options.map(({ name }) => name);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  return [
    ...(options.length <= 25 ? [] : ['more than 25 options']),
    ...(new Set(names).size === names.length ? [] : ['an option is there twice']),
    ...(options.some(
      ({ required }, index) => required === true && firstOptional >= 0 && index > firstOptional,
    )
      ? ['a required option after an optional one']
      : []),
    ...options.flatMap((option) => [
      ...(option.autocomplete === true && Array.isArray(option.choices)
        ? ['autocomplete beside choices']
        : []),
      ...optionFaults((option.options ?? []) as readonly Json[]),
    ]),
  ];
}

/** Names, descriptions and values, as Discord counts them towards the 8,000 characters of a command. */
function countWords(part: Json): number {
  const inner = [...((part.options ?? []) as readonly Json[]), ...((part.choices ?? []) as readonly Json[])];
  return (
    lengthOf(part.name) +
    lengthOf(part.description) +
    lengthOf(part.value) +
    inner.reduce((sum, one) => sum + countWords(one), 0)
  );
}

function withDescendants(component: Json): readonly Json[] {
  const inner = (component.components ?? []) as readonly Json[];
  const accessory = component.accessory as Json | undefined;
  return [component, ...inner.flatMap(withDescendants), ...(accessory === undefined ? [] : [accessory])];
}

const lengthOf = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0);
