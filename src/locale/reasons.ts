// A reason as it is kept, in English → the same reason in the language of whoever reads it.

import { en } from './en.js';
import type { Messages } from './language.js';

interface Template {
  /** Where it stands in the catalogue: `['place', 'locked']`. */
  readonly path: readonly string[];
  /** What stands before, between and behind the holes. */
  readonly fixed: readonly string[];
}

/** A catalogue of reasons, or a part of one. */
interface Branch {
  readonly [name: string]: Branch | string;
}

const hole = /\{(\d)\}/g;

/** Those with the most words of their own first: the others may fit by chance. */
const templates: readonly Template[] = listLeaves(en.reasons)
  .map(([path, words]) => ({ path, fixed: words.split(/\{\d\}/) }))
  .sort((a, b) => b.fixed.join('').length - a.fixed.join('').length);

/**
 * The reason in the words of a catalogue, several that are parted by semicolons one by one. What is not in the list stays as it is,
 * in English; so does what fills a hole, unless it is itself a reason.
 */
export function tellReason(reason: string, messages: Messages): string {
  if (messages === en) return reason;
  return translate(reason, messages.reasons) ?? translateSeveral(reason, messages.reasons) ?? reason;
}

/** Parts may themselves hold semicolons, in a title for instance: each ends at the first where it is a reason. Null if one is none. */
function translateSeveral(reason: string, reasons: Branch): string | null {
  const told: string[] = [];
  let from = 0;
  for (let to = reason.indexOf('; '); from < reason.length; to = reason.indexOf('; ', to + 1)) {
    const part = translate(reason.slice(from, to < 0 ? undefined : to), reasons);
    if (part === null && to < 0) return null;
    if (part === null) continue;
    told.push(part);
    if (to < 0) break;
    from = to + 2;
  }
  return told.join('; ');
}

function translate(reason: string, reasons: Branch): string | null {
  for (const { path, fixed } of templates) {
    const fillings = findFillings(reason, fixed);
    if (fillings === null) continue;
    const words = readLeaf(reasons, path);
    return words.replace(hole, (_, number: string) => {
      const filling = fillings[Number(number) - 1] ?? '';
      return translate(filling, reasons) ?? filling;
    });
  }
  return null;
}

/** What stands in the holes, from the left as short as may be; null when the text is none of this template. */
function findFillings(text: string, [start = '', ...others]: readonly string[]): readonly string[] | null {
  if (others.length === 0) return text === start ? [] : null;
  if (!text.startsWith(start)) return null;
  const fillings: string[] = [];
  let from = start.length;
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1;
    const to = isLast ? text.length - part.length : text.indexOf(part, from + 1);
    if (to <= from || (isLast && !text.endsWith(part))) return null;
    fillings.push(text.slice(from, to));
    from = to + part.length;
  }
  return fillings;
}

/** Every sentence of a catalogue with the way to it. */
function listLeaves(branch: Branch, path: readonly string[] = []): readonly [readonly string[], string][] {
  return Object.entries(branch).flatMap(([name, part]) =>
    typeof part === 'string'
      ? [[[...path, name], part] as [readonly string[], string]]
      : listLeaves(part, [...path, name]),
  );
}

/** Throws for a way that leads nowhere: the compiler sees to it that all catalogues have the same parts. */
function readLeaf(branch: Branch, path: readonly string[]): string {
  const leaf = path.reduce<Branch | string | undefined>(
    (part, name) => (typeof part === 'object' ? part[name] : undefined),
    branch,
  );
  if (typeof leaf === 'string') return leaf;
  throw new Error(`No reason ${path.join('.')} in this language.`);
}
