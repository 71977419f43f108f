// The text of a message → what it quotes, and its sentences where it quotes nothing.

import { readCitationBlock } from '../../card/citation-block.js';
import { tokenise } from '../../search/tokenise.js';
import { findMarkedRuns } from '../../text/quotation-marks.js';
import { splitSentences } from '../../text/sentences.js';

export interface ReadMessage {
  /** What stands between quotation marks or behind ">", without the marks; in reading order, each once. */
  readonly quoted: readonly string[];
  /** Sentences of the message, without mentions, addresses and styles. */
  readonly sentences: readonly string[];
}

/** One word between marks is a title or a scare quote more often than somebody's words. */
const minQuotedWords = 2;

/** Never throws. A message of nothing but mentions, emoji and addresses gives neither. */
export function readMessage(text: string): ReadMessage {
  const lines = unmark(readCitationBlock(text)?.words[0] ?? text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const quoted = joinBlockQuotations(lines).flatMap(({ isBlock, text: line }) => {
    const runs = findMarkedRuns(line).map(({ start, end }) => line.slice(start, end));
    const marked = runs.filter((run) => countWords(run) >= minQuotedWords);
    return marked.length === 0 && isBlock ? [line] : marked;
  });
  const sentences = lines.flatMap((line) => {
    const plain = line.replace(blockMark, '');
    return splitSentences(plain).map(({ start, end }) => plain.slice(start, end).trim());
  });
  return {
    quoted: [...new Set(quoted)],
    sentences: sentences.filter((sentence) => countWords(sentence) > 0),
  };
}

const blockMark = /^>{1,3}\s*/;

/** Lines of one block quotation belong together. */
function joinBlockQuotations(lines: readonly string[]): readonly { isBlock: boolean; text: string }[] {
  const joined: { isBlock: boolean; text: string }[] = [];
  for (const line of lines) {
    const isBlock = blockMark.test(line);
    const last = joined.at(-1);
    const words = line.replace(blockMark, '');
    if (isBlock && last?.isBlock === true) last.text += ` ${words}`;
    else joined.push({ isBlock, text: words });
  }
  return joined;
}

/** Without what Discord shows as something else than words: mentions, emoji, timestamps, addresses, styles, escapes. */
function unmark(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:)[\w:]+>/g, ' ')
    .replace(/\[([^\]]*)\]\(<?https?:[^)]*\)/g, '$1')
    .replace(/<?https?:\/\/\S+/g, ' ')
    .replace(/(?<!\\)(?:\*{1,3}|__|~~|\|\||`{1,3})/g, '')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

function countWords(text: string): number {
  return tokenise(text).length;
}
