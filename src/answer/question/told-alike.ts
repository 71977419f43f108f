// A verb and a text → whether the text tells the same in another word, or the opposite.

import { toTerm } from '../../search/terms.js';
import { listedKey } from '../../text/actions.js';
import { particles } from '../../text/words/action-words.js';

const verbsOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(' ').flatMap((verb) => toTerm(verb) ?? []));

/** Verbs by which one of two things is told: who asks for one is answered by the other, as its denial. */
const opposites: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [verbsOf('win won beat defeat triumph'), verbsOf('lose lost')],
  [
    verbsOf('accept approve agree allow back support'),
    verbsOf('reject refuse decline deny dismiss block oppose'),
  ],
  [verbsOf('rise rose risen raise increase grow'), verbsOf('fall fell fallen cut lower decrease drop')],
  [verbsOf('convict condemn jail'), verbsOf('acquit clear')],
  [verbsOf('open reopen'), verbsOf('close shut')],
  [verbsOf('stay remain keep'), verbsOf('leave quit resign')],
];

/** Whether a text has another word for the action of a question's verb: "dead" for "died", "exchanged" for "hand over". */
export function tellsSameAction(text: string, verb: string, question: string): boolean {
  const words = wordsOf(question);
  const behind = words[words.indexOf(verb.toLowerCase()) + 1] ?? '';
  const key = listedKey(particles.has(behind) ? `${verb.toLowerCase()} ${behind}` : verb.toLowerCase());
  return key !== undefined && wordsOf(text).some((word) => listedKey(word) === key);
}

/** Whether a text tells the opposite of a verb: "lost" for "win". */
export function tellsOpposite(text: string, verb: string): boolean {
  const term = toTerm(verb);
  if (term === null) return false;
  const against = opposites.flatMap(([one, other]) =>
    one.has(term) ? [other] : other.has(term) ? [one] : [],
  );
  return wordsOf(text).some((word) => {
    const told = toTerm(word);
    return told !== null && against.some((verbs) => verbs.has(told));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
