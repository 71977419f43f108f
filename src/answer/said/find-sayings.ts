// A phrase → the quotations that have it, in these words or in nearly these.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import type { ParagraphSpan } from '../../model/locator.js';
import type { Quote } from '../../model/quote.js';
import { tokenise } from '../../search/tokenise.js';
import { alignWithin, measureSameness } from '../../text/align-words.js';
import type { Selection } from '../filters.js';
import { findUtteranceWindow } from '../utterance-window.js';
import { gatherUtterances, type Utterance } from '../utterances.js';
import { findTermRuns, rankNearRuns } from '../verify/find-runs.js';
import { foldSpelling, stemOf, toTermNumbers } from '../verify/printed-words.js';
import { weighWords } from './weigh-words.js';

export interface Saying {
  /** Its runs are those that hold words of the phrase, and its excerpt shows these. */
  readonly utterance: Utterance;
  /** The words of the phrase where they stand, in reading order. */
  readonly matched: readonly ParagraphSpan[];
  /** The same words in the same order; case and punctuation do not count. */
  readonly isExact: boolean;
  /**
   * Share of words in common, other forms of a word counting as the same: of all words (`measureSameness`), or of the phrase's
   * with less weight on common ones, whichever is less. 1 when exact.
   */
  readonly sameness: number;
}

/** Share of the weight of the phrase's words that an article must have near each other to be read at all. */
const minShare = 0.4;
/** Articles read beside those that have the very phrase; a phrase of common words is near in thousands. */
const maxNearArticles = 200;
/** Most sayings; a card shows fewer. */
const maxSayings = 60;

/**
 * Quotations of the articles selected, best first: the very words before nearly these, direct before reported speech, then by
 * sameness and as the library orders. At least `minSameness` of the words must be shared. Of wire copies the first is kept,
 * and a saying whose sentences no excerpt can show is left out.
 */
export function findSayings(
  library: Library,
  selection: Pick<Selection, 'accepts'>,
  phrase: string,
  minSameness: number,
): readonly Saying[] {
  const words = tokenise(phrase).map(({ text }) => text);
  if (words.length === 0) return [];
  const typed = { spellings: words.map(foldSpelling), stems: words.map(stemOf) };
  const stems = new Map<string, string>();
  const matches = listArticles(library, selection, phrase)
    .flatMap((analysed) => listUtterances(analysed))
    .flatMap((runs) => matchRuns(runs, typed, stems) ?? [])
    .filter(({ sameness }) => sameness >= minSameness)
    .sort(
      (a, b) =>
        Number(b.isExact) - Number(a.isExact) ||
        Number(isReported(a)) - Number(isReported(b)) ||
        b.sameness - a.sameness,
    )
    .slice(0, maxSayings);
  const utterances = gatherUtterances(
    library,
    matches.flatMap(({ runs }) => runs),
  );
  return utterances.flatMap((utterance) => {
    const match = matches.find(({ runs }) => runs[0] === utterance.runs[0]);
    if (match === undefined) return [];
    const excerptAt = findUtteranceWindow(library, utterance.analysed, match.clipped);
    const { matched, isExact, sameness } = match;
    return excerptAt === null ? [] : [{ utterance: { ...utterance, excerptAt }, matched, isExact, sameness }];
  });
}

/** Articles that have the phrase, or most of its words near each other, in the order of the library. */
function listArticles(
  { articles, passages }: Library,
  { accepts }: Pick<Selection, 'accepts'>,
  phrase: string,
): readonly AnalysedArticle[] {
  const terms = toTermNumbers(passages, phrase);
  const runs = [
    ...findTermRuns(passages, terms, accepts),
    ...rankNearRuns(passages, terms, accepts, minShare).slice(0, maxNearArticles),
  ];
  const ids = new Set(runs.map(({ articleNumber }) => passages.articles[articleNumber]?.article.id));
  return articles.filter(({ article }) => ids.has(article.id));
}

/** The runs of each utterance of an article, in reading order. */
function listUtterances({ quotes }: AnalysedArticle): readonly (readonly Quote[])[] {
  const groups = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const runs = groups.get(quote.group);
    if (runs === undefined) groups.set(quote.group, [quote]);
    else runs.push(quote);
  }
  return [...groups.values()];
}

interface SpokenWord extends ParagraphSpan {
  readonly text: string;
  readonly run: Quote;
}

interface Match extends Omit<Saying, 'utterance'> {
  readonly runs: readonly Quote[];
  /** The runs, cut to the words that match. */
  readonly clipped: readonly Quote[];
}

/** The tag between two runs of an utterance does not count: "We will," he said, "not leave" has "we will not leave". */
function matchRuns(
  runs: readonly Quote[],
  typed: { readonly spellings: readonly string[]; readonly stems: readonly string[] },
  stems: Map<string, string>,
): Match | null {
  const words = runs.flatMap((run) =>
    tokenise(run.text).map(
      ({ text, start, end }): SpokenWord => ({
        text,
        run,
        paragraphIndex: run.paragraphIndex,
        start: run.start + start,
        end: run.start + end,
      }),
    ),
  );
  const at = indexOfWords(
    words.map(({ text }) => foldSpelling(text)),
    typed.spellings,
  );
  if (at >= 0) return toMatch(words.slice(at, at + typed.spellings.length), { isExact: true, sameness: 1 });
  const spoken = words.map(({ text }) => {
    const stem = stems.get(text) ?? stemOf(text);
    stems.set(text, stem);
    return stem;
  });
  const stretches = alignWithin(typed.stems, spoken);
  const heard = stretches.flatMap(({ kind, here }) =>
    kind === 'same' ? typed.stems.slice(here.start, here.end) : [],
  );
  const sameness = Math.min(measureSameness(stretches), weighWords(heard) / weighWords(typed.stems));
  const same = stretches.flatMap(({ kind, there }) =>
    kind === 'same' ? words.slice(there.start, there.end) : [],
  );
  return same.length === 0 ? null : toMatch(same, { isExact: false, sameness });
}

function toMatch(words: readonly SpokenWord[], quality: Pick<Match, 'isExact' | 'sameness'>): Match {
  const runs = [...new Set(words.map(({ run }) => run))];
  const clipped = runs.map((run) => {
    const own = words.filter((word) => word.run === run);
    return { ...run, start: own[0]?.start ?? run.start, end: own.at(-1)?.end ?? run.end };
  });
  return { ...quality, runs, clipped, matched: quality.isExact ? clipped : words };
}

function isReported({ runs }: Match): boolean {
  return runs.every(({ kind }) => kind === 'indirect');
}

/** Where a row of words stands in another one without a gap; -1 when nowhere. */
function indexOfWords(words: readonly string[], wanted: readonly string[]): number {
  for (let at = words.indexOf(wanted[0] ?? ''); at >= 0; at = words.indexOf(wanted[0] ?? '', at + 1))
    if (wanted.every((word, index) => words[at + index] === word)) return at;
  return -1;
}
