// The JSON API, version 1: articles, events and quotations for programs. It only reads.

import type { Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { z } from 'zod';
import type { Part } from '../../answer/reading/reading.js';
import { type Desk, InputError } from '../../command-kit/index.js';
import { findBase } from '../find-base.js';
import { readAs } from '../read-as.js';
import { describeApi } from './open-api.js';
import {
  toArticleJson,
  toEventDetailJson,
  toEventJson,
  toPersonJson,
  toPersonQuotationsJson,
} from './to-json.js';

export interface ApiOptions {
  readonly desk: Desk;
  readonly publicUrl: string | null;
  /** Origins whose pages may call it; programs that are no pages need none. */
  readonly apiOrigins: readonly string[];
}

const partSchema = z.object({
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(0).max(100).default(20),
});

export function addApi(app: Hono, { desk, publicUrl, apiOrigins }: ApiOptions): void {
  if (apiOrigins.length > 0)
    app.use('/api/*', cors({ origin: [...apiOrigins], allowMethods: ['GET'], maxAge: 600 }));
  const get = (path: string, read: (context: Context, base: string) => Promise<object | null>) =>
    app.get(`/api/v1${path}`, async (context) => {
      try {
        const found = await read(context, findBase(context, publicUrl));
        return found === null ? context.json({ error: 'There is no such thing.' }, 404) : context.json(found);
      } catch (error) {
        if (error instanceof InputError) return context.json({ error: error.message }, 503);
        if (error instanceof z.ZodError) return context.json({ error: z.prettifyError(error) }, 400);
        throw error;
      }
    });
  /** A part of a list; what a page of it needs to ask for the next stands with it. */
  const list = <Item, Json>(
    path: string,
    read: (part: Part) => Promise<{ readonly total: number; readonly items: readonly Item[] } | null>,
    toJson: (item: Item, base: string) => Json,
  ) =>
    get(path, async (context, base) => {
      const part = partSchema.parse(context.req.query());
      const found = await read(part);
      return found && { total: found.total, ...part, items: found.items.map((item) => toJson(item, base)) };
    });

  list('/articles', (part) => readAs(desk, { kind: 'articles', ...part }), toArticleJson);
  list('/events', (part) => readAs(desk, { kind: 'events', ...part }), toEventJson);
  list('/people', (part) => readAs(desk, { kind: 'people', ...part }), toPersonJson);
  get('/articles/:id', async (context, base) => {
    const article = await readAs(desk, { kind: 'article', id: context.req.param('id') ?? '', place: null });
    return article && toArticleJson(article, base);
  });
  get('/events/:slug', async (context, base) => {
    const event = await readAs(desk, { kind: 'event', slug: context.req.param('slug') ?? '' });
    return event && toEventDetailJson(event, base);
  });
  get('/people/:id/quotations', async (context, base) => {
    const person = await readAs(desk, { kind: 'person', id: context.req.param('id') ?? '' });
    return person && toPersonQuotationsJson(person, base);
  });
  get('/openapi.json', async (_, base) => describeApi(base));
  app.all('/api/*', (context) => context.json({ error: 'There is no such thing.' }, 404));
}
