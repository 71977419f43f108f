// Subscriptions ⇄ a JSON file that a moderator keeps: each as the options it was made of, so that import reads like /subscribe.

import { z } from 'zod';
import type { Attachment } from '../../card/card.js';
import type { Subscription } from '../../model/subscription.js';
import { refusal } from '../refusal.js';
import { toOptions } from './read-settings.js';

const format = 'dragoman-subscriptions';
const version = 1;
/** More than anybody may have: the rest would be refused one by one. */
const maxEntries = 100;

const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  subscriptions: z.array(z.record(z.string().max(32), z.string().max(300))).max(maxEntries),
});

/** The options of one subscription, by name. */
export type FileEntry = Readonly<Record<string, string>>;

/** The owner's subscriptions in the order given; no ids of servers, members and messages. */
export function toSubscriptionFile(subscriptions: readonly Subscription[]): Attachment {
  const content = { format, version, subscriptions: subscriptions.map(toOptions) };
  return { name: 'subscriptions.json', text: `${JSON.stringify(content, null, 1)}\n` };
}

/** Throws `InputError` for what is no such file; what its entries mean is not checked. */
export function readSubscriptionFile(text: string): readonly FileEntry[] {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data.subscriptions;
  const [issue] = parsed.error.issues;
  const isWhole = issue === undefined || issue.path.length === 0;
  throw refusal('bad-file', { where: isWhole ? null : issue.path.join('.') });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
