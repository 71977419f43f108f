// What somebody pasted → the words that it may mean, without what cards, messages and people put around them.

import { type ReadCitationBlock, readCitationBlock } from '../../card/citation-block.js';
import { readBeside } from './words-beside.js';

export interface Pasted {
  /**
   * What the words may be, with ever more taken for decoration: the first is looked for first, the last is what remains
   * when everything around it is gone. Never empty unless nothing was pasted.
   */
  readonly readings: readonly string[];
  /** What the citation block says of itself, when one was pasted. */
  readonly block: ReadCitationBlock | null;
  /** What somebody wrote beside the quoted words ("— Medinsky, Reuters", "said Medinsky"), which no citation block says; null for nothing. */
  readonly source: string | null;
}

/** Each removes one kind of decoration and leaves a text without it as it is. In the order in which screens add them. */
const removals: readonly ((text: string) => string)[] = [
  removeMarkdown,
  keepExcerpt,
  removeSource,
  removeMark,
  removeQuotationMarks,
  oneLine,
];

/** Never throws. Where the words themselves look like decoration, an earlier reading still has them. */
export function readPasted(text: string): Pasted {
  const steps = [text.trim()];
  for (const remove of removals) steps.push(remove(steps.at(-1) ?? '').trim());
  const block = readCitationBlock(text) ?? readCitationBlock(removeMarkdown(text));
  const words = block?.words.flatMap((one) => [one, oneLine(one), oneLine(removeMarkdown(one))]) ?? [];
  // Of a block only its words are meant; what is left of the whole would be looked for with its source line.
  const readings = block === null ? steps : words;
  return {
    readings: [...new Set(readings)].filter((reading) => reading !== ''),
    block,
    source: block === null ? (steps.map(sourceBeside).find((source) => source !== '') ?? null) : null,
  };
}

/** Broken lines, as a screen or a form that takes one line only makes them. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Discord's escapes and styles, as "Copy Text" gives them; block quotation marks stay, for they tell the words. */
function removeMarkdown(text: string): string {
  return text
    .replace(/^(?:-# |#{1,3} )/gm, '')
    .replace(/`(\s+)`/g, '$1')
    .replace(/(?<!\\)(?:\*\*|__|\|\||~~|`)/g, '')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** The lines behind a bar or a block quotation mark; in a text of one line, what stands between its head and its source. */
function keepExcerpt(text: string): string {
  const lines = text.split('\n');
  const quoted = lines.filter((line) => excerptLine.test(line));
  if (quoted.length > 0) return quoted.map((line) => line.replace(excerptLine, '')).join('\n');
  return /^\[\d+\].{0,300}?\s>\s(?<words>.+)$/su.exec(text)?.groups?.words ?? text;
}

const excerptLine = /^\s*(?:\[\d+\])?\s*(?:>{1,3}|[│|])\s+/;

/** "Shafaq News · “Title” · 2 June 2025 · ¶1, sentence 14 · Open at …": in lines of its own, or behind the last sentence. */
function removeSource(text: string): string {
  const source = /(?:^|\n|(?<=[.!?…"'”’]) )(?:-# )?[^·\n.!?]{1,80} · [^\n]*¶\d+, sentence \d+/su.exec(text);
  if (source === null) return text;
  const words = text.slice(0, source.index);
  const [head = '', ...rest] = words.split('\n');
  return rest.length > 0 && /^\[\d+\]/.test(head) ? rest.join('\n') : words;
}

/** The number of an excerpt or the sign of a list before the words. */
function removeMark(text: string): string {
  return text.replace(/^(?:\[\d+\]|[-•*]|>{1,3})\s+/, '');
}

/** Marks around the whole, also where a source stands beside it: “words” — Medinsky, Reuters; “words,” said Medinsky. */
function removeQuotationMarks(text: string): string {
  return readBeside(text)?.words ?? text;
}

function sourceBeside(text: string): string {
  return readBeside(text)?.source?.trim() ?? '';
}
