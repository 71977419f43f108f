import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'latest',
  description: 'The newest articles, each with the words it opens with',
  access: 'everyone',
  examples: ['', 'since:2025-06-10', 'outlet:Guardian'],
  isDrawnFromLibrary: true,
  options: { since: filterOptions.since, outlet: filterOptions.outlet, until: filterOptions.until },
  complete: { outlet: completeOutlet },
  run: (filters, { answers }) => answers.latest(readFilters(filters)),
});
