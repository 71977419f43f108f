import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'event',
  description: 'What is reported about an event, and by whom',
  access: 'everyone',
  examples: ['istanbul-talks', 'prisoner swap outlet:Reuters'],
  options: {
    name: { type: 'text', description: 'The event’s name', required: true },
    ...filterOptions,
  },
  complete: {
    outlet: completeOutlet,
    name: (typed, { library }) =>
      library.events.suggest(typed, 25).map(({ event }) => ({ name: event.title, value: event.slug })),
  },
  run: ({ name, ...filters }, { answers }) => answers.event(name, readFilters(filters)),
});
