// A person's page: who they are in the coverage, and what they said.

import { html } from 'hono/html';
import type { PersonReading } from '../../answer/reading/reading.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { toEventPath, toPersonPath } from './draw-links.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

export function drawPersonPage(person: PersonReading, site: ReaderSite): Fragment {
  const { id, name, description, introduction, quotations, events } = person;
  return drawReaderPage(
    {
      title: name,
      description: description ?? `What ${name} is quoted as saying, word for word, with sources.`,
      path: toPersonPath(id),
      content: html`<h1>${name}</h1>
<section><h2>In this coverage</h2>${drawBlocks(introduction)}</section>
<section><h2>What ${name} said</h2>${quotations.length === 0 ? html`<p>No article quotes ${name}, as far as was recognised.</p>` : drawBlocks(quotations)}</section>
${events.length === 0 ? nothing : html`<section><h2>Quoted on</h2><ul>${events.map(({ slug, title }) => html`<li><a href="${toEventPath(slug)}">${title}</a></li>`)}</ul></section>`}`,
    },
    site,
  );
}
