import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'events',
  description: 'The events of the coverage, those last reported first',
  access: 'everyone',
  examples: ['', 'since:2025-06', 'outlet:Guardian'],
  isDrawnFromLibrary: true,
  options: { since: filterOptions.since, outlet: filterOptions.outlet, until: filterOptions.until },
  complete: { outlet: completeOutlet },
  run: (filters, { answers }) => answers.events(readFilters(filters)),
});
