// An article → its page in the reader: its text as far as rights allow, what is marked in it, and what stands beside it.

import type { AnalysedArticle } from '../../analysis/analysed-article.js';
import type { Library } from '../../library/library.js';
import type { Citation } from '../../model/citation.js';
import type { Locator, ParagraphSpan } from '../../model/locator.js';
import { type AnswerContext, messagesOf } from '../answer-context.js';
import { CitationError, createCitation } from '../cite.js';
import { findOpening } from '../opening.js';
import { listUtteranceNotes } from '../utterance-notes.js';
import { gatherUtterances, joinByExcerpt, type Utterance } from '../utterances.js';
import { type AbsentArticle, readAbsentArticle } from './read-absent-article.js';
import type { ArticleEvent, ArticleQuotation, ArticleReading, ReadingRequest } from './reading.js';
import { choosePlaces, type Extent } from './shown-places.js';
import { showText } from './shown-text.js';
import { summariseArticle } from './summarise-article.js';

/** Most events beside an article, and most other outlets of each. */
const maxEvents = 4;
const maxOthers = 5;

/** Null for an id under which no article was ever shown. A place that the text does not have is said to be unknown, never shown. */
export async function readArticle(
  context: AnswerContext,
  { id, place }: Extract<ReadingRequest, { kind: 'article' }>,
  extent: Extent,
): Promise<ArticleReading | AbsentArticle | null> {
  const { library, revisions } = context;
  const analysed = library.findArticle(id);
  if (analysed === undefined) return readAbsentArticle(context, id);
  const { article } = analysed;
  const cited = place === null ? null : citePlace(analysed, { ...place, articleId: article.id });
  const opening = findOpening(analysed);
  const utterances = joinByExcerpt(gatherUtterances(library, analysed.quotes).filter(({ isSure }) => isSure));
  const places = choosePlaces(
    analysed,
    extent,
    [cited, opening].filter((one) => one !== null),
    utterances.flatMap(({ excerptAt }) => excerptAt ?? []),
  );
  const people = listPeople(library, analysed);
  const paragraphs = showText(analysed, places, {
    cited,
    said: utterances.flatMap(({ runs }) =>
      runs.flatMap((run) =>
        run.speaker === null ? [] : [{ ...run, speaker: nameOf(library, run.speaker) }],
      ),
    ),
    named: markFirstMentions(library, analysed, places),
  });
  const listed = (await revisions?.listRevisions([article.id, ...article.aliases])) ?? [];
  return {
    kind: 'article',
    ...summariseArticle(analysed),
    relativeTime: article.relativeTime,
    seenOn: article.seenOn,
    otherCaptures: article.captures.filter(
      ({ page, position }) => page !== article.seenOn.page || position !== article.seenOn.position,
    ),
    extent,
    paragraphs,
    paragraphCount: article.paragraphs.length,
    cited,
    isPlaceUnknown: place !== null && cited === null,
    quotations: utterances.flatMap((utterance) => describeQuotation(context, utterance, places)),
    people,
    events: listEvents(library, analysed),
    sameText: article.sameTextIds.flatMap((other) => {
      const found = library.findArticle(other);
      return found === undefined ? [] : [summariseArticle(found)];
    }),
    earlierTexts: listed.flatMap(({ firstSeenAt, replacedAt }) =>
      replacedAt === null ? [] : [{ firstSeenAt, replacedAt }],
    ),
  };
}

/** An address can be typed by anybody: what cannot be cited is no fault of ours. */
function citePlace(analysed: AnalysedArticle, place: Locator): Citation | null {
  try {
    return createCitation(analysed, place);
  } catch (error) {
    if (error instanceof CitationError) return null;
    throw error;
  }
}

/** The words first said, if they are shown. */
function describeQuotation(
  context: AnswerContext,
  utterance: Utterance,
  places: readonly ParagraphSpan[],
): readonly ArticleQuotation[] {
  const { library } = context;
  const { analysed, runs, excerptAt } = utterance;
  const run = runs.find(({ speaker }) => speaker !== null);
  if (run?.speaker == null || excerptAt === null || !isShown(run, places)) return [];
  const citation = citePlace(analysed, run);
  if (citation === null) return [];
  const person = library.people.personOf(run.speaker) ?? null;
  return [
    {
      speaker: nameOf(library, run.speaker),
      personId: person?.id ?? null,
      citation,
      notes: [
        ...(utterance.isReported ? [messagesOf(context).library.eventQuotes.reported] : []),
        ...listUtteranceNotes(context, utterance, excerptAt, person),
      ],
    },
  ];
}

function isShown({ paragraphIndex, start, end }: ParagraphSpan, places: readonly ParagraphSpan[]): boolean {
  return places.some(
    (place) => place.paragraphIndex === paragraphIndex && place.start < end && place.end > start,
  );
}

function nameOf({ people }: Library, speaker: string): string {
  return people.personOf(speaker)?.name ?? speaker;
}

/** Those named most often first. */
function listPeople({ people }: Library, { names }: AnalysedArticle): ArticleReading['people'] {
  const counts = new Map<string, { id: string; name: string; count: number }>();
  for (const { name } of names) {
    const person = people.personOf(name);
    if (person === undefined) continue;
    const known = counts.get(person.id);
    if (known === undefined) counts.set(person.id, { id: person.id, name: person.name, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ id, name }) => ({ id, name }));
}

/** Where each person is first named in what is shown: a link at every mention would hide the text. */
function markFirstMentions(
  { people }: Library,
  { names }: AnalysedArticle,
  places: readonly ParagraphSpan[],
): readonly (ParagraphSpan & { readonly personId: string })[] {
  const marked = new Set<string>();
  return [...names]
    .sort((a, b) => a.paragraphIndex - b.paragraphIndex || a.start - b.start)
    .flatMap((mention) => {
      const personId = people.personOf(mention.name)?.id;
      if (personId === undefined || marked.has(personId) || !isShown(mention, places)) return [];
      marked.add(personId);
      return [{ ...mention, personId }];
    });
}

/** Events that the article reports, by how many articles have them, with what other outlets have. */
function listEvents({ events }: Library, analysed: AnalysedArticle): readonly ArticleEvent[] {
  const { article } = analysed;
  return events
    .list()
    .filter(({ articles }) => articles.includes(analysed))
    .slice(0, maxEvents)
    .map(({ event: { slug, title }, articles }) => {
      const outlets = new Set([article.outlet]);
      const others = articles.filter(({ article: other }) => {
        const isNew = !outlets.has(other.outlet);
        outlets.add(other.outlet);
        return isNew;
      });
      return { slug, title, others: others.slice(0, maxOthers).map(summariseArticle) };
    });
}
