// `npm run commands:deploy`: tells Discord the list of commands, and prints what it has now.

import { loadCommands } from '../command-kit/index.js';
import { ConfigError, loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/read-environment.js';
import { deployCommands } from './deploy-commands.js';
import { DiscordError } from './discord-error.js';

try {
  const { discord } = loadConfig(readEnvironment());
  if (discord === null) throw new ConfigError(['DISCORD_TOKEN is needed to register commands.']);
  const { token, registration } = discord;
  const names = await deployCommands({ token, registration, commands: await loadCommands() });
  const place = registration.kind === 'global' ? 'for every server' : `in server ${registration.guildId}`;
  process.stdout.write(`Registered ${place}: ${names.join(', ')}\n`);
} catch (error) {
  const isExpected = error instanceof ConfigError || error instanceof DiscordError;
  const hint = error instanceof DiscordError ? ` ${error.hint}` : '';
  process.stderr.write(isExpected ? `${error.message}${hint}\n` : `${String(error)}\n`);
  process.exitCode = isExpected ? 2 : 1;
}
