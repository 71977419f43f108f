// What is said of words that somebody pasted: whether the coverage has them, and what it has on a message's claims. In English.

import { count, sentences } from './en-nouns.js';

type Until = 'changed' | 'withdrawn';
type CutAt = 'beginning' | 'end' | 'both ends';
type ReasonLeftOut = 'question' | 'too-short' | 'repeated';

const cuts: Readonly<Record<CutAt, string>> = {
  beginning: 'begins before them',
  end: 'goes on after them',
  'both ends': 'begins before them and goes on after them',
};

const speaker = (names: string | null) =>
  names === null ? 'in the corpus nobody is known to say these words.' : `the corpus has ${names}.`;

export const enChecks = {
  verdict: {
    exact: 'Found, letter for letter',
    exactly: 'These words stand in the corpus exactly so.',
    same: 'Found; punctuation or case differs',
    sameAs:
      'The same words in the same order stand in the corpus; capital letters, quotation marks, dashes, other punctuation or white space differ. The article has it as shown.',
    differ: 'Found, but the words differ',
    citationWrong: (title: string) => `${title}; the citation is wrong`,
    furtherPlaces: (number: number) => `They stand in ${count(number, 'further place')}, not shown.`,
    cut: (at: CutAt) => `They are only a part of a sentence, which ${cuts[at]}: read the whole.`,
    differences: (number: number) => `The nearest passage differs in ${count(number, 'place')}.`,
    morePlaces: (number: number) => `… and in ${count(number, 'more place')}.`,
    whatArticleHas: 'What the article has',
    corpusVersion: (version: string) => `Corpus version ${version}.`,
    miss: 'Not in this corpus',
    noPassage: 'No passage of the corpus has these words, nor nearly these.',
    headline: 'A headline, not a passage',
    inHeadline: (article: string) => `The words stand in the headline of ${article}.`,
    hidden: (where: string) => `Not all of the words can be shown here. They begin in ${where}.`,
    notOfStory: (where: string, reason: string) =>
      `In ${where}, they are part of the page, not of the story (${reason}).`,
    /** Of several quotations that were pasted together. */
    severalFound: (found: number, all: number) => `Found: ${found} of ${all} quotations`,
    onlyFirst: (checked: number, all: number) =>
      `Only the first ${checked} of ${all} quotations were checked.`,
    whoSaid: 'Who said this?',
    /** Excerpt, then what stands before it; the words themselves are between these parts. */
    changed: 'Changed: you have ',
    changedTo: ', the article has ',
    added: 'Added: the article does not have ',
    leftOut: 'Left out: the article also has ',
    after: (words: string) => `, after ${words}`,
  },
  citation: {
    thisVersion: 'The citation was made from this very version of the corpus.',
    otherVersion: (theirs: string, ours: string) =>
      `The citation was made from corpus version ${theirs}; this is ${ours}.`,
    hidden: 'The operators of this bot have hidden the article that the citation names.',
    noArticle: (id: string) => `The corpus has no article ${id}, which the citation names.`,
    notThere: (article: string) => `The article that the citation names, ${article}, does not have them.`,
    otherParagraph: (paragraph: number) =>
      `The citation names ¶${paragraph}; the words stand elsewhere in that article.`,
    ended: (end: Until, day: string) =>
      end === 'changed' ? `The article was changed on ${day}` : `The article was withdrawn on ${day}`,
    hadOnce: (end: Until, day: string, title: string, text: string) =>
      `The article was ${end === 'changed' ? 'changed' : 'withdrawn from its source'} on ${day}. Until then “${title}” had these words, letter for letter: “${text}”`,
    outlet: (claimed: string, outlet: string) =>
      `The citation names “${claimed}”; the article has: ${outlet}.`,
    title: (claimed: string, title: string) =>
      `The citation’s title is “${claimed}”; the article’s is “${title}”.`,
    day: (claimed: string, day: string) =>
      `The citation gives as its day: ${claimed}; the article has: ${day}.`,
    /** `names` is null where nobody is known to say the words. */
    speaker: (claimed: string, names: string | null) =>
      `The citation names ${claimed} as the speaker; ${speaker(names)}`,
  },
  attribution: {
    right: (parts: string) => `As the corpus has it: ${parts}.`,
    /** `names` is null where nobody is known to say the words. */
    unknown: (parts: string, names: string | null) =>
      `Whether ${parts} is right was not compared: the corpus has no person, outlet or day for it.${names === null ? '' : ` It gives the words to ${names}.`}`,
    day: (claimed: string, days: string) => `“${claimed}” stands beside them; the article is of ${days}.`,
    elsewhere: (claimed: string, names: string) =>
      `“${claimed}” is named beside them; the words stand in ${names}.`,
    speaker: (claimed: string, names: string | null) =>
      `“${claimed}” is named beside them as the speaker; ${speaker(names)}`,
  },
  claims: {
    title: 'What the coverage has on this message – no verdict',
    miss: 'The message claims nothing that could be looked up',
    chooseOther: 'Choose a message that states something.',
    leftOut: {
      question: 'a question claims nothing',
      'too-short': 'too few words that could be looked for',
      repeated: 'said before',
    } satisfies Readonly<Record<ReasonLeftOut, string>>,
    onlySo: (most: number) => `only ${most} are looked up`,
    checked: (checked: number, all: number) =>
      `${checked === all ? `Checked: ${sentences(all)}.` : `Checked ${checked} of ${sentences(all)}; the others stand at the end.`} Sentences that bear on each claim, with differing numbers and names marked. Whether they bear it out is for you to read.`,
    notChecked: 'Not checked',
    further: (number: number) => count(number, 'further sentence'),
    doesNotName: (names: string) => `does not name ${names}`,
    doesNotHave: (words: string) => `does not have ${words}`,
    deniedByMessage: 'the message denies something, this does not',
    sameNumber: (printed: string) => `same number: ${printed}`,
    sameFigure: (claimed: string, printed: string) =>
      `same figure, told differently: ${claimed} in the message, ${printed} here`,
    differentNumber: (claimed: string, printed: string) =>
      `different number: ${claimed} in the message, ${printed} here`,
    nothing: 'Nothing in the coverage bears on this.',
    nothingNames: (words: string) => `Nothing in the coverage bears on this; no article mentions ${words}.`,
  },
} as const;
