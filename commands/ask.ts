import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'ask',
  description: 'Answers a question with exact words from the coverage, each cited',
  access: 'everyone',
  examples: ['how many bodies are to be handed over?', 'who mediated the talks? outlet:Reuters'],
  options: {
    question: { type: 'text', description: 'Your question, in English', required: true },
    ...filterOptions,
  },
  complete: { outlet: completeOutlet },
  run: ({ question, ...filters }, { answers }) => answers.ask(question, readFilters(filters)),
});
