import {
  type Block,
  type Card,
  type CommandSummary,
  code,
  createCard,
  defineCommand,
  factsBlock,
  getSummary,
  listBlock,
  mayCall,
  strong,
  textBlock,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'help',
  description: 'All commands, or how to use one of them',
  access: 'everyone',
  examples: ['', 'quote'],
  options: { command: { type: 'text', description: 'Only this command' } },
  complete: {
    command: (typed, { commands, caller }) =>
      commands
        .filter(({ name, access }) => name.startsWith(typed.toLowerCase()) && mayCall(access, caller))
        .map(({ name, description }) => ({ name: `${name}: ${description}`, value: name })),
  },
  run({ command }, { commands, caller }) {
    const callable = commands.filter(({ access }) => mayCall(access, caller));
    return command === undefined ? overviewCard(callable) : commandCard(getSummary(callable, command));
  },
});

function overviewCard(commands: readonly CommandSummary[]): Card {
  return createCard({
    title: 'What you can ask',
    blocks: [
      factsBlock(
        commands.flatMap(({ usage }) =>
          usage.map(({ line, description }) => ({ label: line, value: description })),
        ),
      ),
      textBlock(
        'Words after a command fill its first option; write the others as name:value or name:"two words". private:true works with every command; on Discord, mention: addresses an answer to one member.',
      ),
    ],
    actions: commands
      .filter(({ kind, options }) => kind === 'slash' && options.some(({ required }) => required))
      .slice(0, 5)
      .map(({ name }) => ({
        kind: 'run',
        label: `More about /${name}`,
        command: 'help',
        input: { command: name },
      })),
  });
}

function commandCard(summary: CommandSummary): Card {
  const { name, description, options, examples } = summary;
  return createCard({
    title: `/${name}`,
    blocks: [
      textBlock(description),
      ...usageBlocks(summary),
      factsBlock(
        options.map(({ name: option, description: value, required }) => ({
          label: option,
          value: required ? value : `${value} (optional)`,
        })),
      ),
      ...(examples.length === 0
        ? []
        : [textBlock('For example:'), listBlock(examples.map((line) => [code(line)]))]),
    ],
  });
}

/** A right-click command is not typed on Discord, and can be typed everywhere else. */
function usageBlocks({ kind, name, usage }: CommandSummary): readonly Block[] {
  if (kind === 'slash') return [listBlock(usage.map(({ line }) => [code(line)]))];
  if (kind === 'group')
    return [listBlock(usage.map(({ line, description }) => [code(line), { text: `: ${description}` }]))];
  const words = usage[0]?.line ?? '';
  const [what, typed] =
    kind === 'message' ? ['a message', 'the text of the message'] : ['a member', 'the member’s id'];
  return [
    textBlock([
      { text: `On Discord: right-click ${what} (on a telephone, press it long), then Apps, then ` },
      strong(words),
      { text: '. Only you see the answer.' },
    ]),
    textBlock([{ text: 'At a terminal: ' }, code(`/${name} ${typed}`)]),
  ];
}
