// The JSON API described for programs: OpenAPI 3.1, made from the same schemas that its answers are held to.

import { z } from 'zod';
import {
  articleSchema,
  errorSchema,
  eventDetailSchema,
  eventSchema,
  listOf,
  personQuotationsSchema,
  personSchema,
} from './shapes.js';

export interface Endpoint {
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly schema: z.ZodType;
}

export const endpoints: readonly Endpoint[] = [
  { path: '/articles', summary: 'Articles, newest first, undated last', schema: listOf(articleSchema) },
  { path: '/articles/{id}', summary: 'One article, without its text', schema: articleSchema },
  { path: '/events', summary: 'Events, listed ones first, then by articles', schema: listOf(eventSchema) },
  { path: '/events/{slug}', summary: 'One event: days, numbers, quotations', schema: eventDetailSchema },
  { path: '/people', summary: 'People, most quoted first', schema: listOf(personSchema) },
  {
    path: '/people/{id}/quotations',
    summary: 'What one person is quoted as saying',
    schema: personQuotationsSchema,
  },
];

export function describeApi(server: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dragoman',
      version: '1',
      description:
        'Exact words from a body of news coverage, with sources. Excerpts only: the texts belong to their publishers.',
    },
    servers: [{ url: `${server}/api/v1` }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: describe(endpoint) }])),
  };
}

function describe({ path, summary, schema }: Endpoint): object {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const parts = named.length > 0 ? [] : [describePart('offset', 0, 100_000), describePart('limit', 20, 100)];
  const give = (description: string, what: z.ZodType) => ({
    description,
    content: { 'application/json': { schema: z.toJSONSchema(what, { reused: 'inline' }) } },
  });
  return {
    summary,
    parameters: [...named, ...parts],
    responses: {
      200: give('Found', schema),
      ...(named.length > 0 ? { 404: give('There is no such thing', errorSchema) } : {}),
      429: { description: 'Too many calls; see Retry-After' },
    },
  };
}

function describePart(name: string, usual: number, maximum: number): object {
  return { name, in: 'query', schema: { type: 'integer', minimum: 0, maximum, default: usual } };
}
