import {
  defineCommand,
  defineSubcommand,
  gapListCard,
  gapsDeletedCard,
  requirePort,
} from '../src/command-kit/index.js';

export default defineCommand({
  kind: 'group',
  name: 'gaps',
  description: 'Questions that found nothing, counted without names',
  access: 'operator',
  isPrivate: true,
  examples: ['list', 'delete question:"who won the cup?"'],
  subcommands: {
    list: defineSubcommand({
      description: 'The most asked first',
      options: {},
      run: async (_, services) =>
        gapListCard(await requirePort(services, 'moderation').listGaps(), services.messages),
    }),
    delete: defineSubcommand({
      description: 'Forgets one question',
      hasEffect: true,
      options: { question: { type: 'text', description: 'The question, in any spelling', required: true } },
      complete: {
        question: async (typed, { moderation }) =>
          ((await moderation?.listGaps()) ?? [])
            .filter(
              ({ question }) =>
                question.length <= 100 && question.toLowerCase().includes(typed.toLowerCase()),
            )
            .map(({ question }) => ({ name: question, value: question })),
      },
      run: async ({ question }, services) =>
        gapsDeletedCard(
          (await requirePort(services, 'moderation').deleteGap(question)) ? 1 : 0,
          services.messages,
        ),
    }),
    clear: defineSubcommand({
      description: 'Forgets all of them',
      hasEffect: true,
      options: {},
      run: async (_, services) =>
        gapsDeletedCard(await requirePort(services, 'moderation').clearGaps(), services.messages),
    }),
  },
});
