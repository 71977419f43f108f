// Text → language, by script and by very common words. Small and honest: in doubt "und".

import { functionWords } from './words/function-words.js';

/** Scripts with the language they stand for here. Order matters: Japanese text also holds Chinese characters. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['latin', /\p{Script=Latin}/gu],
];

/** Letters read at most: enough to tell, and bounded for a page of any size. */
const maxChars = 6000;

/** Share of all letters a script needs to decide. Japanese mixes scripts, so it needs less. */
const minScriptShare = 0.5;
const minKanaShare = 0.1;

/** Share of words that must be function words. English news text measures 25–35 %, title lines alone 10–20 %. */
const minFunctionShare = 0.08;

/** Texts with fewer words are too short to count function words in. */
const minWords = 12;

/**
 * Primary language tag of a text ("en", "ar"), or "und". `frameLanguage` is the language of the page around it and
 * decides for Latin text too short to tell; a text in another script is never taken for it.
 */
export function detectLanguage(text: string, frameLanguage: string | null): string {
  const sample = text.slice(0, maxChars);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  const script = scripts.find(
    ([language, pattern]) =>
      (sample.match(pattern)?.length ?? 0) >= letters * (language === 'ja' ? minKanaShare : minScriptShare),
  )?.[0];
  if (script === 'latin') return detectLatin(sample, frameLanguage);
  if (script === 'cyrillic') return detectCyrillic(sample);
  if (script === 'ar') return /[پچژگکی]/u.test(sample) ? 'und' : 'ar';
  return script ?? 'und';
}

function detectLatin(sample: string, frameLanguage: string | null): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const hits = Object.entries(functionWords).map(([language, list]) => ({
    language,
    count: list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
  }));
  const best = hits.reduce((first, next) => (next.count > first.count ? next : first));
  if (words.length >= minWords) return best.count >= words.length * minFunctionShare ? best.language : 'und';
  if (best.count > 0) return best.language;
  return frameLanguage === 'en' ? 'en' : 'und';
}

function detectCyrillic(sample: string): string {
  const ukrainian = sample.match(/[іїєґ]/giu)?.length ?? 0;
  const russian = sample.match(/[ыэъё]/giu)?.length ?? 0;
  if (ukrainian === russian) return 'und';
  return ukrainian > russian ? 'uk' : 'ru';
}
