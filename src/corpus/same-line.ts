// Whether two lines of a page are the same line rendered twice.

/** Share of a line that two renderings may differ in: alternative texts change a quotation mark or a dash, no more. */
const maxDifference = 0.1;

/** True for equal lines and for lines that differ in one short place. Two empty lines are not the same. Linear. */
export function isSameLine(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (longer - shorter > longer * maxDifference) return false;
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return longer - head - tail <= longer * maxDifference;
}

/** True when two lines hold the same letters and digits, whatever their case, spaces and punctuation. */
export function hasSameWords(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > 2 * Math.min(a.length, b.length)) return false;
  const folded = fold(a);
  return folded !== '' && folded === fold(b);
}

function fold(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
