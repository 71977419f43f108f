// How many requests the sending of digests may make in a second, as whoever receives them counts.

import { setTimeout as wait } from 'node:timers/promises';

export interface RequestBudget {
  /** Makes a request when it is its turn, in the order of calling, and ends as it does. */
  spend<Outcome>(request: () => Promise<Outcome>): Promise<Outcome>;
  /** Shares rate and limit among so many workers, from the next turn on. */
  shareAmong(workers: number): void;
  /** Nobody's turn before so many milliseconds have passed: Discord wants to be left alone. */
  pause(ms: number): void;
}

export interface BudgetOptions {
  /** Turns in a second on average: they are evenly spaced. */
  readonly perSecond: number;
  /**
   * Most requests that the receiver may count in any second, whenever it counts them. At a rate of 40 and a limit of 46 requests may
   * take 150 ms before it is the limit that decides, and a third of a second before a tenth of the rate is lost.
   */
  readonly mostInSecond: number;
  readonly clock?: BudgetClock;
}

export interface BudgetClock {
  /** Milliseconds that only rise. */
  now(): number;
  wait(ms: number): Promise<void>;
}

const steadyClock: BudgetClock = { now: () => performance.now(), wait: (ms) => wait(ms) };

/** Turns that were missed, because nobody asked or the process was busy, may be made up for within this time. */
const catchUpMs = 200;

/** A second, and what two clocks may count differently in it. */
const secondMs = 1010;

/**
 * A request is counted somewhere between its sending and its answer. So one that is unanswered, or was answered less than a second ago,
 * may fall into the same second as the next; never are there more of these than the limit. That holds whatever stalls: this process,
 * the way, or Discord.
 */
export function createRequestBudget({
  perSecond,
  mostInSecond,
  clock = steadyClock,
}: BudgetOptions): RequestBudget {
  let gapMs = 1000 / perSecond;
  let limit = mostInSecond;
  let nextMs = Number.NEGATIVE_INFINITY;
  let restsUntilMs = Number.NEGATIVE_INFINITY;
  let last: Promise<void> = Promise.resolve();
  let underWay = 0;
  /** When requests were answered, in order; those that still count. */
  const answeredAtMs: number[] = [];
  let tellAnswered: () => void = () => undefined;

  /** When there is room for one more; infinite while only an answer can tell. */
  const roomAt = (nowMs: number): number => {
    while ((answeredAtMs[0] ?? nowMs) <= nowMs - secondMs) answeredAtMs.shift();
    const tooMany = underWay + answeredAtMs.length + 1 - limit;
    if (tooMany <= 0) return nowMs;
    return (answeredAtMs[tooMany - 1] ?? Number.POSITIVE_INFINITY) + secondMs;
  };

  /** Looks at the clock after each wait: after a stall of the process those in line must not all go at once. */
  const waitForTurn = async (): Promise<void> => {
    for (;;) {
      const nowMs = clock.now();
      const waitMs = Math.max(nextMs, restsUntilMs, roomAt(nowMs)) - nowMs;
      if (waitMs <= 0) break;
      if (waitMs < Number.POSITIVE_INFINITY) await clock.wait(waitMs);
      else
        await new Promise<void>((resolve) => {
          tellAnswered = resolve;
        });
    }
    nextMs = Math.max(nextMs, clock.now() - catchUpMs) + gapMs;
    underWay += 1;
  };

  return {
    async spend(request) {
      const turn = last.then(waitForTurn);
      last = turn;
      await turn;
      try {
        return await request();
      } finally {
        underWay -= 1;
        answeredAtMs.push(clock.now());
        tellAnswered();
      }
    },
    shareAmong(workers) {
      gapMs = (1000 * workers) / perSecond;
      limit = Math.max(1, Math.floor(mostInSecond / workers));
    },
    pause(ms) {
      restsUntilMs = Math.max(restsUntilMs, clock.now() + ms);
    },
  };
}
