// Article → quotations: what is said, by whom, and on what evidence. Read this file first.

import type { Article } from '../../model/article.js';
import type { Span } from '../../model/locator.js';
import type { Quote, RejectedQuote } from '../../model/quote.js';
import { type NamedText, readNamedText } from '../named-text.js';
import type { Candidate } from './candidate.js';
import { judgeRuns, type Verdict } from './choose-speaker.js';
import type { Clause } from './clause.js';
import type { Cue } from './cues.js';
import { readFlags } from './flags.js';
import { findIndirectQuotes } from './indirect.js';
import { findLabelledTurns } from './labelled-turns.js';
import { resolveSpeakers } from './resolve-speaker.js';
import { openings } from './run-form.js';
import type { Run } from './runs.js';
import { readScene, type Scene } from './scene.js';

/** What the finder needs of an article. */
export type QuotedText = Pick<Article, 'id' | 'paragraphs' | 'junk' | 'entries'>;

export interface FoundQuotes {
  /** In reading order. */
  readonly quotes: readonly Quote[];
  /** Runs between marks that are not speech, and why. */
  readonly rejected: readonly RejectedQuote[];
}

/**
 * Finds who said what. 1. Marks are paired and the text is cut into words, names and possible speakers (`readScene`). 2. Every
 * marked run is judged: speech or not, and which candidate beside it speaks (`judgeRuns`). 3. Clauses that a verb of speech
 * governs are reported speech (`findIndirectQuotes`). 4. Pronouns, roles and surnames become the fullest name (`resolveSpeakers`).
 * 5. In a conversation without marks every line is its speaker's (`findLabelledTurns`).
 * An article without quotations gives two empty lists. Give the text when it has been read already. English only. Never throws; linear in the length.
 */
export function findQuotes(
  article: QuotedText,
  sentences: readonly (readonly Span[])[],
  text: NamedText = readNamedText(article, sentences),
): FoundQuotes {
  const scene = readScene(text);
  const verdicts = judgeRuns(scene);
  const indirect = findIndirectQuotes(scene);
  const speakers = resolveSpeakers(scene, mentionsOf(scene, verdicts));
  const groups = groupsOf(verdicts, speakers);
  const quotes: NumberedQuote[] = [];
  verdicts.forEach((verdict, index) => {
    if (verdict.rejected === null)
      quotes.push(quoteOfRun(article, scene, speakers, verdict, groups[index] ?? 0));
  });
  indirect.forEach((found, index) => {
    quotes.push(quoteOfClause(article, scene, speakers, found, verdicts.length + index));
  });
  takeTurns(article, scene, quotes, verdicts.length + indirect.length);
  quotes.sort((a, b) => a.paragraphIndex - b.paragraphIndex || a.start - b.start);
  numberGroups(quotes);
  return { quotes, rejected: verdicts.flatMap((verdict) => rejectedOf(article, verdict)) };
}

/** A quotation whose group is numbered when all are known. */
type NumberedQuote = Omit<Quote, 'group'> & { group: number };

/** Whoever is beside a quotation or the subject of a verb of speech, in reading order: the turns of who spoke. */
function mentionsOf(scene: Scene, verdicts: readonly Verdict[]): readonly Candidate[] {
  const mentions = new Set<Candidate>();
  for (const { candidate } of verdicts) if (candidate !== null) mentions.add(candidate);
  for (const { subject, join } of scene.cues)
    if (subject !== null && join !== 'passive') mentions.add(scene.candidates[subject]!);
  return [...mentions].sort((a, b) => a.index - b.index);
}

/** Runs of one utterance: one after the other with the same words naming the speaker, or going on over a paragraph. */
function groupsOf(
  verdicts: readonly Verdict[],
  speakers: ReadonlyMap<number, string | null>,
): readonly number[] {
  const nameOf = ({ candidate }: Verdict) => (candidate === null ? null : speakers.get(candidate.index));
  /** Both are named, and differently: turns of a script may go on between the same marks. */
  const isOther = (one: Verdict, last: Verdict): boolean => {
    const [name, lastName] = [nameOf(one) ?? null, nameOf(last) ?? null];
    return name !== null && lastName !== null && name !== lastName;
  };
  let group = -1;
  let last: Verdict | null = null;
  return verdicts.map((verdict) => {
    if (verdict.rejected !== null) return -1;
    const goesOn =
      last !== null &&
      ((verdict.view.run.continuesRun && !isOther(verdict, last)) ||
        (verdict.candidate !== null && last.candidate?.index === verdict.candidate.index));
    if (!goesOn) group++;
    last = verdict;
    return group;
  });
}

/** Numbers the groups in the order they are read, from 0, direct and indirect together. */
function numberGroups(quotes: readonly NumberedQuote[]): void {
  const numbers = new Map<number, number>();
  for (const quote of quotes) {
    const number = numbers.get(quote.group) ?? numbers.size;
    numbers.set(quote.group, number);
    quote.group = number;
  }
}

