// A passage against the premise of a question: whether it tells the thing as done.

import { foldWord, stemWord } from '../../search/terms.js';
import { tokenise } from '../../search/tokenise.js';
import { splitSentences } from '../../text/sentences.js';
import type { Premise } from './premise.js';

/** `unreal`: the verb is there, but only as wished for, denied, planned or asked for. */
export type PremiseStanding = 'held' | 'unreal' | 'absent';

/** Words that, shortly before a verb, make it no fact: "refused to sign", "a request for Moscow to return them". */
const unrealWords = new Set(
  `not never no without cannot would could should may might must if unless whether will wont refuse refused refuses refusing
   reject rejected dismiss dismissed decline declined fail failed deny denied demand demanded urge urged request requested
   want wants wanted hope hopes hoped plan plans planned threaten threatened propose proposed promise promised promises pledge pledged pledges vow vowed vows ready yet nobody none
   hasnt havent didnt doesnt dont isnt wasnt werent wouldnt couldnt cant`.split(/\s+/),
);
/** How many words before the verb they are looked for. */
const unrealReach = 5;
/** "A cut in June was possible": a verb behind an article is a noun, and these make it no fact. */
const articles = new Set(['a', 'an', 'any', 'another', 'further']);
const thoughtOf = new Set('possible likely unlikely expected planned'.split(' '));
const joining = new Set(['and', 'or']);
/** Nouns made of verbs. */
const nominal = /(?:ions?|ments?)$/;
const formsOfBe = new Set('am is are was were be been being'.split(' '));

/** Judges a passage by the best of the places where it has the verb. */
export function judgePremise(passage: string, premise: Premise): PremiseStanding {
  const standings = splitSentences(passage).map(({ start, end }) =>
    judgeSentence(passage.slice(start, end), premise),
  );
  if (standings.includes('held')) return 'held';
  return standings.includes('unreal') ? 'unreal' : 'absent';
}

function judgeSentence(sentence: string, { verb, term, isNegated }: Premise): PremiseStanding {
  const tokens = tokenise(sentence).map(({ text }) => foldWord(text));
  let standing: PremiseStanding = 'absent';
  for (const [index, token] of tokens.entries()) {
    if (stemWord(token) !== term) continue;
    // "Ready to hand over the bodies of 6,000 soldiers and receive any": what made the first verb no fact is far from the second.
    const isJoined =
      token === foldWord(verb) && !token.endsWith('ed') && joining.has(tokens[index - 1] ?? '');
    const before = tokens.slice(isJoined ? 0 : Math.max(0, index - unrealReach), index);
    // "Any surrendering of territory" is a noun; "is surrendering" is the verb.
    if (token.endsWith('ing') && !before.slice(-2).some((word) => formsOfBe.has(word))) continue;
    // "The failed declaration of martial law" was a declaration all the same.
    const isThoughtOf =
      articles.has(tokens[index - 1] ?? '') &&
      tokens.slice(index, index + 6).some((word) => thoughtOf.has(word));
    if (isNegated || nominal.test(token) || !(isThoughtOf || before.some((word) => unrealWords.has(word))))
      return 'held';
    standing = 'unreal';
  }
  return standing;
}
