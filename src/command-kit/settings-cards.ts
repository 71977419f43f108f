// Settings of a server → the card that shows them, with a button beside each that was changed.

import type { Action, Card, Inline, RichText } from '../card/card.js';
import { createCard, factsBlock, textBlock } from '../card/create-card.js';
import { muted } from '../card/rich-text.js';
import type { Messages } from '../locale/language.js';
import { messagesFor } from '../locale/languages.js';
import type { Caller } from './caller.js';
import { changedSettings, type GuildSettings, type SettingName } from './ports/settings.js';

export type SettingsNews = 'shown' | 'saved' | 'reset';

/** The same rows whatever was done; the title says what. In the language of whoever looks at them. */
export function settingsCard(
  settings: GuildSettings,
  news: SettingsNews,
  { locale, guildId }: Pick<Caller, 'locale' | 'guildId'>,
): Card {
  const words = messagesFor(locale).settings;
  const titles = { shown: words.title, saved: words.savedTitle, reset: words.resetTitle };
  const changed = changedSettings(settings);
  return createCard({
    title: titles[news],
    blocks: [
      factsBlock(rowsOf(settings, words).map(({ label, value }) => ({ label, value }))),
      textBlock([muted(words.exempt)]),
      ...(guildId === null ? [textBlock([muted(words.standIn)])] : []),
    ],
    actions: [
      ...rowsOf(settings, words)
        .filter(({ name }) => changed.includes(name))
        .map(({ name, label }) => resetAction(`${words.reset}: ${label}`, name)),
      ...(changed.length < 2 ? [] : [resetAction(words.resetAll, 'all')]),
    ],
    shownBy: news === 'shown' ? null : { command: 'settings show', input: {} },
  });
}

function resetAction(label: string, setting: SettingName | 'all'): Action {
  return { kind: 'run', label, command: 'settings reset', input: { setting } };
}

interface Row {
  readonly name: SettingName;
  readonly label: string;
  readonly value: RichText;
}

function rowsOf(settings: GuildSettings, words: Messages['settings']): readonly Row[] {
  const { answers, mentions, channels, roles, footer, cooldown, channelCooldown, layout } = settings;
  const wait = (seconds: number) => (seconds === 0 ? words.noCooldown : words.seconds(seconds));
  return [
    {
      name: 'answers',
      label: words.answers,
      value: answers === 'public' ? words.answersPublic : words.answersPrivate,
    },
    { name: 'mentions', label: words.mentions, value: mentions ? words.mentionsOn : words.mentionsOff },
    { name: 'channels', label: words.channels, value: listed('channelId', channels) ?? words.everyChannel },
    { name: 'roles', label: words.roles, value: listed('roleId', roles) ?? words.everybody },
    { name: 'footer', label: words.footer, value: footer ?? words.noFooter },
    { name: 'cooldown', label: words.cooldown, value: wait(cooldown) },
    { name: 'channelCooldown', label: words.channelCooldown, value: wait(channelCooldown) },
    {
      name: 'layout',
      label: words.layout,
      value: layout === 'cards' ? words.layoutCards : words.layoutClassic,
    },
  ];
}

/** Names that Discord fills in, with commas between; null for none. */
function listed(kind: 'channelId' | 'roleId', ids: readonly string[]): readonly Inline[] | null {
  if (ids.length === 0) return null;
  return ids.flatMap((id, index) => [...(index === 0 ? [] : [{ text: ', ' }]), { text: id, [kind]: id }]);
}
