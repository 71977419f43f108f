// A desk that says "later" before it drowns: so many calls at once, so many waiting, completions first.

import PQueue from 'p-queue';
import { type CommandMap, type Desk, refusal } from '../command-kit/index.js';
import { type RememberedCards, rememberCards } from './remember-cards.js';

export interface DeskBounds {
  /** Calls answered at once. One thread answers them in turns; a few at once keep it busy while one waits. */
  readonly atOnce: number;
  /** Calls that may wait. At 60 ms an answer this is well below the time after which Discord would show nothing. */
  readonly waiting: number;
}

export const usualBounds: DeskBounds = { atOnce: 4, waiting: 200 };

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
  { atOnce, waiting }: DeskBounds = usualBounds,
): BoundedDesk {
  const queue = new PQueue({ concurrency: atOnce });
  const memories = new WeakMap<object, RememberedCards>();
  /** The cards of the library that is asked now; null where nobody tells when it changes. */
  const recall = (): RememberedCards | null => {
    if (desk.edition === undefined) return null;
    const known = memories.get(desk.edition) ?? rememberCards(commands);
    memories.set(desk.edition, known);
    return known;
  };
  const checkRoom = () => {
    if (queue.size >= waiting) throw refusal('too-many-calls');
  };
  return {
    get load() {
      return { running: queue.pending, waiting: queue.size };
    },
    get isCrowded() {
      return queue.size > 0;
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
      checkRoom();
      return queue.add(work);
    },
    async complete(soFar, option, typed, caller) {
      if (queue.size >= waiting) return [];
      return queue.add(() => desk.complete(soFar, option, typed, caller), { priority: 1 });
    },
    async read(request) {
      checkRoom();
      return queue.add(() => desk.read(request));
    },
  };
}
