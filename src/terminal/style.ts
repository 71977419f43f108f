// How a terminal shows weight and links; without colour or link support everything is plain text.

import picocolors from 'picocolors';

export interface Style {
  strong(text: string): string;
  emphasis(text: string): string;
  underline(text: string): string;
  muted(text: string): string;
  code(text: string): string;
  good(text: string): string;
  warning(text: string): string;
  fault(text: string): string;
  /** Text that opens an address where links are supported; else null. */
  link(text: string, url: string): string | null;
}

export interface StyleOptions {
  readonly color: boolean;
  /** Whether the terminal understands OSC 8 hyperlinks. */
  readonly hyperlinks: boolean;
}

/** Everything given to a style has to be safe text already (`toSafeText`, `toSafeUrl`). */
export function createStyle({ color, hyperlinks }: StyleOptions): Style {
  const colors = picocolors.createColors(color);
  return {
    strong: colors.bold,
    emphasis: colors.italic,
    underline: colors.underline,
    muted: colors.dim,
    code: colors.cyan,
    good: (text) => colors.bold(colors.green(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    fault: (text) => colors.bold(colors.red(text)),
    link: (text, url) =>
      hyperlinks ? `\u001b]8;;${url}\u0007${colors.underline(text)}\u001b]8;;\u0007` : null,
  };
}
