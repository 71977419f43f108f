// Pairs the quotation marks of a paragraph: straight, curly, British single ones with apostrophes inside, nested, re-opened, unclosed.

import type { Span } from '../model/locator.js';

/** A run between quotation marks; `start` and `end` leave the marks out. Runs nested in another one are not listed. */
export interface MarkedRun extends Span {
  readonly mark: 'single' | 'double';
  /** Position of the opening mark. */
  readonly openAt: number;
  /** After the closing mark, or `end` when there is none. */
  readonly closeEnd: number;
  readonly closed: boolean;
  /** Opened while the run before was still open: the quotation goes on ("…the BBC. 'And then …"). */
  readonly continues: boolean;
}

/**
 * Outermost runs of one paragraph in order, none empty. A closing mark inside another kind of quotation closes nothing; an
 * opening mark at the start of a sentence while a run is open ends that run unclosed and continues it; a run without a close
 * goes to the end of the paragraph. An apostrophe is no mark ("don't", "voters'", "'90s"). Linear; never throws.
 */
export function findMarkedRuns(paragraph: string): readonly MarkedRun[] {
  const marks = readMarks(paragraph);
  return new Pairing(paragraph, marks).run();
}

/** How a mark can be read from what stands beside it. */
interface Mark {
  readonly at: number;
  readonly kind: 'single' | 'double';
  readonly opens: boolean;
  /** `weak`: more likely the apostrophe of a plural ("voters' demands") or a dropped g ("doin' it"). */
  readonly closes: 'no' | 'weak' | 'yes';
  /** The word before ends a sentence or the paragraph begins here. */
  readonly afterSentence: boolean;
}

