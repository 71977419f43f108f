// What is looked at when a run is judged speech or not (a scare quote, a title, a nickname, the name of an operation).

import { speechVerbKind } from '../../text/speech-verb-kind.js';
import { readRunForm } from './run-form.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { Scene } from './scene.js';
import type { SpeakerOption } from './speaker-features.js';

/** What is known when a run is judged. */
export interface SpeechQuestion {
  readonly scene: Scene;
  readonly run: Run;
  /** The best option for its speaker and how probable that is, 0…1. */
  readonly best: SpeakerOption;
  readonly probability: number;
  /** Whether the run right before stands in the same sentence and is speech. */
  readonly afterSpeech: boolean;
}

const publications = new Set(
  `book film movie show song album series episode program programme documentary novel play poem magazine newspaper podcast
   column article essay report headline section segment game painting exhibition sitcom anthem hymn ballad blog site website
   musical opera memoir autobiography bestseller comedy drama`.split(/\s+/),
);
const namers = new Set(
  `called named titled entitled dubbed nicknamed known termed labelled labeled codenamed code-named word words term phrase
   term name nickname acronym slogan motto`.split(/\s+/),
);
const determiners = new Set(
  "the a an this that these those his her their its our 's my your any no such".split(' '),
);
const firstPerson = new Set([
  'i',
  'we',
  "i'm",
  "we're",
  "i've",
  "we've",
  'my',
  'our',
  'me',
  'us',
  "i'll",
  "we'll",
  "i'd",
  'you',
  'your',
]);
const finiteVerbs = new Set(
  "is are was were be been am has have had do does did will would can could should must isn't aren't don't doesn't won't can't it's that's there's".split(
    ' ',
  ),
);

export function listSpeechFeatures({
  scene,
  run,
  best,
  probability,
  afterSpeech,
}: SpeechQuestion): readonly string[] {
  const paragraph = scene.paragraphs[run.paragraphIndex] as QuotedParagraph;
  const form = readRunForm(paragraph, run);
  const { before, after } = form;
  const inside = paragraph.tokens.slice(run.firstToken, Math.min(run.endToken, run.firstToken + 40));
  const words = form.words;
  const link = best.cue === null ? 'none' : best.cue.kind;
  const join = best.cue === null ? 'none' : best.cue.join;
  const likely =
    best.candidate === null ? 'nobody' : probability > 0.9 ? 'sure' : probability > 0.6 ? 'likely' : 'unsure';
  const beforeKind = before === null ? 'edge' : kindBefore(before.lower, before.kind);
  const beforeThat = paragraph.tokens[form.beforeIndex - 1]?.lower ?? '';
  const features = [
    'bias',
    `words=${words}`,
    `mark=${run.mark}`,
    `opens=${form.opens}`,
    `ends=${form.ends}`,
    `ends=${form.ends}&next=${form.next}`,
    `words=${words}&opens=${form.opens}`,
    `words=${words}&ends=${form.ends}`,
    `words=${words}&cue=${link}`,
    `words=${words}&speaker=${likely}`,
    `capital=${form.startsCapital}&words=${words}`,
    `speaker=${likely}`,
    `speaker=${likely}&cue=${link}`,
    `cue=${link}&join=${join}`,
    `before=${beforeKind}`,
    `before=${beforeKind}&words=${words}`,
    `before=${beforeKind}&next=${form.next}`,
    `next=${form.next}&words=${words}`,
    `after-speech=${afterSpeech}`,
    `after-speech=${afterSpeech}&words=${words}`,
    `closed=${run.closed}`,
    `first-paragraph=${run.paragraphIndex === 0}`,
  ];
  if (before !== null && namers.has(before.lower)) features.push('after-naming');
  if (namers.has(beforeThat)) features.push('after-naming-far');
  if (before !== null && publications.has(before.lower)) features.push('after-publication');
  if (after !== null && publications.has(after.lower)) features.push('before-publication');
  if (before !== null && /^(?:so-called|self-described|self-styled)$/.test(before.lower))
    features.push('so-called');
  if (beforeThat === 'so' && before?.lower === 'called') features.push('so-called');
  if (best.candidate?.kind === 'first' || best.candidate?.kind === 'you') features.push('speaker-is-writer');
  if (best.candidate !== null) features.push(`speaker-kind=${best.candidate.kind}`);
  if (isTitleCase(inside))
    features.push('title-case', `title-case&words=${words}`, `title-case&speaker=${likely}`);
  if (inside.some(({ lower }) => firstPerson.has(lower))) features.push('first-person');
  if (inside.some(({ lower }) => finiteVerbs.has(lower)))
    features.push('finite-verb', `finite-verb&words=${words}`);
  if (inside.every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase()))
    features.push('all-capitals');
  if (/^\p{Lu}?[\p{Ll}-]+(?:ing|ed|ly)$/u.test(inside[0]?.text ?? '')) features.push('starts-verbal');
  return features;
}

function kindBefore(lower: string, kind: string): string {
  if (kind === 'mark') return /^[,:;(]$/.test(lower) ? lower : 'other-mark';
  if (kind === 'possessive' || determiners.has(lower)) return 'determiner';
  if (namers.has(lower)) return 'naming';
  if (/^(?:a|an)$/.test(lower)) return 'article';
  if (/^(?:of|for|at|from|with|in|on|to|by|about|against|under|over|into|than)$/.test(lower))
    return 'preposition';
  if (lower === 'as' || lower === 'that' || lower === 'and' || lower === 'or' || lower === 'but')
    return lower;
  const cue = speechVerbKind(lower);
  return cue === null ? 'word' : `cue-${cue}`;
}

/** Every longer word begins with a capital: the look of a title. */
function isTitleCase(
  inside: readonly { readonly kind: string; readonly text: string; readonly capital: boolean }[],
): boolean {
  const long = inside.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return long.length > 0 && long.every(({ capital }) => capital) && inside[0]?.capital === true;
}
