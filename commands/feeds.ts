import {
  addedPageCard,
  type Complete,
  defineCommand,
  defineSubcommand,
  feedAddedCard,
  feedFailureCard,
  feedListCard,
  feedPreviewCard,
  feedRemovedCard,
  refusal,
  requirePort,
} from '../src/command-kit/index.js';

const address = { type: 'text', description: 'Its web address', required: true, maxChars: 1000 } as const;
const feed = { type: 'text', description: 'Its number or address', required: true, maxChars: 1000 } as const;

/** Feeds that are read, by number, title or address. */
const completeFeed: Complete = async (typed, services) => {
  const feeds = (await services.feeds?.list()) ?? [];
  const wanted = typed.toLowerCase();
  return feeds
    .map(({ id, title, url }) => ({ name: `${id}: ${title ?? url}`, value: String(id), url }))
    .filter(({ name, url }) => `${name} ${url}`.toLowerCase().includes(wanted));
};

export default defineCommand({
  kind: 'group',
  name: 'feeds',
  description: 'News feeds whose articles are taken in as they appear',
  access: 'operator',
  examples: ['add https://www.example.org/rss.xml', 'list', 'test 3', 'page https://www.example.org/story'],
  subcommands: {
    add: defineSubcommand({
      description: 'Shows what a feed would bring, and offers to add it',
      options: { address },
      run: async (input, services) =>
        feedPreviewCard(
          await requirePort(services, 'feeds').preview(input.address),
          'add',
          services.messages,
        ),
    }),
    confirm: defineSubcommand({
      description: 'Adds a feed without looking at it first',
      hasEffect: true,
      options: { address },
      async run(input, services) {
        const { messages } = services;
        const added = await requirePort(services, 'feeds').add(input.address, services.caller.userId);
        return added.kind === 'failed'
          ? feedFailureCard(messages.feeds.notAdded, added.reason, messages)
          : feedAddedCard(added.feed, added.isNew, messages);
      },
    }),
    list: defineSubcommand({
      description: 'All feeds: when they were read, what they brought, what is wrong with them',
      options: {},
      run: async (_, services) =>
        feedListCard(await requirePort(services, 'feeds').list(), services.now, services.messages),
    }),
    test: defineSubcommand({
      description: 'Reads a feed now, and says what could be taken and why not; saves nothing',
      options: { feed },
      complete: { feed: completeFeed },
      run: async (input, services) =>
        feedPreviewCard(await requirePort(services, 'feeds').preview(input.feed), 'test', services.messages),
    }),
    remove: defineSubcommand({
      description: 'Stops reading a feed; the articles that it brought stay',
      hasEffect: true,
      options: { feed },
      complete: { feed: completeFeed },
      async run(input, services) {
        const removed = await requirePort(services, 'feeds').remove(input.feed);
        if (removed !== null) return feedRemovedCard(removed, services.messages);
        throw refusal('no-feed', { feed: input.feed });
      },
    }),
    page: defineSubcommand({
      description: 'Takes in one article by its web address',
      hasEffect: true,
      options: { address },
      run: async (input, services) =>
        addedPageCard(await requirePort(services, 'feeds').addPage(input.address), services.messages),
    }),
  },
});
