// `npm run commands:deploy`: tells Discord the list of commands, and prints what it has now.

import { loadCommands } from '../command-kit/index.js';
import { ConfigError, loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/read-environment.js';
import { deployCommands } from './deploy-commands.js';
import { DiscordError } from './discord-error.js';
import { endpointPath } from './http-interactions.js';

try {
  const { discord, web } = loadConfig(readEnvironment());
  if (discord === null) throw new ConfigError(['DISCORD_TOKEN is needed to register commands.']);
  const { token, registration } = discord;
  const names = await deployCommands({ token, registration, commands: await loadCommands() });
  const place = registration.kind === 'global' ? 'for every server' : `in server ${registration.guildId}`;
  process.stdout.write(`Registered ${place}: ${names.join(', ')}\n`);
  if (discord.endpoint !== null) process.stdout.write(`${explainEndpoint(web.publicUrl)}\n`);
} catch (error) {
  const isExpected = error instanceof ConfigError || error instanceof DiscordError;
  const hint = error instanceof DiscordError ? ` ${error.hint}` : '';
  process.stderr.write(isExpected ? `${error.message}${hint}\n` : `${String(error)}\n`);
  process.exitCode = isExpected ? 2 : 1;
}

/** Discord asks the endpoint when the address is saved, so the bot must be running by then. */
function explainEndpoint(publicUrl: string | null): string {
  return [
    'To have interactions sent over HTTP, start the bot, and set in the developer portal, under General Information,',
    `  Interactions Endpoint URL: ${publicUrl ?? 'https://YOUR-HOST'}${endpointPath}`,
    'which your web server must pass on to INTERACTIONS_PORT. While it is set, none come by the gateway; empty it to go back.',
  ].join('\n');
}
