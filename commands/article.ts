import { articleHiddenCard, completeArticle, defineCommand, findHidden } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'article',
  description: 'One article: outlet, date, where it was read, how it opens',
  access: 'everyone',
  examples: ['limited progress in Istanbul', 'limited progress in Istanbul view:history'],
  isDrawnFromLibrary: true,
  options: {
    title: { type: 'text', description: 'Its title, part of it, or its id', required: true },
    view: { type: 'choice', description: 'What to show of it', choices: ['overview', 'history'] },
  },
  complete: { title: completeArticle },
  async run({ title, view }, services) {
    const isHidden = services.library.isHidden(title.trim()) || (await findHidden(title, services)) !== null;
    return isHidden ? articleHiddenCard(services.messages) : services.answers.article(title, view);
  },
});
