import {
  defineCommand,
  defineSubcommand,
  forgottenCard,
  nobodyCard,
  privacyCard,
  requirePort,
} from '../src/command-kit/index.js';

export default defineCommand({
  kind: 'group',
  name: 'privacy',
  description: 'What this bot stores about you, and its deletion',
  access: 'everyone',
  isPrivate: true,
  examples: ['show', 'delete'],
  subcommands: {
    show: defineSubcommand({
      description: 'What is stored about you',
      options: {},
      run: async (_, services) =>
        services.caller.userId === null
          ? nobodyCard(services.messages)
          : privacyCard(
              await requirePort(services, 'privacy').show(services.caller.userId),
              services.messages,
            ),
    }),
    delete: defineSubcommand({
      description: 'Deletes what is stored about you',
      hasEffect: true,
      options: {},
      run: async (_, services) =>
        services.caller.userId === null
          ? nobodyCard(services.messages)
          : forgottenCard(
              await requirePort(services, 'privacy').forget(services.caller.userId),
              services.messages,
            ),
    }),
  },
});
