// A file of subscriptions → what each of its entries would become, and the report when they are saved.

import type { Card, RichText } from '../../card/card.js';
import { createCard, listBlock, textBlock } from '../../card/create-card.js';
import { muted, plain, strong } from '../../card/rich-text.js';
import { tellReason } from '../../locale/reasons.js';
import type { SubscriptionSettings } from '../../model/subscription.js';
import { InputError } from '../command.js';
import { readInput } from '../read-input.js';
import { explainInputError, refusal } from '../refusal.js';
import { requirePort } from '../require-port.js';
import type { Services } from '../services.js';
import { readSettings, toOptions } from './read-settings.js';
import { describeCadence, describeTopic } from './setting-words.js';
import { type FileEntry, readSubscriptionFile } from './subscription-file.js';
import { subscriptionOptions } from './subscription-options.js';
import { ownerOf } from './subscription-owner.js';

/** Where the file is: its address as an attachment, or its text. */
export interface ImportSource {
  readonly file?: string | undefined;
  readonly text?: string | undefined;
}

interface ReadEntry {
  /** From 1, as in the file. */
  readonly number: number;
  readonly settings: SubscriptionSettings | null;
  /** Why it is not taken; null for one that is. */
  readonly reason: string | null;
}

/** What would be saved, entry by entry. Saves nothing. */
export async function previewImport(services: Services, source: ImportSource): Promise<Card> {
  const entries = await readEntries(services, source);
  const { files: words, preview } = services.messages.subscriptions;
  const sound = entries.filter(({ reason }) => reason === null).length;
  return createCard({
    tone: sound === entries.length ? 'answer' : 'notice',
    title: sound === 0 ? words.nothingFits : words.title(sound),
    found: sound > 0,
    blocks: [listBlock(entries.map((entry) => describeEntry(services, entry, words.wouldBeSaved)))],
    actions: [
      ...(sound === 0
        ? []
        : [
            {
              kind: 'run',
              label: words.import(sound),
              command: 'subscriptions restore',
              input: toInput(source),
            } as const,
          ]),
      { kind: 'run', label: preview.cancel, command: 'subscriptions list', input: {} },
    ],
    footer: words.notSaved,
  });
}

/** Saves what can be saved, and reports every entry. */
export async function importSubscriptions(services: Services, source: ImportSource): Promise<Card> {
  const desk = requirePort(services, 'subscriptions');
  const { files: words, one } = services.messages.subscriptions;
  const saved: ReadEntry[] = [];
  for (const entry of await readEntries(services, source)) {
    const created =
      entry.settings === null || entry.reason !== null ? null : await desk.create(entry.settings, 0);
    const isFull = created?.kind === 'full';
    saved.push(isFull ? { ...entry, reason: words.isFull(created.limit) } : entry);
  }
  const sound = saved.filter(({ reason }) => reason === null).length;
  return createCard({
    tone: sound === saved.length ? 'answer' : 'notice',
    title: words.imported(sound),
    found: sound > 0,
    blocks: [
      ...(sound === saved.length ? [] : [textBlock(words.othersLeftOut)]),
      listBlock(saved.map((entry) => describeEntry(services, entry, words.saved))),
    ],
    actions: [{ kind: 'run', label: one.all, command: 'subscriptions list', input: {} }],
    shownBy: { command: 'subscriptions list', input: {} },
  });
}

async function readEntries(services: Services, source: ImportSource): Promise<readonly ReadEntry[]> {
  const desk = requirePort(services, 'subscriptions');
  const own = await desk.list(ownerOf(services.caller));
  const known = new Set(own.map(({ subscription }) => keyOf(subscription)));
  const entries: ReadEntry[] = [];
  for (const [index, entry] of readSubscriptionFile(await readSource(services, source)).entries()) {
    const read = await readEntry(services, entry, index + 1);
    const key = read.settings === null ? null : keyOf(read.settings);
    const isKnown = read.reason === null && key !== null && known.has(key);
    entries.push(isKnown ? { ...read, reason: services.messages.subscriptions.files.isThere } : read);
    if (key !== null) known.add(key);
  }
  return entries;
}

async function readSource(services: Services, { file, text }: ImportSource): Promise<string> {
  if (file !== undefined && text !== undefined) throw refusal('file-and-text');
  if (text !== undefined) return text;
  const { readFile, readAttachment } = requirePort(services, 'subscriptions');
  const { platform } = services.caller;
  const isOwnMachine = platform === 'terminal' || platform === 'cli';
  const read = file === undefined ? undefined : await (isOwnMachine ? readFile(file) : readAttachment(file));
  if (read === undefined) throw refusal('no-file');
  if (read.kind === 'read') return read.text;
  throw refusal('unread-file', { reason: read.reason });
}

async function readEntry(services: Services, entry: FileEntry, number: number): Promise<ReadEntry> {
  const { messages } = services;
  try {
    const settings = await readSettings(readInput({ options: subscriptionOptions }, entry), services, null);
    const desk = requirePort(services, 'subscriptions');
    const [obstacle = null] = (await desk.lookAhead(settings, services.caller.userId)).obstacles;
    return { number, settings, reason: obstacle === null ? null : tellReason(obstacle, messages) };
  } catch (error) {
    if (error instanceof InputError)
      return { number, settings: null, reason: explainInputError(error, messages).join(' ') };
    throw error;
  }
}

function describeEntry(
  { library, messages }: Services,
  { number, settings, reason }: ReadEntry,
  taken: string,
): RichText {
  const what =
    settings === null
      ? ''
      : `: ${describeTopic(library, settings.filter.topic, messages)}, ${describeCadence(settings.cadence, messages)}`;
  return [
    strong(`${number}`),
    plain(`${what} · `),
    ...(reason === null
      ? [plain(taken)]
      : [strong(messages.subscriptions.files.leftOut), muted(`: ${reason}`)]),
  ];
}

function keyOf(settings: SubscriptionSettings): string {
  return JSON.stringify(toOptions(settings));
}

function toInput({ file, text }: ImportSource): Record<string, string> {
  return { ...(file === undefined ? {} : { file }), ...(text === undefined ? {} : { text }) };
}
