// A person of the directory → rows that say who this is, as the list of people has it.

import { formatDay } from '../card/day.js';
import type { Person, PersonRole } from '../model/person.js';

interface Row {
  readonly label: string;
  readonly value: string | null;
}

/** The description and the offices held; none for somebody whom only the text names. */
export function introducePerson(person: Person | null): readonly Row[] {
  if (person === null || person.description === null) return [];
  const { description, roles } = person;
  return [
    { label: 'Who', value: description },
    { label: 'Office', value: roles.length === 0 ? null : roles.map(describeRole).join('; ') },
  ];
}

/** A line each, for people who share a name; none for somebody whom only the text names. */
export function tellApart(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ name, description }) =>
    description === null ? [] : [`${name}: ${description}.`],
  );
}

function describeRole({ title, from, to }: PersonRole): string {
  if (from !== null && to !== null) return `${title}, ${formatDay(from)} to ${formatDay(to)}`;
  if (from !== null) return `${title} since ${formatDay(from)}`;
  return to === null ? title : `${title} until ${formatDay(to)}`;
}
