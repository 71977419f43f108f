import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'said',
  description: 'Who said this? Looks for the words inside quotations only',
  access: 'everyone',
  examples: ['bleeding-heart European old ladies', 'a show for old ladies exact:true'],
  isDrawnFromLibrary: true,
  options: {
    phrase: { type: 'text', description: 'Words as you remember them', required: true },
    ...filterOptions,
    exact: { type: 'flag', description: 'Only these very words, in this order' },
  },
  complete: { outlet: completeOutlet },
  run: ({ phrase, exact, ...filters }, { answers }) =>
    answers.said({ phrase, exact, ...readFilters(filters) }),
});
