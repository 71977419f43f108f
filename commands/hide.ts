import {
  completeArticle,
  defineCommand,
  hiddenCard,
  refusal,
  requirePort,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'hide',
  description: 'Takes an article out of answers, searches, digests and exports at once',
  access: 'operator',
  isPrivate: true,
  hasEffect: true,
  examples: ['Limited progress in Istanbul reason:"asked for by the publisher"'],
  options: {
    article: { type: 'text', description: 'Its whole title, or its id', required: true },
    reason: { type: 'text', description: 'Why, for other operators', required: true },
  },
  complete: { article: completeArticle },
  async run({ article: typed, reason }, services) {
    const moderation = requirePort(services, 'moderation');
    const { library, caller, messages } = services;
    const words = messages.moderation.hidden;
    const byId = library.findArticle(typed);
    const meant =
      byId === undefined
        ? library.articles.filter(({ article }) => article.title.toLowerCase() === typed.toLowerCase())
        : [byId];
    const [first, ...others] = meant;
    if (first === undefined) throw refusal('no-article', { typed });
    if (others.length > 0)
      throw refusal('several-articles', {
        articles: meant.map(({ article: { id, outlet } }) => ({ id, outlet })),
      });
    const { id, title, sameTextIds } = first.article;
    await moderation.hide({ articleId: id, title, reason, by: caller.userId });
    const copies = sameTextIds.flatMap((copyId) => library.findArticle(copyId)?.article ?? []);
    return hiddenCard(
      title,
      id,
      copies.map((copy) => ({
        kind: 'run',
        label: words.hideCopy(copy.outlet ?? words.unknownOutlet),
        command: 'hide',
        input: { article: copy.id, reason },
      })),
      messages,
    );
  },
});
