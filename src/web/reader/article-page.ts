// An article's page: its text as far as rights allow, what is marked in it, and what stands beside it.

import { html } from 'hono/html';
import { toArticlePath, toHistoryPath, toReaderPath } from '../../answer/link-to-reader.js';
import type {
  ArticleQuotation,
  ArticleReading,
  Segment,
  ShownParagraph,
} from '../../answer/reading/reading.js';
import { dayWords, outletWords, placeWords, publishedWords } from '../../card/citation-words.js';
import type { Capture } from '../../model/article.js';
import { type Fragment, joinFragments, nothing } from '../html/fragment.js';
import { drawArticleLink, drawOutwardLink, drawPeople, toEventPath, toPersonPath } from './draw-links.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

/** Most people named beside an article. */
const maxPeople = 12;

export function drawArticlePage(article: ArticleReading, site: ReaderSite): Fragment {
  const { id, title, outlet, published, cited, opening, language } = article;
  return drawReaderPage(
    {
      title,
      description: (cited ?? opening)?.text ?? `${outletWords(outlet)}, ${dayWords(published?.on ?? null)}`,
      kind: 'article',
      path: toArticlePath(id),
      content: html`<article class="news">
<div class="story">
<h1 dir="auto">${title}</h1>
<p class="byline">${outletWords(outlet)} · ${publishedWords(article)}</p>
${drawNotices(article)}
<div class="prose" lang="${language}" dir="auto">${drawParagraphs(article)}</div>
${drawExtent(article)}
</div>
<aside aria-label="About this article">${drawAside(article)}</aside>
</article>`,
    },
    site,
  );
}

function drawNotices({ isPlaceUnknown, earlierTexts, cited }: ArticleReading): Fragment {
  if (isPlaceUnknown)
    return html`<p class="notice">The address points at words that this text does not have${earlierTexts.length > 0 ? ': it has changed since' : ''}. Nothing is highlighted.</p>`;
  return cited === null
    ? nothing
    : html`<p class="notice">Highlighted: <a href="#p${cited.paragraphIndex + 1}">${placeWords(cited)}</a>, the exact words of the citation.</p>`;
}

/** "[…]" wherever something of the text is left out. */
const gap = html`<span class="gap" title="Left out"> […] </span>`;

function drawParagraphs({ paragraphs, paragraphCount }: ArticleReading): Fragment {
  let last = 0;
  const drawn = paragraphs.map((paragraph) => {
    const isAfterGap = paragraph.number > last + 1;
    last = paragraph.number;
    return html`${isAfterGap ? html`<p>${gap}</p>` : nothing}${drawParagraph(paragraph)}`;
  });
  return html`${drawn}${last < paragraphCount ? html`<p>${gap}</p>` : nothing}`;
}

function drawParagraph({ number, sentences, isCutBefore, isCutAfter }: ShownParagraph): Fragment {
  let last = 0;
  let lastEnd = 0;
  const drawn = sentences.map((sentence, index) => {
    const isNext = index === 0 || sentence.number <= last + 1;
    // Parts of one sentence: what lies between them is left out.
    const isSame = sentence.number === last && sentence.start > lastEnd;
    const before = index === 0 ? nothing : isNext && !isSame ? html` ` : gap;
    const anchor = sentence.number === last ? nothing : html` id="p${number}s${sentence.number}"`;
    last = sentence.number;
    lastEnd = sentence.end;
    return html`${before}<span${anchor}>${sentence.segments.map(drawSegment)}</span>`;
  });
  return html`<p id="p${number}"><a class="pilcrow" href="#p${number}" aria-label="Paragraph ${number}">¶${number}</a> ${isCutBefore ? gap : nothing}${drawn}${isCutAfter ? gap : nothing}</p>`;
}

function drawSegment({ text, isCited, speaker, personId }: Segment): Fragment {
  const named =
    personId === null ? html`${text}` : html`<a class="name" href="${toPersonPath(personId)}">${text}</a>`;
  const said = speaker === null ? named : html`<span class="said" title="${speaker}">${named}</span>`;
  return isCited ? html`<mark>${said}</mark>` : said;
}

