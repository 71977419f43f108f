import {
  completeOutlet,
  completePerson,
  defineCommand,
  filterOptions,
  readFilters,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'quote',
  description: 'What a person said, word for word, with sources',
  access: 'everyone',
  examples: ['medinsky', 'Zelenskyy about:sanctions order:best', 'Zelensky kind:direct exact:true'],
  isDrawnFromLibrary: true,
  options: {
    person: { type: 'text', description: 'Name, surname or alias, in any spelling', required: true },
    about: { type: 'text', description: 'Only what was said about this' },
    order: { type: 'choice', description: 'Which come first', choices: ['newest', 'best'] },
    kind: {
      type: 'choice',
      description: 'Word for word, or as reported',
      choices: ['direct', 'reported', 'all'],
    },
    exact: { type: 'flag', description: 'Only where the name is spelled as typed' },
    ...filterOptions,
  },
  complete: {
    outlet: completeOutlet,
    person: completePerson,
  },
  run: ({ person, about, order, kind, exact, ...filters }, { answers }) =>
    answers.quotes({ person, about, order, kind, exact, ...readFilters(filters) }),
});
