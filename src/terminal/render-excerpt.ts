// A cited excerpt as text: the exact words beside a bar, and below them where they stand.

import type { Excerpt } from '../card/card.js';
import { dayWords, outletWords, placeWords, sourceWords } from '../card/citation-words.js';
import type { Span } from '../model/locator.js';
import { breakLines } from './break-lines.js';
import { toSafeText, toSafeUrl } from './safe-text.js';
import type { Style } from './style.js';
import { renderLink, wrap } from './text-layout.js';

/**
 * The words stand alone beside the bar: no quotation mark, no ellipsis is added, so that what is read there is what the
 * article says, letter for letter.
 */
export function renderExcerpt(excerpt: Excerpt, style: Style, columns: number): string {
  const { citation, publishedWords, lastSentenceIndex, link, number, role, speaker, notes } = excerpt;
  const mark = `[${number}]`;
  // A number of two digits pushes the bar of all its lines, so that it stays in one column.
  const indent = ' '.repeat(Math.max(4, mark.length + 1));
  const lead = [
    ...(speaker === null ? [] : [style.strong(toSafeText(speaker))]),
    ...(role === 'near' ? [style.warning('near, not an answer')] : []),
    ...notes.map((note) => style.muted(toSafeText(note))),
  ].join(' · ');
  const words = breakLines(citation.text, columns - indent.length - 2).map((line) =>
    renderWords(excerpt, line, style),
  );
  const source = [
    style.strong(toSafeText(outletWords(citation.outlet))),
    toSafeText(citation.title),
    unbroken(toSafeText(publishedWords ?? dayWords(citation.publishedOn))),
    unbroken(placeWords(citation, lastSentenceIndex)),
  ].join(' · ');
  const url = link === null ? null : toSafeUrl(link.url);
  const where = toSafeText(sourceWords(excerpt));
  const lines = [
    ...(lead === '' ? [] : wrap(lead, columns - indent.length).split('\n')),
    ...words.map((line) => `${style.muted('│')} ${line}`),
    ...wrap(source, columns - indent.length)
      .replaceAll(unbrokenSpace, ' ')
      .split('\n'),
    url === null ? style.muted(where) : renderLink(where, url, style),
  ];
  return lines
    .map((line, index) => (index === 0 ? `${style.strong(mark)}${indent.slice(mark.length)}` : indent) + line)
    .join('\n');
}

/** Holds a date together while its line is broken; an ordinary space again when it is printed. */
const unbrokenSpace = '\u00a0';

const unbroken = (text: string) => text.replaceAll(' ', unbrokenSpace);

/** One line of the excerpt, cut where its style changes: bold for what was asked for, underlined for the words that name the speaker. */
function renderWords({ citation, emphasis, evidence }: Excerpt, line: Span, style: Style): string {
  const edges = [...emphasis, ...evidence].flatMap(({ start, end }) => [start, end]);
  const inner = edges.filter((edge) => edge > line.start && edge < line.end);
  const cuts = [...new Set([line.start, ...inner, line.end])].sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, index) => {
      const start = cuts[index] ?? line.start;
      const holds = (spans: readonly Span[]) => spans.some((span) => span.start <= start && span.end >= end);
      const safe = toSafeText(citation.text.slice(start, end));
      const bold = holds(emphasis) ? style.strong(safe) : safe;
      return holds(evidence) ? style.underline(bold) : bold;
    })
    .join('');
}
