// What answers say around the words of the coverage, in Ukrainian.

import type { Messages } from './language.js';
import {
  articles,
  count,
  fromOutlets,
  grouped,
  inArticles,
  outlets,
  quotes,
  sentences,
  times,
} from './uk-nouns.js';

const wordings = (number: number) =>
  count(number, { one: 'варіант', few: 'варіанти', many: 'варіантів', other: 'варіанта' });
const statements = (number: number) =>
  count(number, {
    one: 'переказане висловлювання',
    few: 'переказані висловлювання',
    many: 'переказаних висловлювань',
    other: 'переказаного висловлювання',
  });
const about = (topic: string | null) => (topic === null ? '' : ` про «${topic}»`);
const said = (name: string) => `Що говорить ${name}`;
const didYouMean = (names: string) => `Може, ви мали на увазі ${names}?`;

const unknownNames = {
  person: 'У корпусі немає особи з іменем',
  event: 'У корпусі немає події з назвою',
  article: 'У корпусі немає статті з назвою',
} as const;
const whichNames = {
  person: 'Кого ви маєте на увазі під',
  event: 'Яку подію ви маєте на увазі під',
  article: 'Яку статтю ви маєте на увазі під',
} as const;
const missingQuotations = {
  direct: 'Прямих цитат',
  reported: 'Переказаних слів',
  all: 'Цитат',
} as const;
const views = {
  overview: 'Огляд',
  timeline: 'Перебіг',
  numbers: 'Числа',
  quotes: 'Цитати',
  outlets: 'Видання',
  sources: 'Джерела',
} as const;

