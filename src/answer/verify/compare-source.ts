// What a citation block says of outlet, speaker, title and day → where the corpus says otherwise.

import { dayWords, outletWords } from '../../card/citation-words.js';
import type { Library } from '../../library/library.js';
import type { Messages } from '../../locale/language.js';
import type { Article } from '../../model/article.js';
import { overlap } from '../sentence-window.js';
import { type Place, spansOf } from './check-words.js';

export type CheckWords = Messages['checks'];

/**
 * One sentence for each thing that is not so; none where the source is right. `sources` are the readings of the block's
 * source (see `ReadCitationBlock`), of which the one that fits the article counts; where none fits or can be parted, nothing
 * is said. `places` are those of the cited article's words.
 */
export function compareSource(
  library: Library,
  cited: Article,
  sources: readonly string[],
  places: readonly Place[],
  { citation: words }: CheckWords,
): readonly string[] {
  const outlet = oneLine(outletWords(cited.outlet));
  const title = oneLine(cited.title);
  const day = dayWords(cited.published?.on ?? null);
  const tail = `, “${title}”, ${day},`;
  const fitting = sources.find((source) => source.startsWith(outlet) && source.endsWith(tail));
  if (fitting !== undefined) {
    const between = fitting.slice(outlet.length, -tail.length);
    const speaker = /^, speaker (?<name>.+)$/su.exec(between)?.groups?.name;
    return speaker === undefined ? [] : compareSpeaker(library, speaker, places, words);
  }
  const claimed = sources.map((source) => sourceParts.exec(source)?.groups).find((groups) => groups != null);
  if (claimed === undefined) return [];
  return [
    ...(claimed.outlet === outlet ? [] : [words.outlet(claimed.outlet ?? '', outlet)]),
    ...(claimed.title === title ? [] : [words.title(claimed.title ?? '', title)]),
    ...(claimed.day === day ? [] : [words.day(claimed.day ?? '', day)]),
    ...(claimed.speaker === undefined ? [] : compareSpeaker(library, claimed.speaker, places, words)),
  ];
}

const sourceParts =
  /^(?<outlet>.+?)(?:, speaker (?<speaker>.+?))?, “(?<title>.+)”, (?<day>undated|\d[^,“”]*),$/su;

function compareSpeaker(
  library: Library,
  claimed: string,
  places: readonly Place[],
  words: CheckWords['citation'],
): readonly string[] {
  const names = listSpeakers(library, places);
  if (names.some((name) => bareName(name) === bareName(claimed))) return [];
  const shown = [...new Set(names.map((name) => library.people.personOf(name)?.name ?? name))];
  return [words.speaker(claimed, shown.length === 0 ? null : shown.join(', '))];
}

/** Whoever says some of the words, by the name printed and by the person's own. */
export function listSpeakers(library: Library, places: readonly Place[]): readonly string[] {
  return places.flatMap(({ analysed, words }) =>
    spansOf(words).flatMap((span) =>
      analysed.quotes
        .filter((quote) => quote.paragraphIndex === span.paragraphIndex && overlap(quote, span))
        .flatMap(({ speaker }) =>
          speaker === null ? [] : [speaker, library.people.personOf(speaker)?.name ?? speaker],
        ),
    ),
  );
}

const bareName = (name: string) =>
  oneLine(name)
    .replace(/^(?:the|an?) /i, '')
    .toLowerCase();

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
