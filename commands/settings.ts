import {
  defineCommand,
  defineSubcommand,
  type GuildSettings,
  maxCooldownSeconds,
  maxFooterChars,
  maxListed,
  refusal,
  requirePort,
  type SettingName,
  serverOf,
  settingNames,
  settingsCard,
} from '../src/command-kit/index.js';

const seconds = { type: 'integer', min: 0, max: maxCooldownSeconds } as const;

export default defineCommand({
  kind: 'group',
  name: 'settings',
  description: 'How this bot answers in this server',
  access: 'moderator',
  isPrivate: true,
  examples: ['show', 'set answers:private cooldown:30', 'reset setting:footer'],
  subcommands: {
    show: defineSubcommand({
      description: 'All settings of this server',
      options: {},
      run: async (_, services) =>
        settingsCard(
          await requirePort(services, 'settings').read(serverOf(services.caller)),
          'shown',
          services.caller,
        ),
    }),
    set: defineSubcommand({
      description: 'Changes what you choose, and leaves the rest',
      hasEffect: true,
      options: {
        answers: {
          type: 'choice',
          description: 'Who sees answers when the asker does not say',
          choices: ['public', 'private'],
        },
        mentions: { type: 'flag', description: 'Whether mentions of the bot are answered' },
        'add-channel': { type: 'channel', description: 'Take questions in this channel or category only' },
        'remove-channel': { type: 'channel', description: 'Take this channel off the list' },
        'add-role': { type: 'role', description: 'Only members with this role may ask' },
        'remove-role': { type: 'role', description: 'Take this role off the list' },
        footer: { type: 'text', description: 'A line under every answer', maxChars: maxFooterChars },
        cooldown: { ...seconds, description: 'Seconds between two questions of one member' },
        'channel-cooldown': { ...seconds, description: 'Seconds between two questions in one channel' },
        layout: {
          type: 'choice',
          description: 'Cards, or embeds that other bots and old apps can read',
          choices: ['cards', 'classic'],
        },
      },
      async run(input, services) {
        const guildId = serverOf(services.caller);
        const settings = requirePort(services, 'settings');
        const before = await settings.read(guildId);
        const change: { -readonly [Name in SettingName]?: GuildSettings[Name] } = {};
        if (input.answers !== undefined) change.answers = input.answers;
        if (input.mentions !== undefined) change.mentions = input.mentions;
        if (input.footer !== undefined) change.footer = input.footer;
        if (input.cooldown !== undefined) change.cooldown = input.cooldown;
        if (input['channel-cooldown'] !== undefined) change.channelCooldown = input['channel-cooldown'];
        if (input.layout !== undefined) change.layout = input.layout;
        const channels = changeList(before.channels, input['add-channel'], input['remove-channel']);
        if (channels !== null) change.channels = channels;
        const roles = changeList(before.roles, input['add-role'], input['remove-role']);
        if (roles !== null) change.roles = roles;
        if (Object.keys(change).length === 0) throw refusal('nothing-to-set');
        return settingsCard(await settings.save(guildId, change), 'saved', services.caller);
      },
    }),
    reset: defineSubcommand({
      description: 'Puts one setting, or all of them, back to the beginning',
      hasEffect: true,
      options: {
        setting: {
          type: 'choice',
          description: 'Which setting',
          choices: [...settingNames, 'all'],
          required: true,
        },
      },
      run: async ({ setting }, services) =>
        settingsCard(
          await requirePort(services, 'settings').reset(serverOf(services.caller), setting),
          'reset',
          services.caller,
        ),
    }),
  },
});

/** Null when nothing is to change. */
function changeList(
  ids: readonly string[],
  added: string | undefined,
  removed: string | undefined,
): readonly string[] | null {
  if (added === undefined && removed === undefined) return null;
  const changed = [...new Set([...ids, ...(added === undefined ? [] : [added])])].filter(
    (id) => id !== removed,
  );
  if (changed.length <= maxListed) return changed;
  throw refusal('too-many', { most: maxListed });
}
