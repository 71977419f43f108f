// What is said of the library itself and of what it holds: its articles, outlets, events and numbers. In Ukrainian.

import type { Messages } from './language.js';
import { articles, count, fromOutlets, grouped, outlets, sentences, times } from './uk-nouns.js';

const narrow = 'звузьте: since, until або outlet.';
const places = (number: number) =>
  `у ${count(number, { one: 'місці', few: 'місцях', many: 'місцях', other: 'місця' })}`;
const ago = (words: string) => `${words} тому`;
const opinions = ({ helpful, wrong }: { helpful: number; wrong: number }) =>
  `корисно ${helpful}, неправильно ${wrong}`;

export const ukLibrary: Messages['library'] = {
  units: { bytes: 'Б', kilo: 'кБ', mega: 'МБ', giga: 'ГБ', tera: 'ТБ' },
  numbers: {
    miss: (topic) => `Жодна стаття не називає числа для «${topic}»`,
    nameThing: 'Назвіть англійською, що лічити: «bodies», «prisoners of war», «drones».',
    sameThing: 'Ці числа лічать те саме.',
    onlyOne: 'Число називає лише одна стаття.',
    apart: (groups, isShared) =>
      `Ці числа лічать різні речі (${groups}), тож не порівнюються між собою${isShared ? '.' : '; жодні дві статті не лічать того самого.'}`,
    furtherStatements: (number) => `Не показано ще згадок цього числа: ${grouped(number)}.`,
    furtherCounts: (number) =>
      `Не показано ще лічб: ${grouped(number)}; звузьте тему або додайте since, until чи outlet.`,
    furtherOfEvent: (number) => `Не показано ще лічб: ${grouped(number)}; /compare шукає щось одне.`,
    noneOfEvent: 'Жодне речення про цю подію не каже, скільки чого було.',
    withoutThing: 'Без слова про те, що лічать',
    onlyOneArticle: 'Лише одна стаття',
    different: 'Різні числа',
    sameWords: 'Те саме число, ті самі слова',
    same: 'Те саме число',
    inDifferentWords: (value, wordings) => `, ${value}, різними словами: ${wordings}.`,
    sameFigure: (value) => `Та сама цифра, ${value}, але подана по-різному`,
  },
  timeline: {
    happened: 'Коли сталося',
    noDay: 'Жодне речення не називає дня, який можна визначити.',
    published: 'Коли опубліковано',
    byPublication: 'Ці статті не називають дня, який можна визначити; вони стоять за днем публікації.',
    resolved: (words, days, published) =>
      `«${words}» – це ${days}, якщо рахувати від дня публікації (${published})`,
    isAhead: 'на час публікації ще не минуло',
    furtherSentences: (number) => `Не показано ще речень: ${grouped(number)}; ${narrow}`,
  },
  eventQuotes: {
    reported: 'переказано словами видання',
    none: 'Жодне речення про цю подію не цитує когось, чиє ім’я стоїть поруч.',
    further: (number) => `Не показано ще цитат: ${grouped(number)}; див. /quote.`,
  },
  eventOutlets: {
    summary: (known, isSomeUnknown, articleCount, textCount) => {
      const copies = articleCount - textCount;
      const texts = count(textCount, {
        one: 'окремий текст',
        few: 'окремі тексти',
        many: 'окремих текстів',
        other: 'окремого тексту',
      });
      const carried = copies > 0 ? `; з текстом, який має й інше видання: ${articles(copies)}` : '';
      return `${outlets(known)}${isSomeUnknown ? ' і одне невідоме' : ''}, ${articles(articleCount)}, ${texts}${carried}.`;
    },
    having: 'Хто про це пише',
    lacking: 'Хто про це не пише',
    everyOutlet: 'У кожного з видань є речення про це.',
    noSentenceIn: 'Не розпізнано речень про цю подію в статтях таких видань:',
    further: (number) => `Не показано ще видань: ${grouped(number)}.`,
    shared: (number) => `спільних з іншим виданням: ${number}`,
    sentences,
  },
  eventSources: {
    sentencesHere: (number) => `про цю подію у статті: ${sentences(number)}`,
    further: (number) => `Не показано ще статей: ${grouped(number)}; ${narrow}`,
  },
  events: {
    title: (number) =>
      `${count(number, { one: 'подія', few: 'події', many: 'подій', other: 'події' })}, спершу найновіші повідомлення`,
    miss: 'У цих статтях немає подій',
    further: (number) => `Не показано ще подій: ${grouped(number)}; ${narrow}`,
    more: (number) => `ще ${number}`,
    undated: 'повідомлення без дати',
    reported: (days) => `повідомляли ${days}`,
    tookPlace: (days) => `відбулося ${days}`,
    discovered: 'виявлено автоматично',
  },
  outlets: {
    title: outlets,
    miss: 'У корпусі немає статей',
    articles,
    undated: (number) => `без дати: ${number}`,
  },
  article: {
    bestMatch: (typed) => `Найближче до «${typed}».`,
    outlet: 'Видання',
    published: 'Опубліковано',
    language: 'Мова',
    unknownLanguage: 'мова невідома',
    publisher: 'Сторінка видання',
    unknown: 'невідомо',
    readFrom: 'Звідки прочитано',
    otherCaptures: 'Інші збережені копії',
    sameText: 'Той самий текст',
    alsoPublishedBy: (names) => `також опублікували: ${names}`,
    length: 'Обсяг',
    paragraphs: (number) => count(number, { one: 'абзац', few: 'абзаци', many: 'абзаців', other: 'абзацу' }),
    quotations: 'Цитати',
    notLookedFor: 'не шукали: цитати розпізнаються лише англійською',
    none: 'немає',
    bySpeakers: (number) => `, названих мовців: ${number}`,
    nothingQuotable: 'З її тексту нічого не можна процитувати.',
    isMain: 'головна стаття',
    isRelated: 'серед пов’язаних статей',
    ofAggregator: (place, page) => ` (агрегатор), ${place}, ${page}`,
    at: (outlet) => `Видання: ${outlet}`,
    aggregatorPage: 'Сторінка агрегатора',
    open: 'До статті',
    footer: (id) => `Стаття ${id}`,
  },
  history: {
    title: (title) => `Історія змін: «${title}»`,
    notKept: 'Попередні тексти тут не зберігаються.',
    noneYet: 'Жодного її тексту ще не збережено.',
    firstSeen: (instant, changes) =>
      `Уперше побачено ${instant}; ${changes === 0 ? 'відтоді без змін.' : `відтоді змінено ${times(changes)}.`}`,
    changedOn: (instant) => `Змінено ${instant}`,
    morePlaces: (number) => `… і ще ${places(number)}.`,
    after: (words) => `, після ${words}`,
    leftOut: 'Вилучено: ',
    added: 'Додано: ',
    was: 'Було ',
    is: ', стало ',
  },
  withdrawn: {
    title: (day) => `Статтю відкликано ${day}`,
    isGone: (article) => `У джерелі її більше немає: ${article}.`,
    inNoAnswer:
      'Її немає в жодній відповіді. /verify скаже про скопійоване посилання, чи були в ній ці слова.',
  },
  status: {
    title: (articleCount, pageCount) =>
      `${articles(articleCount)} із ${count(pageCount, { one: 'збереженої сторінки', few: 'збережених сторінок', many: 'збережених сторінок', other: 'збереженої сторінки' })}`,
    languages: 'Мови',
    outlets: 'Видання',
    knownOutlets: (known, unnamed) =>
      `відомих: ${known}${unnamed === 0 ? '' : `; невідомого видання: ${articles(unnamed)}`}`,
    dates: 'Дати',
    noDates: 'невідомі',
    undated: 'Без дати',
    none: 'немає',
    quotations: 'Цитати',
    byPeople: (number, people) =>
      `${grouped(number)}, від ${count(people, { one: 'особи', few: 'осіб', many: 'осіб', other: 'особи' })}`,
    events: 'Події',
    corpusVersion: 'Версія корпусу',
    lastIndexed: 'Останнє індексування',
    justNow: 'щойно',
    minutesAgo: (number) =>
      ago(count(number, { one: 'хвилину', few: 'хвилини', many: 'хвилин', other: 'хвилини' })),
    hoursAgo: (number) =>
      ago(count(number, { one: 'годину', few: 'години', many: 'годин', other: 'години' })),
    daysAgo: (number) => ago(count(number, { one: 'день', few: 'дні', many: 'днів', other: 'дня' })),
    faultyFiles: 'Файли з вадами',
    faults: 'Вади',
    fault: (line, expected, found) =>
      `${line > 0 ? `, рядок ${line}` : ''}: має бути ${expected}; натомість: ${found}`,
    more: (number) => `… і ще ${number}.`,
    empty: 'порожньо',
    systemFaults: {
      ENOENT: 'його вже немає',
      EACCES: 'боту бракує дозволу на читання',
      EPERM: 'боту бракує дозволу на читання',
      ELOOP: 'посилання, що веде саме на себе',
      EIO: 'пошкоджено на диску',
    },
    indexNotSaved: 'Індекс зараз не вдається зберегти.',
    startWillBeLonger: ' Відповіді надходять, як завжди; наступний запуск триватиме довше.',
    indexSize: 'Індекс на диску',
    loose: 'Змінено після повного оновлення',
    looseNothing: 'нічого',
    looseShare: (percent) => (percent < 1 ? 'менш ніж 1 % слів' : `${Math.round(percent)} % слів`),
    nothingSaved: 'Нового зараз не вдається зберегти.',
    fromWhatIsThere: ' Відповіді дає те, що вже є.',
    stored: 'Сховище',
    storedIn: { sqlite: 'у SQLite', postgres: 'у PostgreSQL', memory: 'нічого поза цим процесом' },
    place: 'Місце',
    database: 'База даних',
    room: 'Вільно на її диску',
    opinions: 'Відгуки',
    opinionsOf: (now, all) => `про цей корпус: ${opinions(now)}; загалом: ${opinions(all)}`,
  },
  about: {
    title: 'Про Dragoman',
    what: 'Dragoman відповідає на запитання про новини точними словами: хто їх сказав і де вони стоять. Кожен уривок скопійовано зі збереженої статті буква в букву, з посиланням на неї; власних речень про новини бот не пише. Якщо збережені статті не мають відповіді, він так і каже.',
    knows: 'Що він знає',
    known: (articleCount, outletCount) =>
      `${count(articleCount, { one: 'збережену статтю', few: 'збережені статті', many: 'збережених статей', other: 'збереженої статті' })} ${fromOutlets(outletCount)}; нічого іншого й нічого новішого.`,
    stores: 'Що він зберігає',
    stored:
      'Про вас – лише номер у Discord, і лише поруч із тим, що ви робили як оператор (додані стрічки, приховані статті, виправлені цитати, запущене індексування); /privacy показує це й видаляє. Жодних повідомлень та імен. Запитання до /ask, що нічого не знайшли, лічаться без того, хто питав, приватні – зовсім ні; скарги на цитати зберігаються без того, хто їх подав. На кожній відповіді надруковано запитання.',
    rights: 'Права',
    rightsOf:
      'Програма має ліцензію MIT. Статті належать їхнім видавцям; відповіді показують короткі уривки з посиланням на видання, де воно відоме, інакше – на сторінку агрегатора, з якої їх прочитано, і так її й називають.',
    takedown: 'Вилучення',
    noContact: 'Зверніться до того, хто обслуговує цього бота; контакту не вказано (TAKEDOWN_CONTACT).',
    contact: (contact) => `Зверніться: ${contact}; назвіть заголовок статті або її адресу.`,
  },
};
