// What the search box finds; without words the front of the reader.

import { html } from 'hono/html';
import type { ArticleList, EventList, PeopleList, SearchReading } from '../../answer/reading/reading.js';
import { outletWords } from '../../card/citation-words.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { drawArticleLink, drawPeople, toEventPath, toPersonPath } from './draw-links.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

export function drawSearchPage(reading: SearchReading, site: ReaderSite): Fragment {
  const { query, title, blocks, footer } = reading;
  return drawReaderPage(
    {
      title: query,
      description: `Passages about “${query}”, word for word, with sources.`,
      path: `/search?q=${encodeURIComponent(query)}`,
      query,
      content: html`<h1>${title}</h1>
${drawMeant(reading)}
${drawBlocks(blocks)}
${footer === null ? nothing : html`<p class="small">${footer}</p>`}
<p>As a question: <a href="/?c=${encodeURIComponent(query)}">ask it in the playground</a>.</p>`,
    },
    site,
  );
}

/** People and events of the name that was typed. */
export function drawMeant({ people, events }: SearchReading): Fragment {
  return html`${people.length === 0 ? nothing : html`<p>People: ${drawPeople(people)}</p>`}${events.length === 0 ? nothing : html`<p>Events: ${events.map(({ slug, title }, index) => html`${index === 0 ? '' : ', '}<a href="${toEventPath(slug)}">${title}</a>`)}</p>`}`;
}

export interface Front {
  readonly articles: ArticleList;
  readonly events: EventList;
  readonly people: PeopleList;
}

export function drawFront({ articles, events, people }: Front, site: ReaderSite): Fragment {
  const { outlets } = articles.searched;
  return drawReaderPage(
    {
      title: 'The coverage',
      description: 'Exact words from a body of news coverage: who said them, and where they stand.',
      path: '/search',
      content: html`<h1>The coverage</h1>
<p>${articles.total.toLocaleString('en-GB')} articles${outlets.length === 0 ? '' : ` of ${outlets.length} outlets`}. Search above, or begin here.</p>
<div class="columns">
<section><h2>Newest articles</h2><ul class="plain">${articles.items.map((article) => html`<li>${drawArticleLink(article)}</li>`)}</ul></section>
<section><h2>Events</h2><ul class="plain">${events.items.map(({ event: { slug, title }, articleCount }) => html`<li><a href="${toEventPath(slug)}">${title}</a> <span class="small">${articleCount} ${articleCount === 1 ? 'article' : 'articles'}</span></li>`)}</ul></section>
<section><h2>People quoted most</h2><ul class="plain">${people.items.map(({ id, name, quoteCount }) => html`<li><a href="${toPersonPath(id)}">${name}</a> <span class="small">${quoteCount} ${quoteCount === 1 ? 'quotation' : 'quotations'}</span></li>`)}</ul></section>
</div>
${outlets.length === 0 ? nothing : html`<p class="small">Outlets: ${outlets.map((outlet) => outletWords(outlet)).join(', ')}.</p>`}`,
    },
    site,
  );
}
