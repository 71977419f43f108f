// `dragoman invite`: the link under which a server takes the bot in, with exactly what it needs.

import type { Command } from 'commander';
import { InputError } from '../command-kit/command.js';
import { loadConfig } from '../config/config.js';
import { readEnvironment } from '../config/read-environment.js';
import { type Streams, writeJson, writeLines } from './streams.js';

interface InviteOptions {
  readonly application?: string;
  readonly json?: boolean;
}

export function addInvite(program: Command, streams: Streams): void {
  program
    .command('invite')
    .description('Print the link that invites the bot, and what it asks to be allowed')
    .option('--application <ID>', 'the application’s id; asked of Discord with DISCORD_TOKEN when absent')
    .option('--json', 'print one JSON value')
    .action(async ({ application, json = false }: InviteOptions) => {
      const { neededPermissions, toInviteLink } = await import('../discord/permissions.js');
      const link = toInviteLink(application === undefined ? await askForId() : checkId(application));
      const permissions = neededPermissions.map(({ name, for: use }) => ({ name, for: use }));
      if (json) writeJson(streams, { link, permissions });
      else
        writeLines(streams.stdout, [link, ...permissions.map(({ name, for: use }) => `  ${name}: ${use}`)]);
    });
}

function checkId(id: string): string {
  if (/^\d{17,20}$/.test(id)) return id;
  throw new InputError(
    'bad-application',
    `“${id}” is no id of an application.`,
    'Copy Application ID from the developer portal, under General Information.',
  );
}

/** Throws `DiscordError` when Discord does not tell. */
async function askForId(): Promise<string> {
  const { discord } = loadConfig(readEnvironment());
  if (discord === null)
    throw new InputError(
      'no-application',
      'Whom to invite is not known.',
      'Set DISCORD_TOKEN, or give --application and the id from the developer portal.',
    );
  const { inspectAccount } = await import('../discord/inspect-account.js');
  return (await inspectAccount(discord)).applicationId;
}
