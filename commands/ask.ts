import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'ask',
  description: 'Answers a question with exact words from the coverage, each cited',
  access: 'everyone',
  examples: [
    'how many bodies are to be handed over?',
    'who mediated the talks? outlet:Reuters',
    'and the Russians? after:"How many bodies did Ukraine hand over?"',
  ],
  isDrawnFromLibrary: true,
  options: {
    question: { type: 'text', description: 'Your question, in English', required: true },
    ...filterOptions,
    after: { type: 'text', description: 'The question before, which this one follows up', maxChars: 600 },
  },
  complete: { outlet: completeOutlet },
  gapOf: ({ question }) => question,
  run: ({ question, after, ...filters }, { answers }) => answers.ask(question, readFilters(filters), after),
});