function quoteOfRun(
  article: QuotedText,
  scene: Scene,
  speakers: ReadonlyMap<number, string | null>,
  { view, candidate: likeliest, cue }: Verdict,
  group: number,
): NumberedQuote {
  const { run, paragraph, form } = view;
  const headline = isInHeading(article, run);
  // A heading condenses: "Trump wants 'direct diplomacy'" may hold somebody else's words about what he wants.
  const candidate = headline && cue?.kind === 'think' ? null : likeliest;
  const attribution = attributionOf(scene, speakers, candidate, cue);
  const flags = readFlags(paragraph, run, cue);
  const isWhole = form.startsCapital && openings[form.opening] !== 'word' && run.wordCount > 1;
  return {
    articleId: article.id,
    paragraphIndex: run.paragraphIndex,
    start: run.start,
    end: run.end,
    text: paragraph.text.slice(run.start, run.end),
    kind: isWhole ? 'direct' : 'mixed',
    speaker: attribution.speaker,
    speakerMention: attribution.speakerMention,
    mentionAt: attribution.mentionAt,
    cue: attribution.cue,
    cueAt: attribution.cueAt,
    hedged: flags.hedged,
    relayed: flags.relayed,
    post: flags.post,
    headline,
    group,
  };
}

/** Whether a run stands in the heading of a live-blog entry. */
function isInHeading({ entries }: QuotedText, { paragraphIndex, start }: Run): boolean {
  return entries.some(
    (entry) =>
      entry.paragraphIndex === paragraphIndex &&
      entry.headingEnd !== null &&
      start >= entry.start &&
      start < entry.headingEnd,
  );
}

function quoteOfClause(
  article: QuotedText,
  scene: Scene,
  speakers: ReadonlyMap<number, string | null>,
  { cue, firstToken, endToken }: Clause,
  group: number,
): NumberedQuote {
  const paragraph = scene.paragraphs[cue.paragraphIndex]!;
  const start = paragraph.tokens[firstToken]?.start ?? 0;
  const end = paragraph.tokens[endToken - 1]?.end ?? 0;
  const candidate = cue.subject === null ? null : scene.candidates[cue.subject]!;
  const attribution = attributionOf(scene, speakers, candidate, cue);
  const flags = readFlags(paragraph, { firstToken, endToken: firstToken }, cue);
  return {
    articleId: article.id,
    paragraphIndex: cue.paragraphIndex,
    start,
    end,
    text: paragraph.text.slice(start, end),
    kind: 'indirect',
    speaker: attribution.speaker,
    speakerMention: attribution.speakerMention,
    mentionAt: attribution.mentionAt,
    cue: attribution.cue,
    cueAt: attribution.cueAt,
    hedged: flags.hedged,
    relayed: flags.relayed,
    post: flags.post,
    headline: false,
    group,
  };
}

/** Adds the turns of a conversation without marks; what stands inside one belongs to it. */
function takeTurns(article: QuotedText, scene: Scene, quotes: NumberedQuote[], firstGroup: number): void {
  const turns = findLabelledTurns(scene);
  if (turns.length === 0) return;
  const taken = new Set(turns.map(({ paragraphIndex }) => paragraphIndex));
  const others = quotes.filter(({ paragraphIndex }) => !taken.has(paragraphIndex));
  const spoken = turns.map((turn, index): NumberedQuote => {
    const { paragraphIndex, speaker, label, words } = turn;
    const { text } = scene.paragraphs[paragraphIndex]!;
    return {
      articleId: article.id,
      paragraphIndex,
      ...words,
      text: text.slice(words.start, words.end),
      kind: 'direct',
      speaker,
      speakerMention: text.slice(label.start, label.end),
      mentionAt: { paragraphIndex, ...label },
      cue: null,
      cueAt: null,
      hedged: false,
      relayed: false,
      post: false,
      headline: false,
      group: firstGroup + index,
    };
  });
  quotes.splice(0, quotes.length, ...others, ...spoken);
}

function attributionOf(
  scene: Scene,
  speakers: ReadonlyMap<number, string | null>,
  candidate: Candidate | null,
  cue: Cue | null,
): Pick<Quote, 'speaker' | 'speakerMention' | 'mentionAt' | 'cue' | 'cueAt'> {
  const place = cue === null ? null : scene.paragraphs[cue.paragraphIndex]!;
  const cueAt =
    cue === null || place === null
      ? null
      : {
          paragraphIndex: cue.paragraphIndex,
          start: place.tokens[cue.token]?.start ?? 0,
          end: place.tokens[cue.endToken - 1]?.end ?? 0,
        };
  return {
    speaker: candidate === null ? null : (speakers.get(candidate.index) ?? null),
    speakerMention: candidate?.text ?? null,
    mentionAt:
      candidate === null
        ? null
        : { paragraphIndex: candidate.paragraphIndex, start: candidate.start, end: candidate.end },
    cue: cueAt === null || place === null ? null : place.text.slice(cueAt.start, cueAt.end),
    cueAt,
  };
}

function rejectedOf(article: QuotedText, { view, rejected }: Verdict): readonly RejectedQuote[] {
  if (rejected === null) return [];
  const { paragraphIndex, start, end } = view.run;
  const text = article.paragraphs[paragraphIndex]?.slice(start, end) ?? '';
  return [{ articleId: article.id, paragraphIndex, start, end, text, reason: rejected }];
}
