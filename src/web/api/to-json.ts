// Readings → what the JSON API gives. `base`: the address of this server, without a slash at its end.

import type { z } from 'zod';
import { toArticlePath, toReaderPath } from '../../answer/link-to-reader.js';
import type {
  ArticleSummary,
  EventList,
  EventReading,
  PeopleList,
  PersonReading,
} from '../../answer/reading/reading.js';
import type { Block, Excerpt } from '../../card/card.js';
import type { Citation } from '../../model/citation.js';
import { toEventPath, toPersonPath } from '../reader/draw-links.js';
import type {
  articleSchema,
  citationSchema,
  eventDetailSchema,
  eventSchema,
  personQuotationsSchema,
  personSchema,
  quotationSchema,
} from './shapes.js';

export function toCitationJson(citation: Citation, base: string): z.infer<typeof citationSchema> {
  return { ...citation, readerUrl: `${base}${toReaderPath(citation)}` };
}

export function toArticleJson(
  { id, title, outlet, published, language, url, aggregatorUrl, opening }: ArticleSummary,
  base: string,
): z.infer<typeof articleSchema> {
  return {
    id,
    title,
    outlet,
    publishedOn: published?.on ?? null,
    publishedBasis: published?.basis ?? null,
    language,
    url,
    aggregatorUrl,
    readerUrl: `${base}${toArticlePath(id)}`,
    opening: opening === null ? null : toCitationJson(opening, base),
  };
}

export function toEventJson(
  { event, isListed, articleCount }: EventList['items'][number],
  base: string,
): z.infer<typeof eventSchema> {
  const { slug, title, aliases, from, to, place, participants, summary } = event;
  const readerUrl = `${base}${toEventPath(slug)}`;
  return {
    slug,
    title,
    aliases: [...aliases],
    from,
    to,
    place,
    participants: [...participants],
    summary,
    isListed,
    articleCount,
    readerUrl,
  };
}

export function toEventDetailJson(reading: EventReading, base: string): z.infer<typeof eventDetailSchema> {
  return {
    event: toEventJson(reading, base),
    timeline: reading.timeline.map(({ from, to, kind, excerpt }) => ({
      from,
      to,
      kind,
      citation: toCitationJson(excerpt.citation, base),
      notes: [...excerpt.notes],
    })),
    numbers: reading.numbers.map(({ heading, rows }) => ({
      heading,
      values: rows.map((row) => ({ ...row, citation: toCitationJson(row.citation, base) })),
    })),
    quotations: reading.sections
      .filter(({ view }) => view === 'quotes')
      .flatMap(({ blocks }) => toQuotationsJson(blocks, base)),
  };
}

export function toPersonJson(
  person: PeopleList['items'][number],
  base: string,
): z.infer<typeof personSchema> {
  return { ...person, readerUrl: `${base}${toPersonPath(person.id)}` };
}

export function toPersonQuotationsJson(
  { id, name, description, quotations }: PersonReading,
  base: string,
): z.infer<typeof personQuotationsSchema> {
  return { person: { id, name, description }, quotations: toQuotationsJson(quotations, base) };
}

function toQuotationsJson(blocks: readonly Block[], base: string): z.infer<typeof quotationSchema>[] {
  return blocks.flatMap((block) => (block.kind === 'excerpt' ? [toQuotationJson(block.excerpt, base)] : []));
}

function toQuotationJson(
  { speaker, citation, emphasis, notes }: Excerpt,
  base: string,
): z.infer<typeof quotationSchema> {
  return {
    speaker,
    citation: toCitationJson(citation, base),
    said: emphasis.map(({ start, end }) => citation.text.slice(start, end)),
    notes: [...notes],
  };
}
