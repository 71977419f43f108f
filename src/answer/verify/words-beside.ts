// Quoted words and what somebody wrote beside them ("said Medinsky", "(Reuters, 2 June 2025)") → the two apart.

import { splitSentences } from '../../text/sentences.js';
import { speechVerbKind } from '../../text/speech-verb-kind.js';

export interface WordsBeside {
  readonly words: string;
  /** As typed, its parts parted at commas or brackets; null when there are only marks. */
  readonly source: string | null;
}

/** Null where no marks hold all but a source, and no source stands behind words without marks. Never throws. */
export function readBeside(text: string): WordsBeside | null {
  return readMarked(text) ?? readTag(text) ?? readSaidBefore(text) ?? readUnmarked(text);
}

/** “words” — Medinsky, Reuters. “words” (Reuters, 2 June) */
function readMarked(text: string): WordsBeside | null {
  const groups = marked.exec(text)?.groups;
  return groups === undefined ? null : { words: groups.words ?? '', source: groups.source ?? null };
}

const marked = /^["“”„«'‘](?<words>.+)["”»'’](?<source>\s*[—–-]\s.{0,300}|\s*\([^()]{0,300}\))?$/su;

/** “words,” said Medinsky. “words,” Medinsky told Reuters (2 June 2025). */
function readTag(text: string): WordsBeside | null {
  const groups = quotedFirst.exec(text)?.groups;
  const tag = groups?.tag?.replace(/\.$/, '') ?? '';
  if (groups === undefined || splitSentences(tag).length !== 1) return null;
  const source = sourceOfTag(tag);
  return source === null ? null : { words: groups.words ?? '', source };
}

/** The comma before the closing mark is the tag's. */
const quotedFirst = /^["“”„«'‘](?<words>[^"“”„«»]+?),?["”»'’],?\s+(?<tag>[^"“”„«»]{2,200})$/u;

function sourceOfTag(tag: string): string | null {
  const according = /^according to (?<source>.+)$/u.exec(tag)?.groups?.source;
  if (according !== undefined) return according;
  const inverted = /^(?<verb>\p{Ll}+) (?<source>(?:the )?\p{Lu}.+)$/u.exec(tag)?.groups;
  if (inverted?.verb !== undefined && speechVerbKind(inverted.verb) !== null) return inverted.source ?? null;
  const [name, verb = '', behind = ''] = partAtVerb(tag);
  if (name === undefined) return null;
  const told = speechVerbKind(verb) === 'tell' ? /^(?:the )?\p{Lu}.*$/u.exec(behind)?.[0] : undefined;
  const bracket = /\([^()]+\)$/u.exec(behind)?.[0];
  return [name, told ?? bracket].filter((part) => part !== undefined).join(', ');
}

/** "Ada Doe told the Courier" → "Ada Doe", "told", "the Courier"; empty unless a name stands before a verb of speech. */
function partAtVerb(tag: string): readonly string[] {
  if (!/^\p{Lu}/u.test(tag)) return [];
  const words = tag.split(' ');
  const verb = words.findIndex(
    (word, at) => at > 0 && /^\p{Ll}+$/u.test(word) && speechVerbKind(word) !== null,
  );
  return verb < 1 ? [] : [words.slice(0, verb).join(' '), words[verb] ?? '', words.slice(verb + 1).join(' ')];
}

/** Medinsky said: “words” Medinsky: “words” */
function readSaidBefore(text: string): WordsBeside | null {
  const groups = saidBefore.exec(text)?.groups;
  return groups === undefined ? null : { words: groups.words ?? '', source: groups.source ?? null };
}

const saidBefore =
  /^(?<source>\p{Lu}[^"“”.:,]{1,80}?)(?:\s+(?:said|says|wrote))?[:,]\s+["“”„«'‘](?<words>[^"“”„«»]+)["”»'’]\.?$/u;

/** Both sides agreed. — Reuters, 2 June 2025 */
function readUnmarked(text: string): WordsBeside | null {
  const groups = sourceBehind.exec(text)?.groups;
  const { words = '', source = '' } = groups ?? {};
  if (
    groups === undefined ||
    !source
      .replace(/[)\s]+$/u, '')
      .split(/,\s*/)
      .every(isPartOfSource)
  )
    return null;
  return { words, source };
}

/** A dash without a sentence's end before it goes on with the sentence where a full stop ends that: "one man decides — Putin." */
const sourceBehind =
  /^(?<words>.*(?:[.!?…]["”’']?(?=\s*[—–(]|\s+-)|[^.\s](?=\s*[—–(]|\s+-\s)(?!.*\.$)))\s*(?:[—–(]|-\s)\s*(?<source>[^—–()]{2,120})\)?$/su;

/** A name in capitals ("The Courier", "Council of Halm") or a day ("2 June", "June 2, 2025" in two parts). */
function isPartOfSource(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    words.length <= maxWordsOfSource &&
    words.every((word) => /^[\p{Lu}\p{N}«“"‘]/u.test(word) || /^(?:of|the|de|for|and|in|on)$/u.test(word)) &&
    /^[\p{Lu}\p{N}]/u.test(words.at(-1) ?? '')
  );
}

/** An outlet, an agency, a person with a title: what is longer is a clause. */
const maxWordsOfSource = 6;
