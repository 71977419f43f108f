// The people of a corpus → columns of plain bytes, with which the next process need not read any name again (`restore-people.ts`).

import { hashTexts } from '../columns/hashed-texts.js';
import { type NumberRows, NumberRowsWriter } from '../columns/number-rows.js';
import type { Steps } from '../turns/steps.js';
import type { KnownPerson } from './known-people.js';
import { forgetReadings, openNameForm, readNameForms } from './name-variants.js';
import type { People } from './people-directory.js';

/** Names and articles are meant by their places, counted from 0; people stand in the order of their ranks. */
export interface KeptPeople {
  readonly known: readonly KnownPerson[];
  readonly texts: Readonly<Record<KeptText, Uint8Array>>;
  readonly rows: Readonly<Record<KeptRows, NumberRows>>;
  readonly numbers: Readonly<Record<KeptNumbers, Int32Array>>;
}

/** Lists of texts (`joinTexts`). `readings`: of each name, `NameForm.text` one after the other, parted by tabs. */
type KeptText = 'names' | 'readings' | 'ids';

/**
 * By article, named: the names, mentions: how often each is mentioned, speakers: names. By person, spellings: the names, spellingCounts: how
 * often each is printed, uses: names. byKey, bySurname: people by hashes (`hashTexts`) of what `PersonIndex` finds them by.
 */
type KeptRows =
  | 'named'
  | 'mentions'
  | 'speakers'
  | 'spellings'
  | 'spellingCounts'
  | 'uses'
  | 'byKey'
  | 'bySurname';

/**
 * By article, utterances. By person, quoteCounts, articleCounts, known: the place in that list, or -1, and founding: a name, or -1 for a
 * listed person.
 */
type KeptNumbers = 'utterances' | 'quoteCounts' | 'articleCounts' | 'known' | 'founding';

/** People, names or articles handled in one step. */
export const perStep = 100;

export function* keepPeople({ articles, known, people }: People): Steps<KeptPeople> {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const rows = {
    named: new NumberRowsWriter(),
    mentions: new NumberRowsWriter(),
    speakers: new NumberRowsWriter(),
    spellings: new NumberRowsWriter(),
    spellingCounts: new NumberRowsWriter(),
    uses: new NumberRowsWriter(),
  };
  const utterances: number[] = [];
  for (const article of articles) {
    rows.named.add(article.named.map(numberOf));
    rows.mentions.add(article.mentions);
    rows.speakers.add(article.speakers.map(numberOf));
    utterances.push(article.utterances);
    if (utterances.length % perStep === 0) yield;
  }
  const listed = new Map(known.map(({ id }, place) => [id, place]));
  const { ranked } = people;
  for (const [place, { draft }] of ranked.entries()) {
    rows.spellings.add(draft.spellings.map(({ name }) => numberOf(name)));
    rows.spellingCounts.add(draft.spellings.map(({ count }) => count));
    rows.uses.add(draft.uses.map(numberOf));
    if (place % perStep === 0) yield;
  }
  const keys: (readonly string[])[] = [];
  const surnames: (readonly string[])[] = [];
  for (const { draft } of ranked) {
    const forms = draft.forms.map(openNameForm);
    keys.push(forms.map(({ orderlessKey }) => orderlessKey));
    surnames.push(forms.flatMap((form) => form.surnames));
    if (keys.length % perStep === 0) yield;
  }
  const founding = Int32Array.from(ranked, ({ draft }) =>
    draft.known === null ? numberOf(draft.founding.name) : -1,
  );
  yield;
  const readings: string[] = [];
  for (const name of numbers.keys()) {
    readings.push(
      readNameForms(name)
        .map(({ text }) => text)
        .join('\t'),
    );
    if (readings.length % perStep === 0) yield;
  }
  forgetReadings();
  return {
    known,
    texts: {
      names: joinTexts([...numbers.keys()]),
      readings: joinTexts(readings),
      ids: joinTexts(ranked.map(({ entry }) => entry.person.id)),
    },
    rows: {
      named: rows.named.close(),
      mentions: rows.mentions.close(),
      speakers: rows.speakers.close(),
      spellings: rows.spellings.close(),
      spellingCounts: rows.spellingCounts.close(),
      uses: rows.uses.close(),
      byKey: hashTexts(keys),
      bySurname: hashTexts(surnames),
    },
    numbers: {
      utterances: Int32Array.from(utterances),
      quoteCounts: Int32Array.from(ranked, ({ entry }) => entry.quoteCount),
      articleCounts: Int32Array.from(ranked, ({ entry }) => entry.articleCount),
      known: Int32Array.from(ranked, ({ draft }) =>
        draft.known === null ? -1 : (listed.get(draft.known.id) ?? -1),
      ),
      founding,
    },
  };
}

/** What no name holds. */
const textEnd = '\0';

/** Texts, each with its end, as UTF-8: read in one piece, where JSON takes several times as long. */
function joinTexts(texts: readonly string[]): Uint8Array {
  return Buffer.from(texts.map((text) => text + textEnd).join(''));
}

/** The texts that `joinTexts` joined. */
export function splitTexts({ buffer, byteOffset, length }: Uint8Array): readonly string[] {
  const texts = Buffer.from(buffer, byteOffset, length).toString().split(textEnd);
  texts.pop();
  return texts;
}
