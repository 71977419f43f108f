// "Who is Ukraine's lead negotiator?" → the words of the office or part that somebody has.

import { listTerms } from '../../search/list-terms.js';

export interface AskedRole {
  /** As typed: "the lead negotiator of Ukraine". */
  readonly text: string;
  /** As indexed, each once: at least two, since "who is the president" may be anybody's. */
  readonly terms: readonly string[];
  /** Who has it now is asked, not who had it once. */
  readonly isPresent: boolean;
}

/** Longest role, in telling words; more make a description that no article prints so. */
const maxTerms = 6;

/** Reads one sentence; null when it asks for no role. A name alone ("Who is Medinsky?") is none. */
export function findAskedRole(sentence: string): AskedRole | null {
  const groups = /^who(?:['’]s| (?<verb>is|are|was|were))? (?<role>.+?)[\s?!.]*$/iu.exec(
    sentence.trim(),
  )?.groups;
  if (groups?.role === undefined) return null;
  const [holder = ''] = groups.role.split(/ (?:of|in|for|at) /u);
  if (!/^the /i.test(holder) && !/(?:^|[\s'’])\p{Ll}[\p{L}-]*$/u.test(holder)) return null;
  const terms = [...new Set(listTerms(groups.role))];
  if (terms.length < 2 || terms.length > maxTerms) return null;
  return { text: groups.role, terms, isPresent: !/^w/i.test(groups.verb ?? '') };
}
