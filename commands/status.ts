import { defineCommand, withFeedback, withIndex, withStorage } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'status',
  description: 'What the corpus holds, how fresh it is, and which files had faults',
  access: 'everyone',
  options: {},
  async run(_, { answers, library, keptIndex, feedback, storage, caller, messages }) {
    const opinions = caller.isOperator && feedback !== null ? await feedback.list() : [];
    const status = withFeedback(answers.status(), opinions, library.version, messages);
    const card = keptIndex === null ? status : withIndex(status, keptIndex, caller.isOperator, messages);
    return storage === null ? card : withStorage(card, await storage.health(), caller.isOperator, messages);
  },
});
