// What is said of subscriptions to digests: their settings, previews, lists, and why an article was told or not. In English.

import { articles, count } from './en-nouns.js';

type StageName = 'library' | 'arrival' | 'topic' | 'exclude' | 'copy';
type DeliveryState = 'due' | 'composed' | 'parked' | 'sent' | 'empty' | 'skipped';

const subscriptions = (number: number) => count(number, 'subscription');
const whatIsSent =
  'The next digest is sent within a minute, whatever the hour, if anything is new. It tells what came since the last one.';

export const enSubscriptions = {
  topic: {
    everything: 'everything',
    event: (title: string) => `the event ${title}`,
    person: (name: string) => `what names ${name}`,
    outlet: (name: string) => `articles from ${name}`,
    words: (words: string) => `the words ${words}`,
  },
  cadence: {
    immediate: (perHour: number) => `as it happens, at most ${count(perHour, 'message')} an hour`,
    hourly: 'hourly',
    daily: (time: string) => `daily at ${time}`,
    /** `weekday` counts from 1, which is Monday. */
    weekly: (weekday: number, time: string) => `weekly, ${weekdays[weekday - 1] ?? weekdays[0]} at ${time}`,
  },
  settings: {
    about: 'About',
    without: 'Without',
    where: 'Where',
    tags: 'Tags',
    when: 'When',
    quiet: 'Quiet',
    quietHours: (from: string, to: string) => `${from} to ${to}`,
    next: 'Next',
    pings: 'Pings',
    length: 'Length',
    lengths: { compact: 'compact', full: 'full' },
    language: 'Language',
    nothingNew: 'Nothing new',
    oneLine: 'one line says so',
    silence: 'nothing is sent',
  },
  preview: {
    title: 'Subscribe to this?',
    titleOfChange: (id: number) => `Change subscription ${id}?`,
    heading: 'The next digest would have looked like this',
    save: 'Save',
    saveChanges: (id: number) => `Save the changes to ${id}`,
    cancel: 'Cancel',
    standIn: 'A stand-in server: nothing is sent from here. /subscriptions test shows the next digest.',
    notSaved: 'Nothing has been saved yet.',
    cannotBeSaved: 'Nothing can be saved before that is mended.',
    obstacles: 'It cannot be delivered there:',
    countsFromNext: 'What has been delivered stays; the change counts from the next digest on.',
    beginning: (backfill: number, isSilent: boolean) =>
      `${backfill === 0 ? 'It begins with what comes after you save it' : `It begins with the latest ${articles(backfill)}`}${isSilent ? ', and is silent when nothing is new.' : '.'}`,
    survey: ({ looked, told, copies, offTopic, excluded }: Survey) =>
      `${[
        `Of the last ${articles(looked)} it would have told of ${told}${copies > 0 ? `, with ${count(copies, 'copy', 'copies')} folded` : ''}`,
        ...(offTopic > 0 ? [`${offTopic} ${offTopic === 1 ? 'is' : 'are'} about something else`] : []),
        ...(excluded > 0 ? [`${excluded} ${excluded === 1 ? 'holds' : 'hold'} an excluded word`] : []),
      ].join('; ')}.`,
    noArticle: 'No article has come yet, so there is nothing to try the filter on.',
    nothingPassed: 'The filter would have let nothing through.',
    /** `passing`: of the whole library. */
    nonePasses: (looked: number, passing: number) =>
      ` None of the last ${articles(looked)} passes it, ${passing === 0 ? 'and none of the whole library does' : `${passing} of the whole library ${passing === 1 ? 'does' : 'do'}`}.`,
    /** 0 where none of the latest articles is kept out, only older ones. */
    excludeFewer: (excluded: number) =>
      `The excluded words keep out ${excluded > 0 ? articles(excluded) : 'what is about the topic'}: exclude fewer words.`,
    useFewerWords:
      'All words of an alternative have to stand in the article: use fewer, or part alternatives by commas.',
    mayBeQuiet: 'That may be right for something that is quiet now; else choose something wider, or words.',
    mayBeEmpty: 'That may be right while nothing comes.',
  },
  list: {
    none: 'No subscription yet',
    howTo: '/subscribe shows what a digest would look like, and saves it when you say so.',
    everythingDaily: 'Everything, daily',
    title: subscriptions,
    byNumber: 'Each by its number: how its last digests went, and what can be changed.',
    export: 'Export',
    preview: (id: number) => `Preview ${id}`,
    remove: (id: number) => `Remove ${id}`,
    pauseOne: (id: number) => `Pause ${id}`,
    resumeOne: (id: number) => `Resume ${id}`,
    paused: 'paused',
    parked: 'cannot be delivered',
  },
  one: {
    title: (id: number) => `Subscription ${id}`,
    saved: (id: number) => `Saved as subscription ${id}`,
    changed: (id: number) => `Subscription ${id} is changed`,
    isPaused: (id: number) => `Subscription ${id} is paused`,
    goesOn: (id: number) => `Subscription ${id} goes on`,
    parked: 'It cannot be delivered for now: ',
    paused: 'Paused',
    since: (instant: string) => ` since ${instant}.`,
    toChange: 'To change it: ',
    showNext: 'Show the next digest',
    sendNow: 'Send it now',
    pause: 'Pause',
    resume: 'Resume',
    longer: 'Longer',
    shorter: 'Shorter',
    silent: 'Silent when nothing is new',
    tell: 'Say when nothing is new',
    remove: 'Remove',
    all: 'All subscriptions',
    latest: 'Latest digests',
    states: {
      due: 'on its way',
      composed: 'on its way',
      parked: 'waiting: it cannot be delivered',
      sent: 'sent',
      empty: 'nothing was new',
      skipped: 'skipped',
    } satisfies Readonly<Record<DeliveryState, string>>,
    removed: (id: number) => `Subscription ${id} removed`,
    toHaveAgain: 'Nothing of it is sent or kept any more. To have it again:',
  },
  sending: {
    asked: { title: 'On its way', text: whatIsSent },
    already: { title: 'One is on its way already', text: whatIsSent },
    stopped: {
      title: 'Nothing can be sent for now',
      text: 'The last digest could not be delivered, and waits. Mend what the subscription tells of, then resume it.',
    },
    nowhere: {
      title: 'Nothing is sent from here',
      text: 'This is a stand-in server without channels. What would be sent can be looked at.',
    },
  },
  test: {
    nothing: (id: number) => `Nothing new for subscription ${id}`,
    noneCame: 'No article has come since its last digest.',
    nonePasses: (number: number) =>
      `${articles(number)} came since its last digest; none passes its filter, or all carry texts that were told.`,
    seeWhy: '/subscriptions why says of any article what became of it.',
    onlyYou: 'Only you see this. Nothing was sent.',
  },
  files: {
    nothing: 'There is no subscription to export',
    setUp: '/subscribe sets one up.',
    exported: (number: number) => `${subscriptions(number)} in a file`,
    takesBack:
      '/subscriptions import takes it back, here or in another server, where it says what does not fit.',
    nothingFits: 'Nothing of this file can be imported',
    title: (number: number) => `Import ${subscriptions(number)}?`,
    import: (number: number) => `Import ${number}`,
    notSaved: 'Nothing has been saved yet. Each begins with what comes after it is saved.',
    imported: (number: number) => `${subscriptions(number)} imported`,
    othersLeftOut: 'The others were left out.',
    wouldBeSaved: 'would be saved',
    saved: 'saved',
    leftOut: 'left out',
    isThere: 'it is there already',
    isFull: (limit: number) => `there are ${limit} already, which is the most`,
  },
  pinged: {
    given: 'You are pinged from now on',
    hasRole: (role: string) => `You have the role ${role}. Press the button again to give it back.`,
    taken: 'You are pinged no longer',
    hasNoRole: (role: string) => `You no longer have the role ${role}.`,
    refused: 'Nothing was changed',
    notInServer: 'Roles are given in servers, on Discord.',
    /** In a list of subscriptions to choose from; null for a role whose name is unknown. */
    pings: (role: string | null) => `pings ${role ?? 'a role'}`,
  },
  why: {
    title: (article: string) => `Why, or why not: ${article}`,
    titleOfNone: 'Why this article is in no digest',
    stages: {
      library: 'In the library',
      arrival: 'Arrival',
      topic: 'Topic',
      exclude: 'Excluded words',
      copy: 'Same text before',
    } satisfies Readonly<Record<StageName, string>>,
    passes: 'passes',
    stops: 'stops here',
    digestOf: 'Digest of ',
    wasTold: 'It was told.',
    onItsWay: 'It is in a digest that is on its way.',
    isCopy: 'It was not told on its own: it carries the text of another article.',
    willNot: 'It was not told, and will not be.',
    wouldNow: 'It would be told now, but its digest went out while the settings were others.',
    next: 'It comes with the next digest.',
    waits: 'It waits: the subscription is stopped for now.',
  },
  match: {
    inLibrary: 'The library has it.',
    isHidden: 'The operators of this bot have hidden it.',
    notInLibrary: 'The library does not have it (any more).',
    notNoted: 'It is not noted yet when it arrived.',
    arrivedAfter: 'It arrived after the subscription began.',
    wasBefore: 'It was there before: the subscription begins later.',
    noCopy: 'No article with this text came before it.',
    copyOf: (outlet: string, title: string) =>
      `The same text had come from ${outlet} (“${title}”); it counts as one more outlet there.`,
    everything: 'The subscription is about everything.',
    eventGone: (slug: string) => `There is no event “${slug}” any more.`,
    reportsOn: (title: string) => `It reports on ${title}.`,
    doesNotReport: (title: string) => `It is not recognised to report on ${title}.`,
    personGone: (name: string) => `No article names ${name} any more.`,
    names: (name: string) => `It names ${name}.`,
    doesNotName: (name: string) => `It does not name ${name}.`,
    isFrom: (outlet: string) => `It is from ${outlet}.`,
    /** `actual` is null for an article whose outlet nobody knows. */
    isNotFrom: (actual: string | null, wanted: string) =>
      `It is from ${actual ?? 'an outlet that nobody knows'}, not from ${wanted}.`,
    nothingExcluded: 'No words are excluded.',
    holdsNone: 'It holds none of the excluded words.',
    holdsExcluded: (words: string) => `It holds ${words}, which is excluded.`,
    holds: (words: string) => `It holds the words: ${words}.`,
    lacks: (words: string, hasAlternatives: boolean) =>
      `It does not hold ${words}${hasAlternatives ? ', nor any alternative' : ''}.`,
  },
} as const;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What a filter would have done with the latest articles. */
interface Survey {
  readonly looked: number;
  readonly told: number;
  readonly copies: number;
  readonly offTopic: number;
  readonly excluded: number;
}
