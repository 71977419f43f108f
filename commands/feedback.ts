import { defineCommand, feedbackCard, getSummary, requirePort } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'feedback',
  description: 'Says whether answers of a command help; counted without your name',
  access: 'everyone',
  isPrivate: true,
  examples: ['helpful command:ask'],
  options: {
    verdict: {
      type: 'choice',
      description: 'Whether it helped',
      choices: ['helpful', 'wrong'],
      required: true,
    },
    command: { type: 'text', description: 'The command that answered', required: true, maxChars: 32 },
  },
  complete: {
    command: (typed, { commands }) =>
      commands
        .filter(({ access, kind }) => access === 'everyone' && kind !== 'group')
        .filter(({ name }) => name.startsWith(typed.replace(/^\//, '').toLowerCase()))
        .map(({ name, description }) => ({ name: `${name}: ${description}`, value: name })),
  },
  hasEffect: true,
  async run({ verdict, command }, services) {
    const { name } = getSummary(services.commands, command);
    await requirePort(services, 'feedback').note(name, services.library.version, verdict);
    return feedbackCard(verdict, services.messages);
  },
});
