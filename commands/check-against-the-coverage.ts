import { defineCommand } from '../src/command-kit/index.js';

export default defineCommand({
  kind: 'message',
  name: 'check-against-the-coverage',
  displayName: 'Check against the coverage',
  description: 'What the coverage has on each claim of a message, differences marked, without a verdict',
  access: 'everyone',
  run: ({ text }, { answers }) => answers.checkClaims(text),
});
