import { defineCommand } from '../src/command-kit/index.js';

export default defineCommand({
  name: 'verify',
  description: 'Checks a pasted citation or sentence against the corpus, letter for letter',
  access: 'everyone',
  examples: ['The two sides agreed to hand over the bodies of 6,000 soldiers'],
  isDrawnFromLibrary: true,
  options: {
    text: { type: 'text', description: 'The citation or the sentence', required: true, maxChars: 4000 },
  },
  run: ({ text }, { answers }) => answers.verify(text),
});