const markCharacters = /["'“”„«»‘’‚]/g;

function readMarks(paragraph: string): readonly Mark[] {
  const marks: Mark[] = [];
  // Tested rather than matched: most paragraphs hold a few apostrophes and no other mark, and each match would be an array.
  markCharacters.lastIndex = 0;
  while (markCharacters.test(paragraph)) {
    const at = markCharacters.lastIndex - 1;
    if (isInsideWord(paragraph, at)) continue;
    const mark = readMark(paragraph, at, paragraph.charAt(at));
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

/** An apostrophe between two small letters, as nearly every one: no mark. */
function isInsideWord(paragraph: string, at: number): boolean {
  const code = paragraph.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019) return false;
  return isSmallLetter(paragraph.charCodeAt(at - 1)) && isSmallLetter(paragraph.charCodeAt(at + 1));
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function readMark(paragraph: string, at: number, character: string): Mark | null {
  const before = paragraph.charAt(at - 1);
  const after = paragraph.charAt(at + 1);
  const kind = /["“”„«»]/.test(character) ? 'double' : 'single';
  const openContext = before === '' || /[\s([{—–\-/:"“‘']/.test(before);
  const closeContext = before !== '' && !/[\s([{]/.test(before);
  const letterAfter = /[\p{L}\p{N}]/u.test(after);
  const letterBefore = /[\p{L}\p{N}]/u.test(before);
  if (kind === 'single' && letterBefore && letterAfter) return null;
  const opens = canOpen(paragraph, at, character, openContext, after);
  const closes = canClose(paragraph, at, character, closeContext, letterAfter);
  if (!opens && closes === 'no') return null;
  return { at, kind, opens, closes, afterSentence: isAfterSentence(paragraph, at) };
}

const shortened = /^(?:\d0s|em|til|twas|tis|cause|bout|round|n|cos|neath|ere)(?![\p{L}\p{N}])/iu;

function canOpen(
  paragraph: string,
  at: number,
  character: string,
  openContext: boolean,
  after: string,
): boolean {
  if (character === '”' || character === '»' || character === '’') return false;
  if (character === '“' || character === '„' || character === '«') return true;
  if (!openContext || after === '' || /[\s,.;:!?)\]]/.test(after))
    return character === '"' && openContext && /^\s/.test(after) && at === 0;
  if (character === '"') return true;
  if (/["'’”]/.test(after) && paragraph.charAt(at - 1) !== '') return false;
  return !shortened.test(paragraph.slice(at + 1, at + 9));
}

function canClose(
  paragraph: string,
  at: number,
  character: string,
  closeContext: boolean,
  letterAfter: boolean,
): Mark['closes'] {
  if (character === '“' || character === '„' || character === '«' || character === '‘' || character === '‚')
    return 'no';
  if (character === '”' || character === '»') return 'yes';
  if (character === '"')
    return closeContext || /[\s.,;:!?)—–-]|^$/.test(paragraph.charAt(at + 1)) ? 'yes' : 'no';
  if (letterAfter) return 'no';
  // `“It is,” ’ he said`, `left, ' said`: a space slipped in before the closing mark.
  if (!closeContext) return /[,.!?…"”]\s$/.test(paragraph.slice(Math.max(0, at - 2), at)) ? 'yes' : 'no';
  const dropped = /(?:\p{L}s|\p{L}in|\bo)$/u.test(paragraph.slice(Math.max(0, at - 4), at));
  const goesOn = /^\s+[\p{Ll}\d]/u.test(paragraph.slice(at + 1, at + 4));
  const nameGoesOn = /s$/.test(paragraph.charAt(at - 1)) && /^ \p{Lu}/u.test(paragraph.slice(at + 1, at + 3));
  return dropped && (goesOn || nameGoesOn) ? 'weak' : 'yes';
}

function isAfterSentence(paragraph: string, at: number): boolean {
  const before = paragraph.slice(Math.max(0, at - 6), at).trimEnd();
  return before === '' ? at < 6 : /[.!?…]['"”’)\]]*$/.test(before);
}

/** One pass over the marks of a paragraph. */
class Pairing {
  readonly #text: string;
  readonly #marks: readonly Mark[];
  readonly #runs: MarkedRun[] = [];
  #open: Mark | null = null;
  #continues = false;
  /** Quotations open inside the outermost one, by kind. */
  #nested: Mark[] = [];

  constructor(text: string, marks: readonly Mark[]) {
    this.#text = text;
    this.#marks = marks;
  }

  run(): readonly MarkedRun[] {
    for (let index = 0; index < this.#marks.length; index++) this.#read(index);
    if (this.#open !== null && this.#mayStayOpen(this.#open)) this.#finish(this.#text.length, false);
    return this.#runs;
  }

  #read(index: number): void {
    const mark = this.#marks[index];
    if (mark === undefined) return;
    if (this.#open === null) this.#begin(mark, index);
    else if (mark.kind === this.#open.kind) this.#readSameKind(mark, index);
    else this.#readOtherKind(mark);
  }

  #begin(mark: Mark, index: number): void {
    if (!mark.opens) return;
    if (mark.kind === 'single' && !this.#hasClose(index) && !this.#mayStayOpen(mark)) return;
    this.#open = mark;
    this.#nested = [];
  }

  #readSameKind(mark: Mark, index: number): void {
    const reopens = mark.opens && mark.afterSentence && /\s/.test(this.#text.charAt(mark.at - 1));
    if (reopens) {
      this.#finish(mark.at, false);
      this.#continues = true;
      this.#begin(mark, index);
    } else if (mark.opens && mark.closes === 'no') this.#nest(mark, index);
    else if (mark.closes !== 'no' && !this.#isApostrophe(mark, index)) this.#close(mark, index);
  }

  /** A mark of the other kind inside an open run: a nested quotation, without a say in where the run ends. */
  #readOtherKind(mark: Mark): void {
    const last = this.#nested.at(-1);
    if (last?.kind === mark.kind && mark.closes === 'yes') this.#nested.pop();
    else if (mark.kind === 'double' && mark.opens) this.#nested.push(mark);
  }

  #nest(mark: Mark, index: number): void {
    if (this.#hasClose(index)) this.#nested.push(mark);
  }

  #close(mark: Mark, index: number): void {
    const nested = this.#nested.findLastIndex(({ kind }) => kind === mark.kind);
    if (nested >= 0) {
      this.#nested.length = nested;
      // Two quotations that end together are sometimes printed with one mark: nothing is left to close the outer one.
      if (this.#closesLater(index)) return;
    }
    this.#finish(mark.at, true);
  }

  /** The next mark of the same kind is a close. */
  #closesLater(index: number): boolean {
    const kind = this.#marks[index]?.kind;
    const next = this.#marks.slice(index + 1, index + 12).find((mark) => mark.kind === kind);
    return next !== undefined && next.closes === 'yes' && !(next.opens && next.afterSentence);
  }

  /** A weak close counts as an apostrophe when a real close follows before anything opens. */
  #isApostrophe(mark: Mark, index: number): boolean {
    if (mark.closes !== 'weak') return false;
    for (let at = index + 1; at < Math.min(this.#marks.length, index + 12); at++) {
      const next = this.#marks[at];
      if (next?.kind !== 'single') continue;
      if (next.opens) return false;
      if (next.closes === 'yes') return true;
    }
    return false;
  }

  /** Whether any mark after this one can close it before the same kind opens anew at the start of a sentence. */
  #hasClose(index: number): boolean {
    const open = this.#marks[index];
    for (let at = index + 1; at < Math.min(this.#marks.length, index + 40); at++) {
      const mark = this.#marks[at];
      if (mark?.kind === open?.kind && mark?.closes !== 'no') return true;
    }
    return false;
  }

  /** A quotation may go on into the next paragraph when it opens one, or a sentence, or follows a colon or comma. */
  #mayStayOpen(mark: Mark): boolean {
    if (mark.kind === 'double') return true;
    const words = this.#text.slice(mark.at, mark.at + 200).split(/\s+/, 5).length;
    return (
      words > 4 &&
      (mark.afterSentence || /[:,]\s*$/.test(this.#text.slice(Math.max(0, mark.at - 3), mark.at)))
    );
  }

  #finish(until: number, closed: boolean): void {
    if (this.#open === null) return;
    let start = this.#open.at + 1;
    let end = until;
    while (start < end && /\s/.test(this.#text.charAt(start))) start++;
    while (end > start && /\s/.test(this.#text.charAt(end - 1))) end--;
    if (end > start)
      this.#runs.push({
        start,
        end,
        mark: this.#open.kind,
        openAt: this.#open.at,
        closeEnd: closed ? until + 1 : end,
        closed,
        continues: this.#continues,
      });
    this.#open = null;
    this.#continues = false;
    this.#nested = [];
  }
}