function drawExtent({ extent, url, seenOn, paragraphs }: ArticleReading): Fragment {
  const source = url ?? seenOn.pageUrl;
  if (paragraphs.length === 0) return html`<p class="notice">Nothing of its text can be shown.</p>`;
  if (extent === 'whole') return nothing;
  return html`<p class="small">Excerpts only: the text belongs to its publisher.${source === null ? nothing : html` Read it whole at ${drawOutwardLink(source)}${url === null ? ' (aggregator)' : ''}.`}</p>`;
}

function drawAside(article: ArticleReading): Fragment {
  const { id, url, seenOn, otherCaptures, sameText, people, events, quotations, earlierTexts } = article;
  return joinFragments([
    html`<section><h2>Where it stands</h2><dl class="facts">
<div><dt>Publisher’s page</dt><dd>${url === null ? 'unknown' : drawOutwardLink(url)}</dd></div>
<div><dt>Read from</dt><dd>${drawCapture(seenOn)}</dd></div>
${otherCaptures.length === 0 ? nothing : html`<div><dt>Other captures</dt><dd><ul>${otherCaptures.map((capture) => html`<li>${drawCapture(capture)}</li>`)}</ul></dd></div>`}
${earlierTexts.length === 0 ? nothing : html`<div><dt>Earlier texts</dt><dd><ul>${earlierTexts.map(({ firstSeenAt, replacedAt }) => html`<li>${dayWords(firstSeenAt.slice(0, 10))} to ${dayWords(replacedAt.slice(0, 10))}</li>`)}</ul><a href="${toHistoryPath(id)}">What changed</a></dd></div>`}
${sameText.length === 0 ? nothing : html`<div><dt>Same text</dt><dd><ul>${sameText.map((other) => html`<li>${drawArticleLink(other)}</li>`)}</ul></dd></div>`}
</dl></section>`,
    quotations.length === 0
      ? nothing
      : html`<section><h2>Who is quoted</h2><ul class="plain">${quotations.map((quotation) => html`<li>${drawQuotation(quotation)}</li>`)}</ul></section>`,
    events.length === 0
      ? nothing
      : html`<section><h2>Events</h2>${events.map(({ slug, title, others }) => html`<h3><a href="${toEventPath(slug)}">${title}</a></h3>${others.length === 0 ? html`<p class="small">No other outlet has it.</p>` : html`<ul class="plain">${others.map((other) => html`<li>${drawArticleLink(other)}</li>`)}</ul>`}`)}</section>`,
    people.length === 0
      ? nothing
      : html`<section><h2>People named</h2><p>${drawPeople(people.slice(0, maxPeople))}${people.length > maxPeople ? ` and ${people.length - maxPeople} more` : ''}</p></section>`,
  ]);
}

function drawCapture({ page, pageUrl, role }: Capture): Fragment {
  const place = role === 'main' ? 'main article' : 'among the related articles';
  if (pageUrl === null) return html`saved page ${page}, ${place}`;
  return html`${drawOutwardLink(pageUrl)} (aggregator), ${place} of ${page}`;
}

/** Longest quotation beside an article, in UTF-16 units; the whole one is a click away. */
const maxQuotationChars = 140;

function drawQuotation({ speaker, personId, citation, notes }: ArticleQuotation): Fragment {
  const who = personId === null ? html`${speaker}` : html`<a href="${toPersonPath(personId)}">${speaker}</a>`;
  return html`<b>${who}</b> <a class="words" href="${toReaderPath(citation)}">${shorten(citation.text)}</a>${notes.length === 0 ? nothing : html` <span class="small">${notes.join(' · ')}</span>`}`;
}

/** Cut between two words. */
function shorten(text: string): string {
  if (text.length <= maxQuotationChars) return text;
  return `${text.slice(0, text.lastIndexOf(' ', maxQuotationChars) + 1 || maxQuotationChars).trimEnd()} …`;
}
