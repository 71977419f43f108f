// Reads the annotated quotations of the evaluation folder and makes the variants of a text that the models learn from.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Annotated articles of one split ("train", "dev"). Throws when DRAGOMAN_EVAL_DIR is not set. */
export function readGold(split) {
  const folder = process.env.DRAGOMAN_EVAL_DIR;
  if (folder === undefined) throw new Error('DRAGOMAN_EVAL_DIR names no evaluation folder.');
  const file = path.join(folder, 'quotes', `gold-${split}.jsonl.gz`);
  return gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A text → an article of one paragraph per non-empty line; `offsets[paragraphIndex]` is where each begins in the text. */
export function toArticle(text) {
  const paragraphs = [];
  const offsets = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = line.length - line.trimStart().length;
    const paragraph = line.trim();
    if (paragraph !== '') {
      paragraphs.push(paragraph);
      offsets.push(offset + start);
    }
    offset += line.length + 1;
  }
  return { id: 'text', title: '', paragraphs, offsets, junk: [], entries: [] };
}

/** The text as it stands and as one line, each with its own marks or British single ones; all of the same length. */
export function variantsOf(gold, index) {
  const british = toBritishMarks(gold, index % 2 === 0);
  const joined = ({ text, ...rest }) => ({ ...rest, text: text.replaceAll('\n', ' ') });
  return [gold, joined(gold), british, joined(british)];
}

function toBritishMarks(gold, straight) {
  const characters = gold.text.split('');
  for (const { start, end, closed } of gold.segments) {
    for (let at = start; at < end; at++)
      if (
        /['‘’]/.test(characters[at]) &&
        !(/\p{L}/u.test(characters[at - 1] ?? '') && /\p{L}/u.test(characters[at + 1] ?? ''))
      )
        if (/[‘]/.test(characters[at])) characters[at] = straight ? '"' : '“';
    characters[start - 1] = straight ? "'" : '‘';
    if (closed) characters[end] = straight ? "'" : '’';
  }
  const text = characters.join('');
  return { ...gold, text: straight ? text.replaceAll('’', "'") : text };
}
