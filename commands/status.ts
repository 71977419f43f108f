import { defineCommand, withStorage } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'status',
  description: 'What the corpus holds, how fresh it is, and which files had faults',
  access: 'everyone',
  options: {},
  async run(_, { answers, storage, caller }) {
    const card = answers.status();
    return storage === null ? card : withStorage(card, await storage.health(), caller.isOperator);
  },
});
