// Many people at the loopback Discord at once: calls at a steady rate, and how long each person waited.

import { setTimeout as wait } from 'node:timers/promises';
import type { LoopbackDiscord } from './loopback-discord/loopback-discord.js';
import type { ShownMessage } from './loopback-discord/shown.js';
import type { Outcome, Person } from './loopback-discord/user.js';

export interface Traffic {
  readonly perSecond: number;
  readonly seconds: number;
  /** Asked in this order; with more calls than questions, some are asked again. */
  readonly questions: readonly string[];
  readonly words: readonly string[];
  readonly people: readonly string[];
}

export interface LoadFigures {
  readonly calls: number;
  /** Nobody responded within Discord's three seconds. */
  readonly missed: number;
  /** Told that too many are asking. */
  readonly declined: number;
  /** Calls that came in vain for any other reason of ours. */
  readonly failed: number;
  readonly deferred: number;
  /** Milliseconds from the call to the first response, as Discord sees it. */
  readonly acknowledged: Spread;
  /** Milliseconds from the call to the answer. */
  readonly answered: Spread;
}

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
}

/** What people do, out of a hundred calls. */
const mix = { complete: 40, ask: 30, lookUp: 20, press: 10 } as const;

interface Waited {
  readonly outcome: Outcome;
  readonly answeredAfterMs: number;
}

/** Sends calls at the rate that is wanted, however slowly they are answered, and waits for the last answer. */
export async function makeTraffic(discord: LoopbackDiscord, traffic: Traffic): Promise<LoadFigures> {
  const { perSecond, seconds } = traffic;
  const calls: Promise<Waited>[] = [];
  const shown: ShownMessage[] = [];
  const act = actor(discord, traffic, shown);
  const startedAtMs = performance.now();
  for (let number = 0; number < perSecond * seconds; number++) {
    const dueMs = startedAtMs + (number * 1000) / perSecond;
    if (dueMs > performance.now()) await wait(dueMs - performance.now());
    const askedAtMs = performance.now();
    calls.push(
      act(number).then((outcome) => {
        if (outcome.message !== null) shown[number % shownMessages] = outcome.message;
        return { outcome, answeredAfterMs: performance.now() - askedAtMs };
      }),
    );
  }
  return summarise(await Promise.all(calls));
}

/** Cards on which somebody may press a button. */
const shownMessages = 200;

function actor(
  discord: LoopbackDiscord,
  { questions, words, people }: Traffic,
  shown: readonly ShownMessage[],
): (number: number) => Promise<Outcome> {
  const at = (list: readonly string[], number: number) => list[number % list.length] ?? '';
  let asked = 0;
  const ask = (person: Person) => person.slash('ask', { question: at(questions, asked++) });
  return (number) => {
    // Somebody else each time, and spread over all servers, as no limit of one member or channel is meant here.
    const guild = discord.guilds[number % discord.guilds.length] ?? null;
    const person = discord.createPerson({ guild });
    const word = at(words, number);
    const place = (number * 37) % 100;
    if (place < mix.complete) {
      const [command = '', option = ''] = at(completed, number).split(' ');
      return person.complete(command, option, word.slice(0, 1 + (number % 5)));
    }
    if (place < mix.complete + mix.ask) return ask(person);
    if (place < mix.complete + mix.ask + mix.lookUp)
      return number % 2 === 0
        ? person.slash('quote', { person: at(people, number) })
        : person.slash('search', { query: `${word} ${at(words, number + 1)}` });
    const message = shown[(number * 7) % shownMessages];
    const button = message?.buttons.find(({ customId, isDisabled }) => customId !== null && !isDisabled);
    if (message === undefined || button === undefined || message.isPrivate) return ask(person);
    return person.press(message, button.label);
  };
}

const completed = ['quote person', 'search outlet', 'article title', 'event name'] as const;

function summarise(waited: readonly Waited[]): LoadFigures {
  const texts = waited.map(({ outcome }) => outcome.message?.text ?? '');
  const acknowledged = waited.flatMap(({ outcome }) => outcome.acknowledgedAfterMs ?? []);
  return {
    calls: waited.length,
    missed: waited.length - acknowledged.length,
    declined: texts.filter((text) => text.includes('Too many people are asking')).length,
    failed: texts.filter((text) => text.includes('Something went wrong')).length,
    deferred: waited.filter(({ outcome }) => outcome.wasDeferred).length,
    acknowledged: spreadOf(acknowledged),
    answered: spreadOf(waited.map(({ answeredAfterMs }) => answeredAfterMs)),
  };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) };
}
