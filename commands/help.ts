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
  type Messages,
  mayCall,
  messagesFor,
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
    const words = messagesFor(caller.locale).answers.help;
    const callable = commands.filter(({ access }) => mayCall(access, caller));
    return command === undefined
      ? overviewCard(callable, words)
      : commandCard(getSummary(callable, command), words);
  },
});

type HelpWords = Messages['answers']['help'];

function overviewCard(commands: readonly CommandSummary[], words: HelpWords): Card {
  return createCard({
    title: words.title,
    blocks: [factsBlock(commands.flatMap(overviewRows)), textBlock(words.howToWrite)],
    actions: commands
      .filter(({ kind, options }) => kind === 'slash' && options.some(({ required }) => required))
      .slice(0, 5)
      .map(({ name }) => ({
        kind: 'run',
        label: words.more(name),
        command: 'help',
        input: { command: name },
      })),
  });
}

/** One row a command: what the subcommands of a group do stands in the help on that group. */
function overviewRows({ kind, name, description, usage }: CommandSummary) {
  if (kind !== 'group') return usage.map((one) => ({ label: one.line, value: one.description }));
  const subcommands = usage.map(({ line }) => line.split(' ')[1]);
  return [{ label: `/${name} ${subcommands.join(' · ')}`, value: description }];
}

function commandCard(summary: CommandSummary, words: HelpWords): Card {
  const { name, description, options, examples } = summary;
  return createCard({
    title: `/${name}`,
    blocks: [
      textBlock(description),
      ...usageBlocks(summary, words),
      factsBlock(
        options.map(({ name: option, description: value, required }) => ({
          label: option,
          value: required ? value : words.optional(value),
        })),
      ),
      ...(examples.length === 0
        ? []
        : [textBlock(words.forExample), listBlock(examples.map((line) => [code(line)]))]),
    ],
  });
}

/** A right-click command is not typed on Discord, and can be typed everywhere else. */
function usageBlocks({ kind, name, usage }: CommandSummary, words: HelpWords): readonly Block[] {
  if (kind === 'slash') return [listBlock(usage.map(({ line }) => [code(line)]))];
  if (kind === 'group')
    return [listBlock(usage.map(({ line, description }) => [code(line), { text: `: ${description}` }]))];
  const [where, typed] =
    kind === 'message' ? [words.onMessage, words.textOfMessage] : [words.onMember, words.idOfMember];
  return [
    textBlock([{ text: `${where} ` }, strong(usage[0]?.line ?? ''), { text: `. ${words.onlyYouSee}` }]),
    textBlock([{ text: `${words.atTerminal} ` }, code(`/${name} ${typed}`)]),
  ];
}
