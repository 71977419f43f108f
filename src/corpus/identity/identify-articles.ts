// Captures → articles: each article once, whatever pages it was met on.

import type { Article } from '../../model/article.js';
import { type CaptureIds, kindOf, listIds, toPlaceId } from './article-ids.js';
import type { CapturedItem } from './capture-pages.js';
import { groupCaptures } from './group-captures.js';
import { mergeCaptures } from './merge-captures.js';
import { compareFullness, compareText, type Print, printCapture } from './print-capture.js';

/**
 * Finds out which captures are one article and merges them. The result depends on what is captured, never on the order in
 * which it is given, and is sorted by id. Articles that carry one text under contradicting outlets know each other's ids.
 */
export function identifyArticles(captured: readonly CapturedItem[]): readonly Article[] {
  const prints = captured.map(printCapture).sort(compareFullness);
  const { groups, sameText } = groupCaptures(prints);
  const members = groups.map((group) => group.flatMap((index) => prints[index] ?? []));
  const listed = members.map((prints) => prints.map((print) => listIds(print)));
  const ids = assignIds(members, listed);
  const owned = new Set([...ids, ...listed.flat().flatMap(({ own }) => own)]);
  const sameTextIds: string[][] = groups.map(() => []);
  for (const [a, b] of sameText) {
    sameTextIds[a]?.push(ids[b] ?? '');
    sameTextIds[b]?.push(ids[a] ?? '');
  }
  return members
    .map((prints, index) => {
      const id = ids[index] ?? '';
      const own = listed[index]?.flatMap((one) => one.own) ?? [];
      const former = listed[index]?.flatMap((one) => one.former.filter((was) => !owned.has(was))) ?? [];
      return mergeCaptures(prints, {
        id,
        aliases: [...new Set([id, ...own, ...former])].sort(compareText),
        sameTextIds: (sameTextIds[index] ?? []).sort(compareText),
      });
    })
    .sort((a, b) => compareText(a.id, b.id));
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
