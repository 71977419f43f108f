// What the bot says around its answers, in English: the catalogue that other languages follow. Every refusal is a sentence
// about what is wrong and one about what to do instead.

import { enAnswers } from './en-answers.js';
import { enChecks } from './en-checks.js';
import { enCitations } from './en-citations.js';
import { enCommandRefusals } from './en-command-refusals.js';
import { enDigestRefusals } from './en-digest-refusals.js';
import { enDigests } from './en-digests.js';
import { enFeeds } from './en-feeds.js';
import { enLibrary } from './en-library.js';
import { enModeration } from './en-moderation.js';
import { enReasons } from './en-reasons.js';
import { enReindex } from './en-reindex.js';
import { enSubscriptions } from './en-subscriptions.js';
import { enWeb } from './en-web.js';
import { counter } from './plural.js';
import type { Saying } from './saying.js';

const count = counter('en');
const seconds = (number: number) => count(number, { one: 'second', other: 'seconds' });
const listed = (names: readonly string[]) => names.join(', ');

type Access = 'everyone' | 'subscriber' | 'moderator' | 'operator';

const allowed: Readonly<Record<Access, string>> = {
  everyone: 'everyone',
  subscriber: 'those who manage this server or its channels',
  moderator: 'moderators of this server',
  operator: 'the operators of this bot',
};

