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
  toQuestionCall,
} from '../command-kit/index.js';
import { type CompleteOption, completeLine } from './complete-line.js';
import { createProgressLine } from './progress-line.js';
import { renderTerminal } from './render-terminal.js';
import { saveAttachment } from './save-attachment.js';

export interface TerminalOptions {
  readonly commands: CommandMap;
  /** May be called before the corpus is read, and waits for it then. Throws `InputError` for bad input. */
  readonly run: (invocation: Invocation, onProgress?: (card: Card) => void) => Promise<Card>;
  readonly complete: CompleteOption;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly color: boolean;
  readonly hyperlinks: boolean;
}

/** Columns where the screen does not say how many it has. */
export const defaultColumns = 80;

/** Several words of which the first is no command, nor nearly one, are asked as a question; so is one with a question mark. */
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
  const print = async (card: Card, invocation: string | null) => {
    const attachmentPath = await saveAttachment(card.attachment);
    const columns = output.columns ?? defaultColumns;
    output.write(`\n${renderTerminal(card, invocation, { ...screen, columns, attachmentPath })}\n`);
  };
  output.write('Ask a question or type a command; /help lists them, Tab completes, Ctrl-D leaves.\n\n');
  prompt.prompt();
  let offered: readonly Invocation[] = [];
  let before: Invocation | null = null;
  for await (const line of prompt) {
    const typed = line.trim();
    if (leavingWords.has(typed.toLowerCase())) break;
    if (typed !== '') {
      const { card, invocation, call } = await answerLine(typed, { offered, before }, options);
      offered = card.actions.flatMap((action) => (action.kind === 'run' ? [toInvocation(action)] : []));
      before = call;
      await print(card, invocation);
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

/** What the next line may refer to. */
interface Session {
  /** The calls that the last card offers, from number 1. */
  readonly offered: readonly Invocation[];
  /** The last call that was answered; a question may go on from it. */
  readonly before: Invocation | null;
}

/** A fault of ours is shown as well: the prompt goes on, because the next question may be answered. */
async function answerLine(
  typed: string,
  session: Session,
  { commands, run, output }: TerminalOptions,
): Promise<{ card: Card; invocation: string | null; call: Invocation | null }> {
  try {
    const call = readLine(typed, session, commands);
    const progress = createProgressLine(output);
    const card = await run(call, progress.show).finally(() => progress.clear());
    return { card, invocation: formatInvocation(call, commands), call };
  } catch (error) {
    if (error instanceof InputError) return { card: inputErrorCard(error), invocation: null, call: null };
    return { card: faultCard(error), invocation: null, call: null };
  }
}

function readLine(typed: string, { offered, before }: Session, commands: CommandMap): Invocation {
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
  if (!isQuestion(typed, commands)) return parseInvocation(typed, commands);
  const asked = parseInvocation(`/${questionCommand} ${typed}`, commands);
  const { question } = asked.input;
  if (question === undefined) return asked;
  return { ...asked, input: { ...toQuestionCall(question, before).input, ...asked.input } };
}

function isQuestion(typed: string, commands: CommandMap): boolean {
  const [firstWord = '', ...others] = typed.split(/\s+/u);
  return (
    !typed.startsWith('/') &&
    (others.length > 0 || firstWord.endsWith('?')) &&
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
