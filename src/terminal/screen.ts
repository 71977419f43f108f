// What a terminal can show, as far as it and the environment tell.

import picocolors from 'picocolors';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { defaultColumns } from './conversation.js';
import type { TerminalScreen } from './render-terminal.js';

/** Colour and links only where a person looks at a terminal, unless FORCE_COLOR or FORCE_HYPERLINK say otherwise; NO_COLOR is obeyed. */
export function describeScreen(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): TerminalScreen {
  const isTerminal = output.isTTY === true;
  return {
    columns: output.columns ?? defaultColumns,
    color: picocolors.isColorSupported && (isTerminal || Boolean(environment.FORCE_COLOR)),
    hyperlinks: createSupportsHyperlinks({ isTTY: isTerminal }),
  };
}