export const en = {
  /** The tag of the language, by which its numbers and the names of languages are written. */
  tag: 'en',
  /** What stands around a card on Discord. */
  frame: {
    near: 'Near, not an answer',
    notice: 'Notice',
    error: 'Not done',
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    firstOfCallTooLong: (pages: number) =>
      `First of ${pages} pages: the call is too long to turn them from here`,
    firstOfNotRepeated: (pages: number) =>
      `First of ${pages} pages: the call is not made again for the others`,
    previous: 'Previous',
    next: 'Next',
    share: 'Share with the channel',
    dismiss: 'Dismiss',
    helpful: 'Helpful',
    wrong: 'Wrong',
    /** Before a mention: "For @bob". */
    mentioned: 'For',
  },
  citations: enCitations,
  answers: enAnswers,
  library: enLibrary,
  checks: enChecks,
  subscriptions: enSubscriptions,
  moderation: enModeration,
  web: enWeb,
  digests: enDigests,
  feeds: enFeeds,
  reindex: enReindex,
  reasons: enReasons,
  incident: {
    title: 'Something went wrong on our side',
    advice: 'Please try again. If it happens again, tell whoever runs this bot the incident number below.',
    number: (id: string) => `Incident ${id}`,
  },
  feedback: {
    title: 'Thank you',
    noted:
      'Counted for the operators: the command and the state of the corpus, not your name and not your question.',
    report: 'If a quotation stands under a wrong name, “Report” on the card tells the operators which one.',
  },
  settings: {
    title: 'Settings of this server',
    savedTitle: 'Settings saved',
    resetTitle: 'Settings are back to the beginning',
    reset: 'Back to the beginning',
    resetAll: 'Reset all settings',
    answers: 'Answers',
    answersPublic: 'for all, unless somebody asks with private:true',
    answersPrivate: 'for whoever asks alone, unless they ask with private:false',
    mentions: 'Questions by mention or reply',
    mentionsOn: 'answered',
    mentionsOff: 'not answered; commands are',
    channels: 'Channels',
    everyChannel: 'every channel that the bot can see',
    roles: 'Who may ask',
    everybody: 'everybody',
    footer: 'Footer',
    noFooter: 'none',
    cooldown: 'Between two questions of one member',
    channelCooldown: 'Between two questions in one channel',
    noCooldown: 'no wait',
    layout: 'Layout',
    layoutCards: 'cards',
    layoutClassic: 'classic embeds, which other bots can read',
    seconds,
    exempt: 'Members with Manage Server are exempt from channels, roles and waits.',
    standIn: 'There is no server here: this holds in the playground on this machine.',
  },
  refusals: {
    'unknown-command': ({
      name,
      near,
      names,
    }: {
      name: string;
      near: string | null;
      names: readonly string[];
    }) => [
      `There is no command /${name}.`,
      near === null
        ? `The commands are ${listed(names.map((known) => `/${known}`))}.`
        : `Did you mean /${near}?`,
    ],
    'unknown-menu': ({ name }: { name: string }) => [
      `There is no command “${name}” any more.`,
      'Type /help to see what there is.',
    ],
    'missing-subcommand': ({ command, names }: { command: string; names: readonly string[] }) => [
      `/${command} needs a word that says what to do.`,
      `Type one of ${listed(names.map((name) => `/${command} ${name}`))}.`,
    ],
    'unknown-subcommand': ({
      command,
      typed,
      near,
      names,
    }: {
      command: string;
      typed: string;
      near: string | null;
      names: readonly string[];
    }) => [
      `/${command} has no “${typed}”.`,
      near === null
        ? `Type one of ${listed(names.map((name) => `/${command} ${name}`))}.`
        : `Did you mean /${command} ${near}?`,
    ],
    'no-subcommands': ({ command }: { command: string }) => [
      `/${command} has no subcommands.`,
      `Type /${command} alone.`,
    ],
    empty: () => ['Nothing was typed.', 'Type a command, for example /help.'],
    'repeated-option': ({ name }: { name: string }) => [`“${name}” is given twice.`, 'Give it once.'],
    'stray-words': ({ words }: { words: string }) => [
      `This command does not take the words “${words}”.`,
      'Leave them out.',
    ],
    'unclear-words': ({ name, words }: { name: string; words: string }) => [
      `“${name}” is already given; it is unclear where “${words}” belongs.`,
      'Put quotation marks around a value of several words: name:"two words".',
    ],
    'mistyped-option': ({ typed, near }: { typed: string; near: string }) => [
      `There is no option “${typed}”.`,
      `Did you mean ${near}:? Words of a text with such a colon go in quotation marks.`,
    ],
    'unknown-option': ({
      name,
      near,
      names,
    }: {
      name: string;
      near: string | null;
      names: readonly string[];
    }) => [
      `There is no option “${name}”.`,
      near === null ? `The options are ${listed(names) || 'none'}.` : `Did you mean “${near}”?`,
    ],
    'unclosed-quotation-mark': ({ name }: { name: string }) => [
      `The value of “${name}” opens a quotation mark and does not close it.`,
      `Write ${name}:"two words"; a quotation mark inside is written \\".`,
    ],
    'missing-value': ({ name }: { name: string }) => [
      `“${name}” has no value.`,
      `Write ${name}:value or leave it out.`,
    ],
    'missing-option': ({ name, description }: { name: string; description: string }) => [
      `“${name}” is missing.`,
      `${description}. Type it after the command.`,
    ],
    'blank-option': ({ name, description }: { name: string; description: string }) => [
      `“${name}” is missing.`,
      `${description}. Type it after the command.`,
    ],
    'too-long': ({ name, chars, maxChars }: { name: string; chars: number; maxChars: number }) => [
      `“${name}” has ${chars} characters; at most ${maxChars} are read.`,
      'Make it shorter.',
    ],
    'bad-choice': ({ name, value, choices }: { name: string; value: string; choices: readonly string[] }) => [
      `“${value}” is no ${name}.`,
      `Choose one of ${listed(choices)}.`,
    ],
    'bad-integer': ({ name, value, range }: { name: string; value: string; range: Range | null }) => [
      `“${name}” has to be a whole number; “${value}” does not fit.`,
      range === null ? 'Write digits only.' : `Write a number from ${range.min} to ${range.max}.`,
    ],
    'bad-flag': ({ name, value }: { name: string; value: string }) => [
      `“${name}” is true or false; “${value}” is neither.`,
      `Write ${name}:true or ${name}:false.`,
    ],
    'bad-date': ({ name, value }: { name: string; value: string }) => [
      `“${value}” is no day for “${name}”.`,
      'Write a day as 2025-06-02, or a month as 2025-06.',
    ],
    'bad-span': ({ since, until }: { since: string; until: string }) => [
      `“since” (${since}) is after “until” (${until}).`,
      'Swap them, or leave one out.',
    ],
    'bad-id': ({ name, value }: { name: string; value: string }) => [
      `“${value}” does not name a ${name}.`,
      'Choose it from the list that Discord offers.',
    ],
    'not-allowed': ({ command, access }: { command: string; access: Access }) => [
      `/${command} is for ${allowed[access]}.`,
      access === 'subscriber'
        ? 'Ask one of them, or call it in a direct message to this bot: it is for your own digests there.'
        : 'Ask one of them.',
    ],
    'too-many-calls': () => [
      'Too many people are asking at this moment.',
      'Please ask again in a few seconds.',
    ],
    'store-unavailable': () => [
      'What this needs cannot be looked up or saved just now.',
      'Try again later. Operators find the reason in /status and in the log.',
    ],
    'no-question': () => [
      'There is no question behind the mention.',
      'Write it in the same message, or use /ask.',
    ],
    'expired-button': ({ line }: { line: string | null }) => [
      'This button no longer works.',
      line === null ? 'Call the command again; /help lists what there is.' : `Call it again: ${line}`,
    ],
    'already-counted': () => [
      'You have said so about this answer already.',
      'One opinion of each member counts.',
    ],
    'opinions-not-counted': () => [
      'Opinions are not counted here.',
      'Anybody can come to this page, and nobody knows who has said so before. In a server on Discord they are.',
    ],
    'not-your-card': () => [
      'This answer is not yours to take away.',
      'Whoever asked can, and so can members who may manage messages here.',
    ],
    'private-and-mention': () => [
      'A private answer cannot be addressed to somebody else.',
      'Leave out “private” or “mention”.',
    ],
    'may-not-mention': () => [
      'You may not write in this channel, so the bot mentions nobody here for you.',
      'Leave out “mention”.',
    ],
    'closed-channel': ({ channels }: { channels: readonly string[] }) => [
      'This server keeps questions to certain channels, and this is none of them.',
      channels.length === 0 ? 'Ask a moderator which.' : `Ask in ${listed(channels)}.`,
    ],
    'not-your-role': () => [
      'In this server, only members with certain roles may ask.',
      'A moderator can tell you which.',
    ],
    'mentions-off': () => [
      'In this server, mentions are not answered.',
      'Use /ask; it takes the same question.',
    ],
    'not-a-server': () => ['Settings belong to a server.', 'Call this in the server that they are for.'],
    'nothing-to-set': () => ['Nothing was given to change.', 'Choose at least one option of /settings set.'],
    'cooling-down': ({ seconds: wait }: { seconds: number }) => [
      'One moment: you have asked a lot in a short time.',
      `You can ask again in ${seconds(wait)}.`,
    ],
    'channel-cooling-down': ({ seconds: wait }: { seconds: number }) => [
      'One moment: much is being asked in this channel.',
      `The next question is taken in ${seconds(wait)}.`,
    ],
    ...enCommandRefusals,
    ...enDigestRefusals,
  },
} as const satisfies Catalogue;

interface Range {
  readonly min: number;
  readonly max: number;
}

/** The outer form of a catalogue. */
interface Catalogue {
  readonly refusals: Readonly<Record<string, (details: never) => Saying>>;
  readonly [part: string]: object | string;
}
