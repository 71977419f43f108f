// A cited excerpt → Discord Markdown: who speaks, the exact words as a block quotation, and where they stand.

import type { CitationLink, Excerpt } from '../card/card.js';
import { type CitationWords, dayWords, linkWords, outletWords, placeWords } from '../card/citation-words.js';
import { en } from '../locale/en.js';
import type { Span } from '../model/locator.js';
import { maxExcerptChars } from '../model/passage.js';
import { shorten } from '../text/shorten.js';
import { escapeMarkdown } from './escape-markdown.js';
import { maxLinkChars, renderLink } from './link.js';
import { smallText } from './rich-text.js';

/** Longest form of the words with their styles. Beyond it they go without: 600 characters, each escaped. */
const maxWordsMarkdownChars = 2 * maxExcerptChars;

/** Longest plain form of what surrounds the words. */
const maxChars = { speaker: 60, notes: 120, outlet: 50, title: 100, day: 40, host: 40, page: 50 } as const;

/** "Open at", a host and ", aggregator page"; more than "saved page" and a file name. */
const maxSourceChars = maxChars.host + 25;

/**
 * No excerpt is longer in Markdown: the words, the names and titles around them escaped, an address, and some 150
 * characters of numbers and separators. `test/discord/components-v2.test.ts` tries to make a longer one.
 */
export const maxExcerptMarkdownChars =
  maxWordsMarkdownChars +
  2 * (maxChars.speaker + maxChars.notes + maxChars.outlet + maxChars.title + maxSourceChars) +
  maxLinkChars +
  150;

/**
 * Three lines or four. The words are never cut: unescaped and without markers, the line behind `> ` is `citation.text`.
 */
export function renderExcerpt(excerpt: Excerpt, words: CitationWords = en.citations): string {
  return [
    renderHead(excerpt, words),
    `> ${renderWords(excerpt)}`,
    smallText + renderSource(excerpt, words),
  ].join('\n');
}

/** Number, speaker, "near", remarks: "**[2]** **Vladimir Medinsky** · reported speech". */
function renderHead({ number, role, speaker, notes }: Excerpt, words: CitationWords): string {
  const parts = [
    ...(speaker === null ? [] : [`**${escapeMarkdown(shorten(speaker, maxChars.speaker))}**`]),
    ...(role === 'near' ? [words.near] : []),
    ...(notes.length === 0 ? [] : [escapeMarkdown(shorten(notes.join(' · '), maxChars.notes))]),
  ];
  return [`**\\[${number}\\]**`, parts.join(' · ')].join(' ').trimEnd();
}

function renderSource(
  { citation, lastSentenceIndex, link, publishedWords }: Excerpt,
  words: CitationWords,
): string {
  const where = [
    shorten(outletWords(citation.outlet, words), maxChars.outlet),
    `“${shorten(citation.title, maxChars.title)}”`,
    shorten(publishedWords ?? dayWords(citation.publishedOn, words), maxChars.day),
    placeWords(citation, lastSentenceIndex, words),
  ];
  const source =
    link === null
      ? escapeMarkdown(words.savedPage(shorten(citation.seenOn.page, maxChars.page)))
      : renderLink(linkLabel(link, words), link.url);
  return [...where.map(escapeMarkdown), source].join(' · ');
}

/** A long host is cut, but never the word that it is an aggregator's. */
function linkLabel(link: CitationLink, words: CitationWords): string {
  if (link.to === 'reader') return words.openInReader;
  return words.openAt(linkWords({ ...link, host: shorten(link.host, maxChars.host) }, words));
}

/** The exact words, bold where emphasised and underlined where they name the speaker. */
function renderWords({ citation: { text }, emphasis, evidence }: Excerpt): string {
  let markdown = '';
  let isUnderlined = false;
  for (const run of splitRuns(text, emphasis, evidence)) {
    // Underlines enclose bold runs, so that markers of one kind never touch.
    if (isUnderlined !== run.isEvidence) markdown += underline;
    isUnderlined = run.isEvidence;
    const words = escapeMarkdown(text.slice(run.start, run.end));
    markdown += run.isEmphasis ? `**${words}**` : words;
  }
  if (isUnderlined) markdown += underline;
  return markdown.length <= maxWordsMarkdownChars ? markdown : escapeMarkdown(text);
}

const underline = '__';

interface Run extends Span {
  readonly isEmphasis: boolean;
  readonly isEvidence: boolean;
}

/** The longest runs of one style, in order; together they cover the text. No run ends inside a character. */
function splitRuns(text: string, emphasis: readonly Span[], evidence: readonly Span[]): readonly Run[] {
  const edges = [...emphasis, ...evidence].flatMap(({ start, end }) => [start, end]);
  const inner = edges.filter(
    (edge) => edge > 0 && edge < text.length && !isLowSurrogate(text.charCodeAt(edge)),
  );
  const starts = [...new Set([0, ...inner])].sort((a, b) => a - b);
  const runs: Run[] = [];
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const style = { isEmphasis: covers(emphasis, start), isEvidence: covers(evidence, start) };
    const last = runs.at(-1);
    if (last?.isEmphasis === style.isEmphasis && last.isEvidence === style.isEvidence)
      runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, ...style });
  });
  return runs;
}

function covers(spans: readonly Span[], position: number): boolean {
  return spans.some(({ start, end }) => start <= position && position < end);
}

function isLowSurrogate(codeUnit: number): boolean {
  return codeUnit >= 0xdc00 && codeUnit <= 0xdfff;
}
