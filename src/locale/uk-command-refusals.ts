// Refusals of single commands, in Ukrainian: what is wrong, and what to do instead.

import type { enCommandRefusals } from './en-command-refusals.js';
import type { Messages } from './language.js';
import { count } from './uk-nouns.js';

const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(' чи ');
const toRun = 'Запустіть її як бота або вкажіть DATA_DIR; див. README.md.';

export const ukCommandRefusals: Pick<Messages['refusals'], keyof typeof enCommandRefusals> = {
  'no-store': () => [
    'Ця програма нічого не зберігає після виклику, тож шукати й вирішувати тут немає чого.',
    toRun,
  ],
  'no-feeds': () => [
    'Ця програма не має де зберігати статті.',
    'Вкажіть DATA_DIR у .env або запустіть її як бота; див. README.md.',
  ],
  'no-feed': ({ feed }) => [`Стрічки «${feed}» немає.`, '/feeds list показує всі.'],
  'no-reindex': () => [
    'Ця програма читає сторінки наново щоразу, як запускається, тож оновлювати нічого.',
    'Запустіть її як бота або в терміналі; див. README.md.',
  ],
  'no-run': ({ id }) => [`Індексування ${id} немає.`, '/reindex history показує список.'],
  'reindex-elsewhere': ({ seconds }) => [
    'Бібліотеку саме оновлює інший процес.',
    `Спробуйте, коли він закінчить. Вбитий процес заважає щонайбільше ${count(seconds, { one: 'секунду', few: 'секунди', many: 'секунд', other: 'секунди' })}.`,
  ],
  'no-article': ({ typed }) => [
    `Жодна стаття не має заголовка чи номера «${typed}».`,
    '/article знайде її за частиною заголовка; номер стоїть унизу картки.',
  ],
  'no-such-article': ({ typed, similar }) => [
    `Жодна стаття не має заголовка чи номера «${typed}».`,
    similar.length === 0
      ? 'Напишіть більше слів заголовка.'
      : `Можливо, ви мали на увазі ${quoted(similar)}?`,
  ],
  'several-articles': ({ articles }) => [
    `Статей із таким заголовком: ${articles.length}.`,
    `Вкажіть номер: ${articles.map(({ id, outlet }) => `${id} (${outlet ?? 'видання невідоме'})`).join(', ')}.`,
  ],
  'no-report': ({ id }) => [`Скарги ${id} немає.`, '/reports list показує відкриті.'],
  'no-correction': ({ id }) => [`Виправлення ${id} немає.`, '/reports corrections показує список.'],
  'too-many': ({ most }) => [`У списку може бути щонайбільше ${most}.`, 'Спершу приберіть щось зі списку.'],
  'nowhere-to-subscribe': () => [
    'Ця програма нічого не зберігає після виклику, тож підписатися тут не можна.',
    toRun,
  ],
  'no-owner': () => ['Тут немає кому отримувати дайджести.', 'Викличте це в Discord.'],
  'too-many-subscriptions': ({ limit }) => [
    `Вже є ${count(limit, { one: 'підписка', few: 'підписки', many: 'підписок', other: 'підписки' })}, більше не можна.`,
    'Спершу вилучіть якусь: /subscriptions list.',
  ],
  'no-subscription': ({ id }) => [`Підписки ${id} тут немає.`, '/subscriptions list показує всі.'],
};
