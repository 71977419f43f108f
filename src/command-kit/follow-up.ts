// A question that may go on from an earlier call → the call that asks it.

import { isFollowUp, splitQuestions } from '../answer/question/continue-question.js';
import type { Invocation } from './command.js';

/** The command that questions are put to, and its options that a follow-up fills. */
const questionCommand = 'ask';
/** Most of the earlier questions that are kept, in UTF-16 units; as many as the option `after` of `/ask` takes. */
const maxAfterChars = 600;

/**
 * The call for a question. The questions of the call before go with it only where it leaves something out ("and the
 * Russians?"); `before` is null when there is none.
 */
export function toQuestionCall(question: string, before: Invocation | null): Invocation {
  const after = before === null || !isFollowUp(question) ? '' : listQuestions(before);
  const input = after === '' ? { question } : { question, after };
  return { command: questionCommand, subcommand: null, input, private: false };
}

/** What a call asked, as questions one after the other; empty for a call that asks nothing which can be gone on from. */
function listQuestions({ command, input }: Invocation): string {
  const { question, person, about, after, name, topic } = input;
  switch (command) {
    case questionCommand:
      return keepLast([...splitQuestions(after ?? ''), endQuestion(question ?? '')]);
    case 'quote':
      return person === undefined
        ? ''
        : `What did ${person} say${about === undefined ? '' : ` about ${about}`}?`;
    case 'event':
      return name === undefined ? '' : `What happened at ${name}?`;
    case 'compare':
      return topic === undefined ? '' : `How many ${topic}?`;
    default:
      return '';
  }
}

function endQuestion(text: string): string {
  return text.trim() === '' || text.trim().endsWith('?') ? text.trim() : `${text.trim()}?`;
}

/** As many of the last questions as may be kept. */
function keepLast(questions: readonly string[]): string {
  let kept = '';
  for (const question of [...questions].reverse()) {
    const longer = kept === '' ? question : `${question} ${kept}`;
    if (longer.length > maxAfterChars) break;
    kept = longer;
  }
  return kept;
}
