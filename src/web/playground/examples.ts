// The first words for a new visitor: calls that this corpus answers, whatever it is about.

import { type Caller, type CommandMap, type Desk, parseInvocation } from '../../command-kit/index.js';

/**
 * Up to three lines: a question that is answered, the first event and the first person that autocomplete offers. Fewer
 * where the corpus has none of them.
 */
export async function listExamples(
  commands: CommandMap,
  desk: Desk,
  caller: Caller,
): Promise<readonly string[]> {
  const offered = async (command: string, option: string): Promise<readonly string[]> => {
    if (!commands.has(command)) return [];
    const [first] = await desk.complete({ command, subcommand: null }, option, '', caller);
    return first === undefined ? [] : [`/${command} ${first.value}`];
  };
  const [events, people] = await Promise.all([offered('event', 'name'), offered('quote', 'person')]);
  return [...(await findAnswered(commands, desk, caller)), ...events, ...people];
}

/** The first of the questions that `/help ask` shows which finds an answer here, without its command. */
async function findAnswered(commands: CommandMap, desk: Desk, caller: Caller): Promise<readonly string[]> {
  for (const question of commands.get('ask')?.examples ?? []) {
    const card = await desk.run(parseInvocation(`/ask ${question}`, commands), caller);
    if (card.found) return [question];
  }
  return [];
}
