import { completeOutlet, defineCommand, filterOptions, readFilters } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'quote',
  description: 'What a person said, word for word, with sources',
  access: 'everyone',
  examples: ['medinsky', 'Zelenskyy about:sanctions order:best'],
  options: {
    person: { type: 'text', description: 'Name, surname or alias, in any spelling', required: true },
    about: { type: 'text', description: 'Only what was said about this' },
    order: { type: 'choice', description: 'Which come first', choices: ['newest', 'best'] },
    ...filterOptions,
  },
  complete: {
    outlet: completeOutlet,
    person: (typed, { library: { people } }) =>
      people.suggest(typed, 25).map(({ person: { id, name, description }, quoteCount }) => ({
        name: `${name}${description === null ? '' : `, ${description}`} (${quoteCount} quoted)`,
        value: people.match(name).kind === 'one' ? name : id,
      })),
  },
  run: ({ person, about, order, ...filters }, { answers }) =>
    answers.quotes({ person, about, order, ...readFilters(filters) }),
});
