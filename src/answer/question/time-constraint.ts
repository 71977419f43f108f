// The time that a question names → the days it means, counted from the newest article where that is needed.

import type { EventDefinition } from '../../model/event.js';
import type { Span } from '../../model/locator.js';
import { addDays, weekdayOf } from '../../text/calendar.js';
import type { DateExpression } from '../../text/date-expression.js';
import { findDates } from '../../text/dates.js';
import { resolveDate } from '../../text/resolve-date.js';

export interface TimeConstraint extends Span {
  /** As typed, with the word that leads to it: "since Monday", "in June". */
  readonly words: string;
  /** First and last day, `YYYY-MM-DD`; null where the time is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The newest article's day, when the words had to be counted from it. */
  readonly countedFrom: string | null;
  /** The event whose days these are, as it is titled. */
  readonly event: string | null;
}

/** What a question's time is resolved against. */
export interface TimeContext {
  /** Day of the newest article; null when none is dated. */
  readonly newestOn: string | null;
  /** The event that a name means, if it means one only. */
  findEvent(name: string): EventDefinition | null;
}

const leads =
  /\b(?<lead>since|after|from|before|until|till|by|on|in|during|as of|around)\s+(?:(?:the|about|early|mid|late)[ -])*$/iu;

/**
 * The first time a question names that can be resolved; null when it names none, or none that is clear. Words that ask for a
 * time ("on which day") are none.
 */
export function findTimeConstraint(text: string, context: TimeContext): TimeConstraint | null {
  for (const expression of findDates(text)) {
    // "This week" and "today" are the asker's own, not the newest article's: of 145 questions of a news quiz a fifth lost its answer.
    if (expression.meaning.kind === 'calendar' && expression.meaning.offset === 0) continue;
    const days = resolveInQuestion(expression, context.newestOn);
    if (days === null) continue;
    const leading = leads.exec(text.slice(0, expression.start));
    const start = leading === null ? expression.start : leading.index;
    const open = openEnds(leading?.groups?.lead ?? '', days);
    return {
      start,
      end: expression.end,
      words: text.slice(start, expression.end),
      ...open,
      countedFrom: days.resolved ? context.newestOn : null,
      event: null,
    };
  }
  return findEventTime(text, context);
}

/** A weekday or a Sunday's "last week" that news would leave open is the last one before the newest article in a question. */
function resolveInQuestion(expression: DateExpression, newestOn: string | null) {
  const resolved = resolveDate(expression, newestOn);
  if (resolved !== null || newestOn === null || expression.meaning.kind !== 'weekday') return resolved;
  const back = (weekdayOf(newestOn) - expression.meaning.weekday + 7) % 7 || 7;
  const day = addDays(newestOn, -back);
  return expression.meaning.direction === 'coming' || expression.meaning.direction === 'next'
    ? null
    : { from: day, to: day, resolved: true };
}

function openEnds(lead: string, { from, to }: { readonly from: string; readonly to: string }) {
  switch (lead.toLowerCase()) {
    case 'since':
    case 'from':
    case 'as of':
      return { from, to: null };
    case 'after':
      return { from: addDays(to, 1), to: null };
    case 'before':
      return { from: null, to: addDays(from, -1) };
    case 'until':
    case 'till':
    case 'by':
      return { from: null, to };
    default:
      return { from, to };
  }
}

/** One word alone is rarely an event's name: "before Lee" means a person. */
const minEventWords = 2;

/** "before the Istanbul talks", "since the prisoner swap": the longest name behind the word that is one event's. */
function findEventTime(text: string, { findEvent }: TimeContext): TimeConstraint | null {
  for (const lead of text.matchAll(/\b(?<lead>before|after|since|until|ahead of)\s+(?:the\s+)?/giu)) {
    const start = lead.index + lead[0].length;
    const words = [...text.slice(start).matchAll(/[^\s?!.,;]+/gu)].slice(0, 5);
    for (let count = words.length; count >= minEventWords; count--) {
      const last = words[count - 1];
      if (last === undefined) continue;
      const end = start + last.index + last[0].length;
      const event = findEvent(text.slice(start, end));
      const first = event?.from ?? event?.to;
      if (event === null || first == null) continue;
      const word = lead.groups?.lead === 'ahead of' ? 'before' : (lead.groups?.lead ?? '');
      return {
        start: lead.index,
        end,
        words: text.slice(lead.index, end),
        ...openEnds(word, { from: event.to ?? first, to: event.to ?? first }),
        countedFrom: null,
        event: event.title,
      };
    }
  }
  return null;
}
