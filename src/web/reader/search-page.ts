// What the search box finds; without words the front of the reader.

import { html } from 'hono/html';
import type { ArticleList, EventList, PeopleList, SearchReading } from '../../answer/reading/reading.js';
import type { Messages } from '../../locale/language.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawBlocks } from './draw-blocks.js';
import { drawArticleLink, drawPeople, toEventPath, toPersonPath } from './draw-links.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

export function drawSearchPage(reading: SearchReading, site: ReaderSite): Fragment {
  const { query, title, blocks, footer } = reading;
  const { messages } = site;
  const words = messages.web.reader;
  return drawReaderPage(
    {
      title: query,
      description: words.found(query),
      path: `/search?q=${encodeURIComponent(query)}`,
      query,
      content: html`<h1>${title}</h1>
${drawMeant(reading, messages)}
${drawBlocks(blocks, messages)}
${footer === null ? nothing : html`<p class="small">${footer}</p>`}
<p>${words.asQuestion} <a href="/?c=${encodeURIComponent(query)}">${words.ask}</a>.</p>`,
    },
    site,
  );
}

/** People and events of the name that was typed. */
export function drawMeant({ people, events }: SearchReading, { web: { reader: words } }: Messages): Fragment {
  return html`${people.length === 0 ? nothing : html`<p>${words.meantPeople} ${drawPeople(people)}</p>`}${events.length === 0 ? nothing : html`<p>${words.meantEvents} ${events.map(({ slug, title }, index) => html`${index === 0 ? '' : ', '}<a href="${toEventPath(slug)}">${title}</a>`)}</p>`}`;
}

export interface Front {
  readonly articles: ArticleList;
  readonly events: EventList;
  readonly people: PeopleList;
}

export function drawFront({ articles, events, people }: Front, site: ReaderSite): Fragment {
  const { outlets } = articles.searched;
  const { messages } = site;
  const words = messages.web.reader;
  return drawReaderPage(
    {
      title: words.front,
      description: words.frontDescription,
      path: '/search',
      content: html`<h1>${words.front}</h1>
<p>${words.begin(articles.total, outlets.length)}</p>
<div class="columns">
<section><h2>${messages.web.newestArticles}</h2><ul class="plain">${articles.items.map((article) => html`<li>${drawArticleLink(article, messages)}</li>`)}</ul></section>
<section><h2>${words.events}</h2><ul class="plain">${events.items.map(({ event: { slug, title }, articleCount }) => html`<li><a href="${toEventPath(slug)}">${title}</a> <span class="small">${words.articles(articleCount)}</span></li>`)}</ul></section>
<section><h2>${words.people}</h2><ul class="plain">${people.items.map(({ id, name, quoteCount }) => html`<li><a href="${toPersonPath(id)}">${name}</a> <span class="small">${words.quotations(quoteCount)}</span></li>`)}</ul></section>
</div>
${outlets.length === 0 ? nothing : html`<p class="small">${words.outlets(outlets.join(', '))}</p>`}`,
    },
    site,
  );
}
