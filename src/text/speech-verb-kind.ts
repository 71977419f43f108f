// What kind of speech a verb tells, by its written form.

import { inflectVerb } from './inflect-verb.js';
import { namingVerbForms, reportingVerbs, speechVerbForms, thoughtVerbForms } from './words/speech-verbs.js';

/** say, tell/ask, write/tweet/post, other verbs of speech, verbs that name or characterise, verbs of mind. */
export type SpeechVerbKind = 'say' | 'tell' | 'write' | 'speech' | 'name' | 'think';

const kinds = new Map<string, SpeechVerbKind>();
const add = (kind: SpeechVerbKind, forms: Iterable<string>): void => {
  for (const form of forms) kinds.set(form, kind);
};
// Later entries win: a verb that both thinks and says says.
add('think', thoughtVerbForms);
add('speech', speechVerbForms);
add('name', namingVerbForms);
add('write', ['write', 'tweet', 'post'].flatMap(inflectVerb));
add('tell', ['tell', 'ask'].flatMap(inflectVerb));
add('say', inflectVerb('say'));

/** The kind of a word in lower case, taken as a verb; null for words that introduce no speech. */
export function speechVerbKind(lower: string): SpeechVerbKind | null {
  return kinds.get(lower) ?? null;
}

/** Every form that has a kind, each once. */
export function listSpeechVerbForms(): Iterable<string> {
  return kinds.keys();
}

const bases = new Map<string, number>();
reportingVerbs.forEach((verb, index) => {
  for (const form of inflectVerb(verb)) if (!bases.has(form)) bases.set(form, index);
});

/** Index into `reportingVerbs` of the verb a written form belongs to; -1 for none. */
export function reportingVerbIndex(lower: string): number {
  return bases.get(lower) ?? -1;
}

/** Base forms that no other form of their verb looks like: "press", "state", not "read" or "cast". */
const baseForms = new Set(reportingVerbs.filter((verb) => !inflectVerb(verb).slice(1).includes(verb)));

/** Whether a word in lower case is the base form of a verb of speech and so, behind a singular, a noun: "press secretary". */
export function isBaseForm(lower: string): boolean {
  return baseForms.has(lower);
}
