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
import type { Messages } from '../../locale/language.js';
import type { Capture } from '../../model/article.js';
import { type Fragment, joinFragments, nothing } from '../html/fragment.js';
import { drawArticleLink, drawOutwardLink, drawPeople, toEventPath, toPersonPath } from './draw-links.js';
import { drawReaderPage, type ReaderSite } from './reader-page.js';

type ArticleWords = Messages['web']['article'];

/** Most people named beside an article. */
const maxPeople = 12;

export function drawArticlePage(article: ArticleReading, site: ReaderSite): Fragment {
  const { id, title, outlet, published, cited, opening, language } = article;
  const { messages } = site;
  const { citations, web } = messages;
  return drawReaderPage(
    {
      title,
      description:
        (cited ?? opening)?.text ??
        `${outletWords(outlet, citations)}, ${dayWords(published?.on ?? null, citations)}`,
      kind: 'article',
      path: toArticlePath(id),
      content: html`<article class="news">
<div class="story">
<h1 dir="auto" lang="${language}">${title}</h1>
<p class="byline"><bdi>${outletWords(outlet, citations)}</bdi> · ${publishedWords(article, citations)}</p>
${drawNotices(article, messages)}
<div class="prose" lang="${language}" dir="auto">${drawParagraphs(article, web.article)}</div>
${drawExtent(article, web.article)}
</div>
<aside aria-label="${web.article.about}">${drawAside(article, messages)}</aside>
</article>`,
    },
    site,
  );
}

function drawNotices(
  { isPlaceUnknown, earlierTexts, cited }: ArticleReading,
  { citations, web: { article: words } }: Messages,
): Fragment {
  if (isPlaceUnknown) return html`<p class="notice">${words.notThere(earlierTexts.length > 0)}</p>`;
  return cited === null
    ? nothing
    : html`<p class="notice">${words.highlighted} <a href="#p${cited.paragraphIndex + 1}">${placeWords(cited, cited.sentenceIndex, citations)}</a>${words.exactWords}</p>`;
}

/** "[…]" wherever something of the text is left out. */
const drawGap = (words: ArticleWords) => html`<span class="gap" title="${words.gap}"> […] </span>`;

function drawParagraphs({ paragraphs, paragraphCount }: ArticleReading, words: ArticleWords): Fragment {
  const gap = drawGap(words);
  let last = 0;
  const drawn = paragraphs.map((paragraph) => {
    const isAfterGap = paragraph.number > last + 1;
    last = paragraph.number;
    return html`${isAfterGap ? html`<p>${gap}</p>` : nothing}${drawParagraph(paragraph, words)}`;
  });
  return html`${drawn}${last < paragraphCount ? html`<p>${gap}</p>` : nothing}`;
}

function drawParagraph(
  { number, sentences, isCutBefore, isCutAfter }: ShownParagraph,
  words: ArticleWords,
): Fragment {
  const gap = drawGap(words);
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
  return html`<p id="p${number}"><a class="pilcrow" href="#p${number}" aria-label="${words.paragraph(number)}">¶${number}</a> ${isCutBefore ? gap : nothing}${drawn}${isCutAfter ? gap : nothing}</p>`;
}

function drawSegment({ text, isCited, speaker, personId }: Segment): Fragment {
  const named =
    personId === null ? html`${text}` : html`<a class="name" href="${toPersonPath(personId)}">${text}</a>`;
  const said = speaker === null ? named : html`<span class="said" title="${speaker}">${named}</span>`;
  return isCited ? html`<mark>${said}</mark>` : said;
}

function drawExtent({ extent, url, seenOn, paragraphs }: ArticleReading, words: ArticleWords): Fragment {
  const source = url ?? seenOn.pageUrl;
  if (paragraphs.length === 0) return html`<p class="notice">${words.nothingShown}</p>`;
  if (extent === 'whole') return nothing;
  return html`<p class="small">${words.excerptsOnly}${source === null ? nothing : html` ${words.readWhole} ${drawOutwardLink(source)}${url === null ? words.isAggregator : ''}.`}</p>`;
}

