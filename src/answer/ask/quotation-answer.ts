// "What did X say about Y?" → X's own words on Y, or an honest miss that says what X is quoted on.

import type { Card } from '../../card/card.js';
import { createCard, excerptBlock, textBlock } from '../../card/create-card.js';
import type { Person } from '../../model/person.js';
import { speechVerbKind } from '../../text/speech-verb-kind.js';
import { type AnswerContext, wordsOf } from '../answer-context.js';
import { createExcerpt } from '../cite.js';
import { findEvidence } from '../evidence/find-evidence.js';
import { readQuestion } from '../evidence/question.js';
import type { Filters, Selection } from '../filters.js';
import { findPlacesNaming } from '../named-places.js';
import { askWhichCard, filterInput, nothingFoundCard, type Suggestion, searchedLine } from '../notices.js';
import type { AskedQuotation } from '../question/asked-quotation.js';
import { answerQuotes } from '../quotes-answer.js';
import { groupTellings } from '../tellings/group-tellings.js';
import { noteTellings } from '../tellings/telling-notes.js';
import { dressUtterance } from '../utterance-excerpt.js';
import { gatherUtterances, joinByExcerpt, type Utterance } from '../utterances.js';
import { type AskedSpeaker, findAskedSpeaker } from './find-speaker.js';
import { toExcerpt } from './passage-excerpt.js';
import { type RankedUtterance, rankUtterances } from './rank-utterances.js';
import { findTellings } from './told-by-outlet.js';

export interface QuotationRequest {
  readonly asked: AskedQuotation;
  /** The question, for buttons that ask it again of somebody else. */
  readonly text: string;
  /** Lines that say how the question was read ("“last week” is read as …"); shown first. */
  readonly remarks: readonly string[];
  readonly selection: Selection;
  readonly filters: Filters;
}

/** Share of the subject's weight from which words are about it; chosen on questions over the shipped pages. */
const aboutShare = 0.55;
/** The same for a reaction: what somebody reacts to need not be named in the words again. */
const reactionShare = 0.3;
/** Share below which words are not even near. */
const nearShare = 0.25;
/** Beside the best, words are shown that hold at least this part of what it holds. */
const besideBest = 0.6;
const maxShown = 4;
const maxNear = 2;

/**
 * The words that are about the subject, the most telling first; everything said when no subject is asked for. Null when
 * nobody of that name is quoted or named, or an organisation says nothing of it: then passages have to answer.
 */
export async function answerAskedQuotation(
  context: AnswerContext,
  request: QuotationRequest,
): Promise<Card | null> {
  const { library } = context;
  const { asked, selection, filters } = request;
  const speaker = findAskedSpeaker(library, selection, asked.speaker, asked.about);
  if (speaker.kind === 'none') return null;
  if (speaker.kind === 'several') return askWhich(context, request, speaker);
  if (asked.about === '')
    return answerQuotes(context, { person: speaker.person?.id ?? speaker.name, ...filters });
  const utterances = gatherUtterances(library, speaker.quotes).filter(({ excerptAt }) => excerptAt !== null);
  const meant = asked.form === 'naming' ? utterances.filter(isNaming) : utterances;
  const ranked = rankUtterances(meant, asked.about, speaker.name, library.passages);
  const best = ranked[0];
  const needed = asked.form === 'reaction' ? reactionShare : aboutShare;
  if (best !== undefined && best.share >= needed && best.utterance.isSure)
    return composeWords(context, request, speaker, ranked);
  // An organisation has many names and voices, and a name may be given without quotation marks: that none of the quotations fits
  // does not say much.
  if (speaker.person === null || asked.form === 'naming') return null;
  return (
    (await composeTellings(context, request, speaker.person)) ??
    composeMiss(context, request, speaker, utterances, ranked)
  );
}

/** "Called Putin 'crazy'", "termed the operation 'Russia's Pearl Harbor'". */
function isNaming({ runs }: Utterance): boolean {
  const cues = runs.flatMap(({ cue }) => cue?.toLowerCase().split(/\s+/) ?? []);
  return cues.some((word) => speechVerbKind(word) === 'name');
}

