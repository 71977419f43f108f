// Lines as they are typed or piped in → the cards that answer them.

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
import { createProgressLine } from './progress-line.js';
import { renderTerminal } from './render-terminal.js';
import { saveAttachment } from './save-attachment.js';
import type { StyleOptions } from './style.js';

export interface ConversationOptions extends StyleOptions {
  readonly commands: CommandMap;
  /** May be called before the corpus is read, and waits for it then. Throws `InputError` for bad input. */
  readonly run: (invocation: Invocation, onProgress?: (card: Card) => void) => Promise<Card>;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Columns where the screen does not say how many it has. */
export const defaultColumns = 80;

/**
 * Answers lines one after the other, and prints the cards. A number repeats the call that the last card offers under it; a
 * question may go on from the one before. Never rejects: a fault of ours is shown as well, because the next line may be answered.
 */
export function startConversation(options: ConversationOptions): (line: string) => Promise<void> {
  const { output } = options;
  let session: Session = { offered: [], before: null };
  return async (line) => {
    const { card, call } = await answer(line, session, options);
    const offered = card.actions.flatMap((action) => (action.kind === 'run' ? [toInvocation(action)] : []));
    session = { offered, before: call };
    // A line that was refused stands on the screen already; in a pipe nothing else tells which it was.
    const refused = output.isTTY === true ? null : line;
    const shown = call === null ? refused : formatInvocation(call, options.commands);
    const attachmentPath = await saveAttachment(card.attachment);
    const columns = output.columns ?? defaultColumns;
    output.write(
      `\n${renderTerminal(card, shown, { ...options, numbered: true, columns, attachmentPath })}\n`,
    );
  };
}

/** What a line without a slash is put to whose first word is no command, nor nearly one. */
const questionCommand = 'ask';

/** What the next line may refer to. */
interface Session {
  /** The calls that the last card offers, from number 1. */
  readonly offered: readonly Invocation[];
  /** The last call that was answered; a question may go on from it. */
  readonly before: Invocation | null;
}

async function answer(
  typed: string,
  session: Session,
  { commands, run, output }: ConversationOptions,
): Promise<{ card: Card; call: Invocation | null }> {
  const progress = createProgressLine(output);
  try {
    const call = readLine(typed, session, commands);
    return { card: await run(call, progress.show), call };
  } catch (error) {
    return { card: error instanceof InputError ? inputErrorCard(error) : faultCard(error), call: null };
  } finally {
    progress.clear();
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

/** Words that open a question in English; "who" is the name of a command, too. */
const questionWords: ReadonlySet<string> = new Set(
  'who what when where why how which whose whom is are was were do does did has have had can could will would should and'.split(
    ' ',
  ),
);

/** "who is …", "who's …", and "who handed over the list?"; "who medinsky" is the command. */
function isWhoQuestion(typed: string): boolean {
  return /^who(?:['’]s\s|\s+(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could)\s|\s+\S+\s.*\?$)/iu.test(
    typed,
  );
}

function isQuestion(typed: string, commands: CommandMap): boolean {
  if (typed.startsWith('/') || !commands.has(questionCommand)) return false;
  if (isWhoQuestion(typed)) return true;
  const [firstWord = ''] = typed.toLowerCase().split(/\s+/u);
  if (commands.has(firstWord)) return false;
  return (
    firstWord.endsWith('?') ||
    questionWords.has(firstWord) ||
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
