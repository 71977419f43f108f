// Lines that are piped in → their answers, printed one after the other, until the input ends.

import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type ConversationOptions, startConversation } from './conversation.js';

/** A pipe that nobody writes into may stay open for good: after so long the program goes on without it. */
const silenceMs = 1000;

/**
 * False when nothing came: the input ended without a line, or was silent from the beginning. Else every line is answered, and
 * true comes when the input has ended.
 */
export async function answerLines(
  input: NodeJS.ReadableStream,
  options: ConversationOptions,
): Promise<boolean> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const reading = lines[Symbol.asyncIterator]();
  const first = await Promise.race([reading.next(), wait(silenceMs, null, { ref: false })]);
  if (first === null || first.done === true) {
    lines.close();
    return false;
  }
  const answer = startConversation(options);
  let hasAnswered = false;
  for (let line: string | null = first.value; line !== null; line = await nextLine(reading)) {
    if (line.trim() === '') continue;
    hasAnswered = true;
    await answer(line.trim());
  }
  return hasAnswered;
}

async function nextLine(reading: AsyncIterator<string>): Promise<string | null> {
  const next = await reading.next();
  return next.done === true ? null : next.value;
}