function composeWords(
  context: AnswerContext,
  { asked, remarks, selection, filters }: QuotationRequest,
  speaker: AskedSpeaker & { kind: 'one' },
  ranked: readonly RankedUtterance[],
): Card {
  const best = ranked[0]?.share ?? 0;
  const about = ranked
    .filter(({ share, utterance }) => utterance.isSure && share >= Math.max(nearShare, besideBest * best))
    .map(({ utterance }) => utterance);
  const shown = inOrder(joinByExcerpt(about), about).slice(0, maxShown);
  const words = wordsOf(context);
  const noted = noteTellings(groupTellings(shown), words);
  const blocks = noted.map(({ utterance, notes }, index) => {
    const excerpt = dressUtterance(context, utterance, nameSpeaker(context, speaker, utterance), index + 1);
    const reported = utterance.isReported ? [words.ask.inOutletsWords] : [];
    return excerptBlock({ ...excerpt, notes: [...reported, ...notes, ...excerpt.notes] });
  });
  return createCard({
    title: words.ask.saidAboutIt(speaker.name),
    blocks: [
      ...remarks.map(textBlock),
      ...(asked.form === 'whether' ? [textBlock(words.ask.bearsOnIt)] : []),
      ...blocks,
    ],
    actions: suggestAll(context, speaker, filters).map((suggestion) => ({ kind: 'run', ...suggestion })),
    footer: searchedLine(selection, context.messages),
    confidence: best,
    searched: selection.searched,
  });
}

/** What quotation finding has passed over: sentences in which an outlet says that the person says something of it. */
async function composeTellings(
  context: AnswerContext,
  { asked, remarks, selection, filters }: QuotationRequest,
  person: Person,
): Promise<Card | null> {
  const evidence = await findEvidence(readQuestion(asked.about), context.library, selection.accepts);
  const told = findTellings(context.library, evidence, person, maxNear);
  if (told.length === 0) return null;
  return createCard({
    title: wordsOf(context).ask.reportedOnIt(person.name),
    blocks: [
      ...remarks.map(textBlock),
      ...told.map((entry, index) => excerptBlock(toExcerpt(context, evidence, entry, index + 1, 'answer'))),
    ],
    actions: suggestAll(context, { name: person.name, person }, filters).map((suggestion) => ({
      kind: 'run',
      ...suggestion,
    })),
    footer: searchedLine(selection, context.messages),
    confidence: evidence.confidence,
    searched: selection.searched,
  });
}

/** The order of a list after some of its utterances were joined. */
function inOrder(joined: readonly Utterance[], original: readonly Utterance[]): readonly Utterance[] {
  const placeOf = ({ analysed, runs }: Utterance) =>
    original.findIndex(
      (other) => other.analysed === analysed && other.runs.some((run) => runs.includes(run)),
    );
  return [...joined].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whoever speaks for an organisation is named by their own name. */
function nameSpeaker({ library }: AnswerContext, asked: AskedSpeaker & { kind: 'one' }, { runs }: Utterance) {
  if (asked.person !== null) return asked;
  const printed = runs.find(({ speaker }) => speaker !== null)?.speaker ?? asked.name;
  const person = library.people.personOf(printed) ?? null;
  return { name: person?.name ?? asked.name, person };
}

function composeMiss(
  context: AnswerContext,
  { asked, remarks, selection, filters }: QuotationRequest,
  speaker: AskedSpeaker & { kind: 'one' },
  utterances: readonly Utterance[],
  ranked: readonly RankedUtterance[],
): Card {
  const shown = joinByExcerpt(utterances.filter(({ isSure }) => isSure));
  const near = joinByExcerpt(
    ranked.filter(({ share }) => share >= nearShare).map(({ utterance }) => utterance),
  );
  const places =
    utterances.length > 0 ? [] : findPlacesNaming(context.library, selection, speaker.person, maxNear);
  const words = wordsOf(context).ask;
  return nothingFoundCard(
    {
      title: words.noWordsOnIt(speaker.name),
      selection,
      remarks: [
        ...remarks,
        shown.length > 0
          ? words.quotedElsewhere(speaker.name, shown.length, asked.about)
          : words.namedNotQuoted(speaker.name),
      ],
      near: [
        ...near
          .slice(0, maxNear)
          .map((utterance, index) =>
            dressUtterance(context, utterance, nameSpeaker(context, speaker, utterance), index + 1, 'near'),
          ),
        ...places.map(({ analysed, at, name }, index) =>
          createExcerpt(context, analysed, at, index + 1, { role: 'near', emphasis: [name] }),
        ),
      ],
      suggestions: shown.length > 0 ? suggestAll(context, speaker, filters) : [],
      confidence: 0,
    },
    context.messages,
  );
}

function suggestAll(
  context: AnswerContext,
  speaker: { readonly name: string; readonly person: Person | null },
  filters: Filters,
): readonly Suggestion[] {
  const input = { person: speaker.person?.id ?? speaker.name, ...filterInput(filters) };
  return [{ label: wordsOf(context).said(speaker.name), command: 'quote', input }];
}

function askWhich(
  { messages }: AnswerContext,
  { asked, text, selection, filters }: QuotationRequest,
  { people }: AskedSpeaker & { kind: 'several' },
): Card {
  return askWhichCard(
    {
      typed: asked.speaker,
      noun: 'person',
      suggestions: people.map(({ name }) => ({
        label: name,
        command: 'ask',
        input: { question: text.replace(asked.speaker, name), ...filterInput(filters) },
      })),
      selection,
    },
    messages,
  );
}
