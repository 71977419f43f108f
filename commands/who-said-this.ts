import { defineCommand } from '../src/command-kit/index.js';

export default defineCommand({
  kind: 'message',
  name: 'who-said-this',
  displayName: 'Who said this?',
  description: 'Looks up who said what a message quotes, or what it says',
  access: 'everyone',
  run: ({ text }, { answers }) => answers.whoSaid(text),
});
