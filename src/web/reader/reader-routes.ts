// The reader's addresses: articles, events, people, the search, and what is said where nothing is.

import type { Context, Hono } from 'hono';
import { parseReaderPlace } from '../../answer/link-to-reader.js';
import type { ArticleReading, EventReading, PersonReading, Reading } from '../../answer/reading/reading.js';
import { type Desk, explainInputError, InputError, messagesFor } from '../../command-kit/index.js';
import { readAs } from '../read-as.js';
import { languageOf, varyByLanguage } from '../visitor-language.js';
import { drawArticlePage } from './article-page.js';
import { drawEventPage } from './event-page.js';
import { drawHistoryPage } from './history-page.js';
import { drawBusyPage, drawHiddenPage, drawMissingPage, drawWithdrawnPage } from './missing-page.js';
import { drawPersonPage } from './person-page.js';
import type { ReaderSite } from './reader-page.js';
import { rememberDrawn } from './remember-drawn.js';
import { drawFront, drawSearchPage } from './search-page.js';

export interface ReaderOptions extends Omit<ReaderSite, 'messages'> {
  readonly desk: Desk;
}

/** Whoever asks for a page. */
interface Visit {
  readonly language: string;
  readonly site: ReaderSite;
}

/** Longest words that are searched for, in UTF-16 units: those of a question on Discord. */
const maxQueryChars = 300;
/** What the front lists of each. */
const front = { offset: 0, limit: 15 };

export function addReader(app: Hono, { desk, publicUrl, isIndexed }: ReaderOptions): void {
  const siteIn = (language: string): ReaderSite => ({
    publicUrl,
    isIndexed,
    messages: messagesFor(language),
  });
  // A reading is made for one language, so that its page is, too.
  const drawArticle = rememberDrawn<ArticleReading>(drawArticlePage);
  const drawEvent = rememberDrawn<EventReading>(drawEventPage);
  const drawPerson = rememberDrawn<PersonReading>(drawPersonPage);
  const page = (path: string, draw: (context: Context, visit: Visit) => Promise<Response>) =>
    app.get(path, async (context) => {
      const language = languageOf(context);
      const site = siteIn(language);
      varyByLanguage(context);
      try {
        return await draw(context, { language, site });
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        const [, hint] = explainInputError(error, site.messages);
        return context.html(drawBusyPage(hint, site), 503);
      }
    });
  const missing = async (
    context: Context,
    noun: 'event' | 'person',
    words: string,
    { site, language }: Visit,
  ): Promise<Response> => {
    const query = words.slice(0, maxQueryChars).trim();
    const near = query === '' ? null : await readAs(desk, { kind: 'search', query, language });
    return context.html(drawMissingPage(noun, near, site), 404);
  };

  /** An article that is not shown: what is known of why. */
  const absent = (
    context: Context,
    reading: Reading | null,
    site: ReaderSite,
  ): Response | Promise<Response> => {
    if (reading?.kind === 'hidden') return context.html(drawHiddenPage(site), 410);
    if (reading?.kind === 'withdrawn') return context.html(drawWithdrawnPage(reading, site), 410);
    return context.html(drawMissingPage('article', null, site), 404);
  };

  page('/a/:id', async (context, { language, site }) => {
    const at = context.req.query('at');
    const place = at === undefined ? null : parseReaderPlace(at);
    const id = context.req.param('id') ?? '';
    const reading = await desk.read({ kind: 'article', id, place, language });
    return reading?.kind === 'article'
      ? context.html(await drawArticle(reading, site))
      : absent(context, reading, site);
  });
  page('/a/:id/history', async (context, { language, site }) => {
    const reading = await desk.read({ kind: 'history', id: context.req.param('id') ?? '', language });
    return reading?.kind === 'history'
      ? context.html(drawHistoryPage(reading, site))
      : absent(context, reading, site);
  });
  page('/e/:slug', async (context, visit) => {
    const slug = context.req.param('slug') ?? '';
    const event = await readAs(desk, { kind: 'event', slug, language: visit.language });
    return event === null
      ? missing(context, 'event', slug.replaceAll('-', ' '), visit)
      : context.html(await drawEvent(event, visit.site));
  });
  page('/p/:id', async (context, visit) => {
    const id = context.req.param('id') ?? '';
    const person = await readAs(desk, { kind: 'person', id, language: visit.language });
    return person === null
      ? missing(context, 'person', id.replaceAll('-', ' '), visit)
      : context.html(await drawPerson(person, visit.site));
  });
  page('/search', async (context, { language, site }) => {
    const query = (context.req.query('q') ?? '').slice(0, maxQueryChars).trim();
    if (query !== '') {
      const found = await readAs(desk, { kind: 'search', query, language });
      return found === null
        ? context.html(drawMissingPage('passage', null, site), 404)
        : context.html(drawSearchPage(found, site));
    }
    const [articles, events, people] = await Promise.all([
      readAs(desk, { kind: 'articles', ...front }),
      readAs(desk, { kind: 'events', ...front }),
      readAs(desk, { kind: 'people', ...front }),
    ]);
    return articles === null || events === null || people === null
      ? context.html(drawMissingPage('page', null, site), 404)
      : context.html(drawFront({ articles, events, people }, site));
  });
  app.get('/robots.txt', (context) =>
    context.text(
      `User-agent: *\nDisallow: ${isIndexed ? '/playground/\nDisallow: /operators\nDisallow: /api/\nDisallow: /search' : '/'}\n`,
    ),
  );
  app.notFound((context) => {
    varyByLanguage(context);
    return context.html(drawMissingPage('page', null, siteIn(languageOf(context))), 404);
  });
}
