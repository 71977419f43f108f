import { defineCommand } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'status',
  description: 'What the corpus holds, how fresh it is, and which files had faults',
  access: 'everyone',
  options: {},
  run: (_, { answers }) => answers.status(),
});
