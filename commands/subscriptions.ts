import {
  type Card,
  completeArticle,
  completeSubscription,
  defineCommand,
  defineSubcommand,
  exportCard,
  importSubscriptions,
  isStandIn,
  noSubscription,
  ownerOf,
  previewCard,
  previewImport,
  readSettings,
  removedCard,
  requirePort,
  type Services,
  type Subscription,
  type SubscriptionState,
  saveSubscription,
  sendingCard,
  subscriptionCard,
  subscriptionCompletions,
  subscriptionListCard,
  subscriptionOption,
  subscriptionOptions,
  testCard,
  whyCard,
} from '../src/command-kit/index.js';

const chosen = {
  options: { subscription: subscriptionOption },
  complete: { subscription: completeSubscription },
} as const;

const importOptions = {
  file: { type: 'file', description: 'The file that export made' },
  text: { type: 'text', description: 'Or its text', maxChars: 4000 },
} as const;

export default defineCommand({
  kind: 'group',
  name: 'subscriptions',
  description: 'The digests of this server, or yours in direct messages',
  access: 'subscriber',
  isPrivate: true,
  examples: ['list', 'edit subscription:3 at:18:00', 'why article:"Limited progress in Istanbul"', 'export'],
  subcommands: {
    list: defineSubcommand({
      description: 'All of them: what about, when, where, and what keeps one from being delivered',
      options: {},
      run: async (_, services) =>
        subscriptionListCard(
          services.library,
          await requirePort(services, 'subscriptions').list(ownerOf(services.caller)),
          services.messages,
        ),
    }),
    show: defineSubcommand({
      description: 'One of them, how its last digests went, and what can be done with it',
      ...chosen,
      run: async ({ subscription }, services) =>
        subscriptionCard(services.library, await find(subscription, services), services.messages),
    }),
    why: defineSubcommand({
      description: 'Why an article was told, or was not, stage by stage',
      options: {
        article: { type: 'text', description: 'Its title, or its id', required: true },
        subscription: { ...subscriptionOption, required: false },
      },
      complete: { article: completeArticle, subscription: completeSubscription },
      async run({ article, subscription }, services) {
        const all =
          subscription === undefined
            ? await requirePort(services, 'subscriptions').list(ownerOf(services.caller))
            : [await find(subscription, services)];
        return all.length === 0
          ? subscriptionListCard(services.library, all, services.messages)
          : whyCard(services, article, all);
      },
    }),
    edit: defineSubcommand({
      description: 'Shows what a change would mean, and saves it when you say so',
      options: { ...chosen.options, ...subscriptionOptions },
      complete: { ...chosen.complete, ...subscriptionCompletions },
      async run({ subscription: id, ...input }, services) {
        const { subscription } = await find(id, services);
        const settings = await readSettings(input, services, subscription);
        return previewCard(services, { settings, id, backfill: 0 });
      },
    }),
    save: defineSubcommand({
      description: 'Saves without looking first; with a number it changes that one',
      hasEffect: true,
      options: {
        subscription: { ...subscriptionOption, required: false },
        ...subscriptionOptions,
        backfill: {
          type: 'integer',
          description: 'Begin with so many of the latest articles',
          min: 0,
          max: 100,
        },
      },
      complete: { ...chosen.complete, ...subscriptionCompletions },
      run: ({ subscription, backfill = 0, ...input }, services) =>
        saveSubscription(services, { id: subscription ?? null, backfill, input }),
    }),
    test: defineSubcommand({
      description: 'Shows you the next digest as it would be now; sends and changes nothing',
      ...chosen,
      run: async ({ subscription }, services) =>
        testCard(services, (await find(subscription, services)).subscription),
    }),
    send: defineSubcommand({
      description: 'Sends the next digest to its channel now',
      hasEffect: true,
      ...chosen,
      async run({ subscription: id }, services) {
        await find(id, services);
        const owner = ownerOf(services.caller);
        return sendingCard(
          id,
          isStandIn(owner) ? null : await requirePort(services, 'subscriptions').send(owner, id),
          services.messages,
        );
      },
    }),
    pause: defineSubcommand({
      description: 'Sends nothing until it is resumed',
      hasEffect: true,
      ...chosen,
      run: ({ subscription: id }, services) => change(id, services, 'pause'),
    }),
    resume: defineSubcommand({
      description: 'Ends a pause; what came meanwhile comes with the next digest',
      hasEffect: true,
      ...chosen,
      run: ({ subscription: id }, services) => change(id, services, 'resume'),
    }),
    remove: defineSubcommand({
      description: 'Ends it for good',
      hasEffect: true,
      ...chosen,
      async run({ subscription: id }, services) {
        const removed = await requirePort(services, 'subscriptions').remove(ownerOf(services.caller), id);
        if (removed === null) throw noSubscription(id);
        return removedCard(removed, services.messages);
      },
    }),
    export: defineSubcommand({
      description: 'All of them as a file, for safe keeping or another server',
      options: {},
      run: async (_, services) =>
        exportCard(
          await requirePort(services, 'subscriptions').list(ownerOf(services.caller)),
          services.messages,
        ),
    }),
    import: defineSubcommand({
      description: 'Shows what a file of subscriptions would add, entry by entry',
      options: importOptions,
      run: (source, services) => previewImport(services, source),
    }),
    restore: defineSubcommand({
      description: 'Adds the subscriptions of a file without looking first',
      hasEffect: true,
      options: importOptions,
      run: (source, services) => importSubscriptions(services, source),
    }),
  },
});

async function find(id: number, services: Services): Promise<SubscriptionState> {
  const state = await requirePort(services, 'subscriptions').find(ownerOf(services.caller), id);
  if (state !== null) return state;
  throw noSubscription(id);
}

async function change(id: number, services: Services, how: 'pause' | 'resume'): Promise<Card> {
  const changed: Subscription | null = await requirePort(services, 'subscriptions')[how](
    ownerOf(services.caller),
    id,
  );
  if (changed === null) throw noSubscription(id);
  const { isPaused, goesOn } = services.messages.subscriptions.one;
  const done = how === 'pause' ? isPaused(id) : goesOn(id);
  return subscriptionCard(services.library, await find(id, services), services.messages, done);
}
