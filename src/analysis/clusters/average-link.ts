// A graph of likenesses → groups, joining those most alike by the average of their pairs.

import { runAtOnce, type Steps } from '../../turns/steps.js';
import { BestOffers } from './best-offers.js';
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
}

/**
 * Groups `count` items: `result[item]` is the lowest position in its group. The two groups with the highest value are joined as long as that is
 * at least the threshold; equals are taken by position, so the result does not depend on the order of `links`.
 */
export function groupByAverageLink(
  count: number,
  links: readonly Link[],
  settings: LinkSettings,
): readonly number[] {
  return runAtOnce(groupInSteps(count, toColumns(links), settings));
}

/** The same in steps. */
export function* groupInSteps(count: number, links: Links, settings: LinkSettings): Steps<readonly number[]> {
  return applyJoins(count, yield* joinInSteps(count, links, settings));
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
): readonly GroupJoin[] {
  return runAtOnce(joinInSteps(count, toColumns(links), settings));
}

/** Groups or joins that are taken in one step. */
const perStep = 64;

/** Every group knows its best offer; a join changes what its own neighbours are offered, and nothing else. */
function* joinInSteps(
  count: number,
  links: Links,
  { floor, threshold, cohesion }: LinkSettings,
): Steps<readonly GroupJoin[]> {
  const groups = yield* LinkedGroups.of(count, links, floor);
  const offers = new BestOffers(count);
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
  for (let item = 0; item < count; item++) {
    offerAll(item);
    if (item % perStep === 0) yield;
  }
  const joins: GroupJoin[] = [];
  for (let best = offers.best; best !== undefined; best = offers.best) {
    const partner = offers.partnerOf(best);
    const [low, high] = best < partner ? [best, partner] : [partner, best];
    joins.push({ low, high, value: offers.valueOf(best) });
    groups.join(low, high, offers.sumOf(best) + floor * groups.sizeOf(low) * groups.sizeOf(high));
    offers.clear(low);
    offers.clear(high);
    const losing: number[] = [];
    groups.eachNear(low, (third, sum) => {
      const value = weigh(low, third, sum);
      const chosen = offers.partnerOf(third);
      if (chosen === low || chosen === high) losing.push(third);
      else if (value !== undefined) offers.offer(third, low, value, sum);
      if (value !== undefined) offers.offer(low, third, value, sum);
    });
    for (const third of losing) offerAll(third);
    if (joins.length % perStep === 0) yield;
  }
  return joins;
}

function toColumns(links: readonly Link[]): Links {
  return {
    ones: Int32Array.from(links, ({ one }) => one),
    others: Int32Array.from(links, ({ other }) => other),
    values: Float64Array.from(links, ({ value }) => value),
  };
}
