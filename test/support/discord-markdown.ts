// Reads Discord Markdown as a person sees it: the part of Discord's dialect that our renderer uses on purpose.

import { unescapeMarkdown } from '../../src/message/escape-markdown.js';

/** The words on the screen: markers gone, escapes resolved, masked links as their words; one line per line. */
export function visibleText(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => visibleLine(line.replace(/^(-# |#{1,3} |> |- )/, '')))
    .join('\n');
}

/** The texts of block quotations, one per `> ` line. */
export function quotedLines(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => visibleLine(line.slice(2)));
}

/** Addresses that can be clicked, in order: masked links and bare ones. */
export function clickableAddresses(markdown: string): readonly string[] {
  return [...markdown.matchAll(token)].flatMap(({ groups = {} }) => {
    const address = groups.target ?? groups.bare;
    return address === undefined ? [] : [address];
  });
}

const token =
  /(?<escaped>\\[^0-9A-Za-z\s])|(?<code>`[^`\n]+`)|\[(?<label>(?:\\.|[^\]\\\n])*)\]\(<(?<target>[^>\s]*)>\)|(?<bare>https?:\/\/[^\s<]+)|(?<marker>\*\*|__|\*|~~|\|\|)/gsu;

function visibleLine(line: string): string {
  return line.replace(token, (whole: string, ...rest: unknown[]) => {
    const { escaped, code, label, marker } = rest.at(-1) as Record<string, string | undefined>;
    if (escaped !== undefined) return unescapeMarkdown(escaped);
    if (code !== undefined) return code.slice(1, -1);
    if (label !== undefined) return visibleLine(label);
    return marker === undefined ? whole : '';
  });
}