function drawAside(article: ArticleReading, messages: Messages): Fragment {
  const { citations, library, web } = messages;
  const words = web.article;
  const labels = library.article;
  const { id, url, seenOn, otherCaptures, sameText, people, events, quotations, earlierTexts, language } =
    article;
  return joinFragments([
    html`<section><h2>${words.where}</h2><dl class="facts">
<div><dt>${labels.publisher}</dt><dd>${url === null ? labels.unknown : drawOutwardLink(url)}</dd></div>
<div><dt>${labels.readFrom}</dt><dd>${drawCapture(seenOn, messages)}</dd></div>
${otherCaptures.length === 0 ? nothing : html`<div><dt>${labels.otherCaptures}</dt><dd><ul>${otherCaptures.map((capture) => html`<li>${drawCapture(capture, messages)}</li>`)}</ul></dd></div>`}
${earlierTexts.length === 0 ? nothing : html`<div><dt>${words.earlierTexts}</dt><dd><ul>${earlierTexts.map(({ firstSeenAt, replacedAt }) => html`<li>${words.fromTo(dayWords(firstSeenAt.slice(0, 10), citations), dayWords(replacedAt.slice(0, 10), citations))}</li>`)}</ul><a href="${toHistoryPath(id)}">${words.whatChanged}</a></dd></div>`}
${sameText.length === 0 ? nothing : html`<div><dt>${labels.sameText}</dt><dd><ul>${sameText.map((other) => html`<li>${drawArticleLink(other, messages)}</li>`)}</ul></dd></div>`}
</dl></section>`,
    quotations.length === 0
      ? nothing
      : html`<section><h2>${words.quoted}</h2><ul class="plain">${quotations.map((quotation) => html`<li>${drawQuotation(quotation, language)}</li>`)}</ul></section>`,
    events.length === 0
      ? nothing
      : html`<section><h2>${web.reader.events}</h2>${events.map(({ slug, title, others }) => html`<h3><a href="${toEventPath(slug)}">${title}</a></h3>${others.length === 0 ? html`<p class="small">${words.noOtherOutlet}</p>` : html`<ul class="plain">${others.map((other) => html`<li>${drawArticleLink(other, messages)}</li>`)}</ul>`}`)}</section>`,
    people.length === 0
      ? nothing
      : html`<section><h2>${words.people}</h2><p>${drawPeople(people.slice(0, maxPeople))}${people.length > maxPeople ? words.more(people.length - maxPeople) : ''}</p></section>`,
  ]);
}

function drawCapture(
  { page, pageUrl, role }: Capture,
  { citations, library: { article: words } }: Messages,
): Fragment {
  const place = role === 'main' ? words.isMain : words.isRelated;
  if (pageUrl === null) return html`${citations.savedPage(page)}, ${place}`;
  return html`${drawOutwardLink(pageUrl)}${words.ofAggregator(place, page)}`;
}

/** Longest quotation beside an article, in UTF-16 units; the whole one is a click away. */
const maxQuotationChars = 140;

function drawQuotation({ speaker, personId, citation, notes }: ArticleQuotation, language: string): Fragment {
  const who = personId === null ? html`${speaker}` : html`<a href="${toPersonPath(personId)}">${speaker}</a>`;
  return html`<b>${who}</b> <a class="words" lang="${language}" href="${toReaderPath(citation)}">${shorten(citation.text)}</a>${notes.length === 0 ? nothing : html` <span class="small">${notes.join(' · ')}</span>`}`;
}

/** Cut between two words. */
function shorten(text: string): string {
  if (text.length <= maxQuotationChars) return text;
  return `${text.slice(0, text.lastIndexOf(' ', maxQuotationChars) + 1 || maxQuotationChars).trimEnd()} …`;
}
