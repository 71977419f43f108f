import { defineCommand } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'about',
  description: 'What this is, what it stores, whose the texts are, and whom to ask for a take-down',
  access: 'everyone',
  options: {},
  run: (_, { answers }) => answers.about(),
});
