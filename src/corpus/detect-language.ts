// Text → language, by script and by very common words. Small and honest: in doubt "und".

import { functionWords } from './words/function-words.js';

/** Blocks of letters with the script they belong to: first and last code point. Enough to tell, not all of Unicode. */
const blocks: readonly (readonly [script: string, first: number, last: number])[] = [
  ['latin', 0x41, 0x24f],
  ['el', 0x370, 0x3ff],
  ['cyrillic', 0x400, 0x52f],
  ['he', 0x590, 0x5ff],
  ['ar', 0x600, 0x77f],
  ['hi', 0x900, 0x97f],
  ['th', 0xe00, 0xe7f],
  ['ja', 0x3040, 0x30ff],
  ['zh', 0x4e00, 0x9fff],
  ['ko', 0xac00, 0xd7af],
];

const isLetter = /\p{L}/u;

/** Characters read at most: enough to tell, and bounded for a page of any size. */
const maxChars = 1000;

/** Share of all letters a script needs to decide. Japanese mixes its own with Chinese ones, so it needs less. */
const minScriptShare = 0.5;
const minKanaShare = 0.1;

/** Share of words that must be function words. The English articles of the shipped pages have 18–29 %. */
const minFunctionShare = 0.08;

/** Function word → the languages it belongs to. */
const languagesOf = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(functionWords))
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** Texts with fewer words are too short to count function words in. */
const minWords = 12;

/**
 * Primary language tag of a text ("en", "ar"), or "und". `frameLanguage` is the language of the page around it and
 * decides for Latin text too short to tell; a text in another script is never taken for it.
 */
export function detectLanguage(text: string, frameLanguage: string | null): string {
  const sample = text.slice(0, maxChars);
  const script = detectScript(sample);
  if (script === 'latin') return detectLatin(sample, frameLanguage);
  if (script === 'cyrillic') return detectCyrillic(sample);
  if (script === 'ar') return /[پچژگکی]/u.test(sample) ? 'und' : 'ar';
  return script;
}

/** The script of most letters; "und" when none has the majority or there are no letters. */
function detectScript(sample: string): string {
  const asciiLetters = sample.match(/[A-Za-z]/g)?.length ?? 0;
  const counts = new Map<string, number>([['latin', asciiLetters]]);
  let letters = asciiLetters;
  for (const [character] of sample.matchAll(/[^\0-\x7F]/gu)) {
    if (!isLetter.test(character)) continue;
    const code = character.codePointAt(0)!;
    letters += 1;
    const script = blocks.find(([, first, last]) => code >= first && code <= last)?.[0] ?? 'und';
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (letters === 0) return 'und';
  if ((counts.get('ja') ?? 0) >= letters * minKanaShare) return 'ja';
  return [...counts].find(([, count]) => count >= letters * minScriptShare)?.[0] ?? 'und';
}

function detectLatin(sample: string, frameLanguage: string | null): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const best = [...counts].reduce((first, next) => (next[1] > first[1] ? next : first), ['und', 0]);
  if (words.length >= minWords) return best[1] >= words.length * minFunctionShare ? best[0] : 'und';
  if (best[1] > 0) return best[0];
  return frameLanguage === 'en' ? 'en' : 'und';
}

function detectCyrillic(sample: string): string {
  const ukrainian = sample.match(/[іїєґ]/giu)?.length ?? 0;
  const russian = sample.match(/[ыэъё]/giu)?.length ?? 0;
  if (ukrainian === russian) return 'und';
  return ukrainian > russian ? 'uk' : 'ru';
}
