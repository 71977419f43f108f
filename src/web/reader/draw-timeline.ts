// Sentences with their days → an axis of time, and the list that it is drawn from.

import { html } from 'hono/html';
import type { TimelinePoint } from '../../answer/reading/reading.js';
import { formatPeriod } from '../../card/day.js';
import type { Messages } from '../../locale/language.js';
import { type Fragment, nothing } from '../html/fragment.js';
import { drawExcerpt } from './draw-excerpt.js';
import { createTimeScale, type TimeScale } from './time-scale.js';

/** Sizes in the drawing's own units; it grows and shrinks with the page. */
const width = 960;
const margin = 24;
const laneHeight = 18;
const radius = 6;
const axisRoom = 34;

export function drawTimeline(points: readonly TimelinePoint[], messages: Messages): Fragment {
  const scale = createTimeScale(points, messages.citations.months);
  if (scale === null) return html`<p>${messages.library.timeline.noDay}</p>`;
  return html`${scale.shown.length > 1 ? drawAxis(scale, points, messages) : nothing}
<ol class="days">${points.map((point, index) => html`<li>${drawDay(point, messages)}${drawExcerpt(point.excerpt, messages, `t${index + 1}`)}</li>`)}</ol>`;
}

function drawDay({ from, to, kind }: TimelinePoint, { citations, web }: Messages): Fragment {
  return html`<p class="day"><b>${formatPeriod(from, to, citations)}</b>${kind === 'published' ? html` <span class="small">${web.event.noDayNamed}</span>` : nothing}</p>`;
}

/** The list below says the same in words, so the drawing is for eyes alone; its links are for the mouse. */
function drawAxis(
  scale: TimeScale,
  points: readonly TimelinePoint[],
  { citations, web }: Messages,
): Fragment {
  const lanes = putIntoLanes(scale);
  const base = Math.max(...lanes, 0) * laneHeight + laneHeight;
  const height = base + axisRoom;
  const x = (share: number) => Math.round((margin + share * (width - 2 * margin)) * 10) / 10;
  return html`<figure class="axis"><svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
<line class="line" x1="${margin}" x2="${width - margin}" y1="${base}" y2="${base}"/>
${scale.ticks.map(({ label, at }) => html`<line class="line" x1="${x(at)}" x2="${x(at)}" y1="${base}" y2="${base + 6}"/><text x="${x(at)}" y="${base + 22}" text-anchor="middle">${label}</text>`)}
${scale.shown.map((point, index) => {
  const y = base - laneHeight / 2 - (lanes[index] ?? 0) * laneHeight;
  const [from, to] = [x(scale.placeOf(point.from)), x(scale.placeOf(point.to))];
  return html`<a href="#t${points.indexOf(point) + 1}" tabindex="-1"><title>${formatPeriod(point.from, point.to, citations)}: ${point.excerpt.citation.text}</title>${to > from ? html`<line class="span" x1="${from}" x2="${to}" y1="${y}" y2="${y}"/>` : nothing}<circle class="${point.kind}" cx="${to}" cy="${y}" r="${radius}"/></a>`;
})}
</svg><figcaption class="small">${web.event.legend}${drawOutside(scale, web.event)}</figcaption></figure>`;
}

function drawOutside({ earlier, later }: TimeScale, words: Messages['web']['event']): string {
  const parts = [
    ...(earlier > 0 ? [words.earlier(earlier)] : []),
    ...(later > 0 ? [words.later(later)] : []),
  ];
  return parts.length === 0 ? '' : words.offAxis(parts.join(', '));
}

/** The lowest lane that is free at the point's place, for each point; more than that fits nowhere else. */
function putIntoLanes({ shown, placeOf }: TimeScale): readonly number[] {
  const ends: number[] = [];
  const gapShare = (2.5 * radius) / (width - 2 * margin);
  return shown.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gapShare <= placeOf(from));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = placeOf(to);
    return lane;
  });
}
