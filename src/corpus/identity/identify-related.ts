// Captures that may be one article → articles: each article once, whatever pages it was met on.

import type { Article } from '../../model/article.js';
import { compareCodeUnits } from '../../text/code-unit-order.js';
import { type CaptureIds, kindOf, listIds, toPlaceId } from './article-ids.js';
import { groupCaptures } from './group-captures.js';
import { mergeCaptures } from './merge-captures.js';
import { compareFullness, type Print } from './print-capture.js';
import type { TextEvidence } from './text-evidence.js';

/** An article, and the prints it is merged from. */
export interface IdentifiedArticle {
  readonly article: Article;
  readonly prints: readonly Print[];
}

/**
 * Finds out which of some captures are one article and merges them. All captures that have to do with one of them must be
 * given (`listKeys`, matching texts). The result does not depend on the order in which they come. Articles that carry one
 * text under contradicting outlets know each other's ids.
 */
export function identifyRelated(
  captures: Iterable<Print>,
  evidence: TextEvidence,
): readonly IdentifiedArticle[] {
  const prints = [...captures].sort(compareFullness);
  const { groups, sameText } = groupCaptures(prints, evidence);
  const members = groups.map((group) => group.flatMap((index) => prints[index] ?? []));
  const listed = members.map((prints) => prints.map((print) => listIds(print)));
  const ids = assignIds(members, listed);
  const owned = new Set([...ids, ...listed.flat().flatMap(({ own }) => own)]);
  const sameTextIds: string[][] = groups.map(() => []);
  for (const [a, b] of sameText) {
    sameTextIds[a]?.push(ids[b] ?? '');
    sameTextIds[b]?.push(ids[a] ?? '');
  }
  return members.map((prints, index) => {
    const id = ids[index] ?? '';
    const own = listed[index]?.flatMap((one) => one.own) ?? [];
    const former = listed[index]?.flatMap((one) => one.former.filter((was) => !owned.has(was))) ?? [];
    const article = mergeCaptures(prints, {
      id,
      aliases: [...new Set([id, ...own, ...former])].sort(compareCodeUnits),
      sameTextIds: (sameTextIds[index] ?? []).sort(compareCodeUnits),
    });
    return { article, prints };
  });
}

/**
 * Gives each group the surest id of its captures, the fullest capture's first. Where two groups claim one id (a site id or
 * address under contradicting outlets), the group with the fuller text has it and the other takes its next.
 * Groups come with the fullest text first, and within them their captures too.
 */
function assignIds(
  groups: readonly (readonly Print[])[],
  listed: readonly (readonly CaptureIds[])[],
): readonly string[] {
  const taken = new Set<string>();
  return groups.map(([fullest], index) => {
    const claims = (listed[index] ?? []).flatMap(({ own }) => own).sort((a, b) => kindOf(a) - kindOf(b));
    const id = claims.find((claim) => !taken.has(claim)) ?? (fullest ? toPlaceId(fullest) : '');
    taken.add(id);
    return id;
  });
}
