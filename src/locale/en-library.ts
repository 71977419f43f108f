// What is said of the library itself and of what it holds: its articles, outlets, events and numbers. In English.

import { articles, count, outlets, sentences } from './en-nouns.js';

const narrow = 'not shown; narrow with since, until or outlet.';

export const enLibrary = {
  units: { bytes: 'bytes', kilo: 'kB', mega: 'MB', giga: 'GB', tera: 'TB' },
  numbers: {
    miss: (topic: string) => `No article gives a number for “${topic}”`,
    nameThing: 'Name what is counted: “bodies”, “prisoners of war”, “drones”.',
    sameThing: 'These numbers count the same thing.',
    onlyOne: 'Only one article gives a number.',
    apart: (groups: number, isShared: boolean) =>
      `These numbers count ${groups} different things, which are not set against each other${isShared ? '.' : '; no two articles number the same thing.'}`,
    furtherStatements: (number: number) => `${count(number, 'further statement')} of this number not shown.`,
    furtherCounts: (number: number) =>
      `${count(number, 'further count')} not shown; narrow the topic, or use since, until or outlet.`,
    furtherOfEvent: (number: number) =>
      `${count(number, 'further count')} not shown; /compare looks for one thing.`,
    noneOfEvent: 'No sentence on this event says how many or how much of anything.',
    withoutThing: 'Without a word on what it counts',
    onlyOneArticle: 'Only one article',
    different: 'Different numbers',
    sameWords: 'Same number, same words',
    same: 'Same number',
    inDifferentWords: (value: string, wordings: string) => `, ${value}, in different words: ${wordings}.`,
    sameFigure: (value: string) => `Same figure, ${value}, told differently`,
  },
  timeline: {
    happened: 'Happened on',
    noDay: 'No sentence names a day that can be told.',
    published: 'Published on',
    byPublication: 'These articles name no day that can be told; they stand by the day they appeared.',
    resolved: (words: string, days: string, published: string) =>
      `“${words}” resolved to ${days} from the day of publication, ${published}`,
    isAhead: 'not over when published',
    furtherSentences: (number: number) => `${count(number, 'further sentence')} ${narrow}`,
  },
  eventQuotes: {
    reported: 'reported in the outlet’s own words',
    none: 'No sentence on this event quotes anybody whose name stands near.',
    further: (number: number) => `${count(number, 'further quotation')} not shown; see /quote.`,
  },
  eventOutlets: {
    summary: (known: number, isSomeUnknown: boolean, articleCount: number, textCount: number) => {
      const copies = articleCount - textCount;
      const carried =
        copies > 0
          ? `: ${articles(copies)} ${copies === 1 ? 'carries' : 'carry'} a text that another outlet has too`
          : '';
      return `${outlets(known)}${isSomeUnknown ? ' and one unknown' : ''}, ${articles(articleCount)}, ${count(textCount, 'distinct text')}${carried}.`;
    },
    having: 'Who has it',
    lacking: 'Who has it not',
    everyOutlet: 'Every outlet searched has a sentence on it.',
    noSentenceIn: 'No sentence on this event was recognised in the articles of:',
    further: (number: number) => `${count(number, 'further outlet')} not shown.`,
    shared: (number: number) => `${number} shared with another outlet`,
    sentences,
  },
  eventSources: {
    sentencesHere: (number: number) => `${sentences(number)} on this event in the article`,
    further: (number: number) => `${count(number, 'further article')} ${narrow}`,
  },
  events: {
    title: (number: number) => `${count(number, 'event')}, last reported first`,
    miss: 'No event in these articles',
    further: (number: number) => `${count(number, 'further event')} ${narrow}`,
    more: (number: number) => `${number} more`,
    undated: 'reports undated',
    reported: (days: string) => `reported ${days}`,
    tookPlace: (days: string) => `took place ${days}`,
    discovered: 'discovered',
  },
  outlets: {
    title: outlets,
    miss: 'The corpus has no articles',
    articles,
    undated: (number: number) => `${number} undated`,
  },
  article: {
    bestMatch: (typed: string) => `The best match for “${typed}”.`,
    outlet: 'Outlet',
    published: 'Published',
    language: 'Language',
    unknownLanguage: 'unknown language',
    publisher: 'Publisher’s page',
    unknown: 'unknown',
    readFrom: 'Read from',
    otherCaptures: 'Other captures',
    sameText: 'Same text',
    alsoPublishedBy: (names: string) => `also published by ${names}`,
    length: 'Length',
    paragraphs: (number: number) => count(number, 'paragraph'),
    quotations: 'Quotations',
    notLookedFor: 'not looked for: quotations are found in English only',
    none: 'none',
    bySpeakers: (number: number) => `, by ${count(number, 'named speaker')}`,
    nothingQuotable: 'Nothing of its text can be quoted.',
    isMain: 'main article',
    isRelated: 'among the related articles',
    /** Behind the link to an aggregator's page; `place` is one of the two above. */
    ofAggregator: (place: string, page: string) => ` (aggregator), ${place} of ${page}`,
    at: (outlet: string) => `At ${outlet}`,
    aggregatorPage: 'Aggregator page',
    open: 'The article',
    footer: (id: string) => `Article ${id}`,
  },
  history: {
    title: (title: string) => `History of “${title}”`,
    notKept: 'No earlier texts are kept here.',
    noneYet: 'No text of it has been kept yet.',
    firstSeen: (instant: string, changes: number) =>
      `First seen on ${instant}${changes === 0 ? '; it has not changed since.' : `, and changed ${count(changes, 'time')} since.`}`,
    changedOn: (instant: string) => `Changed on ${instant}`,
    morePlaces: (number: number) => `… and in ${count(number, 'more place')}.`,
    after: (words: string) => `, after ${words}`,
    leftOut: 'Left out: ',
    added: 'Added: ',
    was: 'Was ',
    is: ', is ',
  },
  withdrawn: {
    title: (day: string) => `The article was withdrawn on ${day}`,
    isGone: (article: string) => `${article}, is no longer in its source.`,
    inNoAnswer: 'It is in no answer any more. /verify says of a copied citation whether it had the words.',
  },
  status: {
    title: (articleCount: number, pageCount: number) =>
      `${articles(articleCount)} from ${count(pageCount, 'saved page')}`,
    languages: 'Languages',
    outlets: 'Outlets',
    knownOutlets: (known: number, unnamed: number) =>
      `${known || 'none'} known${unnamed === 0 ? '' : `, ${articles(unnamed)} of an unknown one`}`,
    dates: 'Dates',
    noDates: 'none known',
    undated: 'Undated',
    none: 'none',
    quotations: 'Quotations',
    byPeople: (number: number, people: number) => `${number}, by ${count(people, 'person', 'people')}`,
    events: 'Events',
    corpusVersion: 'Corpus version',
    lastIndexed: 'Last indexed',
    justNow: 'just now',
    minutesAgo: (number: number) => `${count(number, 'minute')} ago`,
    hoursAgo: (number: number) => `${count(number, 'hour')} ago`,
    daysAgo: (number: number) => `${count(number, 'day')} ago`,
    faultyFiles: 'Files with faults',
    faults: 'Faults',
    fault: (line: number, expected: string, found: string) =>
      `${line > 0 ? `, line ${line}` : ''}: should be ${expected}; found: ${found}`,
    more: (number: number) => `… and ${number} more.`,
    empty: 'empty',
    /** What systems call a fault → what it means to whoever looks after the files. */
    systemFaults: {
      ENOENT: 'not there any more',
      EACCES: 'kept from the bot by its permissions',
      EPERM: 'kept from the bot by its permissions',
      ELOOP: 'a link that leads to itself',
      EIO: 'damaged on the disk',
    },
    indexNotSaved: 'The index cannot be saved just now.',
    startWillBeLonger: ' Answers are given as ever; the next start will take longer.',
    indexSize: 'Index on disk',
    loose: 'Changed since it was made anew',
    looseNothing: 'nothing',
    looseShare: (percent: number) =>
      percent < 1 ? 'less than 1 % of its words' : `${Math.round(percent)} % of its words`,
    nothingSaved: 'Nothing new can be saved just now.',
    fromWhatIsThere: ' Answers are given from what is there.',
    stored: 'Stored',
    storedIn: { sqlite: 'in SQLite', postgres: 'in PostgreSQL', memory: 'nothing beyond this process' },
    place: 'In',
    database: 'Database',
    room: 'Room on its disk',
    opinions: 'Opinions',
    opinionsOf: (now: Opinions, all: Opinions) =>
      `${opinionWords(now)} of this corpus; ${opinionWords(all)} in all`,
  },
  about: {
    title: 'About Dragoman',
    what: 'Dragoman answers questions about news coverage with the exact words, who said them, and where they stand. Every excerpt is copied letter for letter from a saved article and carries its citation; it writes no sentences of its own about the news. Where the saved articles do not answer, it says so.',
    knows: 'It knows',
    known: (articleCount: number, outletCount: number) =>
      `${count(articleCount, 'saved article')} from ${outlets(outletCount)}; nothing else, and nothing newer.`,
    stores: 'It stores',
    stored:
      'About you, only your Discord id, and only beside what you did as an operator (feeds added, articles hidden, quotations corrected, reindexing started); /privacy shows and deletes it. No messages and no names. Questions to /ask that found nothing are counted without who asked, private ones not at all; reports of quotations are kept without who reported. Each answer prints the question it answers.',
    rights: 'Rights',
    rightsOf:
      'The program is under the MIT licence. The articles stay their publishers’; answers show short excerpts with a link to the publisher where it is known, else to the aggregator page they were read from, named as such.',
    takedown: 'Take-down',
    noContact: 'Ask whoever runs this bot; no contact has been set (TAKEDOWN_CONTACT).',
    contact: (contact: string) => `Ask ${contact}; name the article’s title or its address.`,
  },
} as const;

/** How often answers were found helpful, and how often wrong. */
interface Opinions {
  readonly helpful: number;
  readonly wrong: number;
}

function opinionWords({ helpful, wrong }: Opinions): string {
  return `${helpful} helpful, ${wrong} wrong`;
}
