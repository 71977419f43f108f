// A person's page: who they are in the coverage, and what they said.

import { html } from 'hono/html';
import type { PersonReading } from '../../answer/reading/reading.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { toEventPath, toPersonPath } from './draw-links.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

export function drawPersonPage(person: PersonReading, site: ReaderSite): Fragment {
  const { id, name, description, introduction, quotations, events } = person;
  const { messages } = site;
  const words = messages.web.person;
  return drawReaderPage(
    {
      title: name,
      description: description ?? words.description(name),
      path: toPersonPath(id),
      content: html`<h1>${name}</h1>
<section><h2>${words.here}</h2>${drawBlocks(introduction, messages)}</section>
<section><h2>${messages.answers.said(name)}</h2>${quotations.length === 0 ? html`<p>${words.notQuoted(name)}</p>` : drawBlocks(quotations, messages)}</section>
${events.length === 0 ? nothing : html`<section><h2>${words.quotedOn}</h2><ul>${events.map(({ slug, title }) => html`<li><a href="${toEventPath(slug)}">${title}</a></li>`)}</ul></section>`}`,
    },
    site,
  );
}
