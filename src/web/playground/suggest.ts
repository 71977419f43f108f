// A line as typed so far → what may stand at its end, with words beside it: what Discord shows above the line.

import {
  type Called,
  type Caller,
  type Choice,
  type CommandMap,
  type Desk,
  formatValue,
  getCallable,
  type LineEnd,
  mayCall,
  privateOption,
  readPartialLine,
} from '../../command-kit/index.js';
import { languages } from '../../locale/languages.js';
import type { ChannelNames } from '../message/draw-markdown.js';

export interface Suggestion {
  /** What the visitor reads: "/quote", "about", "Vladimir Medinsky". */
  readonly label: string;
  /** A short explanation; empty where the label says it all. */
  readonly detail: string;
  /** The whole line when it is taken. */
  readonly line: string;
}

/** As many as Discord shows. */
const maxSuggestions = 25;

export interface SuggestContext {
  readonly commands: CommandMap;
  readonly desk: Desk;
  readonly caller: Caller;
  readonly channels: ChannelNames;
}

/** Best first; none for a line that is no command, or that calls nothing there is. */
export async function suggest(
  line: string,
  { commands, desk, caller, channels }: SuggestContext,
): Promise<readonly Suggestion[]> {
  const inLanguage = describeIn(caller.locale);
  if (!line.trimStart().startsWith('/')) return [];
  const end = readPartialLine(line, commands);
  if (end === null) return [];
  const all = await list(end);
  return all.slice(0, maxSuggestions).map((one) => ({ ...one, detail: inLanguage(one.detail) }));

  async function list(at: LineEnd): Promise<readonly Suggestion[]> {
    switch (at.kind) {
      case 'command':
        return suggestCommands(at.typed, commands, caller);
      case 'subcommand':
        return suggestSubcommands(at, commands);
      case 'value': {
        const before = cut(line, `${at.mark}${at.typed}`);
        const choices = takesChannel(at.called, at.option, commands)
          ? suggestChannels(at.typed, channels)
          : await desk.complete(at.called, at.option, at.typed, caller);
        return choices.map(({ name, value }) => ({
          label: name,
          detail: '',
          line: `${before}${formatValue(value)} `,
        }));
      }
      case 'words': {
        const choices =
          at.free === null ? [] : await desk.complete(at.called, at.free.option, at.free.typed, caller);
        const before = cut(line, at.free?.typed ?? '');
        return [
          ...choices.map(({ name, value }) => ({ label: name, detail: '', line: `${before}${value} ` })),
          ...suggestOptions(line, at, commands),
        ];
      }
    }
  }
}

/** A description of a command or option in the words of a language; English where it has none. */
function describeIn(locale: string | undefined | null): (english: string) => string {
  const known = languages.get(locale ?? '')?.commands.descriptions ?? {};
  return (english) => known[english] ?? english;
}

function cut(line: string, end: string): string {
  return line.slice(0, line.length - end.length);
}

function takesChannel({ command, subcommand }: Called, option: string, commands: CommandMap): boolean {
  const called = commands.get(command);
  return called !== undefined && getCallable(called, subcommand).options[option]?.type === 'channel';
}

/** Discord's own lists name the server's channels; so the bot completes none. */
function suggestChannels(typed: string, channels: ChannelNames): readonly Choice[] {
  return [...channels]
    .filter(([, title]) => title.includes(typed.toLowerCase()))
    .map(([id, title]) => ({ name: title, value: `<#${id}>` }));
}

/** Those that the visitor may call; names that begin with what is typed before those that only hold it. */
function suggestCommands(typed: string, commands: CommandMap, caller: Caller): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  return [...commands.values()]
    .filter(({ kind = 'slash', access }) => (kind === 'slash' || kind === 'group') && mayCall(access, caller))
    .filter(({ name }) => name.includes(wanted))
    .sort((a, b) => Number(b.name.startsWith(wanted)) - Number(a.name.startsWith(wanted)))
    .map((command) => ({
      label: `/${command.name}`,
      detail: command.description,
      line: `/${command.name} `,
    }));
}

function suggestSubcommands(
  { command: name, typed }: Extract<LineEnd, { kind: 'subcommand' }>,
  commands: CommandMap,
): readonly Suggestion[] {
  const command = commands.get(name);
  if (command?.kind !== 'group') return [];
  return Object.entries(command.subcommands)
    .filter(([subcommand]) => subcommand.startsWith(typed.toLowerCase()))
    .map(([subcommand, { description }]) => ({
      label: `/${name} ${subcommand}`,
      detail: description,
      line: `/${name} ${subcommand} `,
    }));
}

/** The name of the option that words fill is not needed, so it comes last. */
function suggestOptions(
  line: string,
  { called, free, word, options }: Extract<LineEnd, { kind: 'words' }>,
  commands: CommandMap,
): readonly Suggestion[] {
  const command = commands.get(called.command);
  if (command === undefined) return [];
  const callable = getCallable(command, called.subcommand);
  return options
    .filter((name) => name !== free?.option && name.startsWith(word.toLowerCase()))
    .map((name) => ({
      label: name,
      detail:
        name === privateOption.name ? privateOption.description : (callable.options[name]?.description ?? ''),
      line: `${cut(line, word)}${name}:`,
    }));
}
