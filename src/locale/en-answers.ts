// What answers say around the words of the coverage, in English. Names and words that are passed in are shown as they are;
// days and lists come in the words of the language.

import { articles, count, grouped, outlets, sentences } from './en-nouns.js';

const about = (topic: string | null) => (topic === null ? '' : ` about “${topic}”`);

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Of what kind a name is that nothing bears. */
type NameKind = 'person' | 'event' | 'article';
type QuotationKind = 'direct' | 'reported' | 'all';
type View = 'overview' | 'timeline' | 'numbers' | 'quotes' | 'outlets' | 'sources';

const views: Readonly<Record<View, string>> = {
  overview: 'Overview',
  timeline: 'Timeline',
  numbers: 'Numbers',
  quotes: 'Quotes',
  outlets: 'Outlets',
  sources: 'Sources',
};

const said = (name: string) => `What ${name} said`;
const didYouMean = (names: string) => `Did you mean ${names}?`;
/** Parts of at least one kind; one that is zero is left out. */
const quotations = ({ direct, reported }: { direct: number; reported: number }) =>
  [
    ...(direct > 0 ? [count(direct, 'direct quotation')] : []),
    ...(reported > 0 ? [count(reported, 'reported statement')] : []),
  ].join(' and ');
/** "in 3 articles from 2 outlets and one unknown"; `known` counts the outlets that have a name. */
const sources = ({
  number,
  known,
  isSomeUnknown,
}: {
  number: number;
  known: number;
  isSomeUnknown: boolean;
}) => {
  const from = known === 0 ? ' of unknown outlet' : ` from ${outlets(known)}`;
  const rest = known > 0 && isSomeUnknown ? ' and one unknown' : '';
  return `in ${articles(number)}${number === 0 ? '' : from}${rest}`;
};

