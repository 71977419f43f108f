// A question → the passages that answer it, or an honest miss with the nearest ones.

import type { Card } from '../../card/card.js';
import { createCard, excerptBlock, headingBlock, textBlock } from '../../card/create-card.js';
import type { Library } from '../../library/library.js';
import { listTerms } from '../../search/list-terms.js';
import { type AnswerContext, wordsOf } from '../answer-context.js';
import { judgeBest } from '../evidence/confidence.js';
import { type Evidence, findEvidence } from '../evidence/find-evidence.js';
import type { RankedWindow } from '../evidence/rank.js';
import type { SoughtWords } from '../evidence/sought-words.js';
import { searchedLine } from '../notices.js';
import { findAskedFigure, givesFigure } from '../question/asked-figure.js';
import { dropFormWords } from '../question/drop-form-words.js';
import type { QuestionReading } from '../question/understand-question.js';
import { findObjection } from './find-objection.js';
import { keepTime } from './narrow-evidence.js';
import { toExcerpt } from './passage-excerpt.js';
import { composePassagesMiss } from './passages-miss.js';
import type { PassagesRequest } from './passages-request.js';
import { preferComplete } from './prefer-complete.js';
import { preferDoer } from './prefer-doer.js';
import { preferFigure } from './prefer-figure.js';
import { preferInRow } from './prefer-in-row.js';
import { preferNaming } from './prefer-naming.js';
import { preferNewest } from './prefer-newest.js';
import { preferOutcome } from './prefer-outcome.js';
import { preferReason } from './prefer-reason.js';
import { preferRole } from './prefer-role.js';
import { preferTold } from './prefer-told.js';
import { coverOf, textOf } from './read-window.js';

/** Most passages of one card: enough to compare outlets, few enough to read. */
const maxExcerpts = 3;

/**
 * Up to three passages, best first; those that are likelier near than an answer are marked so. When none is sure enough, or
 * the best one tells what the question takes for done only as wished, planned or denied, the card says that the coverage
 * does not say, and which words of the question it lacks. Passages of another time than the question's are left out.
 */
export async function answerFromPassages(context: AnswerContext, request: PassagesRequest): Promise<Card> {
  const { library } = context;
  const { reading, selection, isWithinCoverage } = request;
  const { passages } = library;
  const question = dropFormWords(reading.question, (term) => passages.termNumber(term) >= 0);
  const all = await findEvidence(question, library, selection.accepts);
  const timely = keepTime(all, library, reading, isWithinCoverage);
  const fitting = preferDoer(preferFitting(timely, library, reading), library, reading);
  const evidence = preferInRow(preferNewest(fitting, library, reading.question), library);
  const best = evidence.best[0];
  if (best === undefined || !isAnswered(evidence, reading))
    return composePassagesMiss(context, request, evidence);
  const objection = findObjection(library, evidence, reading, wordsOf(context).ask);
  return objection === null
    ? composeAnswer(context, request, evidence)
    : composePassagesMiss(context, request, evidence, [objection]);
}

/** Passages of the form that the question asks for come first. */
function preferFitting(evidence: Evidence, library: Library, reading: QuestionReading): Evidence {
  const { role, form, outcome, quotation } = reading;
  if (role !== null) return preferRole(evidence, library, role);
  if (form === 'why') return preferReason(evidence, library, reading);
  if (outcome !== null) return preferOutcome(evidence, library, reading, outcome);
  if (quotation?.form === 'naming') return preferNaming(evidence, library, quotation.speaker);
  const figure = findAskedFigure(evidence.question);
  if (figure === null && reading.premise !== null) return preferTold(evidence, library, reading);
  return figure === null ? preferComplete(evidence, library) : preferFigure(evidence, library, figure);
}

/**
 * What happened somewhere, and what an outlet says on something, is told by whatever speaks of nothing else: all words of the
 * question in one passage.
 */
function isAnswered(
  { found, sought, ranked: [best] }: Evidence,
  { form, outlet, absentOutlet, question }: QuestionReading,
): boolean {
  if (best === undefined) return false;
  const tellsAll = sought.weigh(best.window.mask) === sought.totalWeight;
  const isOpen = question.asked === 'open';
  // What others pass on of an outlet names it.
  if (absentOutlet !== null)
    return isOpen ? tellsAll : found && hasWords(absentOutlet, best.window.mask, sought);
  const asksReport = form === 'what happened' || (outlet !== null && isOpen);
  return found || (asksReport && tellsAll);
}

function hasWords(name: string, mask: number, sought: SoughtWords): boolean {
  const terms = new Set(listTerms(name));
  return (sought.maskWhere(({ term }) => terms.has(term)) & ~mask) === 0;
}

function composeAnswer(
  context: AnswerContext,
  { reading, remarks, selection }: PassagesRequest,
  evidence: Evidence,
): Card {
  const shown = evidence.best.slice(0, maxExcerpts);
  const words = wordsOf(context).ask;
  const figure = findAskedFigure(evidence.question);
  const answersToo = (entry: RankedWindow) =>
    answersAlone(evidence, entry) &&
    (figure === null || givesFigure(textOf(context.library, entry.window), { ...figure, heads: null })) &&
    findObjection(context.library, { ...evidence, best: [entry] }, reading, words) === null;
  const answering = shown.filter((entry, position) => position === 0 || answersToo(entry));
  const answers = answering.map((entry, position) =>
    toExcerpt(context, evidence, entry, position + 1, 'answer'),
  );
  const near = shown
    .filter((entry) => !answering.includes(entry))
    .map((entry, position) => toExcerpt(context, evidence, entry, answers.length + position + 1, 'near'));
  const isConfirmation = reading.form === 'yes or no';
  return createCard({
    title: isConfirmation ? words.titleOfConfirmation : words.title,
    blocks: [
      ...remarks.map(textBlock),
      ...answers.map(excerptBlock),
      ...(near.length === 0 ? [] : [headingBlock(words.alsoNear), ...near.map(excerptBlock)]),
    ],
    footer: searchedLine(selection, context.messages),
    confidence: evidence.confidence,
    searched: selection.searched,
  });
}

/** Share of what the first passage holds of the question from which a further one may answer it, too. */
const besideBest = 0.6;

/** Whether a further passage is about as much of the question as the first and would pass as an answer in its place. */
function answersAlone(evidence: Evidence, entry: RankedWindow): boolean {
  const { question, ranked, sought, best } = evidence;
  const held = best[0] === undefined ? 0 : coverOf(evidence, best[0].window);
  if (coverOf(evidence, entry.window) < besideBest * held) return false;
  const others = ranked.filter((other) => other !== entry);
  return judgeBest(question, [entry, ...others], sought).found;
}
