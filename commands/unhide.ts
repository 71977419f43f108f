import {
  defineCommand,
  findHidden,
  hiddenListCard,
  requirePort,
  unhiddenCard,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'unhide',
  description: 'Shows a hidden article again, or lists those that are hidden',
  access: 'operator',
  isPrivate: true,
  // Without `hasEffect`: without an article it only lists, and shows pages; showing an article again twice does no harm.
  examples: ['', 'article:"Limited progress in Istanbul"'],
  options: { article: { type: 'text', description: 'Its title, or its id' } },
  complete: {
    article: async (typed, services) =>
      ((await services.moderation?.listHidden()) ?? [])
        .filter(({ title }) => title.toLowerCase().includes(typed.toLowerCase()))
        .map(({ articleId, title }) => ({ name: title, value: articleId })),
  },
  async run({ article: typed }, services) {
    const moderation = requirePort(services, 'moderation');
    if (typed === undefined) return hiddenListCard(await moderation.listHidden(), services.messages);
    const hidden = await findHidden(typed, services);
    return unhiddenCard(hidden !== null && (await moderation.unhide(hidden.articleId)), services.messages);
  },
});
