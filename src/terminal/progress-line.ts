// How far a long call is, in place, where a terminal can; elsewhere nothing, because a file of progress helps nobody.

import { createLogUpdate } from 'log-update';
import type { Card } from '../card/card.js';
import { progressBar, progressWords } from '../card/progress-words.js';
import { toSafeText } from './safe-text.js';

export interface ProgressLine {
  /** Shows the card's title and its progress, in place of what it showed before. Whoever shows one lets Ctrl-C end its work. */
  readonly show: (card: Card) => void;
  /** Takes it off the screen. */
  clear(): void;
}

const barColumns = 20;

export function createProgressLine(
  output: NodeJS.WritableStream & { readonly isTTY?: boolean },
): ProgressLine {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const line = createLogUpdate(output as NodeJS.WriteStream, { showCursor: true });
  return {
    show({ title, blocks }) {
      const progress = blocks.flatMap((block) =>
        block.kind === 'progress' ? [`${progressBar(block, barColumns)} ${progressWords(block)}`.trim()] : [],
      );
      line([`${title} (Ctrl-C cancels)`, ...progress].map(toSafeText).join('\n'));
    },
    clear: () => line.clear(),
  };
}
