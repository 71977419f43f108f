import {
  defineCommand,
  previewCard,
  readSettings,
  subscriptionCompletions,
  subscriptionOptions,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'subscribe',
  description: 'Sets up a digest: shows what it would look like, and saves it when you say so',
  access: 'subscriber',
  isPrivate: true,
  examples: [
    'when:daily at:18:00 zone:Europe/Kyiv',
    'words:"prisoner exchange, bodies" exclude:sport when:weekly weekday:monday',
    'when:"as it happens" per-hour:2 quiet:22:00-07:00 length:full',
  ],
  options: {
    ...subscriptionOptions,
    backfill: {
      type: 'integer',
      description: 'Begin with so many of the latest articles; none when absent',
      min: 0,
      max: 100,
    },
  },
  complete: subscriptionCompletions,
  run: async ({ backfill = 0, ...input }, services) =>
    previewCard(services, { settings: await readSettings(input, services, null), id: null, backfill }),
});
