// The interactive prompt: lines in, cards out, until the person leaves.

import { createInterface, type Interface } from 'node:readline/promises';
import { type CompleteOption, completeLine } from './complete-line.js';
import { type ConversationOptions, startConversation } from './conversation.js';

export interface TerminalOptions extends ConversationOptions {
  readonly complete: CompleteOption;
  readonly input: NodeJS.ReadableStream;
  /** Stops the long work that a call waits for; false when there is none. Nothing can be stopped when absent. */
  readonly interrupt?: () => Promise<boolean>;
}

const leavingWords: ReadonlySet<string> = new Set(['exit', 'quit', '/exit', '/quit']);

/**
 * Prompts until the person types "exit", presses Ctrl-D, or presses Ctrl-C on an empty line; resolves then. While a call is
 * under way Ctrl-C stops its work where that can be stopped. Keeps the history of this run in memory.
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
  let isAnswering = false;
  prompt.on('SIGINT', () => {
    const interrupted = isAnswering ? (options.interrupt?.() ?? Promise.resolve(false)) : null;
    if (interrupted === null) leaveOrClear(prompt);
    else void interrupted.then((isStopped) => isStopped || leaveOrClear(prompt));
  });
  const answer = startConversation(options);
  output.write(
    'Ask a question or type a command; /help lists them, /status tells what was read.\nTab completes, Ctrl-D leaves.\n\n',
  );
  prompt.prompt();
  for await (const line of prompt) {
    const typed = line.trim();
    if (leavingWords.has(typed.toLowerCase())) break;
    isAnswering = true;
    if (typed !== '') await answer(typed);
    isAnswering = false;
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
