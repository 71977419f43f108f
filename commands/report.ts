import {
  chooseProblemCard,
  chooseQuotationCard,
  defineCommand,
  noQuotationCard,
  reportedCard,
  reportProblems,
  requirePort,
  tooManyReportsCard,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'report',
  description: 'Tells the operators that a quotation is wrong',
  access: 'everyone',
  isPrivate: true,
  examples: ['limited progress problem:"wrong speaker"'],
  options: {
    quotation: {
      type: 'text',
      description: 'The quoted words, or a citation as it is copied from a card',
      required: true,
      maxChars: 2000,
    },
    problem: { type: 'choice', description: 'What is wrong with it', choices: reportProblems },
  },
  // Without `hasEffect`: only the call with a problem changes something, and its card has no button and no second page.
  async run({ quotation, problem }, services) {
    const moderation = requirePort(services, 'moderation');
    const words = services.messages.moderation.report;
    const found = services.answers.findQuotations(quotation);
    const [only] = found;
    if (only === undefined) return noQuotationCard(words);
    if (found.length > 1) return chooseQuotationCard(found, words);
    if (problem === undefined) return chooseProblemCard(only, words);
    const { articleId, articleTitle, paragraphIndex, paragraphHash, quoteText, speaker } = only;
    const isNoted = await moderation.report(
      { articleId, articleTitle, paragraphIndex, paragraphHash, quoteText, speaker, problem },
      services.caller.userId,
    );
    return isNoted ? reportedCard(only, problem, words) : tooManyReportsCard(words);
  },
});
