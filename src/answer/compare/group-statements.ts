// Statements of number → groups whose numbers count the same thing, for the same side, with the same done to it.

import type { Amount, Counted } from '../../model/amount.js';
import { mayBeSameAgent } from '../../text/agents.js';
import { measuredKey } from '../../text/measured-noun.js';
import type { Steps } from '../../turns/steps.js';
import type { Statement } from './statements.js';
import { thingOf } from './topic.js';

/** At least one statement; numbers within a group may be set against each other, numbers of two groups never. */
export type StatementGroup = readonly Statement[];

/**
 * Puts each statement to the first group with all of whose statements it may stand side by side, else into one of its own. Groups and
 * statements keep the order given; what an article says again in a group is left out. A step for each statement: there may be thousands.
 */
export function* groupStatements(
  statements: readonly Statement[],
  mayStandWith: (a: Statement, b: Statement) => boolean,
): Steps<readonly StatementGroup[]> {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const group = groups.find((members) => members.every((other) => mayStandWith(statement, other)));
    if (group === undefined) groups.push([statement]);
    else if (!group.some(({ analysed }) => analysed === statement.analysed)) group.push(statement);
    yield;
  }
  return groups;
}

/**
 * Whether two amounts count the same: thing, unit, side, names, what narrows it, what is done with it and by whom. What the one says and the other
 * leaves out makes them different, but for what counted things are of ("bodies" and "bodies of fighters").
 */
export function isComparable(a: Amount, b: Amount): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.additional !== b.additional) return false;
  if (a.counted === null || b.counted === null) return false;
  if (!mayBeSameAgent(a.counted.action?.by ?? null, b.counted.action?.by ?? null)) return false;
  const [one, other] = [spell(a.counted), spell(b.counted)];
  const mayBeSilent = a.kind === 'count' || a.kind === 'duration';
  if (one.what !== other.what) return false;
  if (one.all === other.all) return true;
  return one.narrowing === other.narrowing && agreeOn(one.complement, other.complement, mayBeSilent);
}

/** What is counted, spelt so that equal texts mean the same: every statement on a topic is compared with every other one. */
interface Spelt {
  /** The thing, its side, and what is done with it. */
  readonly what: string;
  /** Its names and what else narrows it: a name that opens a sentence looks like any word. */
  readonly narrowing: string;
  /** What it is of; empty where nothing is said. */
  readonly complement: string;
  /** Both: "flu infections" are infections of flu. */
  readonly all: string;
}

const spelt = new WeakMap<Counted, Spelt>();

function spell(counted: Counted): Spelt {
  const known = spelt.get(counted);
  if (known !== undefined) return known;
  const { head, perSide, within, action, complement } = counted;
  const what = [
    thingOf(head),
    perSide,
    within,
    action === null || onlyCounts.has(action.key) ? null : action.key,
  ];
  const narrowing = [...namesOf(counted), ...narrowingOf(counted)];
  const of = complement.map(thingOf);
  const spelling = {
    what: JSON.stringify(what),
    narrowing: spellSet(narrowing),
    complement: spellSet(of),
    all: spellSet([...narrowing, ...of]),
  };
  spelt.set(counted, spelling);
  return spelling;
}

/** Keys of actions by which the things are counted, and nothing is done with them. */
const onlyCounts: ReadonlySet<string> = new Set([measuredKey, 'record']);

const isName = (word: string) => /^\p{Lu}/u.test(word);

function namesOf({ modifiers, names }: Counted): readonly string[] {
  return [...modifiers.filter(isName), ...names].map(thingOf);
}

/** Words that narrow nothing: every body handed over is a dead one. */
const idle = new Set('dead fallen full total own such official entire whole actual'.split(' '));

function narrowingOf({ modifiers }: Counted): readonly string[] {
  return modifiers.filter((word) => !isName(word) && !idle.has(word)).map(thingOf);
}

/** A tariff "on steel" is not a tariff; bodies "of fighters" are bodies. */
function agreeOn(one: string, other: string, mayBeSilent: boolean): boolean {
  return one === other || (mayBeSilent && (one === '' || other === ''));
}

/** The same text for the same words, in whatever order and however often. */
function spellSet(words: readonly string[]): string {
  return [...new Set(words)].sort().join('\n');
}
