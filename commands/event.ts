import {
  completeOutlet,
  defineCommand,
  eventViews,
  filterOptions,
  readFilters,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'event',
  description: 'What is reported about an event, and by whom',
  access: 'everyone',
  examples: ['istanbul-talks', 'istanbul-talks view:timeline', 'prisoner swap outlet:Reuters'],
  isDrawnFromLibrary: true,
  options: {
    name: { type: 'text', description: 'The event’s name', required: true },
    view: { type: 'choice', description: 'What to show of it', choices: eventViews },
    ...filterOptions,
  },
  complete: {
    outlet: completeOutlet,
    name: (typed, { library }) =>
      library.events.suggest(typed, 25).map(({ event }) => ({ name: event.title, value: event.slug })),
  },
  run: ({ name, view, ...filters }, { answers }) => answers.event({ name, view, ...readFilters(filters) }),
});
