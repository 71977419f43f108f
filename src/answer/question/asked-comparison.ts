// A question about outlets → which of them are set side by side, and on what.

import { findNamedOutlet, type NamedOutlet } from './named-outlet.js';

export interface AskedComparison {
  /** Outlets that the question names, spelled as the corpus spells them; empty when all are meant. */
  readonly outlets: readonly string[];
  /** One outlet is named, known or absent: its word is asked for, and nothing compared. */
  readonly isOfOne: boolean;
  /** The first outlet named of which the corpus has no article; null when it has one of each. */
  readonly absent: string | null;
  /** What they are compared on, as typed; may be empty. */
  readonly topic: string;
  /** A number is to be compared: "the number of bodies", "how many children". */
  readonly asksNumber: boolean;
}

const outletNouns = '(?:outlets?|newspapers?|papers?|media|sources|publications?|reports|articles)';
const comparing = '(?:agree|disagree|differ|contradict|match|compare|diverge|say the same|report the same)';
const reporting =
  '(?:report(?:s|ed)?|cover(?:s|ed)?|mention(?:s|ed)?|write|wrote|say|said|carr(?:y|ied)|have|describe[ds]?|speak|spoke)';

const account = `(?:coverage|accounts?|reports?|reporting|versions?|stor(?:y|ies)|articles?|figures?|numbers?)`;
const possessive = "(?:['’]s|['’])";

/**
 * The forms in the order they are tried; `between` holds the names of outlets where the form has them, `other` one that is set apart
 * from them ("how does X differ from Y"), `inner` a topic that stands before it.
 */
const forms: readonly RegExp[] = [
  new RegExp(
    `^how (?:do|does|did) (?<between>.+?)(?:${possessive} ${account})?(?<inner> (?:of|on|about) .+?)? (?:differ|diverge|deviate|compare) (?:from|to|with) (?<other>.+?)(?:${possessive}(?: ${account})?)?(?<topic> (?:on|about|over|in|regarding) .*)?$`,
    'iu',
  ),
  new RegExp(`^(?:do|does|did) (?<between>.+?) ${comparing}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^how (?:do|does|did) (?<between>.+?) ${comparing}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^(?:which|what) ${outletNouns} ${reporting}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^how (?:do|does|did) (?<between>.+?) ${reporting}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^what (?:do|does|did) (?<between>.+?) ${reporting}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(
    `^(?:compare|comparison of) (?<between>.+?)${possessive} ${account}(?<topic> (?:of|on|about|regarding|over) .*)$`,
    'iu',
  ),
  /^(?:compare|comparison of) (?<between>.+?) (?:on|about|regarding|over)\b(?<topic>.*)$/iu,
  /^(?:is|are) there (?:an? )?(?:difference|disagreement|contradiction)s? between (?<between>.+?) (?:on|about|over|in|regarding)\b(?<topic>.*)$/iu,
];

const accountBehind = new RegExp(`${possessive}?(?: ${account})?$`, 'iu');
const possessiveBehind = new RegExp(`${possessive}$`, 'u');
const allOutlets = new RegExp(`^(?:the |all |these |different |various |other )*${outletNouns}$`, 'iu');

const spoken = /^(?:what|how) (?:do|does|did) .+? (?:say|said|speak|spoke|have|mention)\b/iu;

const lead =
  /^\s*(?:with each other\s+)?(?:in (?:their|its) (?:coverage|reporting) of|their coverage of|about|over|that|how|as to|regarding|on|of|in)\s+/iu;
const numberLead =
  /^(?:the )?(?:(?:exact |total )?(?:number|count|amount|figures?|toll)s? (?:of|for|on)|how many)\s+/iu;

/**
 * Reads one sentence; null when it does not compare outlets. `known` are the outlets of the corpus: a name that is none of them
 * ("do Russia and Ukraine agree on …") makes no comparison of outlets.
 */
export function findAskedComparison(sentence: string, known: readonly string[]): AskedComparison | null {
  const plain = sentence.trim().replace(/[?!.\s]+$/u, '');
  for (const form of forms) {
    const groups = form.exec(plain)?.groups;
    if (groups === undefined) continue;
    const { between, other, inner } = groups;
    const named = readOutlets(other === undefined ? between : `${between} and ${other}`, known);
    if (named === null) continue;
    const absent = named.find((outlet) => outlet.kind === 'absent')?.name ?? null;
    // "What did the BBC say about …" may be asked of those who speak for it.
    if (absent !== null && spoken.test(plain)) continue;
    const about = (groups.topic ?? inner ?? '').replace(lead, '').trim();
    const topic = about.replace(numberLead, '').trim();
    const outlets = named.flatMap((outlet) => (outlet.kind === 'known' ? [outlet.outlet] : []));
    return { outlets, isOfOne: named.length === 1, absent, topic, asksNumber: topic !== about };
  }
  return null;
}

/** The outlets between which the question asks; empty for "the outlets", null when something else is named. */
function readOutlets(between: string | undefined, known: readonly string[]): readonly NamedOutlet[] | null {
  if (between === undefined) return [];
  const text = between.replace(accountBehind, '').trim();
  if (allOutlets.test(text)) return [];
  const names = text.split(/,\s*(?:and\s+)?|\s+and\s+|\s+vs\.?\s+|\s+or\s+/iu).filter((name) => name !== '');
  const outlets = names.map((name) => findNamedOutlet(name.replace(possessiveBehind, ''), known));
  return names.length > 0 && outlets.every((outlet) => outlet !== null) ? outlets : null;
}
