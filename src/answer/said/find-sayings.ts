// A phrase → the quotations that have it, in these words or in nearly these.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import type { ParagraphSpan } from '../../model/locator.js';
import type { Quote } from '../../model/quote.js';
import { termOfWord } from '../../search/terms.js';
import { type Token, tokenise } from '../../search/tokenise.js';
import { alignWithin, measureSameness } from '../../text/align-words.js';
import type { Steps } from '../../turns/steps.js';
import { Turns } from '../../turns/turns.js';
import type { Selection } from '../filters.js';
import { findUtteranceWindow } from '../utterance-window.js';
import { gatherUtterances, type Utterance } from '../utterances.js';
import { findTermRuns } from '../verify/find-runs.js';
import { foldSpelling, toTermNumbers } from '../verify/printed-words.js';
import { rankNearRuns } from '../verify/rank-near-runs.js';
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
 * Quotations of the articles selected, best first, in turns: the very words before nearly these, direct before reported speech, then by
 * sameness and as the library orders. At least `minSameness` of the words must be shared. Of wire copies the first is kept,
 * and a saying whose sentences no excerpt can show is left out.
 */
export async function findSayings(
  library: Library,
  selection: Pick<Selection, 'accepts'>,
  phrase: string,
  minSameness: number,
): Promise<readonly Saying[]> {
  const words = tokenise(phrase).map(({ text }) => text);
  if (words.length === 0) return [];
  const typed = readPhrase(words, minSameness);
  const found: Match[] = [];
  const turns = new Turns();
  for (const analysed of await turns.run(listArticles(library, selection, phrase))) {
    found.push(...listUtterances(analysed).flatMap((runs) => matchRuns(runs, typed) ?? []));
    await turns.pause();
  }
  const matches = found
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
function* listArticles(
  { articles, passages }: Library,
  { accepts }: Pick<Selection, 'accepts'>,
  phrase: string,
): Steps<readonly AnalysedArticle[]> {
  const terms = toTermNumbers(passages, phrase);
  const exact = yield* findTermRuns(passages, terms, accepts);
  const near = yield* rankNearRuns(passages, terms, accepts, { minShare, maxRuns: maxNearArticles });
  const ids = new Set(
    [...exact, ...near].map(({ articleNumber }) => passages.articles[articleNumber]?.article.id),
  );
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

/** A phrase, and the words that it was compared with so far. */
interface Phrase {
  readonly spellings: readonly string[];
  readonly stems: readonly string[];
  readonly minSameness: number;
  readonly heard: Map<string, HeardWord>;
}

/** What a word is compared by. */
interface HeardWord {
  readonly spelling: string;
  readonly stem: string;
  /** Which words of the phrase it may be, from 0; most are none. */
  readonly places: readonly number[];
}

function readPhrase(words: readonly string[], minSameness: number): Phrase {
  return { spellings: words.map(foldSpelling), stems: words.map(termOfWord), minSameness, heard: new Map() };
}

function hear({ spellings, stems, heard }: Phrase, word: string): HeardWord {
  const known = heard.get(word);
  if (known !== undefined) return known;
  const [spelling, stem] = [foldSpelling(word), termOfWord(word)];
  const places = [...stems.keys()].filter((at) => stems[at] === stem || spellings[at] === spelling);
  const read = { spelling, stem, places };
  heard.set(word, read);
  return read;
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
function matchRuns(runs: readonly Quote[], phrase: Phrase): Match | null {
  const tokens = runs.map((run) => tokenise(run.text));
  if (!mayBeSame(tokens, phrase)) return null;
  const words = runs.flatMap((run, index) =>
    (tokens[index] ?? []).map(
      ({ text, start, end }): SpokenWord => ({
        text,
        run,
        paragraphIndex: run.paragraphIndex,
        start: run.start + start,
        end: run.start + end,
      }),
    ),
  );
  const spoken = words.map(({ text }) => hear(phrase, text));
  const at = indexOfWords(
    spoken.map(({ spelling }) => spelling),
    phrase.spellings,
  );
  if (at >= 0) return toMatch(words.slice(at, at + phrase.spellings.length), { isExact: true, sameness: 1 });
  const stretches = alignWithin(
    phrase.stems,
    spoken.map(({ stem }) => stem),
  );
  const heard = stretches.flatMap(({ kind, here }) =>
    kind === 'same' ? phrase.stems.slice(here.start, here.end) : [],
  );
  const sameness = Math.min(measureSameness(stretches), weighWords(heard) / weighWords(phrase.stems));
  const same = stretches.flatMap(({ kind, there }) =>
    kind === 'same' ? words.slice(there.start, there.end) : [],
  );
  return same.length === 0 ? null : toMatch(same, { isExact: false, sameness });
}

/** Whether enough words of the phrase are there at all, in whatever order: most utterances need not be aligned. */
function mayBeSame(tokens: readonly (readonly Token[])[], phrase: Phrase): boolean {
  const { stems, minSameness } = phrase;
  const places = new Set<number>();
  for (const run of tokens)
    for (const { text } of run) for (const at of hear(phrase, text).places) places.add(at);
  const held = stems.filter((_, at) => places.has(at));
  // Sums of the same weights in another order may differ by a trifle.
  const least = minSameness - 1e-9;
  return held.length / stems.length >= least && weighWords(held) / weighWords(stems) >= least;
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
