// The locale of whoever asks → the words of the bot. A language is a file beside this one (uk.ts, with the words of Discord's
// command menus in a file of their own) and an entry in the list; the compiler and a test tell what it lacks.

import { en } from './en.js';
import type { Language, Messages, RefusalCode, RefusalDetails } from './language.js';
import { tellReason } from './reasons.js';
import type { Saying } from './saying.js';
import { uk } from './uk.js';

/** By Discord's name of the locale. English stands in the catalogue and in the command files. */
export const languages: ReadonlyMap<string, Language> = new Map([['uk', uk]]);

/** Whether everything that the bot says is there in a language, by its tag. */
export function isOurLanguage(tag: string): boolean {
  return tag === 'en' || languages.has(tag);
}

/** The catalogues of all languages, English first. */
export function listLanguages(): readonly Messages[] {
  return [en, ...[...languages.values()].map(({ messages }) => messages)];
}

/** The catalogue for a locale of Discord ("uk", "en-GB"); English for none, and for a language that we do not have. */
export function messagesFor(locale: string | null | undefined): Messages {
  return languages.get(locale ?? '')?.messages ?? en;
}

/** What is wrong and what to do instead, in the words of a catalogue; details that are reasons are told in them, too. */
export function refusalWords<Code extends RefusalCode>(
  messages: Messages,
  code: Code,
  details: RefusalDetails<Code>,
): Saying {
  const say = messages.refusals[code] as (details: object) => Saying;
  const told = Object.entries(details ?? {}).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? tellReason(value, messages) : value,
  ]);
  return say(Object.fromEntries(told));
}
