import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'compare',
  description: 'How the outlets number something, side by side',
  access: 'everyone',
  examples: ['bodies', 'prisoners of war since:2025-06'],
  isDrawnFromLibrary: true,
  options: {
    topic: { type: 'text', description: 'What is counted: bodies, prisoners, drones', required: true },
    ...filterOptions,
  },
  complete: { outlet: completeOutlet },
  run: ({ topic, ...filters }, { answers }) => answers.compare(topic, readFilters(filters)),
});
