// Groups of tellings → the order in which a card shows them, each with the remarks that tie it to its group.

import { en } from '../../locale/en.js';
import type { AnswerWords } from '../answer-context.js';
import type { Utterance } from '../utterances.js';
import { countWordings, type Telling } from './group-tellings.js';
import { describeDifferences } from './wording.js';

export interface NotedUtterance {
  readonly utterance: Utterance;
  readonly notes: readonly string[];
}

/**
 * The tellings of an utterance one after the other. The first says how many outlets and wordings there are, the others how they
 * differ from it, by the number under which it stands when the first of all is number 1.
 */
export function noteTellings(
  groups: readonly (readonly Telling[])[],
  words: AnswerWords = en.answers,
): readonly NotedUtterance[] {
  const shown: NotedUtterance[] = [];
  for (const tellings of groups) {
    const first = shown.length + 1;
    for (const { utterance, comparison } of tellings) {
      if (comparison === null) {
        shown.push({ utterance, notes: tellings.length === 1 ? [] : [describeGroup(tellings, words)] });
      } else {
        const differences = describeDifferences(comparison, words);
        const note =
          differences === null ? words.notes.sameWordsAs(first) : words.notes.asBut(first, differences);
        shown.push({ utterance, notes: [note] });
      }
    }
  }
  return shown;
}

/** "3 outlets, 2 wordings", "2 articles, 1 wording"; an unknown outlet counts as one. */
function describeGroup(tellings: readonly Telling[], { notes }: AnswerWords): string {
  const articles = new Set(tellings.map(({ utterance }) => utterance.analysed.article));
  const outlets = new Set([...articles].map(({ outlet }) => outlet));
  const wordings = countWordings(tellings);
  if (articles.size === 1) return notes.toldTimes(tellings.length, wordings);
  return outlets.size === 1
    ? notes.toldInArticles(articles.size, wordings)
    : notes.toldByOutlets(outlets.size, wordings);
}
