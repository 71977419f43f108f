// How far a piece of work is, in words and as a bar of characters; the words alone say everything.

import type { Block } from './card.js';

type Progress = Pick<Extract<Block, { kind: 'progress' }>, 'step' | 'done' | 'total'>;

/** "reading pages: 2,100 of 4,766 (44 %)"; only the step while nobody knows how much there is. */
export function progressWords({ step, done, total }: Progress): string {
  if (total <= 0) return step;
  const percent = Math.floor((100 * Math.min(done, total)) / total);
  return `${step}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} (${percent} %)`;
}

/** A bar of `width` characters; empty while nobody knows how much there is. */
export function progressBar({ done, total }: Progress, width: number): string {
  if (total <= 0) return '';
  const full = Math.floor((width * Math.min(Math.max(0, done), total)) / total);
  return '█'.repeat(full) + '░'.repeat(width - full);
}
