// What is said of reports, corrections, hidden articles, unanswered questions and what is stored about a person. In Ukrainian.

import type { Messages } from './language.js';
import { count, times } from './uk-nouns.js';

const questions = (number: number) =>
  count(number, { one: 'запитання', few: 'запитання', many: 'запитань', other: 'запитання' });

export const ukModeration: Messages['moderation'] = {
  report: {
    problems: {
      'wrong speaker': 'Це сказав хтось інший',
      'not said': 'Цього ніхто не казав',
      other: 'Щось інше',
    },
    which: 'Яка цитата хибна?',
    reportOne: (number) => `Повідомити про ${number}`,
    whatIsWrong: 'Що не так із цією цитатою?',
    noSpeaker: 'Її показано без мовця.',
    shownAs: (speaker) => `Мовцем показано: ${speaker}.`,
    whoSees: 'Оператори цього бота побачать цитату і що з нею не так, але не того, хто повідомив.',
    done: 'Операторів повідомлено',
    reported: (problem) => `Повідомлено: ${problem.toLowerCase()}.`,
    thanks: 'Дякуємо. Ваше ім’я разом із цим не зберігається.',
    enough: 'Поки що досить',
    tooMany: 'За годину ви повідомили про десять цитат. Про інші повідомте, будь ласка, пізніше.',
    none: 'Такої цитати у статтях немає',
    howTo:
      'Скористайтеся кнопкою на картці, що її показує, або вставте процитовані слова, як вони там стоять. Можливо, відтоді її виправлено.',
  },
  hidden: {
    title: 'Цю статтю приховано',
    text: 'Оператори цього бота вилучили її з відповідей, пошуку, дайджестів і вивантажень.',
    footer: '/about каже, до кого звернутися.',
    done: 'Приховано',
    isOut: ' – відтепер цього немає у відповідях, пошуку, дайджестах і вивантаженнях.',
    copiesStay: 'Той самий текст опублікували й інші видання; там він залишається.',
    hideCopy: (outlet) => `Приховати й тут: ${outlet}`,
    unknownOutlet: 'невідоме видання',
    showAgain: 'Показувати знову',
    showOneAgain: (title) => `Показувати знову: ${title}`,
    shownAgain: 'Показується знову',
    wasNot: 'Вона не була прихована',
    haveIt: 'Вона знову є у відповідях, пошуку, дайджестах і вивантаженнях.',
    noSuch:
      'Серед прихованих немає статті з таким номером чи заголовком. /unhide без параметрів показує список.',
    none: 'Жодної статті не приховано',
    howTo: '/hide вилучає статтю звідусіль.',
    list: (number) =>
      count(number, {
        one: 'прихована стаття',
        few: 'приховані статті',
        many: 'прихованих статей',
        other: 'прихованої статті',
      }),
    by: 'Хто: ',
    member: (id) => `учасник ${id}`,
  },
  gaps: {
    none: 'Запитань без відповіді не було',
    howTo: 'Тут лічаться, без імен, запитання до /ask, на які у статтях немає відповіді.',
    title: (number) => `${questions(number)} без відповіді`,
    asked: (number, day) => ` – ${times(number)}, востаннє ${day}`,
    deleteOne: (number) => `Видалити ${number}`,
    deleteAll: 'Видалити всі',
    footer: 'Лічиться без імен тих, хто питав; запитання з private:true не лічаться.',
    nothingDeleted: 'Видаляти нічого',
    deleted: (number) => `Видалено: ${questions(number)}`,
    notInList: 'Цього запитання у списку немає; /gaps list покаже його.',
    list: 'Список',
  },
  privacy: {
    nothing: 'Про вас нічого не зберігається',
    title: 'Що про вас зберігається',
    yourId: 'Ваш номер у Discord поруч із тим, що ви робили або про що просили:',
    deleteAll: 'Прибрати мій номер звідусіль',
    nothingDeleted: 'Видаляти не було чого',
    deleted: 'Ваш номер видалено',
    digestsEnded: 'Дайджести вам припинено; те, що ви вирішили як оператор, залишається, без вашого номера.',
    atTerminal:
      'У терміналі немає облікового запису. Те, що зберігається, лежить у DATA_DIR або DATABASE_URL.',
    labels: {
      feedsAdded: 'Стрічки, які ви додали',
      reindexRunsStarted: 'Індексування, які ви запустили',
      articlesHidden: 'Статті, які ви приховали',
      correctionsMade: 'Цитати, які ви виправили',
      directSubscriptions: 'Дайджести, про які ви просили в особистих повідомленнях',
    },
    alwaysTrue:
      'Запитання, повідомлення та імена не зберігаються. Запитання до /ask, що нічого не знайшли, лічаться без того, хто питав, якщо їх не поставлено з private:true. Скарги на цитати зберігаються без того, хто їх подав.',
  },
  reports: {
    none: 'Відкритих скарг немає',
    howTo: 'Учасники повідомляють кнопкою на картці з цитатами або командою /report.',
    title: (number) =>
      count(number, {
        one: 'відкрита скарга',
        few: 'відкриті скарги',
        many: 'відкритих скарг',
        other: 'відкритої скарги',
      }),
    show: (id) => `Скарга ${id}`,
    one: (id, problem) => `Скарга ${id}: ${problem}`,
    problems: {
      'wrong speaker': 'це сказав хтось інший',
      'not said': 'цього ніхто не казав',
      other: 'щось не так',
    },
    shownAs: 'Мовцем показано',
    nobody: 'нікого не названо',
    article: 'Стаття',
    reported: 'Повідомлено',
    lastOn: (number, instant) => `${times(number)}, востаннє ${instant}`,
    noLongerShown: 'Її більше не показано. Слова були такі: ',
    saidIt: (name) => `Це сказав(ла) ${name}`,
    noCertainSpeaker: 'Мовець непевний',
    notQuotation: 'Це не цитата',
    dismiss: 'Відхилити',
    footer: (number) =>
      `Сказав хтось інший: /reports correct number:${number} speaker:"Повне ім’я". Усю статтю: /hide.`,
    open: 'Відкриті скарги',
    line: ({ problem, times: number, words, speaker, title }) =>
      `: ${problem} (${times(number)}) – “${words}”, мовець: ${speaker ?? 'не названий'}, у статті «${title}»`,
    noCorrection: 'Виправлень немає',
    nothingCorrected: 'Оператори не виправили жодної цитати.',
    corrections: (number) =>
      count(number, { one: 'виправлення', few: 'виправлення', many: 'виправлень', other: 'виправлення' }),
    saidBy: (name) => `мовець: ${name ?? 'не названий'}`,
    unnamed: 'мовець непевний',
    noQuotation: 'не цитата',
    takeBack: (id) => `Скасувати ${id}`,
    by: 'хто: ',
  },
  decisions: {
    corrected: 'Виправлено',
    isSpeaker: (name) => `Відтепер мовцем цитати є ${name}, із приміткою про виправлення.`,
    isUnnamed: 'Відтепер мовця цієї цитати не названо.',
    takenOut: 'Вилучено',
    isNoQuotation: 'Ці слова більше не показуються як цитата. Стаття залишається, як є.',
    dismissed: 'Відхилено',
    stays: 'Цитата залишається, як є. Та сама скарга більше не з’явиться.',
    takenBack: 'Скасовано',
    asRead: 'Цитата знову показується так, як її читає програма.',
  },
};
