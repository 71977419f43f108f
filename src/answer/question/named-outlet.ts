// The name of an outlet as a question has it → the outlet of the corpus that it means, or that the corpus has none of it.

import { foldOutlet } from '../../text/fold-outlet.js';
import { outletNames } from '../../text/words/organisations.js';

/** `absent`: surely an outlet, but no article is from it. */
export type NamedOutlet =
  | { readonly kind: 'known'; readonly outlet: string }
  | { readonly kind: 'absent'; readonly name: string };

const foldedNames: ReadonlySet<string> = new Set([...outletNames].map(foldOutlet));
/** What the names of outlets end with that no list has: "the Springfield Gazette". */
const outletEnding =
  /^(?:the )?(?:\p{Lu}\p{L}+ ){1,3}(?:News|Times|Post|Journal|Herald|Tribune|Gazette|Telegraph|Chronicle|Observer|Courier|Examiner|Inquirer|Standard|Weekly|Press|TV|Radio)$/u;

/**
 * Finds the outlet that a name means among those of the corpus: of the same name, else the only one that differs in what
 * it calls itself ("the BBC" for BBC News), else the only one with these initials ("NYT"). Null for a name that may be anything's.
 */
export function findNamedOutlet(typed: string, known: readonly string[]): NamedOutlet | null {
  const name = typed.trim();
  const folded = foldOutlet(name);
  if (folded === '') return null;
  const only = (means: (outlet: string) => boolean): string | undefined => {
    const meant = known.filter((outlet) => means(foldOutlet(outlet)));
    return meant.length === 1 ? meant[0] : undefined;
  };
  const outlet =
    known.find((one) => foldOutlet(one) === folded) ??
    only((one) => withoutKind(one) === withoutKind(folded)) ??
    (/^(?:the )?\p{Lu}{2,5}$/u.test(name) ? only((one) => initialsOf(one) === folded) : undefined);
  if (outlet !== undefined) return { kind: 'known', outlet };
  return foldedNames.has(folded) || outletEnding.test(name)
    ? { kind: 'absent', name: name.replace(/^the /i, '') }
    : null;
}

function withoutKind(folded: string): string {
  return folded.replace(/(?: (?:news|online|agency|com|website|english|media|tv))+$/u, '');
}

function initialsOf(folded: string): string {
  return folded.replace(/(\S)\S*\s*/gu, '$1');
}
