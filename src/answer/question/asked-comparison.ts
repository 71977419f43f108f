// A question about outlets → which of them are set side by side, and on what.

import { foldOutlet } from '../../text/fold-outlet.js';

export interface AskedComparison {
  /** Outlets that the question names, spelled as the corpus spells them; empty when all are meant. */
  readonly outlets: readonly string[];
  /** What they are compared on, as typed; may be empty. */
  readonly topic: string;
  /** A number is to be compared: "the number of bodies", "how many children". */
  readonly asksNumber: boolean;
}

const outletNouns = '(?:outlets?|newspapers?|papers?|media|sources|publications?|reports|articles)';
const comparing = '(?:agree|disagree|differ|contradict|match|compare|diverge|say the same|report the same)';
const reporting =
  '(?:report(?:s|ed)?|cover(?:s|ed)?|mention(?:s|ed)?|write|wrote|say|said|carr(?:y|ied)|have|describe[ds]?|speak|spoke)';

/** The forms in the order they are tried; `between` holds the names of outlets where the form has them. */
const forms: readonly RegExp[] = [
  new RegExp(`^(?:do|does|did) (?<between>.+?) ${comparing}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^how (?:do|does|did) (?<between>.+?) ${comparing}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^(?:which|what) ${outletNouns} ${reporting}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^how (?:do|does|did) (?<between>.+?) ${reporting}\\b(?<topic>.*)$`, 'iu'),
  new RegExp(`^what (?:do|does|did) (?<between>.+?) ${reporting}\\b(?<topic>.*)$`, 'iu'),
  /^(?:compare|comparison of) (?<between>.+?) (?:on|about|regarding|over)\b(?<topic>.*)$/iu,
  /^(?:is|are) there (?:an? )?(?:difference|disagreement|contradiction)s? between (?<between>.+?) (?:on|about|over|in|regarding)\b(?<topic>.*)$/iu,
];

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
    const outlets = readOutlets(groups.between, known);
    if (outlets === null) continue;
    const named = (groups.topic ?? '').replace(lead, '').trim();
    const topic = named.replace(numberLead, '').trim();
    return { outlets, topic, asksNumber: topic !== named };
  }
  return null;
}

/** The outlets between which the question asks; empty for "the outlets", null when something else is named. */
function readOutlets(between: string | undefined, known: readonly string[]): readonly string[] | null {
  if (between === undefined) return [];
  const text = between.replace(/['’]s?(?: coverage| reporting| reports?| articles?)?$/iu, '').trim();
  if (new RegExp(`^(?:the |all |these |different |various |other )*${outletNouns}$`, 'iu').test(text))
    return [];
  const names = text.split(/,\s*(?:and\s+)?|\s+and\s+|\s+vs\.?\s+|\s+or\s+/iu).filter((name) => name !== '');
  const outlets = names.map((name) => known.find((outlet) => foldOutlet(outlet) === foldOutlet(name)));
  return names.length > 0 && outlets.every((outlet) => outlet !== undefined) ? outlets : null;
}
