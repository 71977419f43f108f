// What operators are told of runs of reindexing. In Ukrainian.

import type { Messages } from './language.js';
import { grouped } from './uk-nouns.js';

export const ukReindex: Messages['reindex'] = {
  modes: { changed: 'що змінилося', full: 'усе наново', 'dry-run': 'лише проба' },
  states: {
    running: 'триває',
    elsewhere: 'розпочав інший процес, який не повідомив про кінець',
    done: 'завершено',
    failed: 'не вдалося',
    cancelled: 'скасовано',
    interrupted: 'перервано',
  },
  steps: {
    starting: 'починаємо',
    'looking for changes': 'шукаємо зміни',
    'reading pages': 'читаємо сторінки',
    'telling articles apart': 'розрізняємо статті',
    'reading articles': 'читаємо статті',
    indexing: 'індексуємо',
  },
  titleOf: (id, what) => `Індексування ${id}: ${what}`,
  titleOfDryRun: (id, what) => `Індексування ${id} дало б: ${what}`,
  titleOfState: (id, state) => `Індексування ${id}: ${state}`,
  isUnderWay: (id) => `Індексування ${id} уже триває`,
  howFar: 'Як справи?',
  cancel: 'Скасувати',
  footer: 'Доки це триває, відповідає попередня бібліотека. /reindex status каже, скільки зроблено.',
  noneYet: 'Індексувань ще не було',
  noHistory: 'Відколи ведеться історія, бібліотеку не індексували.',
  history: 'Індексування',
  reportOf: (id) => `Звіт ${id}`,
  counts: {
    added: (number) => `додано ${grouped(number)}`,
    changed: (number) => `змінено ${grouped(number)}`,
    removed: (number) => `вилучено ${grouped(number)}`,
    faulty: (number) => `з вадами ${grouped(number)}`,
  },
  articles: 'Статті',
  pages: 'Сторінки',
  quotations: 'Цитати',
  version: 'Версія корпусу',
  took: 'Тривало',
  asBefore: (number) => `${number}, як і було`,
  nothingChanged: 'Нічого не змінено.',
  lists: { added: 'Додано', changed: 'Змінено', removed: 'Вилучено', faulty: 'З вадами' },
  inTheFile: (number) => `… і ще ${grouped(number)}, у доданому файлі.`,
  isElsewhere:
    'Зупинити його може лише той процес; тут видно, що було зроблено кілька секунд тому. Якщо його вбито, бібліотека така, як і була.',
  isAsBefore: 'Бібліотека така, як і була.',
  started: (instant) => `Розпочато ${instant}, `,
  starters: {
    operator: 'хто: оператор',
    program: (part) => `сама програма (${part})`,
    unknownPart: 'невідома частина',
    web: 'на вебсторінці',
    terminal: 'у терміналі',
  },
  nothingToCancel: 'Скасовувати нічого',
  noneUnderWay: 'Жодне індексування не триває.',
};
