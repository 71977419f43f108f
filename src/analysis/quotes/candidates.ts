// Everything in an article that could be the one who speaks: names, pronouns, roles ("a spokesman"), papers and bodies.

import { speechVerbOf } from '../../text/speech-verb-of.js';
import { nationalities } from '../../text/words/places.js';
import type { Named } from '../named.js';
import { type Candidate, isPossessed } from './candidate.js';
import { fromPronoun } from './pronoun-candidates.js';
import { fromRole, listRolePlaces } from './role-candidates.js';
import type { QuotedParagraph } from './runs.js';

/** Candidates of every paragraph in reading order, none inside a quotation but for a name that opens a turn of a script there. `speaksAt` tells a verb that introduces words. */
export function findCandidates(
  paragraphs: readonly QuotedParagraph[],
  named: readonly Named[],
  speaksAt: (paragraph: QuotedParagraph, token: number) => boolean,
): readonly (readonly Candidate[])[] {
  const namedBy = new Map<number, Named[]>();
  for (const name of named) {
    const list = namedBy.get(name.paragraphIndex);
    if (list === undefined) namedBy.set(name.paragraphIndex, [name]);
    else list.push(name);
  }
  const turns = listTurns(paragraphs, named);
  let index = 0;
  return paragraphs.map((paragraph) => {
    const names = namedBy.get(paragraph.paragraphIndex) ?? [];
    const found = scanParagraph(paragraph, names, turns, speaksAt, index);
    index += found.length;
    return found;
  });
}

function scanParagraph(
  paragraph: QuotedParagraph,
  names: readonly Named[],
  turns: ReadonlySet<Named>,
  speaksAt: (paragraph: QuotedParagraph, token: number) => boolean,
  firstIndex: number,
): Candidate[] {
  const { tokens, runAt } = paragraph;
  const found: Candidate[] = [];
  let nextName = 0;
  const takeNamesTo = (until: number): void => {
    for (; nextName < names.length && names[nextName]!.firstToken <= until; nextName++) {
      const name = names[nextName]!;
      const isFree = runAt[name.firstToken] === -1 || turns.has(name);
      if (isFree && !isAdjective(paragraph, name))
        found.push(fromName(paragraph, name, firstIndex + found.length));
    }
  };
  for (const at of listRolePlaces(paragraph)) {
    if (runAt[at] !== -1) continue;
    takeNamesTo(at);
    if (nextName > 0 && at < names[nextName - 1]!.endToken) continue;
    const token = tokens[at]!;
    if (token.kind !== 'word' || paragraph.isOutside(token)) continue;
    const index = firstIndex + found.length;
    const candidate =
      fromPronoun(paragraph, at, index, speaksAt) ?? fromRole(paragraph, at, index, names[nextName]);
    if (candidate !== null) found.push(candidate);
  }
  takeNamesTo(tokens.length);
  return found;
}

function fromName(paragraph: QuotedParagraph, named: Named, index: number): Candidate {
  const { kind, firstToken, endToken, phraseToken, start, end, text, name, gender } = named;
  const possessive = isPossessed(paragraph, endToken);
  return {
    index,
    kind,
    paragraphIndex: named.paragraphIndex,
    firstToken,
    endToken,
    phraseToken,
    start,
    end,
    text,
    name,
    gender,
    possessive,
  };
}

/**
 * Names that open a turn of a script inside marks: "'MAREK: Let us begin.", shouted at the very beginning, with a colon behind.
 * Those of nobody known elsewhere count from the second turn on: "'WARNING: keep out'" is no script.
 */
function listTurns(paragraphs: readonly QuotedParagraph[], named: readonly Named[]): ReadonlySet<Named> {
  const labels = named.filter((name) => opensTurn(paragraphs[name.paragraphIndex], name));
  const counts = new Map<string, number>();
  for (const { text } of labels) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(labels.filter(({ kind, text }) => kind === 'person' || (counts.get(text) ?? 0) > 1));
}

function opensTurn(paragraph: QuotedParagraph | undefined, { firstToken, endToken, text }: Named): boolean {
  if (paragraph?.tokens[endToken]?.text !== ':' || text !== text.toUpperCase()) return false;
  const { runs, runAt } = paragraph;
  const run = runs[(runAt[firstToken] ?? -1) - (runs[0]?.index ?? 0)];
  return run?.firstToken === firstToken;
}

const partyAdjectives = new Set(
  'Democratic Republican Conservative Liberal Labour Libertarian Socialist Communist Green Federal Congressional'.split(
    ' ',
  ),
);

/** "Ukrainian intelligence revealed", "Democratic rival": the word for a people or party only says whose. */
function isAdjective({ tokens }: QuotedParagraph, { text, endToken, end }: Named): boolean {
  const next = tokens[endToken];
  if (next?.kind !== 'word' || next.start !== end + 1 || speechVerbOf(next) !== null) return false;
  return partyAdjectives.has(text) || (nationalities.has(text) && !text.endsWith('s'));
}
