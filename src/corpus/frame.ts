// Lines of an aggregator page → its frame: where the article ends and where the related list begins.

import { distance } from 'fastest-levenshtein';
import type { Line } from './decode-page.js';
import { dropFooter } from './footer.js';
import {
  type FrameStep,
  type FrameWords,
  frameSteps,
  frameWords,
  pictureLine,
  tellingSteps,
} from './frame-words.js';
import { isSameLine } from './same-line.js';

export interface Frame {
  /** Language the page is rendered in, by the words of its block; null when it has none. */
  readonly language: string | null;
  /** Story lines between the start of the page and the block. None of the lists holds a blank line. */
  readonly before: readonly Line[];
  /** Story lines that stood among the frame lines: the end of the article. */
  readonly between: readonly Line[];
  /** Lines after the block: the related list. */
  readonly after: readonly Line[];
  /** Whether the block between article and related list was found, if only its beginning. */
  readonly hasBlock: boolean;
  readonly hasFooter: boolean;
  /** Whether the picture stood before the block that closes the body in the logo layout. */
  readonly hasPicture: boolean;
  /** Frame lines that stood outside the block. */
  readonly displaced: readonly Line[];
}

interface Marked extends Line {
  readonly step: FrameStep | null;
}

/** Index of the first line, and of the line after the last one. */
interface Block {
  readonly start: number;
  readonly end: number;
}

/** Fewest different steps that make a block, unless one of them is telling: "Comments" alone may stand in a story. */
const minSteps = 2;

/** Most letters in which a damaged frame line beside the block may differ from its words. */
const maxTypos = 2;

/** Fewest characters by which the last line of a cut page is known as the beginning of a frame line. */
const minCutChars = 3;

/** Longer lines are never frame lines. The longest has 44 characters. */
const maxFrameChars = 60;

/**
 * Finds the frame. A frame line counts only inside the run of frame lines that is the block; elsewhere "Comments",
 * "Related Articles" and the like are story, unless the block lacks that very line (then it was moved). Lines that no
 * story contains ("Explore what Daily8 AI …") are frame wherever they stand. Total; linear in the number of lines.
 */
export function findFrame(allLines: readonly Line[]): Frame {
  const filled = allLines.filter((line) => line.text !== '');
  const words = detectWords(filled);
  const { lines, hasFooter } = dropFooter(filled, words);
  const marked = lines.map((line): Marked => ({ ...line, step: findStep(line.text, words) }));
  const block = findBlock(marked, words);
  if (block === undefined) {
    return {
      language: null,
      ...{ before: lines, between: [], after: [], displaced: [] },
      hasBlock: false,
      hasFooter,
      hasPicture: false,
    };
  }

  const present = new Set(marked.slice(block.start, block.end).map((line) => line.step));
  const isDisplaced = (line: Marked): boolean =>
    line.step !== null && (tellingSteps.includes(line.step) || !present.has(line.step));
  const before = marked.slice(0, block.start);
  const hasPicture = before.at(-1)?.text === pictureLine;
  while (before.at(-1)?.text === pictureLine) before.pop();
  const rest = marked.slice(block.end);
  const betweenEnd = rest.findLastIndex(isDisplaced) + 1;
  const isStory = (line: Marked): boolean => !isDisplaced(line);
  return {
    language: words.language,
    before: before.filter(isStory),
    between: rest.slice(0, betweenEnd).filter(isStory),
    after: rest.slice(betweenEnd),
    hasBlock: true,
    hasFooter,
    hasPicture,
    displaced: [...before, ...rest].filter(isDisplaced),
  };
}

/** The words of the language that most lines of the page belong to; the first language when none does. */
function detectWords(lines: readonly Line[]): FrameWords {
  const counted = frameWords.map((words) => ({
    words,
    count: lines.filter((line) => findStep(line.text, words) !== null).length,
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).words;
}

function findStep(text: string, { steps }: FrameWords): FrameStep | null {
  if (text.length > maxFrameChars) return null;
  const exact = frameSteps.find((step) => text === steps[step]);
  return exact ?? tellingSteps.find((step) => isSameLine(text, steps[step])) ?? null;
}

/** The run of frame lines with the most different steps; undefined when no run is surely the frame. */
function findBlock(lines: readonly Marked[], words: FrameWords): Block | undefined {
  let best: (Block & { readonly steps: number }) | undefined;
  for (let start = 0; start < lines.length; start += 1) {
    if (lines[start]!.step === null) continue;
    let end = start;
    while (lines[end] !== undefined && lines[end]!.step !== null) end += 1;
    const block = trimStory(lines, { start, end });
    const steps = new Set(lines.slice(block.start, block.end).map((line) => line.step));
    const isFrame = steps.size >= minSteps || tellingSteps.some((step) => steps.has(step));
    if (isFrame && steps.size > (best?.steps ?? 0)) best = { ...block, steps: steps.size };
    start = end;
  }
  return best === undefined ? findCutBlock(lines, words) : extend(lines, best, words);
}

/** Leaves out a leading line that comes again, in its place, later in the run: "Comments" as a story's last line. */
function trimStory(lines: readonly Marked[], { start, end }: Block): Block {
  const rank = (index: number): number => frameSteps.indexOf(lines[index]!.step!);
  const lastAt = new Map(lines.slice(start, end).map((line, index) => [line.step, start + index]));
  const comesAgain = (index: number): boolean => lastAt.get(lines[index]!.step)! > index;
  let first = start;
  while (first + 1 < end && rank(first) > rank(first + 1) && comesAgain(first)) first += 1;
  return { start: first, end };
}

/** Takes in damaged frame lines beside or inside the block, and the cut last line of a page that ends in it. */
function extend(lines: readonly Marked[], block: Block, words: FrameWords): Block {
  const present = new Set(lines.slice(block.start, block.end).map((line) => line.step));
  const missing = frameSteps.filter((step) => !present.has(step)).map((step) => words.steps[step]);
  const isDamaged = (line: Marked | undefined): boolean =>
    line !== undefined &&
    line.text.length <= maxFrameChars &&
    missing.some((word) => distance(line.text, word) <= maxTypos);
  let { start, end } = block;
  while (isDamaged(lines[start - 1]) || (start > 0 && lines[start - 1]!.step !== null && start < block.start))
    start -= 1;
  while (isDamaged(lines[end]) || (lines[end]?.step != null && end > block.end)) end += 1;
  if (end === lines.length - 1 && isCutOff(lines[end]!.text, missing)) end += 1;
  return { start, end };
}

/** A page cut off just where its frame begins: its last line is "Hashtags", or the beginning of the line after that. */
function findCutBlock(lines: readonly Marked[], { steps }: FrameWords): Block | undefined {
  const end = lines.length;
  const last = lines[end - 1];
  if (last === undefined || end < 2) return undefined;
  if (last.step === 'hashtags') return { start: end - 1, end };
  if (!isCutOff(last.text, [steps.tryFeatures])) return undefined;
  if (lines[end - 2]!.step === 'hashtags') return { start: end - 2, end };
  return last.text.length >= 'Try Our'.length ? { start: end - 1, end } : undefined;
}

function isCutOff(text: string, frameLines: readonly string[]): boolean {
  return text.length >= minCutChars && frameLines.some((line) => line.startsWith(text));
}