export const enAnswers = {
  and: 'and',
  or: 'or',
  didYouMean,
  said,
  quotations,
  sources,
  sameTextAt: (names: string) => `same text at ${names}`,
  corrected: 'speaker corrected by the operators of this bot',
  /** What was searched, and that nothing was found. */
  searched: {
    nothing:
      'There was nothing to search: no article passes the filters, or the corpus is empty (see /status).',
    /** `span` is null where no date is known. */
    line: ({
      number,
      known,
      span,
      undated,
    }: {
      number: number;
      known: number;
      span: string | null;
      undated: number;
    }) =>
      `${[
        `Searched ${articles(number)} from ${known === 0 ? 'no named outlet' : outlets(known)}`,
        ...(span === null ? [] : [span]),
        ...(undated === 0 ? [] : [`${grouped(undated)} undated`]),
      ].join(', ')}.`,
    nearest: 'Nearest passages – not answers',
  },
  names: {
    unknown: (kind: NameKind, typed: string) => `No ${kind} called “${typed}” in the corpus`,
    which: (kind: NameKind, typed: string) => `Which ${kind} do you mean by “${typed}”?`,
    mayBe: (typed: string, names: string, others: number) =>
      `“${typed}” may be ${names}${others > 0 ? `, or one of ${others} more; type more of the name` : ''}.`,
    noArticleFrom: (typed: string) => `No article from “${typed}”`,
    noOutletNear: (names: string) => `The corpus has no outlet of that name. ${didYouMean(names)}`,
    noOutletAmong: (names: string | null) =>
      `The corpus has no outlet of that name. It has ${names ?? 'none'}.`,
    onlyTime: (time: string) => `Only ${time}`,
    searchFor: (topic: string) => `Search for “${topic}”`,
  },
  ask: {
    title: 'What the coverage says',
    titleOfConfirmation: 'What the coverage says on it – no verdict',
    alsoNear: 'Also near – not necessarily answers',
    miss: 'The coverage does not say',
    understoodAs: (question: string) => `Understood as “${question}”.`,
    onlyOutlet: (outlet: string) => `Only what ${outlet} writes.`,
    onlyPassedOn: (outlet: string) =>
      `No article is from “${outlet}”: only what others pass on can be shown.`,
    namesNothing: 'The question names nothing to look for',
    toldOfDays: 'What the coverage tells of these days',
    publishedThen: 'Published then, on other things',
    articlesOfDays: 'The articles of these days',
    nothingTold: 'The coverage tells nothing of these days',
    howToName: 'Ask with the words that an article would use: a name, a place, a thing.',
    whoIsMeant: (pronoun: string) => `Who is meant by “${pronoun}”?`,
    nobodyBefore: 'Neither this question nor the one before tells who is meant; ask again with the name.',
    inEnglish: 'Please ask in English',
    howInEnglish: (language: string) =>
      `The question seems to be in ${language}. Answers are looked for in English coverage; ask in English.`,
    orLater: (day: string) => `${day} or later`,
    orEarlier: (day: string) => `${day} or earlier`,
    anyTime: 'any time',
    countedFrom: (day: string) => `counted from ${day}, the day of the newest article`,
    byDaysOf: (event: string) => `by the days of “${event}”`,
    readAs: (typed: string, parts: string) => `“${typed}” is read as ${parts}.`,
    noneMentions: (words: string) => `No article mentions ${words}.`,
    nearestSilent: (words: string) => `The nearest passages say nothing of ${words}.`,
    otherTime: 'The nearest passage tells who was or will be that, not who is.',
    roleElsewhere: 'The nearest passage tells who is that somewhere else.',
    noFigure: (figure: string) => `The nearest passages do not give ${figure}.`,
    notToldAsDone: (verb: string) => `The nearest passages do not tell “${verb}” as something that was done.`,
    nothingOfKind: 'The nearest passages hold nothing of the kind that is asked for.',
    notAllNamed: 'No passage speaks of all that the question names.',
    notToldWhether: (verb: string) => `No passage tells whether “${verb}” is so.`,
    notYet: 'The nearest passages tell of it as still to come.',
    onlyPast: 'The nearest passages tell only of what is over.',
    noOutcome: 'The nearest passages do not tell how it came out.',
    noReason: 'The nearest passages give no reason.',
    saidAboutIt: (name: string) => `What ${name} said about it`,
    inOutletsWords: 'in the outlet’s words',
    bearsOnIt: 'These words bear on it; whether they answer yes or no is for you to read.',
    reportedOnIt: (name: string) => `What outlets report of ${name} on it`,
    noWordsOnIt: (name: string) => `No words of ${name} on this in the coverage`,
    quotedElsewhere: (name: string, times: number, topic: string) =>
      `${name} is quoted ${times === 1 ? 'once' : count(times, 'time')} here, but not on “${topic}”.`,
    namedNotQuoted: (name: string) => `${name} is named here, but no article quotes them.`,
  },
  comparison: {
    title: (topic: string) => `What the outlets say on “${topic}”`,
    miss: (topic: string) => `No outlet here writes about “${topic}”`,
    sideBySide: 'Side by side, in their own words; whether they agree is for you to read.',
    silent: (names: string) => `Nothing on it found in: ${names}.`,
    numbers: (topic: string) => `Numbers: ${topic}`,
  },
  whoSaid: {
    title: (phrase: string) => `Who said ${phrase}?`,
    exact: 'In these words',
    nearly: 'In nearly these words',
    counts: ({ exact, nearly, reported }: { exact: number; nearly: number; reported: number }) =>
      listed([
        ...(exact === 0 ? [] : [`${count(exact, 'quotation')} with these words`]),
        ...(nearly === 0 ? [] : [`${count(nearly, 'quotation')} with nearly these`]),
        ...(reported === 0 ? [] : [count(reported, 'reported statement')]),
      ]),
    furtherNotShown: (number: number) =>
      `${count(number, 'further quotation')} not shown; narrow with outlet, since or until.`,
    miss: (phrase: string) => `Nobody is quoted with ${phrase}`,
    wordsStand: (where: string) => `The words stand ${where}, but not in anybody’s quotation.`,
    nearlyThere: (number: number) => `${count(number, 'quotation')} with nearly these words.`,
    showNearly: 'Nearly these words',
    lookedUp: (number: number) => `Who said this: ${count(number, 'quotation')} looked up`,
    nobody: 'Nobody is quoted with these words, nor nearly these.',
    furtherNotLookedUp: (number: number) =>
      `${count(number, 'further quotation')} of the message not looked up.`,
  },
  quotes: {
    title: (name: string, topic: string | null) => `${said(name)}${about(topic)}`,
    miss: (kind: QuotationKind, name: string, topic: string | null) =>
      `No ${{ direct: 'direct quotation', reported: 'reported statement', all: 'quotation' }[kind]} of ${name}${about(topic)} in these articles`,
    nobodyNames: 'No article here names them, either.',
    onlySpelled: (typed: string, others: string | null) =>
      `Only where the outlet spells the name “${typed}”${others === null ? ': every outlet here does' : `; other spellings here: ${others}`}.`,
    all: (number: number, name: string) => `All ${number} of ${name}`,
    direct: 'In direct quotation',
    reported: 'Reported by outlets in their own words',
    perhaps: (name: string) => `Perhaps ${name} – no name stands near`,
    showInArticle: (number: number) => `Show ${number} in its article`,
    furtherNotShown: (number: number) =>
      `${count(number, 'further utterance')} not shown; narrow with about, since, until or outlet.`,
    tooLong: (number: number) => `${count(number, 'utterance')} in sentences too long to show.`,
  },
  /** Beside an excerpt that shows somebody's words. */
  notes: {
    reported: 'reported speech',
    notNamed: 'speaker not named',
    namedBeside: (name: string) => `${name} is named beside it`,
    pronounIs: (pronoun: string, name: string) => `“${pronoun}” is ${name}, named beside it`,
    perhaps: (name: string) => `perhaps ${name}`,
    pronounMayBe: (pronoun: string, name: string) => `“${pronoun}” may be ${name}`,
    withReserve: (words: string | null) =>
      `the outlet passes this on with reserve${words === null ? '' : `: “${words}”`}`,
    relayed: 'heard from somebody else',
    written: 'written, not spoken',
    inHeadline: 'in the headline',
    inAnswer: (question: string) => `in answer: “${question}”`,
    goesOn: 'goes on in the article',
    spelled: (name: string) => `spelled “${name}”`,
    sameWordsAs: (number: number) => `the same words as ${number}`,
    asBut: (number: number, differences: string) => `as ${number}, but ${differences}`,
    adds: (words: string) => `adds ${words}`,
    without: (words: string) => `without ${words}`,
    insteadOf: (words: string, other: string) => `${words} for ${other}`,
    onlyPart: 'only a part of it',
    someWords: (number: number) => `${number} words`,
    toldTimes: (times: number, wordings: number) =>
      `told ${times} times in this article, ${count(wordings, 'wording')}`,
    toldInArticles: (number: number, wordings: number) =>
      `${articles(number)}, ${count(wordings, 'wording')}`,
    toldByOutlets: (number: number, wordings: number) => `${outlets(number)}, ${count(wordings, 'wording')}`,
  },
  person: {
    who: 'Who',
    office: 'Office',
    heldFromTo: (title: string, from: string, to: string) => `${title}, ${from} to ${to}`,
    heldSince: (title: string, from: string) => `${title} since ${from}`,
    heldUntil: (title: string, to: string) => `${title} until ${to}`,
    called: 'Called',
    spelled: 'Spelled',
    named: 'Named',
    quoted: 'Quoted',
    quotedOn: 'Quoted on',
    namedWith: 'Named with',
    introduced: 'As articles introduce this person',
    namedOnly: 'Where the name stands – with no title beside it',
    tooLong: 'The sentences that name this person are too long to show.',
    likewise: (where: string) => `likewise ${where}`,
    more: (number: number) => `${number} more`,
    notQuoted: 'nowhere in these articles',
    oftenWith: (number: number, words: string) => `often with the word${number === 1 ? '' : 's'} ${words}`,
    inSentences: (number: number) => `in ${sentences(number)}`,
    whoIs: (name: string) => `Who is ${name}?`,
    noPerson: (typed: string) => `“${typed}” names no person in these articles`,
    speaksThough: (name: string) => `They quote ${name} as a speaker, though.`,
    miss: (name: string) => `No article here names ${name}`,
    inAllArticles: (number: number) => (number === 1 ? 'In the one article' : `In all ${articles(number)}`),
  },
  event: {
    views,
    title: (event: string, view: View) => `${event}: ${view}`,
    when: 'When',
    where: 'Where',
    who: 'Who',
    reported: 'Reported',
    named: 'Named',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    sentences: (number: number, where: string) => `${sentences(number)} ${where}.`,
    discovered: 'No one listed this event: it is made of articles that tell the same story.',
    stretches: (number: number) =>
      `They appeared in ${number} stretches of time, months apart: these may be different happenings of one kind.`,
    miss: (title: string) => `No sentence about ${title} in these articles`,
    allSentences: (number: number) => `All ${sentences(number)}`,
    known: (titles: string) => `Events of this corpus: ${titles}.`,
    knownAndMore: (titles: string, others: number) =>
      `Events of this corpus: ${titles} and ${others} more; /events lists them.`,
  },
  latest: {
    title: (number: number) => `Latest ${articles(number)}, newest first`,
    miss: 'No article passes these filters',
    nothingQuotable: 'nothing of its text can be quoted.',
    olderNotShown: (number: number) =>
      `${count(number, 'older article')} not shown; narrow with since, until or outlet.`,
  },
  search: {
    title: (number: number, query: string) => `${count(number, 'passage')} about ${query}`,
    miss: (query: string) => `Nothing about ${query}`,
    notAsPhrase: 'The words occur, but nowhere as the exact phrase.',
    fromArticles: (number: number) => `From ${articles(number)}.`,
  },
  help: {
    title: 'What you can ask',
    howToWrite:
      'Words after a command fill its first option; write the others as name:value or name:"two words". private:true works with every command; on Discord, mention: addresses an answer to one member.',
    more: (command: string) => `More about /${command}`,
    optional: (description: string) => `${description} (optional)`,
    forExample: 'For example:',
    onMessage: 'On Discord: right-click a message (on a telephone, press it long), then Apps, then',
    onMember: 'On Discord: right-click a member (on a telephone, press it long), then Apps, then',
    onlyYouSee: 'Only you see the answer.',
    atTerminal: 'At a terminal:',
    textOfMessage: 'the text of the message',
    idOfMember: 'the member’s id',
  },
  report: { one: 'Report this quotation', some: 'Report a quotation' },
} as const;
