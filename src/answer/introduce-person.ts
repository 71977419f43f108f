// A person of the directory → rows that say who this is, as the list of people has it.

import { formatDay } from '../card/day.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import type { Person, PersonRole } from '../model/person.js';

interface Row {
  readonly label: string;
  readonly value: string | null;
}

/** The description and the offices held; none for somebody whom only the text names. */
export function introducePerson(person: Person | null, messages: Messages = en): readonly Row[] {
  if (person === null || person.description === null) return [];
  const { description, roles } = person;
  const words = messages.answers.person;
  const offices = roles.map((role) => describeRole(role, messages));
  return [
    { label: words.who, value: description },
    { label: words.office, value: offices.length === 0 ? null : offices.join('; ') },
  ];
}

/** A line each, for people who share a name; none for somebody whom only the text names. */
export function tellApart(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ name, description }) =>
    description === null ? [] : [`${name}: ${description}.`],
  );
}

function describeRole(
  { title, from, to }: PersonRole,
  { answers: { person }, citations: { months } }: Messages,
): string {
  if (from !== null && to !== null)
    return person.heldFromTo(title, formatDay(from, months), formatDay(to, months));
  if (from !== null) return person.heldSince(title, formatDay(from, months));
  return to === null ? title : person.heldUntil(title, formatDay(to, months));
}
