// What is said of reports, corrections, hidden articles, unanswered questions and what is stored about a person. In English.

import { count } from './en-nouns.js';

type Problem = 'wrong speaker' | 'not said' | 'other';

const often = (number: number) => (number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`);

export const enModeration = {
  report: {
    problems: {
      'wrong speaker': 'Somebody else said it',
      'not said': 'Nobody said it',
      other: 'Something else',
    } satisfies Readonly<Record<Problem, string>>,
    which: 'Which quotation is wrong?',
    reportOne: (number: number) => `Report ${number}`,
    whatIsWrong: 'What is wrong with this quotation?',
    noSpeaker: 'It is shown without a speaker.',
    shownAs: (speaker: string) => `It is shown as said by ${speaker}.`,
    whoSees: 'The operators of this bot see the quotation and what is wrong with it, not who reported it.',
    done: 'Reported to the operators',
    reported: (problem: string) => `Reported: ${problem.toLowerCase()}.`,
    thanks: 'Thank you. Your name is not stored with it.',
    enough: 'That is enough for now',
    tooMany: 'You have reported ten quotations within an hour. Please report further ones later.',
    none: 'No such quotation in the coverage',
    howTo:
      'Use the button on a card that shows it, or paste the quoted words as they stand there. It may have been corrected since.',
  },
  hidden: {
    title: 'This article is hidden',
    text: 'The operators of this bot have taken it out of answers, searches, digests and exports.',
    footer: '/about says whom to ask about it.',
    done: 'Hidden',
    isOut: ' is in no answer, search, digest or export from now on.',
    copiesStay: 'The same text is also published by other outlets, where it stays.',
    hideCopy: (outlet: string) => `Hide at ${outlet} too`,
    unknownOutlet: 'an unknown outlet',
    showAgain: 'Show it again',
    showOneAgain: (title: string) => `Show again: ${title}`,
    shownAgain: 'Shown again',
    wasNot: 'It was not hidden',
    haveIt: 'Answers, searches, digests and exports have it again.',
    noSuch: 'No hidden article has that id or title. /unhide alone lists those that are hidden.',
    none: 'No article is hidden',
    howTo: '/hide takes an article out of everything.',
    list: (number: number) => count(number, 'hidden article'),
    by: 'By ',
    member: (id: string) => `member ${id}`,
  },
  gaps: {
    none: 'No question went unanswered',
    howTo: 'Questions to /ask that the coverage does not answer are counted here, without names.',
    title: (number: number) => `${count(number, 'question')} without an answer`,
    asked: (number: number, day: string) => ` – ${number === 1 ? 'once' : `${number} times`}, last on ${day}`,
    deleteOne: (number: number) => `Delete ${number}`,
    deleteAll: 'Delete all',
    footer:
      'Counted without the names of those who asked; questions asked with private:true are not counted.',
    nothingDeleted: 'Nothing to delete',
    deleted: (number: number) => `${count(number, 'question')} deleted`,
    notInList: 'That question is not in the list; /gaps list shows it.',
    list: 'The list',
  },
  privacy: {
    nothing: 'Nothing is stored about you',
    title: 'What is stored about you',
    yourId: 'Your Discord id, beside what you did or asked for:',
    deleteAll: 'Take my id off all of it',
    nothingDeleted: 'There was nothing to delete',
    deleted: 'Your id has been deleted',
    digestsEnded: 'Digests to you have ended; what you decided as an operator stays, without your id.',
    atTerminal: 'At a terminal there is no account. What is kept lies in DATA_DIR or DATABASE_URL.',
    labels: {
      feedsAdded: 'Feeds you added',
      reindexRunsStarted: 'Runs of reindexing you started',
      articlesHidden: 'Articles you hid',
      correctionsMade: 'Quotations you corrected',
      directSubscriptions: 'Digests you asked for in direct messages',
    },
    alwaysTrue:
      'Questions, messages and names are not stored. Questions to /ask that found nothing are counted without who asked, unless asked with private:true. Reports of quotations are stored without who reported.',
  },
  reports: {
    none: 'No open report',
    howTo: 'Members report with the button on a card that shows quotations, or with /report.',
    title: (number: number) => count(number, 'open report'),
    show: (id: number) => `Report ${id}`,
    one: (id: number, problem: string) => `Report ${id}: ${problem}`,
    problems: {
      'wrong speaker': 'somebody else said it',
      'not said': 'nobody said it',
      other: 'something is wrong',
    } satisfies Readonly<Record<Problem, string>>,
    shownAs: 'Shown as said by',
    nobody: 'nobody named',
    article: 'Article',
    reported: 'Reported',
    lastOn: (times: number, instant: string) => `${often(times)}, last on ${instant}`,
    noLongerShown: 'It is no longer shown. The words were: ',
    saidIt: (name: string) => `${name} said it`,
    noCertainSpeaker: 'No certain speaker',
    notQuotation: 'Not a quotation',
    dismiss: 'Dismiss',
    footer: (number: string) =>
      `Somebody else said it: /reports correct number:${number} speaker:"Full Name". The whole article: /hide.`,
    open: 'Open reports',
    line: ({ problem, times, words, speaker, title }: ReportLine) =>
      `: ${problem} (${often(times)}) – “${words}”, shown as said by ${speaker ?? 'nobody named'}, in “${title}”`,
    noCorrection: 'No correction',
    nothingCorrected: 'No quotation has been corrected by the operators.',
    corrections: (number: number) => count(number, 'correction'),
    saidBy: (name: string | null) => `said by ${name ?? 'nobody named'}`,
    unnamed: 'no certain speaker',
    noQuotation: 'not a quotation',
    takeBack: (id: number) => `Take back ${id}`,
    by: 'by ',
  },
  decisions: {
    corrected: 'Corrected',
    isSpeaker: (name: string) => `The quotation is ${name}’s from now on, and says that it was corrected.`,
    isUnnamed: 'Nobody is named as its speaker from now on.',
    takenOut: 'Taken out',
    isNoQuotation: 'The words are no longer shown as a quotation. The article stays as it is.',
    dismissed: 'Dismissed',
    stays: 'The quotation stays as it is. The same report does not come up again.',
    takenBack: 'Taken back',
    asRead: 'The quotation is shown as the program reads it again.',
  },
} as const;

/** A report in a list of them. */
interface ReportLine {
  readonly problem: string;
  readonly times: number;
  readonly words: string;
  readonly speaker: string | null;
  readonly title: string;
}
