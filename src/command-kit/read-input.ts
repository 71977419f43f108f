// Raw values as typed → the typed input of a command, or an InputError that says what to write instead.

import { shorten } from '../text/shorten.js';
import {
  type Callable,
  defaultMaxChars,
  type InputOf,
  type OptionSpec,
  type OptionSpecs,
} from './command.js';
import { nearestName } from './nearest-name.js';
import { refusal } from './refusal.js';

/**
 * Checks raw values against the options of a callable. Text comes without outer white space; an optional text that is
 * blank counts as absent. Throws `InputError` for an unknown option, a missing required one, and a value that does not fit.
 */
export function readInput<Specs extends OptionSpecs>(
  callable: Pick<Callable<Specs>, 'options'>,
  raw: Readonly<Record<string, string>>,
): InputOf<Specs> {
  const names = Object.keys(callable.options);
  for (const name of Object.keys(raw))
    if (!names.includes(name)) {
      throw refusal('unknown-option', { name, near: nearestName(name, names) ?? null, names });
    }
  const entries = Object.entries<OptionSpec>(callable.options).map(([name, spec]) => {
    const value = raw[name];
    if (value !== undefined && value.trim() !== '') return [name, readValue(name, spec, value.trim())];
    if (spec.required === true)
      throw refusal(value === undefined ? 'missing-option' : 'blank-option', {
        name,
        description: spec.description,
      });
    return [name, undefined];
  });
  return Object.fromEntries(entries) as InputOf<Specs>;
}

function readValue(name: string, spec: OptionSpec, value: string): string | number | boolean {
  switch (spec.type) {
    case 'text':
      return readText(name, value, spec.maxChars ?? defaultMaxChars);
    case 'choice':
      return readChoice(name, value, spec.choices);
    case 'integer':
      return readInteger(name, value, spec.min, spec.max);
    case 'flag':
      return readFlag(name, value);
    case 'date':
      return readDay(name, value, spec.monthMeans ?? 'first day');
    case 'channel':
    case 'role':
    case 'user':
      return readId(name, value);
    case 'file':
      return value;
  }
}

function readText(name: string, value: string, maxChars: number): string {
  if (value.length > maxChars) throw refusal('too-long', { name, chars: value.length, maxChars });
  return value;
}

function readChoice(name: string, value: string, choices: readonly string[]): string {
  const choice = choices.find((known) => known.toLowerCase() === value.toLowerCase());
  if (choice !== undefined) return choice;
  throw refusal('bad-choice', { name, value, choices });
}

function readInteger(
  name: string,
  value: string,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
) {
  const number = /^[+-]?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  const isBounded = min !== Number.MIN_SAFE_INTEGER || max !== Number.MAX_SAFE_INTEGER;
  throw refusal('bad-integer', {
    name,
    value: shorten(value, maxEchoChars),
    range: isBounded ? { min, max } : null,
  });
}

/** Reads yes or no; throws `InputError` for anything else. */
export function readFlag(name: string, value: string): boolean {
  const folded = value.toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(folded)) return true;
  if (['false', 'no', 'off', '0'].includes(folded)) return false;
  throw refusal('bad-flag', { name, value: shorten(value, maxEchoChars) });
}

function readDay(name: string, value: string, monthMeans: 'first day' | 'last day'): string {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(value) ?? [];
  const lastDate = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const meant = date ?? (monthMeans === 'first day' ? '1' : String(lastDate));
  if (year !== undefined && inRange(Number(month), 1, 12) && inRange(Number(meant), 1, lastDate))
    return `${year}-${String(month).padStart(2, '0')}-${meant.padStart(2, '0')}`;
  throw refusal('bad-date', { name, value: shorten(value, maxEchoChars) });
}

function readId(name: string, value: string): string {
  const id = /^(?:<[#@][!&]?)?(\d{17,20})>?$/.exec(value)?.[1];
  if (id !== undefined) return id;
  throw refusal('bad-id', { name, value: shorten(value, maxEchoChars) });
}

const inRange = (number: number, min: number, max: number) => number >= min && number <= max;

/** Most characters of what somebody typed that a refusal repeats. */
const maxEchoChars = 60;
