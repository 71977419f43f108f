// The interactive prompt: lines in, cards out, until the person leaves.

import { createInterface, type Interface } from 'node:readline/promises';
import type { Card } from '../card/card.js';
import { createCard, textBlock } from '../card/create-card.js';
import {
  type CommandMap,
  formatInvocation,
  InputError,
  type Invocation,
  inputErrorCard,
  nearestName,
  parseInvocation,
  toInvocation,
} from '../command-kit/index.js';
import { type CompleteOption, completeLine } from './complete-line.js';
import { renderTerminal } from './render-terminal.js';

export interface TerminalOptions {
  readonly commands: CommandMap;
  /** May be called before the corpus is read, and waits for it then. Throws `InputError` for bad input. */
  readonly run: (invocation: Invocation, onProgress?: (card: Card) => void) => Promise<Card>;
  readonly complete: CompleteOption;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  readonly color: boolean;
  readonly hyperlinks: boolean;
}

/** Columns where the screen does not say how many it has. */
export const defaultColumns = 80;

/** Several words of which the first is no command, nor nearly one, are asked as a question. */
const questionCommand = 'ask';

const leavingWords: ReadonlySet<string> = new Set(['exit', 'quit', '/exit', '/quit']);

/**
 * Prompts until the person types "exit", presses Ctrl-D, or presses Ctrl-C on an empty line; resolves then. Keeps the
 * history of this run in memory. A number repeats the call that the last card offers under it.
 */
export async function startTerminal(options: TerminalOptions): Promise<void> {
  const { input, output, commands, complete } = options;
  const prompt = createInterface({
    input,
    output,
    terminal: true,
    prompt: 'dragoman> ',
    completer: (line: string) => completeLine(line, commands, complete),
  });
  let isOpen = true;
  prompt.once('close', () => {
    isOpen = false;
  });
  prompt.on('SIGINT', () => leaveOrClear(prompt));
  const screen = { ...options, numbered: true };
  const print = (card: Card, invocation: string | null) =>
    output.write(
      `\n${renderTerminal(card, invocation, { ...screen, columns: output.columns ?? defaultColumns })}\n`,
    );
  output.write('Ask a question or type a command; /help lists them, Tab completes, Ctrl-D leaves.\n\n');
  prompt.prompt();
  let offered: readonly Invocation[] = [];
  for await (const line of prompt) {
    const typed = line.trim();
    if (leavingWords.has(typed.toLowerCase())) break;
    if (typed !== '') {
      const { card, invocation } = await answerLine(typed, offered, options);
      offered = card.actions.flatMap((action) => (action.kind === 'run' ? [toInvocation(action)] : []));
      print(card, invocation);
    }
    if (isOpen) prompt.prompt();
  }
  prompt.close();
  output.write('\n');
}

/** Ctrl-C takes back what is being typed; with nothing typed it leaves. */
function leaveOrClear(prompt: Interface): void {
  if (prompt.line === '') {
    prompt.close();
    return;
  }
  prompt.write(null, { ctrl: true, name: 'e' });
  prompt.write(null, { ctrl: true, name: 'u' });
}

/** A fault of ours is shown as well: the prompt goes on, because the next question may be answered. */
async function answerLine(
  typed: string,
  offered: readonly Invocation[],
  { commands, run }: TerminalOptions,
): Promise<{ card: Card; invocation: string | null }> {
  try {
    const invocation = readLine(typed, offered, commands);
    return { card: await run(invocation), invocation: formatInvocation(invocation, commands) };
  } catch (error) {
    if (error instanceof InputError) return { card: inputErrorCard(error), invocation: null };
    return { card: faultCard(error), invocation: null };
  }
}

function readLine(typed: string, offered: readonly Invocation[], commands: CommandMap): Invocation {
  if (/^\d+$/.test(typed)) {
    const chosen = offered[Number(typed) - 1];
    if (chosen !== undefined) return chosen;
    throw new InputError(
      'no-choice',
      `There is no choice ${typed}.`,
      offered.length === 0
        ? 'The last answer offered none.'
        : `Type a number from 1 to ${offered.length}, or a command.`,
    );
  }
  return parseInvocation(isQuestion(typed, commands) ? `/${questionCommand} ${typed}` : typed, commands);
}

function isQuestion(typed: string, commands: CommandMap): boolean {
  const [firstWord = '', ...others] = typed.split(/\s+/u);
  return (
    !typed.startsWith('/') &&
    others.length > 0 &&
    commands.has(questionCommand) &&
    nearestName(firstWord, [...commands.keys()]) === undefined
  );
}

function faultCard(error: unknown): Card {
  return createCard({
    tone: 'error',
    title: 'That went wrong.',
    found: false,
    blocks: [textBlock(error instanceof Error ? `${error.name}: ${error.message}` : String(error))],
  });
}
