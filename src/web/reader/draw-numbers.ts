// Numbers that count the same thing → a chart of bars, with the table that it is drawn from.

import { html } from 'hono/html';
import { toReaderPath } from '../../answer/link-to-reader.js';
import type { NumberGroup, NumberRow } from '../../answer/reading/reading.js';
import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Messages } from '../../locale/language.js';
import { formatRange } from '../../locale/numbers.js';
import { type Fragment, nothing } from '../html/fragment.js';

/** Sizes in the drawing's own units. */
const width = 640;
const labelWidth = 190;
const valueRoom = 90;
const rowHeight = 26;
const barHeight = 14;

export function drawNumbers(groups: readonly NumberGroup[], messages: Messages): Fragment {
  if (groups.length === 0) return html`<p>${messages.library.numbers.noneOfEvent}</p>`;
  return html`<p>${messages.web.event.onlyBelow}</p>${groups.map((group) => drawGroup(group, messages))}`;
}

function drawGroup({ heading, rows }: NumberGroup, messages: Messages): Fragment {
  const { web, citations } = messages;
  return html`<section class="numbers"><h3>${heading}</h3>
${rows.length > 1 ? drawBars(rows, messages) : nothing}
<table><thead><tr><th scope="col">${web.event.outlet}</th><th scope="col">${web.event.published}</th><th scope="col">${web.event.inItsWords}</th></tr></thead>
<tbody>${rows.map(({ outlet, publishedOn, phrase, citation }) => html`<tr><th scope="row">${outletWords(outlet, citations)}</th><td>${dayWords(publishedOn, citations)}</td><td><a lang="en" href="${toReaderPath(citation)}">${phrase}</a></td></tr>`)}</tbody></table></section>`;
}

/** A bar from nought to the number; of a range the part that is sure is solid. The table says the same in words. */
function drawBars(rows: readonly NumberRow[], { tag, citations }: Messages): Fragment {
  const counted = rows.flatMap(({ outlet, low, high }) =>
    low === null || high === null || low < 0 ? [] : [{ outlet, low, high }],
  );
  const most = Math.max(...counted.map(({ high }) => high));
  if (counted.length < 2 || most <= 0) return nothing;
  const length = (value: number) => Math.round((value / most) * (width - labelWidth - valueRoom) * 10) / 10;
  return html`<svg class="bars" viewBox="0 0 ${width} ${counted.length * rowHeight}" aria-hidden="true" focusable="false">
${counted.map(({ outlet, low, high }, index) => {
  const y = index * rowHeight;
  const top = y + (rowHeight - barHeight) / 2;
  const value = formatRange(low, high, tag);
  return html`<text x="${labelWidth - 8}" y="${y + rowHeight / 2 + 5}" text-anchor="end">${shortenName(outletWords(outlet, citations))}</text><rect class="range" x="${labelWidth}" y="${top}" width="${length(high)}" height="${barHeight}"/><rect class="bar" x="${labelWidth}" y="${top}" width="${length(low)}" height="${barHeight}"/><text x="${labelWidth + length(high) + 6}" y="${y + rowHeight / 2 + 5}">${value}</text>`;
})}
</svg>`;
}

/** As many letters of a name as have room beside the bars. */
const maxLabelChars = 24;

function shortenName(name: string): string {
  return name.length <= maxLabelChars ? name : `${name.slice(0, maxLabelChars - 1)}…`;
}
