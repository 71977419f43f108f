// What digests say around the words of the coverage, in Ukrainian.

import type { Messages } from './language.js';
import { counter } from './plural.js';

const count = counter('uk');
const newArticles = (number: number) =>
  count(number, { one: 'нова стаття', few: 'нові статті', many: 'нових статей', other: 'нової статті' });
const outlets = (number: number) =>
  count(number, { one: 'видання', few: 'видання', many: 'видань', other: 'видання' });

export const ukDigests: Messages['digests'] = {
  everything: 'Усе',
  title: (topic, number) => `${topic}: ${newArticles(number)}`,
  continued: (title) => `${title} (продовження)`,
  nothingNew: (topic) => `Нічого нового: ${topic}`,
  noneCame: 'Після попереднього дайджесту не надійшло жодної статті.',
  noneNew: (number) =>
    `Статей після попереднього дайджесту: ${number}. Жодна не про це або не каже нічого нового.`,
  footer: (id) => `Дайджест ${id} · /subscriptions list: змінити або зупинити`,
  otherArticles: 'Інші статті',
  newArticles: (number, names) => `${newArticles(number)}: ${names}`,
  otherOutlets: (number) => `ще ${outlets(number)}`,
  undated: (number) => `без дати: ${number}`,
  sameText: (number) => `+${outlets(number)} з тим самим текстом`,
  numbersDiffer: 'Розбіжні числа',
  newQuotations: 'Нові цитати',
  before: (sources) => `раніше: ${sources}`,
  beside: (sources) => `поряд: ${sources}`,
  further: (number) =>
    `і ще ${count(number, { one: 'стаття', few: 'статті', many: 'статей', other: 'статті' })}.`,
  numbers: (number) =>
    count(number, {
      one: 'розбіжне число',
      few: 'розбіжні числа',
      many: 'розбіжних чисел',
      other: 'розбіжного числа',
    }),
  quotations: (number) => count(number, { one: 'цитата', few: 'цитати', many: 'цитат', other: 'цитати' }),
  alsoNew: (parts) => `Також нове: ${parts}.`,
  noRoom: (parts) => `Не вмістилося: ${parts}.`,
  otherParts: (number) =>
    `ще ${count(number, { one: 'частина', few: 'частини', many: 'частин', other: 'частини' })}`,
  stopped: {
    title: (channel) => `Дайджести для ${channel ?? 'одного з каналів'} припинилися`,
    goesOn:
      'Щойно стане можливо, вони почнуться знову самі; з того, що тим часом надійде, нічого не пропаде.',
    footer: (id) => `Підписка ${id} · /subscriptions list`,
  },
  buttons: {
    more: (title) => `Більше: ${title}`,
    ping: 'Сповіщати мене надалі або вже ні',
    latest: 'Останні статті',
    latestFrom: (outlet) => `Останнє: ${outlet}`,
    search: 'Шукати це',
  },
};
