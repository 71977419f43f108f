// Evidence → the part of it that keeps to the time a question names.

import type { Library } from '../../library/library.js';
import { judgeBest } from '../evidence/confidence.js';
import type { Evidence } from '../evidence/find-evidence.js';
import { locateWindow } from '../evidence/locate-window.js';
import { type RankedWindow, spreadWindows } from '../evidence/rank.js';
import { fitTime } from '../question/fit-time.js';
import type { QuestionReading } from '../question/understand-question.js';

/** Windows chosen for show. */
const shownWindows = 5;

/** Windows that are kept: as many as are looked through for show. Each has to be decoded and read for dates. */
const keptWindows = 10 * shownWindows;

/** What a passage gains that names the time asked for; a score of 1 more means e times as likely to hold the answer. */
const namedTimeBonus = 1.5;

/** What a passage loses that may be of any time: as much, so that one of an article of that time stands before it. */
const undatedLoss = 1.5;

/**
 * Keeps the passages that may be about the time asked for, those that name it first, and judges the first of them anew. The days
 * of an event keep nothing out: what came before it is told after it.
 */
export function keepTime(
  evidence: Evidence,
  { passages }: Library,
  { time }: QuestionReading,
  isWithinCoverage: boolean,
): Evidence {
  if (time === null || time.event !== null) return evidence;
  const ranked: RankedWindow[] = [];
  for (const entry of evidence.ranked) {
    if (ranked.length === keptWindows) break;
    const { window, score } = entry;
    const { article, paragraphIndex, start, end } = locateWindow(passages, window);
    const text = article.paragraphs[paragraphIndex]?.slice(start, end) ?? '';
    const fit = fitTime(text, article.published?.on ?? null, time, isWithinCoverage);
    if (fit === 'other') continue;
    const gain = fit === 'named' ? namedTimeBonus : article.published === null ? -undatedLoss : 0;
    ranked.push({ ...entry, score: score + gain });
  }
  return judgeAnew(
    evidence,
    passages,
    ranked.sort((a, b) => b.score - a.score),
  );
}

function judgeAnew(
  evidence: Evidence,
  passages: Library['passages'],
  ranked: readonly RankedWindow[],
): Evidence {
  const best = spreadWindows(ranked, passages, shownWindows);
  return { ...evidence, ranked, best, ...judgeBest(evidence.question, ranked, evidence.sought) };
}
