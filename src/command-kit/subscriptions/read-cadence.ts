// Options that say when digests come ⇄ the cadence of a subscription.

import type { Cadence } from '../../model/subscription.js';
import type { InputOf } from '../command.js';
import { refusal } from '../refusal.js';
import { type subscriptionOptions, usualPerHour } from './subscription-options.js';
import { formatTime, readDueTime, weekdays } from './time-words.js';

type CadenceInput = Pick<InputOf<typeof subscriptionOptions>, 'when' | 'at' | 'weekday' | 'per-hour'>;

/** An option that belongs to one cadence chooses it where nobody says how often. */
export function readCadence(input: CadenceInput, base: Cadence): Cadence {
  const { when, at } = input;
  const perHour = input['per-hour'];
  const due = at === undefined ? { time: null, weekday: null } : readDueTime('at', at);
  const weekday = input.weekday === undefined ? due.weekday : weekdays.indexOf(input.weekday) + 1;
  if (due.weekday !== null && weekday !== due.weekday) throw refusal('two-days');
  const kind = when === undefined ? impliedKind(input, weekday, base) : kinds[when];
  const refuse = (option: string, ...means: readonly NonNullable<CadenceInput['when']>[]): never => {
    throw refusal('wrong-cadence', { option, means });
  };
  if (at !== undefined && kind !== 'daily' && kind !== 'weekly') refuse('at', 'daily', 'weekly');
  if (weekday !== null && kind !== 'weekly') refuse(due.weekday === null ? 'weekday' : 'at', 'weekly');
  if (perHour !== undefined && kind !== 'immediate') refuse('per-hour', 'as it happens');
  const time = due.time ?? ('at' in base ? base.at : { hour: 9, minute: 0 });
  switch (kind) {
    case 'immediate':
      return { kind, perHour: perHour ?? (base.kind === 'immediate' ? base.perHour : usualPerHour) };
    case 'hourly':
      return { kind };
    case 'daily':
      return { kind, at: time };
    case 'weekly':
      return { kind, weekday: weekday ?? (base.kind === 'weekly' ? base.weekday : 1), at: time };
  }
}

const kinds = {
  'as it happens': 'immediate',
  hourly: 'hourly',
  daily: 'daily',
  weekly: 'weekly',
} as const satisfies Readonly<Record<NonNullable<CadenceInput['when']>, Cadence['kind']>>;

function impliedKind(input: CadenceInput, weekday: number | null, base: Cadence): Cadence['kind'] {
  if (weekday !== null) return 'weekly';
  if (input['per-hour'] !== undefined) return 'immediate';
  return input.at !== undefined && base.kind !== 'weekly' ? 'daily' : base.kind;
}

/** The options that read back as a cadence. */
export function cadenceOptions(cadence: Cadence): Record<string, string> {
  switch (cadence.kind) {
    case 'immediate':
      return { when: 'as it happens', 'per-hour': String(cadence.perHour) };
    case 'hourly':
      return { when: 'hourly' };
    case 'daily':
      return { when: 'daily', at: formatTime(cadence.at) };
    case 'weekly':
      return {
        when: 'weekly',
        at: formatTime(cadence.at),
        weekday: weekdays[cadence.weekday - 1] ?? 'monday',
      };
  }
}
