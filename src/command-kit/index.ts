// The one thing a command imports, and the way screens load, parse and run commands.

export type { Answers } from '../answer/answers.js';
export * from '../card/create-card.js';
export * from '../card/rich-text.js';
export * from './command.js';
export { defineCommand, defineSubcommand } from './define-command.js';
export type { Caller, CommandSummary, Services } from './services.js';
