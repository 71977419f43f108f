import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command-kit/index.js';
import { toCommandList } from '../../src/discord/slash-json.js';
import { en } from '../../src/locale/en.js';
import { languages, messagesFor } from '../../src/locale/languages.js';
import { counter } from '../../src/locale/plural.js';

/** A command, a subcommand, an option or a choice, with the words that Discord shows for it. */
interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly value?: string;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
}

const commands = await loadCommands();
const list = toCommandList(commands, 'global') as unknown as readonly (Named & {
  type: number;
})[];
const withInner = (part: Named): readonly Named[] => [
  part,
  ...(part.options ?? []).flatMap(withInner),
  ...(part.choices ?? []),
];
const slashCommands = list.filter(({ type }) => type === 1);

describe.each([...languages.keys()])('in %s', (locale) => {
  it('every command, option and choice has a name, and every text is there', () => {
    const lacking = list
      .flatMap(withInner)
      .flatMap(({ name, name_localizations, description, description_localizations }) => [
        ...(name_localizations?.[locale] === undefined ? [`name: ${name}`] : []),
        ...(description === undefined || description_localizations?.[locale] !== undefined
          ? []
          : [`description: ${description}`]),
      ]);
    expect([...new Set(lacking)]).toEqual([]);
  });

  it('nothing is translated that no command has any more', () => {
    const used = new Set([
      ...list.flatMap(withInner).flatMap(({ name, description = '' }) => [name, description]),
      // In Discord's menu of a message there is no room for it; in /help there is.
      ...[...commands.values()].map(({ description }) => description),
    ]);
    const words = languages.get(locale)?.commands;
    const known = Object.values(words ?? {}).flatMap((part) => Object.keys(part));
    expect(known.filter((english) => !used.has(english))).toEqual([]);
  });

  it('names are as Discord takes them, and none stands for two commands or two options of one', () => {
    const names = (parts: readonly Named[]) =>
      parts.map(({ name, name_localizations }) => name_localizations?.[locale] ?? name);
    const expectGood = (shown: readonly string[], owner: string) => {
      for (const name of shown) {
        expect(name, owner).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(name, owner).toBe(name.toLowerCase());
      }
      expect(new Set(shown).size, owner).toBe(shown.length);
    };
    expectGood(names(slashCommands), 'commands');
    for (const part of slashCommands.flatMap(withInner))
      if (part.options !== undefined) expectGood(names(part.options), part.name);
  });

  it('texts keep to 100 characters, menus to 32, and a command to the 8,000 that count together', () => {
    const longest = (one: string, translated = '') => Math.max(one.length, translated.length);
    for (const command of list) {
      const parts = withInner(command);
      for (const { description_localizations, name_localizations, value } of parts) {
        expect(description_localizations?.[locale]?.length ?? 0).toBeLessThanOrEqual(100);
        expect(name_localizations?.[locale]?.length ?? 0).toBeLessThanOrEqual(value === undefined ? 32 : 100);
      }
      const chars = parts.reduce(
        (sum, part) =>
          sum +
          longest(part.name, part.name_localizations?.[locale]) +
          longest(part.description ?? '', part.description_localizations?.[locale]) +
          (part.value?.length ?? 0),
        0,
      );
      expect(chars, command.name).toBeLessThanOrEqual(8000);
    }
  });

  it('words on links to sources are as short as a message has room for', () => {
    const { openAt, aggregator, savedPage } = messagesFor(locale).citations;
    expect(openAt(aggregator('')).length).toBeLessThanOrEqual(25);
    expect(savedPage('').length).toBeLessThanOrEqual(25);
  });

  it('no refusal and no other sentence is left in English', () => {
    const sentences = (part: object): readonly [string, unknown][] =>
      Object.entries(part).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null
          ? sentences(value).map(([inner, words]): [string, unknown] => [`${name}.${inner}`, words])
          : [[name, value] as [string, unknown]],
      );
    const translated = new Map(sentences(messagesFor(locale)));
    for (const [name, words] of sentences(en))
      if (typeof words === 'string') expect(translated.get(name), name).not.toBe(words);
  });
});

describe('the language of whoever asks', () => {
  it('is English where we have no other', () => {
    for (const locale of [null, undefined, 'en-GB', 'fr', '__proto__', 'constructor'])
      expect(messagesFor(locale)).toBe(en);
  });

  it('gives numbers the form that its grammar asks for', () => {
    const { 'cooling-down': wait } = messagesFor('uk').refusals;
    const hint = (seconds: number) => wait({ seconds })[1];
    expect(hint(1)).toBe('Запитати знову можна через 1 секунду.');
    expect(hint(3)).toBe('Запитати знову можна через 3 секунди.');
    expect(hint(11)).toBe('Запитати знову можна через 11 секунд.');
    expect(hint(22)).toBe('Запитати знову можна через 22 секунди.');
    expect(counter('en')(1, { one: 'second', other: 'seconds' })).toBe('1 second');
    expect(counter('en')(0, { one: 'second', other: 'seconds' })).toBe('0 seconds');
  });
});
