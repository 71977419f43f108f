import { defineCommand } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'outlets',
  description: 'The outlets of the corpus, with how much of each there is',
  access: 'everyone',
  isDrawnFromLibrary: true,
  options: {},
  run: (_, { answers }) => answers.outlets(),
});
