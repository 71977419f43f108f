// A passage on a question for who is in office → whether it has the office, but of another body than the question's.

import { termOfWord, toTerm } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { splitSentences } from '../../text/sentences.js';
import { nationalities } from '../../text/words/places.js';

/** What a question asks who it is, in two: the words of the office, and the names of whose office it is. */
interface OfficeOf {
  readonly office: readonly string[];
  readonly bodies: ReadonlySet<string>;
}

/** "Nordfisk's chief executive" is another's than "the chief executive of Holm & Sons". False for a role that names no body. */
export function printsRoleElsewhere(passage: string, role: string): boolean {
  const { office, bodies } = partRole(role);
  if (bodies.size === 0 || office.length === 0) return false;
  const standings = splitSentences(passage).flatMap(({ start, end }) =>
    standingsIn(passage.slice(start, end), { office, bodies }),
  );
  return standings.includes('elsewhere') && !standings.includes('here');
}

/** Whether every word of the office itself stands in a text. */
export function holdsOffice(text: string, role: string): boolean {
  const held = new Set(tokenise(text).map((token) => termOfWord(token.text)));
  return partRole(role).office.every((term) => held.has(term));
}

function partRole(role: string): OfficeOf {
  const office: string[] = [];
  const bodies = new Set<string>();
  for (const { text } of tokenise(role)) {
    const term = toTerm(text);
    if (term === null) continue;
    if (/^\p{Lu}/u.test(text)) bodies.add(term);
    else office.push(term);
  }
  return { office, bodies };
}

/** For each place of the office in a sentence: whether the name right before it, or any of the sentence, is the body asked for. */
function standingsIn(sentence: string, { office, bodies }: OfficeOf): readonly ('here' | 'elsewhere')[] {
  const words = tokenise(sentence).map(({ text }) => ({ text, term: termOfWord(text) }));
  if (words.some(({ term }) => bodies.has(term)))
    return office.every((one) => words.some(({ term }) => term === one)) ? ['here'] : [];
  return words.flatMap((_, at) => {
    if (!office.every((term, index) => words[at + index]?.term === term)) return [];
    const before = words[at - 1]?.text ?? '';
    // "Former chief executive …" only opens its sentence.
    const opens = at === 1 && !/['’]s$/.test(before);
    const isName = !opens && /^\p{Lu}/u.test(before) && !nationalities.has(before);
    return isName ? ['elsewhere' as const] : [];
  });
}
