import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'search',
  description: 'Finds the passages that speak of something, best first',
  access: 'everyone',
  examples: ['prisoner exchange', 'ceasefire since:2025-06 outlet:"Shafaq News"'],
  isDrawnFromLibrary: true,
  options: {
    query: { type: 'text', description: 'Words to look for', required: true },
    ...filterOptions,
  },
  complete: { outlet: completeOutlet },
  run: ({ query, ...filters }, { answers }) => answers.search(query, readFilters(filters)),
});
