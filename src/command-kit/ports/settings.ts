// What the moderators of a server have set.

export {
  changedSettings,
  type GuildSettings,
  maxCooldownSeconds,
  maxFooterChars,
  maxListed,
  type SettingName,
  settingNames,
} from '../../settings/guild-settings.js';
export type { SettingsDesk as SettingsPort } from '../../settings/settings-desk.js';
