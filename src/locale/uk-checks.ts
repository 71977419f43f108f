// What is said of words that somebody pasted: whether the coverage has them, and what it has on a message's claims. In Ukrainian.

import type { Messages } from './language.js';
import { count, grouped, sentences } from './uk-nouns.js';

const cuts = {
  beginning: 'починається раніше',
  end: 'продовжується далі',
  'both ends': 'починається раніше й продовжується далі',
} as const;

const places = (number: number) =>
  `у ${count(number, { one: 'місці', few: 'місцях', many: 'місцях', other: 'місця' })}`;

const speaker = (names: string | null) =>
  names === null ? 'у корпусі невідомо, щоб хтось казав ці слова.' : `у корпусі – ${names}.`;

export const ukChecks: Messages['checks'] = {
  verdict: {
    exact: 'Знайдено, буква в букву',
    exactly: 'Ці слова стоять у корпусі саме так.',
    same: 'Знайдено; відрізняються розділові знаки або великі літери',
    sameAs:
      'У корпусі стоять ті самі слова в тому самому порядку; відрізняються великі літери, лапки, тире, інші розділові знаки або пробіли. У статті – як показано.',
    differ: 'Знайдено, але слова відрізняються',
    citationWrong: (title) => `${title}; посилання хибне`,
    furtherPlaces: (number) => `Вони стоять ще ${places(number)}, яких не показано.`,
    cut: (at) => `Це лише частина речення, яке ${cuts[at]}: прочитайте все.`,
    differences: (number) => `Найближчий уривок відрізняється ${places(number)}.`,
    morePlaces: (number) => `… і ще ${places(number)}.`,
    whatArticleHas: 'Що стоїть у статті',
    corpusVersion: (version) => `Версія корпусу ${version}.`,
    miss: 'У цьому корпусі такого немає',
    noPassage: 'Жоден уривок корпусу не має цих слів, ні майже цих.',
    headline: 'Заголовок, а не уривок',
    inHeadline: (article) => `Ці слова стоять у заголовку: ${article}.`,
    hidden: (where) => `Показати тут усі слова не можна. Вони починаються тут: ${where}.`,
    notOfStory: (where) => `Тут (${where}) вони належать сторінці, а не самій статті.`,
    severalFound: (found, all) => `Знайдено цитат: ${found} з ${all}`,
    onlyFirst: (checked, all) => `Цитат перевірено: ${checked} з ${all}, решту – ні.`,
    whoSaid: 'Чиї це слова?',
    changed: 'Змінено: у вас ',
    changedTo: ', у статті ',
    added: 'Додано: у статті немає ',
    leftOut: 'Пропущено: у статті є ще ',
    after: (words) => `, після ${words}`,
  },
  citation: {
    thisVersion: 'Посилання зроблено саме з цієї версії корпусу.',
    otherVersion: (theirs, ours) => `Посилання зроблено з версії корпусу ${theirs}; тут – ${ours}.`,
    hidden: 'Оператори цього бота приховали статтю, на яку воно вказує.',
    noArticle: (id) => `У корпусі немає статті ${id}, на яку воно вказує.`,
    notThere: (article) => `У статті, на яку воно вказує, цих слів немає: ${article}.`,
    otherParagraph: (paragraph) =>
      `Посилання називає ¶${paragraph}; слова стоять в іншому місці тієї статті.`,
    ended: (end, day) => (end === 'changed' ? `Статтю змінено ${day}` : `Статтю відкликано ${day}`),
    hadOnce: (end, day, title, text) =>
      `${end === 'changed' ? `Статтю змінено ${day}` : `Статтю відкликано з джерела ${day}`}. До того «${title}» містила ці слова, буква в букву: “${text}”`,
    outlet: (claimed, outlet) => `Посилання називає «${claimed}»; у статті: ${outlet}.`,
    title: (claimed, title) => `Заголовок у посиланні – «${claimed}»; у статті – «${title}».`,
    day: (claimed, day) => `День у посиланні: ${claimed}; у статті: ${day}.`,
    speaker: (claimed, names) => `Мовцем у посиланні названо ${claimed}; ${speaker(names)}`,
  },
  attribution: {
    right: (parts) => `Збігається з корпусом: ${parts}.`,
    unknown: (parts, names) =>
      `Чи правильне ${parts}, не перевірено: корпус не має для цього ні особи, ні видання, ні дня.${names === null ? '' : ` За корпусом, це слова: ${names}.`}`,
    day: (claimed, days) => `Поруч стоїть «${claimed}»; дата статті: ${days}.`,
    elsewhere: (claimed, names) => `Поруч названо «${claimed}»; слова стоять тут: ${names}.`,
    speaker: (claimed, names) => `Поруч мовцем названо «${claimed}»; ${speaker(names)}`,
  },
  claims: {
    title: 'Що у статтях є про це повідомлення – без вироку',
    miss: 'У повідомленні немає тверджень, які можна було б пошукати',
    chooseOther: 'Виберіть повідомлення, яке щось стверджує.',
    leftOut: {
      question: 'запитання нічого не стверджує',
      'too-short': 'замало слів, за якими можна шукати',
      repeated: 'уже було',
    },
    onlySo: (most) => `шукаємо не більше ніж для ${most}`,
    checked: (checked, all) =>
      `${checked === all ? `Перевірено: ${sentences(all)}.` : `Перевірено ${checked} з ${all}; решта – наприкінці.`} До кожного твердження – речення, що його стосуються, з позначеними розбіжностями в числах та іменах. Чи вони його підтверджують, судіть самі.`,
    notChecked: 'Не перевірено',
    further: (number) => `ще речень: ${grouped(number)}`,
    doesNotName: (names) => `не називає ${names}`,
    doesNotHave: (words) => `тут немає ${words}`,
    deniedByMessage: 'повідомлення щось заперечує, а тут заперечення немає',
    sameNumber: (printed) => `те саме число: ${printed}`,
    sameFigure: (claimed, printed) =>
      `та сама цифра, подана інакше: у повідомленні ${claimed}, тут ${printed}`,
    differentNumber: (claimed, printed) => `інше число: у повідомленні ${claimed}, тут ${printed}`,
    nothing: 'У статтях немає нічого про це.',
    nothingNames: (words) => `У статтях немає нічого про це; жодна не згадує ${words}.`,
  },
};
