// What `npm start` shows where nobody can type: a few commands with their answers, then the end.

import type { Card } from '../card/card.js';
import { type CommandMap, formatInvocation, type Invocation, parseInvocation } from '../command-kit/index.js';
import { renderTerminal, type TerminalScreen } from './render-terminal.js';

export interface DemonstrationOptions extends TerminalScreen {
  readonly commands: CommandMap;
  readonly run: (invocation: Invocation) => Promise<Card>;
  readonly output: NodeJS.WritableStream;
}

/** An event, a person, a question, and a question that the corpus does not answer. */
const lines = [
  '/event istanbul-talks',
  '/quote medinsky',
  '/ask how many bodies are to be handed over?',
  '/ask what did the Pope say about the talks?',
] as const;

export async function runDemonstration(options: DemonstrationOptions): Promise<void> {
  const { commands, run, output } = options;
  output.write('Dragoman without DISCORD_TOKEN and without a terminal: four commands and their answers.\n\n');
  for (const line of lines) {
    const invocation = parseInvocation(line, commands);
    const card = await run(invocation);
    output.write(`${renderTerminal(card, formatInvocation(invocation, commands), options)}\n`);
  }
  output.write('Run this in a terminal for a prompt, or set DISCORD_TOKEN for the bot; see README.md.\n');
}