export const ukAnswers: Messages['answers'] = {
  and: 'і',
  or: 'або',
  didYouMean,
  said,
  quotations: ({ direct, reported }) =>
    [
      ...(direct > 0
        ? [
            count(direct, {
              one: 'пряма цитата',
              few: 'прямі цитати',
              many: 'прямих цитат',
              other: 'прямої цитати',
            }),
          ]
        : []),
      ...(reported > 0 ? [statements(reported)] : []),
    ].join(' і '),
  sources: ({ number, known, isSomeUnknown }) => {
    const from = known === 0 ? ' невідомого видання' : ` ${fromOutlets(known)}`;
    const rest = known > 0 && isSomeUnknown ? ' і одного невідомого' : '';
    return `${inArticles(number)}${number === 0 ? '' : from}${rest}`;
  },
  sameTextAt: (names) => `той самий текст: ${names}`,
  corrected: 'мовця виправили оператори цього бота',
  searched: {
    nothing: 'Шукати не було де: жодна стаття не проходить фільтрів, або корпус порожній (див. /status).',
    line: ({ number, known, span, undated }) =>
      `${[
        `Пошук: ${articles(number)} ${known === 0 ? 'без назви видання' : fromOutlets(known)}`,
        ...(span === null ? [] : [span]),
        ...(undated === 0 ? [] : [`${grouped(undated)} без дати`]),
      ].join(', ')}.`,
    nearest: 'Найближчі уривки – не відповіді',
  },
  names: {
    unknown: (kind, typed) => `${unknownNames[kind]} «${typed}»`,
    which: (kind, typed) => `${whichNames[kind]} «${typed}»?`,
    mayBe: (typed, names, others) =>
      `«${typed}» – це може бути ${names}${others > 0 ? ` або ще щось із ${others}; введіть більше від назви` : ''}.`,
    noArticleFrom: (typed) => `Жодної статті від «${typed}»`,
    noOutletNear: (names) => `У корпусі немає видання з такою назвою. ${didYouMean(names)}`,
    noOutletAmong: (names) => `У корпусі немає видання з такою назвою. Є: ${names ?? 'жодного'}.`,
    onlyTime: (time) => `Лише ${time}`,
    searchFor: (topic) => `Шукати «${topic}»`,
  },
  ask: {
    title: 'Що кажуть статті',
    titleOfConfirmation: 'Що про це кажуть статті – без вироку',
    alsoNear: 'Також близьке – не обов’язково відповіді',
    miss: 'У статтях цього немає',
    understoodAs: (question) => `Зрозуміло як «${question}».`,
    onlyOutlet: (outlet) => `Лише те, що пише ${outlet}.`,
    onlyPassedOn: (outlet) => `Статей від «${outlet}» у корпусі немає: видно лише те, що передають інші.`,
    namesNothing: 'У запитанні немає слова, за яким шукати',
    toldOfDays: 'Що статті розповідають про ці дні',
    publishedThen: 'Опубліковано тоді про інше',
    articlesOfDays: 'Статті цих днів',
    nothingTold: 'Статті нічого не розповідають про ці дні',
    howToName: 'Запитайте словами, якими написала б стаття: ім’я, місце, річ. Статті – англійською.',
    whoIsMeant: (pronoun) => `Кого означає «${pronoun}»?`,
    nobodyBefore: 'Ні це запитання, ні попереднє не кажуть, про кого мова; запитайте з іменем.',
    inEnglish: 'Запитайте англійською',
    howInEnglish: () =>
      'Схоже, запитання не англійською. Відповіді шукаються в англомовних статтях; запитайте англійською.',
    orLater: (day) => `${day} або пізніше`,
    orEarlier: (day) => `${day} або раніше`,
    anyTime: 'будь-коли',
    countedFrom: (day) => `рахуючи від дня найновішої статті (${day})`,
    byDaysOf: (event) => `за днями події «${event}»`,
    readAs: (typed, parts) => `«${typed}» прочитано як: ${parts}.`,
    noneMentions: (words) => `Жодна стаття не згадує ${words}.`,
    nearestSilent: (words) => `У найближчих уривках немає ${words}.`,
    otherTime: 'Найближчий уривок каже, хто ним був або буде, а не хто є.',
    roleElsewhere: 'Найближчий уривок каже, хто це в іншому місці.',
    noFigure: () => 'У найближчих уривках немає потрібного числа.',
    notToldAsDone: (verb) => `Найближчі уривки не кажуть про «${verb}» як про те, що сталося.`,
    nothingOfKind: 'У найближчих уривках немає нічого такого, про що питають.',
    notAllNamed: 'Жоден уривок не говорить про все, що названо в запитанні.',
    notToldWhether: (verb) => `Жоден уривок не каже, чи це так: «${verb}».`,
    notYet: 'Найближчі уривки кажуть про це як про те, що ще попереду.',
    onlyPast: 'Найближчі уривки кажуть лише про те, що вже минуло.',
    noOutcome: 'Найближчі уривки не кажуть, чим це скінчилося.',
    noReason: 'Найближчі уривки не називають причини.',
    saidAboutIt: (name) => `Що про це говорить ${name}`,
    inOutletsWords: 'словами видання',
    bearsOnIt: 'Ці слова стосуються запитання; чи це «так», чи «ні», судіть самі.',
    reportedOnIt: (name) => `Що видання переказують про це: ${name}`,
    noWordsOnIt: (name) => `У статтях немає слів про це: ${name}`,
    quotedElsewhere: (name, number, topic) => `${name}: тут цитують ${times(number)}, але не про «${topic}».`,
    namedNotQuoted: (name) => `${name}: тут є згадки, але жодна стаття не цитує.`,
  },
  comparison: {
    title: (topic) => `Що видання кажуть про «${topic}»`,
    miss: (topic) => `Жодне видання тут не пише про «${topic}»`,
    sideBySide: 'Поруч, їхніми словами; чи вони згодні, судіть самі.',
    silent: (names) => `Нічого про це не знайдено: ${names}.`,
    numbers: (topic) => `Числа: ${topic}`,
  },
  whoSaid: {
    title: (phrase) => `Чиї слова: ${phrase}?`,
    exact: 'Саме цими словами',
    nearly: 'Майже цими словами',
    counts: ({ exact, nearly, reported }) =>
      [
        ...(exact === 0 ? [] : [`${quotes(exact)} саме з цими словами`]),
        ...(nearly === 0 ? [] : [`${quotes(nearly)} майже з цими`]),
        ...(reported === 0 ? [] : [statements(reported)]),
      ].join(', '),
    furtherNotShown: (number) => `Не показано ще ${grouped(number)}; звузьте: outlet, since або until.`,
    miss: (phrase) => `Ніхто цього не каже в цитатах: ${phrase}`,
    wordsStand: (where) => `Ці слова стоять ${where}, але не в чиїйсь цитаті.`,
    nearlyThere: (number) => `${quotes(number)} майже з цими словами.`,
    showNearly: 'Майже ці слова',
    lookedUp: (number) => `Чиї це слова: знайдено для ${grouped(number)}`,
    nobody: 'Ніхто не каже цього в цитатах, ні саме так, ні майже так.',
    furtherNotLookedUp: (number) => `У повідомленні не перевірено ще ${grouped(number)}.`,
  },
  quotes: {
    title: (name, topic) => `${said(name)}${about(topic)}`,
    miss: (kind, name, topic) => `${missingQuotations[kind]}${about(topic)} у цих статтях немає: ${name}`,
    nobodyNames: 'Це ім’я тут теж не згадується.',
    onlySpelled: (typed, others) =>
      `Лише там, де видання пише ім’я як «${typed}»${others === null ? ': так пишуть усі видання' : `; інші написання: ${others}`}.`,
    all: (number, name) => `Усі ${number}: ${name}`,
    direct: 'Пряма мова',
    reported: 'Переказано словами видань',
    perhaps: (name) => `Можливо, ${name} – ім’я поруч не стоїть`,
    showInArticle: (number) => `Показати ${number} у статті`,
    furtherNotShown: (number) =>
      `Не показано ще ${grouped(number)}; звузьте: about, since, until або outlet.`,
    tooLong: (number) => `У задовгих для показу реченнях: ${grouped(number)}.`,
  },
  notes: {
    reported: 'переказано',
    notNamed: 'мовця не названо',
    namedBeside: (name) => `ім’я стоїть поруч: ${name}`,
    pronounIs: (pronoun, name) => `«${pronoun}» – це ${name}, ім’я стоїть поруч`,
    perhaps: (name) => `можливо, ${name}`,
    pronounMayBe: (pronoun, name) => `«${pronoun}» – можливо, ${name}`,
    withReserve: (words) => `видання переказує із застереженням${words === null ? '' : `: «${words}»`}`,
    relayed: 'почуто від когось іншого',
    written: 'написано, а не сказано',
    inHeadline: 'у заголовку',
    inAnswer: (question) => `у відповідь: «${question}»`,
    goesOn: 'у статті є продовження',
    spelled: (name) => `написано «${name}»`,
    sameWordsAs: (number) => `ті самі слова, що в ${number}`,
    asBut: (number, differences) => `як ${number}, але ${differences}`,
    adds: (words) => `додано ${words}`,
    without: (words) => `без ${words}`,
    insteadOf: (words, other) => `${words} замість ${other}`,
    onlyPart: 'лише частина',
    someWords: (number) => count(number, { one: 'слово', few: 'слова', many: 'слів', other: 'слова' }),
    toldTimes: (number, different) => `у цій статті ${times(number)}, ${wordings(different)}`,
    toldInArticles: (number, different) => `${articles(number)}, ${wordings(different)}`,
    toldByOutlets: (number, different) => `${outlets(number)}, ${wordings(different)}`,
  },
  person: {
    who: 'Хто це',
    office: 'Посада',
    heldFromTo: (title, from, to) => `${title}, ${from} – ${to}`,
    heldSince: (title, from) => `${title} від ${from}`,
    heldUntil: (title, to) => `${title} до ${to}`,
    called: 'Як називають',
    spelled: 'Написання',
    named: 'Згадки',
    quoted: 'Цитати',
    quotedOn: 'Цитують про',
    namedWith: 'Згадують разом із',
    introduced: 'Як статті представляють цю особу',
    namedOnly: 'Де стоїть ім’я – без посади поруч',
    tooLong: 'Речення, у яких названо цю особу, задовгі для показу.',
    likewise: (where) => `так само ${where}`,
    more: (number) => `ще ${number}`,
    notQuoted: 'немає в цих статтях',
    oftenWith: (number, words) => `часто зі ${number === 1 ? 'словом' : 'словами'} ${words}`,
    inSentences: sentences,
    whoIs: (name) => `Хто це: ${name}?`,
    noPerson: (typed) => `«${typed}» у цих статтях не є іменем особи`,
    speaksThough: (name) => `Але їх цитують як мовця: ${name}.`,
    miss: (name) => `У цих статтях немає імені ${name}`,
    inAllArticles: (number) => `У всіх статтях: ${grouped(number)}`,
  },
  event: {
    views,
    title: (event, view) => `${event}: ${views[view].toLowerCase()}`,
    when: 'Коли',
    where: 'Де',
    who: 'Хто',
    reported: 'Повідомляють',
    named: 'Згадують',
    from: (day) => `від ${day}`,
    until: (day) => `до ${day}`,
    sentences: (number, where) => `${sentences(number)} ${where}.`,
    discovered: 'Цієї події ніхто не вносив до списку: це статті, що розповідають те саме.',
    stretches: (number) =>
      `Між ними місяці мовчання, відрізків часу: ${grouped(number)}. Можливо, це різні події одного роду.`,
    miss: (title) => `У цих статтях немає речень про подію «${title}»`,
    allSentences: (number) => `Усі речення: ${grouped(number)}`,
    known: (titles) => `Події цього корпусу: ${titles}.`,
    knownAndMore: (titles, others) =>
      `Події цього корпусу: ${titles} і ще ${others}; увесь список – /events.`,
  },
  latest: {
    title: (number) => `Найновіше: ${articles(number)}`,
    miss: 'Жодна стаття не проходить цих фільтрів',
    nothingQuotable: 'з її тексту нічого не можна процитувати.',
    olderNotShown: (number) => `Не показано давніших: ${grouped(number)}; звузьте: since, until або outlet.`,
  },
  search: {
    title: (number, query) =>
      `${count(number, { one: 'уривок', few: 'уривки', many: 'уривків', other: 'уривка' })} про ${query}`,
    miss: (query) => `Нічого про ${query}`,
    notAsPhrase: 'Слова трапляються, але ніде саме цією фразою.',
    fromArticles: (number) => `Статей: ${grouped(number)}.`,
  },
  help: {
    title: 'Що можна запитати',
    howToWrite:
      'Слова після команди заповнюють її перший параметр; інші пишіть як name:value або name:"two words". private:true діє з кожною командою; у Discord mention: адресує відповідь одному учасникові.',
    more: (command) => `Більше про /${command}`,
    optional: (description) => `${description} (необов’язково)`,
    forExample: 'Наприклад:',
    onMessage:
      'У Discord: правою кнопкою на повідомленні (на телефоні – довге натискання), далі «Застосунки», далі',
    onMember:
      'У Discord: правою кнопкою на учасникові (на телефоні – довге натискання), далі «Застосунки», далі',
    onlyYouSee: 'Відповідь бачите лише ви.',
    atTerminal: 'У терміналі:',
    textOfMessage: 'текст повідомлення',
    idOfMember: 'номер учасника',
  },
  report: { one: 'Повідомити про цю цитату', some: 'Повідомити про цитату' },
};
