// A desk that says "later" before it drowns: so many calls at once, so many waiting, completions first.

import PQueue from 'p-queue';
import { type CommandMap, type Desk, refusal } from '../command-kit/index.js';
import { type RememberedCards, rememberCards } from './remember-cards.js';

export interface DeskBounds {
  /** Calls answered at once. One thread answers them one after the other; the second is there when the first is done, or waits for something. */
  readonly atOnce: number;
  /** Calls that may wait, however fast they are answered: a waiting call holds a few kilobytes. */
  readonly waiting: number;
  /** How long the last of them may have to wait, in milliseconds, as fast as calls are answered now. */
  readonly patienceMs: number;
}

/**
 * Two at once, so that a completion waits for two answers at most. 1.2 s, because the wait is an estimate: at 1.5 s the last answers came
 * after 2.05 s, and two are what people wait for. In a rush more patience declines fewer; in one that does not end it declines as many, and
 * lets everybody wait.
 */
export const usualBounds: DeskBounds = { atOnce: 2, waiting: 1000, patienceMs: 1200 };

export interface BoundedDesk extends Desk {
  /** Calls that are answered now, and calls that wait. */
  readonly load: { readonly running: number; readonly waiting: number };
}

/**
 * Completions go before answers, because they are worth nothing after a moment; beyond the bounds there are none. What only
 * moderators and operators may call does not wait: it is rare, it may follow long work, and it may be what helps. Nor does whoever asks
 * for a card that was made a moment ago from the same library: what a button stands for is found by making its card again.
 */
export function createBoundedDesk(
  desk: Desk,
  commands: CommandMap,
  bounds: Partial<DeskBounds> = {},
  nowMs: () => number = () => performance.now(),
): BoundedDesk {
  const { atOnce, waiting, patienceMs } = { ...usualBounds, ...bounds };
  const queue = new PQueue({ concurrency: atOnce });
  const pace = createPace(nowMs);
  const memories = new WeakMap<object, RememberedCards>();
  /** The cards of the library that is asked now; null where nobody tells when it changes. */
  const recall = (): RememberedCards | null => {
    if (desk.edition === undefined) return null;
    const known = memories.get(desk.edition) ?? rememberCards(commands);
    memories.set(desk.edition, known);
    return known;
  };
  const isFull = () => queue.size >= waiting || queue.size * pace.msPerCall > patienceMs;
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (isFull()) throw refusal('too-many-calls');
    return queue.add(async () => {
      try {
        return await work();
      } finally {
        pace.note(queue.size > 0);
      }
    });
  };
  return {
    get load() {
      return { running: queue.pending, waiting: queue.size };
    },
    async run(invocation, caller, onProgress) {
      const remembered = recall();
      const known = remembered?.find(invocation, caller);
      if (known !== undefined) return known;
      const work = async () => {
        const card = await desk.run(invocation, caller, onProgress);
        remembered?.keep(invocation, caller, card);
        return card;
      };
      const access = commands.get(invocation.command)?.access;
      if (access !== 'everyone' && access !== 'subscriber') return work();
      return inTurn(work);
    },
    async complete(soFar, option, typed, caller) {
      if (isFull()) return [];
      return queue.add(() => desk.complete(soFar, option, typed, caller), { priority: 1 });
    },
    read: (request) => inTurn(() => desk.read(request)),
  };
}

/** Before anything was measured. */
const usualMsPerCall = 15;
/** How much the last call weighs against all before it. */
const lastShare = 0.05;
/** One that takes longer tells nothing about others: the library was away, or somebody asked for something odd. */
const mostMsPerCall = 250;

/** How fast calls are answered while others wait: milliseconds from one answer to the next, completions between them included. */
function createPace(nowMs: () => number) {
  let msPerCall = usualMsPerCall;
  let lastAnsweredMs: number | null = null;
  return {
    get msPerCall() {
      return msPerCall;
    },
    /** To be told at every answer whether others wait: until the next one, then, the desk is never idle. */
    note(othersWait: boolean) {
      const answeredMs = nowMs();
      if (lastAnsweredMs !== null)
        msPerCall += lastShare * (Math.min(answeredMs - lastAnsweredMs, mostMsPerCall) - msPerCall);
      lastAnsweredMs = othersWait ? answeredMs : null;
    },
  };
}
