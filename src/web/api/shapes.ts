// What the JSON API gives, version 1: the schemas are its documentation and what its tests hold it to.

import { z } from 'zod';

const day = z.string().describe('YYYY-MM-DD');

export const citationSchema = z
  .strictObject({
    text: z
      .string()
      .describe('The exact words: article.paragraphs[paragraphIndex].slice(start, end), UTF-16'),
    articleId: z.string(),
    title: z.string(),
    outlet: z.string().nullable(),
    publishedOn: day.nullable(),
    url: z.string().nullable().describe('The article at its publisher'),
    seenOn: z
      .strictObject({ page: z.string(), url: z.string().nullable() })
      .describe('The saved page it was read from, and that page at the aggregator'),
    paragraphIndex: z.int().describe('From 0'),
    sentenceIndex: z.int().describe('From 0'),
    start: z.int(),
    end: z.int().describe('Exclusive'),
    readerUrl: z.string().describe('The words in their article, highlighted'),
  })
  .meta({ id: 'Citation' });

export const articleSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    outlet: z.string().nullable(),
    publishedOn: day.nullable(),
    publishedBasis: z.string().nullable().describe('How the day is known'),
    language: z.string(),
    url: z.string().nullable(),
    aggregatorUrl: z.string().nullable(),
    readerUrl: z.string(),
    opening: citationSchema.nullable().describe('The words it opens with'),
  })
  .meta({ id: 'Article' });

export const eventSchema = z
  .strictObject({
    slug: z.string(),
    title: z.string(),
    aliases: z.array(z.string()),
    from: day.nullable(),
    to: day.nullable(),
    place: z.string().nullable(),
    participants: z.array(z.string()),
    summary: z.string().nullable(),
    isListed: z.boolean().describe('Whether an editor listed it; else it was discovered'),
    articleCount: z.int(),
    readerUrl: z.string(),
  })
  .meta({ id: 'Event' });

export const quotationSchema = z
  .strictObject({
    speaker: z.string().nullable().describe('Null where it is not sure who speaks'),
    citation: citationSchema.describe('Whole sentences that show the words'),
    said: z.array(z.string()).describe('The words said, verbatim parts of the citation'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Quotation' });

export const eventDetailSchema = z
  .strictObject({
    event: eventSchema,
    timeline: z.array(
      z.strictObject({
        from: day,
        to: day,
        kind: z.enum(['happened', 'published']),
        citation: citationSchema,
        notes: z.array(z.string()),
      }),
    ),
    numbers: z.array(
      z.strictObject({
        heading: z.string(),
        values: z
          .array(
            z.strictObject({
              outlet: z.string().nullable(),
              publishedOn: day.nullable(),
              phrase: z.string(),
              low: z.number().nullable(),
              high: z.number().nullable(),
              citation: citationSchema,
            }),
          )
          .describe('Numbers that count the same thing'),
      }),
    ),
    quotations: z.array(quotationSchema),
  })
  .meta({ id: 'EventDetail' });

export const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    quoteCount: z.int(),
    articleCount: z.int(),
    readerUrl: z.string(),
  })
  .meta({ id: 'Person' });

export const personQuotationsSchema = z
  .strictObject({
    person: z.strictObject({ id: z.string(), name: z.string(), description: z.string().nullable() }),
    quotations: z.array(quotationSchema),
  })
  .meta({ id: 'PersonQuotations' });

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ total: z.int(), offset: z.int(), limit: z.int(), items: z.array(item) });

export const errorSchema = z.strictObject({ error: z.string() }).meta({ id: 'Error' });
