// A graph of likenesses → groups, joining those most alike by the average of their pairs; after a change, at the cost of what differs.

import { runAtOnce, type Steps } from '../../turns/steps.js';
import { BestOffers, isBefore } from './best-offers.js';
import { LinkedGroups, type Links } from './linked-groups.js';

/** Two items, by position, and how alike they are. */
export interface Link {
  readonly one: number;
  readonly other: number;
  readonly value: number;
}

export interface LinkSettings {
  /** What a pair without a link counts; no link may be below it. */
  readonly floor: number;
  /** Least value at which two groups are joined. */
  readonly threshold: number;
  /**
   * How much of a group's own average is asked of those who join it, as a share: a group of near copies takes in only what is alike,
   * a loose one is more open. 0 asks nothing.
   */
  readonly cohesion: number;
}

/** Two groups become one; `low` and `high` are the lowest positions in each. */
export interface GroupJoin {
  readonly low: number;
  readonly high: number;
  /** The average over all pairs between them, less what their cohesion asks. */
  readonly value: number;
  /** The sum over all pairs between them. */
  readonly between: number;
}

/** How items were joined before some came and some went, by the positions that they have now, which are in the same order. */
export interface EarlierJoins {
  /** In their order; -1 stands for a group of which the lowest item is gone. */
  readonly joins: readonly GroupJoin[];
  /** Whether an item was there, with the same links to all others that were. */
  wasThere(item: number): boolean;
}

const nothingEarlier: EarlierJoins = { joins: [], wasThere: () => false };

/**
 * Groups `count` items: `result[item]` is the lowest position in its group. The two groups with the highest value are joined as long as that is
 * at least the threshold; equals are taken by position, so the result does not depend on the order of `links`.
 */
export function groupByAverageLink(
  count: number,
  links: readonly Link[],
  settings: LinkSettings,
): readonly number[] {
  return applyJoins(count, listJoins(count, links, settings));
}

/** The groups that joins lead to, made in their order. */
export function applyJoins(count: number, joins: readonly GroupJoin[]): readonly number[] {
  const joinedTo = Array.from({ length: count }, (_, item) => item);
  for (const { low, high } of joins) joinedTo[high] = low;
  return joinedTo.map((_, item) => {
    let root = item;
    while (joinedTo[root] !== root) root = joinedTo[root] ?? root;
    return root;
  });
}

/** The joins in the order in which they are made. With a higher threshold the same joins are made up to the first one below it. */
export function listJoins(
  count: number,
  links: readonly Link[],
  settings: LinkSettings,
  earlier?: EarlierJoins,
): readonly GroupJoin[] {
  return runAtOnce(joinInSteps(count, toLinks(count, links), settings, earlier));
}

/** Groups or joins that are taken in one step. */
const perStep = 64;

/**
 * The joins in their order, in steps. Every group that is looked at knows its best offer; a join changes what its own neighbours are offered, and
 * nothing else. A group that there was before, too, is not looked at: among such groups the next join is the next earlier one. One that was
 * joined with what there is no more goes a way of its own from then on, and is looked at.
 */
export function* joinInSteps(
  count: number,
  links: Links,
  { floor, threshold, cohesion }: LinkSettings,
  { joins: earlier, wasThere }: EarlierJoins = nothingEarlier,
): Steps<readonly GroupJoin[]> {
  const groups = new LinkedGroups(count, links, floor);
  const offers = new BestOffers(count);
  const isLookedAt = new Uint8Array(count);
  /** By group that is not looked at: those looked at that may be joined with it, themselves or what they have become part of. */
  const lookers = new Map<number, number[]>();
  /** Undefined where the two would not be joined. */
  const weigh = (one: number, other: number, sum: number): number | undefined => {
    const average = floor + sum / (groups.sizeOf(one) * groups.sizeOf(other));
    const value = average - cohesion * Math.max(0, groups.averageInside(one), groups.averageInside(other));
    return value >= threshold ? value : undefined;
  };
  const offerAll = (group: number): void => {
    offers.clear(group);
    groups.eachNear(group, (other, sum) => {
      const value = weigh(group, other, sum);
      if (value !== undefined) offers.offer(group, other, value, sum);
    });
  };
  const noteLooker = (group: number, other: number): void => {
    if (isLookedAt[other] === 1) return;
    const known = lookers.get(other);
    if (known === undefined) lookers.set(other, [group]);
    else if (!known.includes(group)) known.push(group);
  };
  const lookAt = (group: number): void => {
    if (group < 0 || isLookedAt[group] === 1) return;
    isLookedAt[group] = 1;
    lookers.delete(group);
    offerAll(group);
    if (earlier.length > 0) groups.eachNear(group, (other) => noteLooker(group, other));
  };
  const joins: GroupJoin[] = [];
  /** As it was done before: only those who look at one of the two are offered something else. */
  const repeat = (join: GroupJoin): void => {
    const { low, high, between } = join;
    joins.push(join);
    groups.join(low, high, between);
    const both = [...(lookers.get(low) ?? []), ...(lookers.get(high) ?? [])];
    if (both.length === 0) return;
    const now = [...new Set(both.map((group) => groups.groupOf(group)))];
    lookers.delete(high);
    lookers.set(low, now);
    for (const group of now) offerAll(group);
  };
  const takeOffer = (best: number): void => {
    const partner = offers.partnerOf(best);
    const [low, high] = best < partner ? [best, partner] : [partner, best];
    const between = offers.sumOf(best) + floor * groups.sizeOf(low) * groups.sizeOf(high);
    joins.push({ low, high, value: offers.valueOf(best), between });
    groups.join(low, high, between);
    for (const group of [low, high]) {
      isLookedAt[group] = 1;
      lookers.delete(group);
      offers.clear(group);
    }
    const losing: number[] = [];
    groups.eachNear(low, (third, sum) => {
      const value = weigh(low, third, sum);
      if (isLookedAt[third] === 1) {
        const chosen = offers.partnerOf(third);
        if (chosen === low || chosen === high) losing.push(third);
        else if (value !== undefined) offers.offer(third, low, value, sum);
      } else noteLooker(low, third);
      if (value !== undefined) offers.offer(low, third, value, sum);
    });
    for (const third of losing) offerAll(third);
  };
  for (let item = 0; item < count; item++) {
    if (!wasThere(item)) lookAt(item);
    if (item % perStep === 0) yield;
  }
  for (let next = 0, step = 1; ; step++) {
    if (step % perStep === 0) yield;
    const { best } = offers;
    const known = earlier[next];
    if (known !== undefined && !(isAsBefore(known.low) && isAsBefore(known.high))) {
      lookAt(known.low);
      lookAt(known.high);
      next += 1;
    } else if (known !== undefined && (best === undefined || comesFirst(known, best))) {
      repeat(known);
      next += 1;
    } else if (best !== undefined) takeOffer(best);
    else return joins;
  }

  function isAsBefore(group: number): boolean {
    return group >= 0 && isLookedAt[group] === 0;
  }

  function comesFirst({ value, low, high }: GroupJoin, offered: number): boolean {
    return isBefore(value, low, high, offers.valueOf(offered), offered, offers.partnerOf(offered));
  }
}

function toLinks(count: number, links: readonly Link[]): Links {
  const lists: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    lists[link.one]?.push(link);
    lists[link.other]?.push(link);
  }
  return {
    eachOf: (item, take) => {
      for (const { one, other, value } of lists[item] ?? []) take(one === item ? other : one, value);
    },
  };
}
