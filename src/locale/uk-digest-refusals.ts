// Refusals of settings for digests, in Ukrainian: what is wrong, and what to do instead.

import type { enDigestRefusals } from './en-digest-refusals.js';
import type { Messages } from './language.js';
import type { Saying } from './saying.js';

const list = new Intl.ListFormat('uk');
const or = (names: readonly string[]) => names.join(' чи ');
const quoted = (names: readonly string[]) => or(names.map((name) => `«${name}»`));

interface Meant {
  readonly typed: string;
  readonly near: readonly string[];
}

const unknown = (words: string, near: readonly string[]): Saying => [
  words,
  near.length === 0
    ? 'Виберіть зі списку, поки пишете, або підпишіться на слова.'
    : `Можливо, ви мали на увазі ${quoted(near)}?`,
];
const several = ({ typed, near }: Meant): Saying => [
  `«${typed}» може означати різне.`,
  `Виберіть ${quoted(near)}.`,
];
const tagList = (tags: readonly string[]) =>
  tags.length === 0 ? 'Міток там немає.' : `Мітки там: ${list.format(tags)}.`;
/** The choices are typed in English. */
const cadences = {
  'as it happens': 'одразу',
  hourly: 'щогодини',
  daily: 'щодня',
  weekly: 'щотижня',
} as const;

export const ukDigestRefusals: Pick<Messages['refusals'], keyof typeof enDigestRefusals> = {
  'cannot-deliver': ({ obstacle }) => [`Нічого не збережено: ${obstacle}`, 'Виправте це й збережіть знову.'],
  'two-days': () => ['«at» і «weekday» називають різні дні.', 'Приберіть день з одного з них.'],
  'wrong-cadence': ({ option, means }) => [
    `«${option}» – для дайджестів, що надходять ${or(means.map((one) => cadences[one]))}.`,
    `Приберіть його або виберіть ${or(means.map((one) => (one.includes(' ') ? `when:"${one}"` : `when:${one}`)))}.`,
  ],
  'bad-time': ({ typed, name }) => [
    `«${typed}» не є часом доби для «${name}».`,
    'Пишіть як 09:00 або 18:30.',
  ],
  'several-days': ({ typed }) => [
    `«${typed}» називає кілька днів.`,
    'Виберіть один або щодня; для двох днів підпишіться двічі.',
  ],
  'bad-quiet-hours': ({ typed }) => [
    `«${typed}» не є годинами тиші.`,
    'Пишіть як 22:00-07:00 або none, щоб їх не було.',
  ],
  'empty-quiet-hours': () => [
    'Години тиші не можуть починатися й кінчатися в той самий час.',
    'Щоб не чути нічого, призупиніть підписку.',
  ],
  'bad-zone': ({ typed, near }) => [
    `Часового поясу «${typed}» немає.`,
    near.length === 0
      ? 'Виберіть зі списку, поки пишете: Europe/Kyiv, America/New_York, UTC.'
      : `Можливо, ви мали на увазі ${or(near)}?`,
  ],
  'role-without-ping': () => ['Або сповіщати роль, або нікого.', 'Приберіть role або ping.'],
  'not-in-direct-messages': () => [
    'В особистих повідомленнях дайджести надходять вам: каналів, міток і ролей там немає.',
    'Приберіть where, tags, role і ping або викличте це на сервері.',
  ],
  'no-place': () => [
    'На цьому сервері немає такого каналу, або дайджести туди надсилати не можна.',
    'Виберіть текстовий канал, гілку або форум.',
  ],
  'no-forum': ({ place }) => [`${place} – не форум, тож міток там немає.`, 'Приберіть tags.'],
  'no-tag': ({ place, tag, tags }) => [`${place} не має мітки «${tag}».`, tagList(tags)],
  'too-many-tags': ({ most }) => [`Допис має щонайбільше ${most} міток.`, 'Виберіть менше.'],
  'tag-needed': ({ place, tags }) => [`${place} не приймає дописів без мітки.`, tagList(tags)],
  'several-topics': () => [
    'Підписка – про щось одне: усе, подію, особу, видання або слова.',
    'Для двох тем підпишіться двічі; exclude вилучає слова з будь-якої.',
  ],
  'no-words': ({ typed }) => [
    `У «${typed}» немає слова, яке можна шукати.`,
    'Напишіть слова або приберіть його.',
  ],
  'wordless-part': ({ typed }) => [`У «${typed}» є частини без слів.`, 'Розділіть слова чи вислови комами.'],
  'too-many-words': ({ most }) => [`Вилучити можна щонайбільше ${most} слів.`, 'Виберіть менше.'],
  'no-event': ({ typed, near }) => unknown(`Жодна стаття не знає події «${typed}».`, near),
  'several-events': several,
  'no-person': ({ typed, near }) => unknown(`Жодна стаття не знає особи «${typed}».`, near),
  'several-persons': several,
  'no-outlet': ({ typed, near }) => unknown(`Жодна стаття не знає видання «${typed}».`, near),
  'bad-language': ({ typed, choices }) => [`Бот не говорить мовою «${typed}».`, `Виберіть ${or(choices)}.`],
  'bad-file': ({ where }) => [
    `Це не файл підписок: ${where === null ? 'у файлі' : `у «${where}»`} не те, що має бути.`,
    'Дайте файл, який створює /subscriptions export, без змін або з іншими значеннями.',
  ],
  'file-and-text': () => ['Читається або файл, або текст.', 'Приберіть щось одне.'],
  'no-file': () => ['Завантажувати нічого.', 'Додайте файл, який створив /subscriptions export.'],
  'unread-file': ({ reason }) => [
    `Файл не можна прочитати: ${reason}`,
    'Додайте його знову або вставте як текст.',
  ],
};
