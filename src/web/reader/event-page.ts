// An event's page: what it is, its time axis, numbers by outlet, who said what of it, and where it is told.

import { html } from 'hono/html';
import type { EventReading, EventSection } from '../../answer/reading/reading.js';
import type { Messages } from '../../locale/language.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { drawPeople, toEventPath } from './draw-links.js';
import { drawNumbers } from './draw-numbers.js';
import { drawTimeline } from './draw-timeline.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

export function drawEventPage(reading: EventReading, site: ReaderSite): Fragment {
  const { event, articleCount, timeline, numbers, speakers, sections } = reading;
  const { messages } = site;
  const words = messages.web.event;
  const { views } = messages.answers.event;
  const [overview, ...others] = sections;
  return drawReaderPage(
    {
      title: event.title,
      description: event.summary ?? words.description(articleCount),
      path: toEventPath(event.slug),
      content: html`<h1>${event.title}</h1>
<nav class="contents" aria-label="${words.onThisPage}"><a href="#overview">${views.overview}</a> <a href="#timeline">${views.timeline}</a> <a href="#numbers">${views.numbers}</a> <a href="#quotes">${views.quotes}</a> <a href="#outlets">${views.outlets}</a> <a href="#sources">${views.sources}</a></nav>
${overview === undefined ? nothing : drawSection(overview, messages)}
<section id="timeline"><h2>${words.timeline}</h2>${drawTimeline(timeline, messages)}</section>
<section id="numbers"><h2>${words.numbers}</h2>${drawNumbers(numbers, messages)}</section>
${others.map((section) => drawSection(section, messages))}
${speakers.length === 0 ? nothing : html`<section><h2>${words.people}</h2><p>${drawPeople(speakers)}</p></section>`}`,
    },
    site,
  );
}

function drawSection({ view, blocks, leftOut }: EventSection, messages: Messages): Fragment {
  return html`<section id="${view}"><h2>${messages.web.event.headings[view]}</h2>${drawBlocks(blocks, messages)}${leftOut === null ? nothing : html`<p class="small">${leftOut}</p>`}</section>`;
}
