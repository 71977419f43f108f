// The mark of a message → where it stands, from the history of the place where it would have been created.

import { makeURLSearchParams, type REST } from '@discordjs/rest';
import { type APIMessage, type APIThreadChannel, type APIThreadList, Routes } from 'discord-api-types/v10';
import type { FindOutcome, Target, Within } from '../../digest/delivery.js';
import type { RequestBudget } from '../../digest/request-budget.js';
import { bearsMark } from '../../message/digest-mark.js';
import { explainFailure } from './explain-failure.js';
import type { Standing } from './standing.js';

export interface FindContext {
  readonly rest: REST;
  readonly budget: RequestBudget;
  readonly standing: Pick<Standing, 'findReadingLack' | 'isElsewhere'>;
}

/** https://docs.discord.com/developers/resources/channel#list-public-archived-threads */
type ArchivedThreads = APIThreadList & { readonly has_more: boolean };

/** As many as Discord gives at once. */
const pageSize = 100;

/**
 * Reads all that was said (or, in a forum, posted) within that time. A channel whose history may not be read looks empty, so
 * that is asked first; "absent" is only said of what was read.
 */
export async function findDigest(
  context: FindContext,
  target: Target,
  mark: string,
  within: Within,
): Promise<FindOutcome> {
  const { destination, postId } = target;
  try {
    // Whoever knows the server will take the slot some time.
    if (destination.kind !== 'member' && context.standing.isElsewhere(destination))
      return { kind: 'not now', reason: 'Another process knows the server.', retryAfterMs: null };
    const lack = destination.kind === 'member' ? null : await context.standing.findReadingLack(destination);
    if (lack !== null) return { kind: 'refused', reason: lack };
    return destination.kind === 'forum' && postId === null
      ? await findPost(context, destination, mark, within)
      : await findMessage(
          context,
          postId ?? (destination.kind === 'member' ? (target.memberChannelId ?? '') : destination.channelId),
          mark,
          within,
        );
  } catch (error) {
    const failure = explainFailure(error, context.budget);
    switch (failure.kind) {
      case 'gone':
        return postId === null
          ? { kind: 'refused', reason: 'The channel is gone. Choose another, or remove the subscription.' }
          : { kind: 'post deleted' };
      case 'unclear':
        return { kind: 'not now', reason: failure.reason, retryAfterMs: null };
      default:
        return failure;
    }
  }
}

async function findMessage(
  { rest, budget }: FindContext,
  channelId: string,
  mark: string,
  { from, to }: Within,
): Promise<FindOutcome> {
  const end = toSnowflake(to);
  for (let after = toSnowflake(from); ; ) {
    const query = makeURLSearchParams({ after: String(after), limit: pageSize });
    const page = (await budget.spend(() =>
      rest.get(Routes.channelMessages(channelId), { query }),
    )) as readonly APIMessage[];
    const found = page.find(({ components }) => bearsMark(components, mark));
    if (found !== undefined) return { kind: 'found', place: { channelId, messageId: found.id } };
    after = page.reduce((latest, { id }) => (BigInt(id) > latest ? BigInt(id) : latest), after);
    if (page.length < pageSize || after > end) return { kind: 'absent' };
  }
}

async function findPost(
  context: FindContext,
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  mark: string,
  within: Within,
): Promise<FindOutcome> {
  const begin = toSnowflake(within.from);
  const end = toSnowflake(within.to);
  for await (const thread of listPosts(context, guildId, channelId, within.from)) {
    if (thread.parent_id !== channelId || BigInt(thread.id) < begin || BigInt(thread.id) > end) continue;
    const first = await readFirst(context, thread.id);
    if (first !== null && bearsMark(first.components, mark))
      return { kind: 'found', place: { channelId: thread.id, messageId: thread.id } };
  }
  return { kind: 'absent' };
}

/** Active ones, then archived ones, those archived last first, back to `from`: none made since was archived before. */
async function* listPosts(
  { rest, budget }: FindContext,
  guildId: string,
  channelId: string,
  from: Date,
): AsyncGenerator<APIThreadChannel> {
  const { threads } = (await budget.spend(() =>
    rest.get(Routes.guildActiveThreads(guildId)),
  )) as APIThreadList;
  yield* threads as APIThreadChannel[];
  for (let before: string | null = null; ; ) {
    const query = makeURLSearchParams({ limit: pageSize, ...(before === null ? {} : { before }) });
    const page = (await budget.spend(() =>
      rest.get(Routes.channelThreads(channelId, 'public'), { query }),
    )) as ArchivedThreads;
    const posts = page.threads as APIThreadChannel[];
    yield* posts;
    before = posts.at(-1)?.thread_metadata?.archive_timestamp ?? null;
    if (!page.has_more || before === null || Date.parse(before) < from.getTime()) return;
  }
}

/** The first message of a post bears the post's id; null when it was deleted. */
async function readFirst({ rest, budget }: FindContext, postId: string): Promise<APIMessage | null> {
  try {
    return (await budget.spend(() => rest.get(Routes.channelMessage(postId, postId)))) as APIMessage;
  } catch (error) {
    if (explainFailure(error, budget).kind === 'gone') return null;
    throw error;
  }
}

/** https://docs.discord.com/developers/reference#snowflakes: milliseconds since 2015, then 22 bits. */
function toSnowflake(at: Date): bigint {
  return (BigInt(at.getTime()) - 1_420_070_400_000n) << 22n;
}
