// What operators are told of feeds and of single addresses. In Ukrainian.

import type { Messages } from './language.js';
import { articles, count, grouped } from './uk-nouns.js';

export const ukFeeds: Messages['feeds'] = {
  unreadable: 'Стрічку не можна прочитати',
  notAdded: 'Стрічку не додано',
  nothingAdded: 'Нічого не додано',
  preview: {
    feed: 'Стрічка',
    items: 'Записи',
    tried: 'Випробувано',
    noneTried: 'жодного',
    ofWhich: (tried, taken) => `${tried}, з них підходить ${taken}`,
    newest: 'Найновіші записи',
    isRead: (id) => `Цю стрічку вже додано під номером ${id}.`,
    notSaved: 'Ще нічого не збережено.',
    isEmpty: 'Стрічка без записів',
    title: 'Додати цю стрічку?',
    titleOfTest: 'Що дає ця стрічка',
    add: 'Додати цю стрічку',
    outcomes: {
      taken: 'підходить',
      known: 'уже переглянуто',
      skipped: 'не підходить',
      untried: 'не випробувано',
    },
    untitled: 'без заголовка',
    paragraphs: (number) => count(number, { one: 'абзац', few: 'абзаци', many: 'абзаців', other: 'абзацу' }),
    textOfFeed: 'текст зі стрічки',
    isFuture: (day) => `без дати, бо ${day} ще попереду`,
  },
  page: {
    isNoFeed: 'Це вебсторінка, а не стрічка',
    namesNone: (url) =>
      `${url} не називає жодної стрічки. Пошукайте на сайті «RSS» чи «feed» і вкажіть ту адресу. Для однієї статті: /feeds page.`,
    namesSome: 'Це вебсторінка, і вона називає свої стрічки',
    lookAt: (feed) => `Переглянути ${feed}`,
  },
  list: {
    none: 'Жодної стрічки немає',
    howTo: '/feeds add показує, що дала б стрічка, і додає її.',
    title: (number) =>
      number === 1
        ? 'Одна стрічка'
        : count(number, { one: 'стрічка', few: 'стрічки', many: 'стрічок', other: 'стрічки' }),
    failing: (number) => `Зараз не вдається прочитати: ${grouped(number)}.`,
    test: (id) => `Випробувати стрічку ${id}`,
    dueNow: 'час читати',
    next: (instant) => `наступного разу ${instant}`,
    notReadYet: 'ще не прочитано',
    read: (instant) => `прочитано ${instant}`,
    fails: 'не читається',
    never: 'Жодного разу не прочитано.',
    lastRead: (instant) => `Востаннє прочитано ${instant}.`,
    articles,
  },
  added: {
    title: (id) => `Додано стрічку ${id}`,
    titleOfKnown: (id) => `Стрічку ${id} вже додано`,
    isRead: ': бот прочитає її за хвилину, а потім читатиме знову й знову, доки працює.',
    since: (instant) => `, ${instant}`,
    all: 'Усі стрічки',
  },
  removed: {
    title: (id) => `Стрічку ${id} вилучено`,
    isOver: (taken) => ` більше не читається. Статті, які вона принесла (${grouped(taken)}), залишаються.`,
    addAgain: 'Додати знову',
  },
  article: {
    titles: {
      added: 'Статтю додано',
      changed: 'Статтю оновлено',
      same: 'Стаття вже є, без змін',
    },
    outlet: 'Видання',
    day: 'День',
    paragraphs: 'Абзаци',
    unknown: 'невідомо',
    soon: 'За мить про неї можна буде питати.',
  },
};
