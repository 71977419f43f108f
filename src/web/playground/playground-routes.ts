// The playground's addresses: the page, what is typed, what is pressed, and what may be typed next.

import type { Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import { hasEffect, InputError, parseInvocation } from '../../command-kit/index.js';
import { messagesFor } from '../../locale/languages.js';
import { type Fragment, nothing } from '../html/fragment.js';
import type { ChannelNames } from '../message/draw-markdown.js';
import { drawMessage, type ShownMessage } from '../message/draw-message.js';
import { languageOf, varyByLanguage } from '../visitor-language.js';
import type { WebOptions } from '../web-options.js';
import { listExamples } from './examples.js';
import { createPlay, type Play, type Played } from './play.js';
import { drawOwnMessage, drawPlayground } from './playground-page.js';
import { listRooms, newsroom, type Room } from './rooms.js';
import { createStandInServer, publicServer } from './stand-in-server.js';
import { suggest } from './suggest.js';

/** As long as a message on Discord may be. */
const maxLineChars = 2000;

const typedSchema = z.object({ line: z.string().min(1).max(maxLineChars) });
const pressedSchema = z.object({
  customId: z.string().max(100),
  label: z.string().max(100),
  messageId: z.string().max(100),
  line: z.string().max(maxLineChars).nullable(),
  isPrivate: z.boolean(),
});
const usedSchema = z.object({ command: z.string().max(100), text: z.string().max(8000) });

export interface PlaygroundOptions extends WebOptions {
  /** Only the person at this machine can come here. */
  readonly isLocal: boolean;
}

/** Adds a page for each room, and the calls that its script makes. */
export function addPlayground(app: Hono, options: PlaygroundOptions): void {
  const { commands, desk, publicUrl } = options;
  const rooms = listRooms(options);
  const server = options.isLocal ? createStandInServer(options.settings, rooms, commands) : publicServer;
  const channels: ChannelNames = new Map(rooms.map(({ channelId, title }) => [channelId, title]));
  const playIn = (room: Room, context: Context): Play =>
    createPlay({ ...options, room, server, locale: languageOf(context) });
  let examples: Promise<readonly string[]> | null = null;
  /** Found once; again when that failed. */
  const findExamples = (): Promise<readonly string[]> => {
    examples ??= listExamples(commands, desk, newsroom.caller).catch(() => {
      examples = null;
      return [];
    });
    return examples;
  };
  /** The first room for a name that is none: a page that is old by now still works. */
  const roomOf = (context: Context): Room =>
    rooms.find(({ path }) => path === context.req.query('room')) ?? rooms[0]!;

  for (const room of rooms)
    app.get(room.path, async (context) => {
      const messages = messagesFor(languageOf(context));
      varyByLanguage(context);
      const line = (context.req.query('c') ?? '').slice(0, maxLineChars).trim();
      const isShown = line !== '' && !changesSomething(line, options);
      const shown = isShown
        ? [drawOwnMessage(line, messages), draw(await playIn(room, context).open(line), channels)]
        : [];
      const canonicalUrl = publicUrl === null ? null : `${publicUrl}${room.path}`;
      const page = {
        messages,
        room,
        rooms,
        examples: await findExamples(),
        shown,
        line: isShown ? '' : line,
        commands,
        canonicalUrl,
        isLocal: options.isLocal,
      };
      return context.html(drawPlayground(page));
    });

  app.get('/playground/suggest', async (context) => {
    const line = (context.req.query('line') ?? '').slice(0, maxLineChars);
    return context.json(
      await suggest(line, {
        commands,
        desk,
        caller: { ...roomOf(context).caller, locale: languageOf(context) },
        channels,
      }),
    );
  });
  app.post('/playground/type', async (context) => {
    const { line } = await readBody(context, typedSchema);
    return answer(context, channels, (onProgress) => playIn(roomOf(context), context).type(line, onProgress));
  });
  app.post('/playground/press', async (context) => {
    const button = await readBody(context, pressedSchema);
    return answer(context, channels, (onProgress) =>
      playIn(roomOf(context), context).press(button, onProgress),
    );
  });
  app.post('/playground/use', async (context) => {
    const { command, text } = await readBody(context, usedSchema);
    return answer(context, channels, () => playIn(roomOf(context), context).use(command, text));
  });
}

/** An address that somebody shares must change nothing for whoever opens it: such a line is written out, not called. */
function changesSomething(line: string, { commands }: PlaygroundOptions): boolean {
  if (!line.startsWith('/')) return false;
  try {
    return hasEffect(parseInvocation(line, commands), commands);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** Says 400 for a body that no page of ours sends. */
async function readBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body> {
  const isJson = context.req.header('content-type')?.startsWith('application/json') === true;
  const parsed = schema.safeParse(isJson ? await context.req.json().catch(() => null) : null);
  if (parsed.success) return parsed.data;
  throw new BadRequestError(z.prettifyError(parsed.error));
}

/** A call that none of our pages makes. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';
}

/** One line of JSON for each state of the answer; the last is the answer itself, without markup where it is that a message goes. */
function answer(
  context: Context,
  channels: ChannelNames,
  work: (onProgress: (message: ShownMessage) => void) => Promise<Played>,
): Response {
  context.header('content-type', 'application/x-ndjson; charset=utf-8');
  return stream(context, async (out) => {
    let writing: Promise<unknown> = Promise.resolve();
    const write = (played: Played) => {
      writing = writing.then(async () => {
        const markup = String(await draw(played, channels));
        await out.write(`${JSON.stringify({ html: markup, place: played.place })}\n`);
      });
    };
    write(await work((message) => write({ message, place: 'below' })));
    await writing;
  });
}

function draw(played: Played, channels: ChannelNames): Fragment {
  return played.place === 'away' ? nothing : drawMessage(played.message, channels);
}
