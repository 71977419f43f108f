import {
  completeOutlet,
  completePerson,
  defineCommand,
  filterOptions,
  readFilters,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'who',
  description: 'Who somebody is in the coverage: titles, spellings, topics, company',
  access: 'everyone',
  examples: ['medinsky', 'Andriy Yermak outlet:"Shafaq News"'],
  isDrawnFromLibrary: true,
  options: {
    name: { type: 'text', description: 'Name, surname or alias, in any spelling', required: true },
    ...filterOptions,
  },
  complete: { outlet: completeOutlet, name: completePerson },
  run: ({ name, ...filters }, { answers }) => answers.who(name, readFilters(filters)),
});
