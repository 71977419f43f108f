// A typed line → Invocation: the one grammar for terminal, command line, buttons and deep links.

import { freeOption, getCallable, getCommand } from './callable.js';
import {
  type Callable,
  type CommandMap,
  type Invocation,
  type OptionSpec,
  privateOption,
} from './command.js';
import { countSlips } from './nearest-name.js';
import { readFlag } from './read-input.js';
import { refusal } from './refusal.js';

/**
 * Reads `/command [subcommand] words name:value name:"two words"`. The slash may be missing.
 *
 * - Words without a name fill the first required option (else the first that takes words), verbatim; several runs of
 *   words are joined by one space.
 * - Only an option's own name before a colon, at the start of a word, makes an option: "at 10:30?" is words.
 * - A value is one word, or stands in quotation marks (straight, curly, angled or full-width); within straight ones
 *   `\"` and `\\` are escapes. After `name: ` with a space (the form in which Discord shows a call) a text runs on to
 *   the next option, and so does the unquoted value of the option that words would fill.
 *
 * Values are raw: `readInput` checks them. Throws `InputError` for an unknown command or subcommand, an option given
 * twice or without a value, a name that is nearly an option's, an unclosed quotation mark, words that no option takes, and words
 * behind a bare value where others came before ("/ask who won outlet:Sky News"): they may belong to either.
 */
export function parseInvocation(line: string, commands: CommandMap): Invocation {
  const [, typedName = '', afterName = ''] = /^\s*\/?(\S*)\s*(.*)$/su.exec(line) ?? [];
  if (typedName === '') throw refusal('empty');
  const command = getCommand(commands, typedName.toLowerCase());
  const [, typedSubcommand = '', afterSubcommand = ''] = /^(\S*)\s*(.*)$/su.exec(afterName) ?? [];
  const isGroup = command.kind === 'group';
  const subcommand = isGroup && typedSubcommand !== '' ? typedSubcommand.toLowerCase() : null;
  const callable = getCallable(command, subcommand);
  const { input, isPrivate } = readArguments(isGroup ? afterSubcommand : afterName, callable);
  return { command: command.name, subcommand, input, private: isPrivate };
}

function readArguments(
  body: string,
  callable: Callable,
): { input: Record<string, string>; isPrivate: boolean } {
  const input: Record<string, string> = {};
  const runs: string[] = [];
  const free = freeOption(callable);
  const given = new Set<string>();
  let isPrivate = false;
  let mayGoOn = false;
  let position = skipSpace(body, 0);
  while (position < body.length) {
    const option = optionAt(body, position, callable);
    if (option === undefined) {
      const end = endOfText(body, position, callable);
      const words = body.slice(position, end).trimEnd();
      if (mayGoOn && runs.length > 0) throw refusal('unclear-words', { name: free ?? '', words });
      runs.push(words);
      mayGoOn = false;
      position = end;
    } else {
      if (given.has(option.name)) throw refusal('repeated-option', { name: option.name });
      given.add(option.name);
      const runsOn = option.name === free && runs.length === 0;
      const { value, end } = readValue(body, option, callable, runsOn);
      const isBare = body.slice(option.valueAt, end) === value;
      mayGoOn = isBare && (option.spec.type === 'text' || option.spec.type === 'date');
      if (option.name === privateOption.name) isPrivate = readFlag(privateOption.name, value);
      else input[option.name] = value;
      position = end;
    }
    position = skipSpace(body, position);
  }
  if (runs.length > 0) {
    const words = runs.join(' ');
    if (free === undefined) throw refusal('stray-words', { words });
    if (given.has(free)) throw refusal('unclear-words', { name: free, words });
    input[free] = words;
  }
  return { input, isPrivate };
}

interface OptionAt {
  readonly name: string;
  readonly spec: OptionSpec;
  /** Where the value may start: right after the colon. */
  readonly valueAt: number;
}

const privateSpec: OptionSpec = { type: 'flag', description: privateOption.description };

/** The option whose name and colon stand at this start of a word. Throws when the name is nearly an option's. */
function optionAt(body: string, position: number, callable: Callable): OptionAt | undefined {
  const label = /([\p{L}\p{N}_-]+)[:：]/uy;
  label.lastIndex = position;
  const typed = label.exec(body)?.[1];
  if (typed === undefined) return undefined;
  const known = [...Object.keys(callable.options), privateOption.name];
  const name = known.find((option) => option.toLowerCase() === typed.toLowerCase());
  if (name !== undefined) {
    const spec = name === privateOption.name ? privateSpec : callable.options[name];
    return spec && { name, spec, valueAt: label.lastIndex };
  }
  const meant = known.find((option) => option.length >= 4 && countSlips(typed.toLowerCase(), option) === 1);
  if (meant !== undefined && /\S/u.test(body[label.lastIndex] ?? ''))
    throw refusal('mistyped-option', { typed, near: meant });
  return undefined;
}

function readValue(
  body: string,
  { name, spec, valueAt }: OptionAt,
  callable: Callable,
  runsOn: boolean,
): { value: string; end: number } {
  const start = skipSpace(body, valueAt);
  const quoted = readQuoted(body, start);
  if (quoted === 'unclosed') throw refusal('unclosed-quotation-mark', { name });
  if (quoted !== undefined) return quoted;
  const isSpaced = start > valueAt;
  const end =
    runsOn || (isSpaced && spec.type === 'text')
      ? endOfText(body, start, callable)
      : isSpaced && optionAt(body, start, callable) !== undefined
        ? start
        : endOfWord(body, start);
  const value = body.slice(start, end).trimEnd();
  if (value === '') throw refusal('missing-value', { name });
  return { value, end };
}

/** Closing marks by opening mark. A single mark closes only at the end of a word, since it may be an apostrophe. */
const closingMarks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”“"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['＂', '＂'],
  ["'", "'"],
  ['‘', "’'"],
]);

function readQuoted(body: string, start: number): { value: string; end: number } | 'unclosed' | undefined {
  const opening = body[start] ?? '';
  const closing = closingMarks.get(opening);
  if (closing === undefined) return undefined;
  const isSingle = opening === "'" || opening === '‘';
  let value = '';
  for (let index = start + 1; index < body.length; index++) {
    const character = body[index] ?? '';
    const next = body[index + 1] ?? '';
    if (opening === '"' && character === '\\' && (next === '"' || next === '\\')) {
      value += next;
      index++;
    } else if (closing.includes(character) && (!isSingle || next.trim() === '')) {
      return { value, end: index + 1 };
    } else value += character;
  }
  return isSingle ? undefined : 'unclosed';
}

/** Where a run of words ends: before the next option, else at the end of the line. */
function endOfText(body: string, start: number, callable: Callable): number {
  let position = start;
  while (position < body.length && optionAt(body, position, callable) === undefined)
    position = skipSpace(body, endOfWord(body, position));
  return position;
}

function endOfWord(body: string, start: number): number {
  const word = /\S*/uy;
  word.lastIndex = start;
  word.exec(body);
  return word.lastIndex;
}

function skipSpace(body: string, start: number): number {
  const space = /\s*/uy;
  space.lastIndex = start;
  space.exec(body);
  return space.lastIndex;
}
