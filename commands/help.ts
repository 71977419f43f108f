import {
  type Card,
  type CommandSummary,
  code,
  createCard,
  defineCommand,
  factsBlock,
  getSummary,
  listBlock,
  mayCall,
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
        commands.flatMap(({ usage, description }) => usage.map((label) => ({ label, value: description }))),
      ),
      textBlock(
        'Words after a command fill its first option; write the others as name:value or name:"two words". private:true works with every command.',
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

function commandCard({ name, usage, description, options, examples }: CommandSummary): Card {
  return createCard({
    title: `/${name}`,
    blocks: [
      textBlock(description),
      listBlock(usage.map((line) => [code(line)])),
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
