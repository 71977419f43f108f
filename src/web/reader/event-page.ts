// An event's page: what it is, its time axis, numbers by outlet, who said what of it, and where it is told.

import { html } from 'hono/html';
import type { EventReading, EventSection } from '../../answer/reading/reading.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { drawPeople, toEventPath } from './draw-links.js';
import { drawNumbers } from './draw-numbers.js';
import { drawTimeline } from './draw-timeline.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

const headings: Readonly<Record<EventSection['view'], string>> = {
  overview: 'What is reported',
  quotes: 'Who said what',
  outlets: 'Outlets',
  sources: 'Sources',
};

export function drawEventPage(reading: EventReading, site: ReaderSite): Fragment {
  const { event, articleCount, timeline, numbers, speakers, sections } = reading;
  const [overview, ...others] = sections;
  return drawReaderPage(
    {
      title: event.title,
      description:
        event.summary ?? `${articleCount} articles on one story: exact words, days, numbers, and who has it.`,
      path: toEventPath(event.slug),
      content: html`<h1>${event.title}</h1>
<nav class="contents" aria-label="On this page"><a href="#overview">Overview</a> <a href="#timeline">Timeline</a> <a href="#numbers">Numbers</a> <a href="#quotes">Quotes</a> <a href="#outlets">Outlets</a> <a href="#sources">Sources</a></nav>
${overview === undefined ? nothing : drawSection(overview)}
<section id="timeline"><h2>Timeline</h2>${drawTimeline(timeline)}</section>
<section id="numbers"><h2>Numbers, outlet by outlet</h2>${drawNumbers(numbers)}</section>
${others.map(drawSection)}
${speakers.length === 0 ? nothing : html`<section><h2>People</h2><p>${drawPeople(speakers)}</p></section>`}`,
    },
    site,
  );
}

function drawSection({ view, blocks, leftOut }: EventSection): Fragment {
  return html`<section id="${view}"><h2>${headings[view]}</h2>${drawBlocks(blocks)}${leftOut === null ? nothing : html`<p class="small">${leftOut}</p>`}</section>`;
}
