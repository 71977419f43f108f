// Who signs a statement: the name behind a dash in the line below its last paragraph.

import type { Candidate } from './candidate.js';
import type { QuotedParagraph, Run } from './runs.js';
import type { Scene } from './scene.js';

/** Most paragraphs of a statement that its signature counts for, and most tokens of the line that signs it. */
const maxParagraphs = 12;
const maxTokens = 16;

const dashes = new Set('—–―-');

/**
 * "We are heartbroken." and in the line below "- Peter Sanders, chair of the trustees": the one who signs. The statement may go on
 * over paragraphs, each of them opened by a mark. Null where the line below is none, or tells of something said.
 */
export function signatureBelow(scene: Scene, run: Run): Candidate | null {
  const last = lastRunOf(scene, run);
  if (last === null || !fillsParagraph(scene, last)) return null;
  const line = scene.paragraphs[last.paragraphIndex + 1];
  if (line === undefined || !dashes.has(line.tokens[0]?.text ?? '') || line.tokens.length > maxTokens)
    return null;
  if ((scene.cuesIn[line.paragraphIndex] ?? []).length > 0) return null;
  const candidate = scene.candidatesIn[line.paragraphIndex]?.[0];
  return candidate !== undefined && signs(line, candidate) ? candidate : null;
}

/** The last run of a statement, which alone is closed; null when the statement is cut off or too long. */
function lastRunOf(scene: Scene, run: Run): Run | null {
  let last = run;
  for (let count = 1; !last.closed && count < maxParagraphs; count++) {
    const next = scene.runs[last.index + 1];
    if (next === undefined || next.paragraphIndex !== last.paragraphIndex + 1 || !fillsParagraph(scene, last))
      return null;
    last = next;
  }
  return last.closed ? last : null;
}

function fillsParagraph(scene: Scene, { paragraphIndex, openAt, closeEnd }: Run): boolean {
  return openAt === 0 && closeEnd >= (scene.paragraphs[paragraphIndex]?.text.length ?? 0);
}

/** A whole name right behind the dash, or a surname that is all of the line. */
function signs({ tokens }: QuotedParagraph, { kind, text, phraseToken, endToken }: Candidate): boolean {
  if (phraseToken !== 1 || (kind !== 'person' && kind !== 'unknown')) return false;
  const behind = tokens[endToken];
  const isAll = behind === undefined || (behind.text === '.' && endToken === tokens.length - 1);
  return isAll || (text.includes(' ') && behind.text === ',');
}
