// A citation ⇄ a few lines of plain text that can be copied, passed on and read back.

import { en } from '../locale/en.js';
import type { Block, Excerpt } from './card.js';
import { type CitationWords, dayWords, outletWords, placeWords } from './citation-words.js';
import { textBlock } from './create-card.js';
import { code, muted } from './rich-text.js';

/** What a citation block says of itself, as far as it could be read. */
export interface ReadCitationBlock {
  /**
   * What the quoted words may be, the likeliest first. There are several when words or title hold the very signs that part
   * them; only the corpus can tell then.
   */
  readonly words: readonly string[];
  /** What stands behind each of `words` up to the paragraph, in one line: "Reuters, speaker Ada Doe, “Title”, 2 June 2025,". */
  readonly sources: readonly string[];
  /** From 0. */
  readonly paragraphIndex: number;
  readonly corpusVersion: string;
  readonly articleId: string;
}

/**
 * Four lines: the words between “ ”, then where they stand ("— Shafaq News, speaker Vladimir Medinsky, “Title”, 2 June
 * 2025, ¶1, sentence 14"), the address (or the saved page), and the corpus version with the article's id. The words are verbatim;
 * runs of white space in the other lines become one space. `readCitationBlock` reads it back.
 */
export function formatCitationBlock(
  {
    citation,
    lastSentenceIndex,
    link,
    speaker,
  }: Pick<Excerpt, 'citation' | 'lastSentenceIndex' | 'link' | 'speaker'>,
  corpusVersion: string,
): string {
  const source = [
    outletWords(citation.outlet),
    // Not "speaker, outlet": the words are whole sentences of the outlet, of which the speaker said a part.
    ...(speaker === null ? [] : [`speaker ${speaker}`]),
    `“${citation.title}”`,
    dayWords(citation.publishedOn),
    placeWords(citation, lastSentenceIndex),
  ].join(', ');
  return [
    `“${citation.text}”`,
    `— ${source}`,
    describeSource(link, citation.seenOn.page),
    `Corpus ${corpusVersion}, article ${citation.articleId}`,
  ]
    .map((line, index) => (index === 0 ? line : line.replace(/\s+/g, ' ')))
    .join('\n');
}

/** An aggregator's address says so, lest it pass for the publisher's. */
function describeSource(link: Excerpt['link'], page: string): string {
  if (link === null) return `saved page ${page}`;
  return link.to === 'aggregator' ? `${link.url} (aggregator page)` : link.url;
}

/** The signs between the words and their source, and the end of a block; line breaks may have become spaces. */
const betweenWordsAndSource = /”\s+—\s/gu;
const endOfBlock =
  /¶(?<paragraph>\d+), sentences? \d+(?:–\d+)?(?!.*¶\d+, sentences? \d)\s.*\sCorpus (?<version>\w+), article (?<id>\w+)\W*$/su;

/** Most readings of a block that holds its own signs. */
const maxReadings = 8;

/** Reads a block that `formatCitationBlock` wrote, also in one line; null when the text is none. */
export function readCitationBlock(text: string): ReadCitationBlock | null {
  const opening = text.indexOf('“');
  const { index: endAt = -1, groups } = endOfBlock.exec(text) ?? {};
  if (opening < 0 || endAt < opening || groups === undefined) return null;
  // The longest first: words that end too early would be found too.
  const breaks = [...text.matchAll(betweenWordsAndSource)]
    .filter(({ index }) => index > opening && index < endAt)
    .reverse()
    .slice(0, maxReadings);
  if (breaks.length === 0) return null;
  return {
    words: breaks.map(({ index }) => text.slice(opening + 1, index)),
    sources: breaks.map(({ 0: sign, index }) =>
      text
        .slice(index + sign.length, endAt)
        .replace(/\s+/g, ' ')
        .trim(),
    ),
    paragraphIndex: Number(groups.paragraph) - 1,
    corpusVersion: groups.version ?? '',
    articleId: groups.id ?? '',
  };
}

/** The block as text in code style, a line each, with a word about its use. Its own words are always the same, to be read back. */
export function citationBlock(
  excerpt: Pick<Excerpt, 'citation' | 'lastSentenceIndex' | 'link' | 'speaker' | 'number'>,
  corpusVersion: string,
  words: CitationWords = en.citations,
): Block {
  const lines = formatCitationBlock(excerpt, corpusVersion).split('\n');
  return textBlock([
    muted(words.toCopy(excerpt.number)),
    ...lines.flatMap((line) => [{ text: '\n' }, code(line)]),
  ]);
}
