// Ukrainian.

import type { Language } from './language.js';
import { counter } from './plural.js';
import { ukAnswers } from './uk-answers.js';
import { ukChecks } from './uk-checks.js';
import { ukCommandRefusals } from './uk-command-refusals.js';
import { ukCommands } from './uk-commands.js';
import { ukDigestRefusals } from './uk-digest-refusals.js';
import { ukDigests } from './uk-digests.js';
import { ukFeeds } from './uk-feeds.js';
import { ukLibrary } from './uk-library.js';
import { ukModeration } from './uk-moderation.js';
import { ukReasons } from './uk-reasons.js';
import { ukReindex } from './uk-reindex.js';
import { ukSubscriptions } from './uk-subscriptions.js';
import { ukWeb } from './uk-web.js';

const count = counter('uk');
/** Accusative: "через 5 секунд", "через 1 секунду". */
const seconds = (number: number) =>
  count(number, { one: 'секунду', few: 'секунди', many: 'секунд', other: 'секунди' });
const listed = (names: readonly string[]) => names.join(', ');

const allowed = {
  everyone: 'усіх',
  subscriber: 'тих, хто керує цим сервером або його каналами',
  moderator: 'модераторів цього сервера',
  operator: 'операторів цього бота',
} as const;

export const uk: Language = {
  messages: {
    tag: 'uk',
    frame: {
      near: 'Близьке, але не відповідь',
      notice: 'До відома',
      error: 'Не виконано',
      pageOf: (page, pages) => `Сторінка ${page} з ${pages}`,
      firstOfCallTooLong: (pages) => `Перша з ${pages} сторінок: виклик задовгий, щоб гортати звідси`,
      firstOfNotRepeated: (pages) => `Перша з ${pages} сторінок: заради інших виклик не повторюється`,
      previous: 'Назад',
      next: 'Далі',
      share: 'Показати всім у каналі',
      dismiss: 'Прибрати',
      helpful: 'Корисно',
      wrong: 'Неправильно',
      mentioned: 'Для',
    },
    citations: {
      near: 'близьке, але не відповідь',
      outletUnknown: 'Видання невідоме',
      undated: 'без дати',
      months: [
        'січня',
        'лютого',
        'березня',
        'квітня',
        'травня',
        'червня',
        'липня',
        'серпня',
        'вересня',
        'жовтня',
        'листопада',
        'грудня',
      ],
      monthNames: [
        'січень',
        'лютий',
        'березень',
        'квітень',
        'травень',
        'червень',
        'липень',
        'серпень',
        'вересень',
        'жовтень',
        'листопад',
        'грудень',
      ],
      basis: {
        byline: 'з підпису на сторінці',
        dateline: 'з початку тексту',
        sources: 'зі списку джерел корпусу',
        metadata: 'з даних сторінки',
        feed: 'зі стрічки новин',
      },
      undatedBut: (printed) => `без дати (на сторінці стоїть «${printed}», але невідомо, коли її збережено)`,
      place: (paragraph, first, last) => `¶${paragraph}, речення ${first}${last > first ? `–${last}` : ''}`,
      aggregator: (host) => `${host} (агрегатор)`,
      inReader: 'у читальні',
      savedPage: (name) => `збережена сторінка ${name}`,
      openAt: (site) => `Відкрити на ${site}`,
      openInReader: 'Відкрити в читальні',
      toCopy: (number) => `Уривок ${number} для копіювання; /verify прочитає його знову:`,
    },
    answers: ukAnswers,
    library: ukLibrary,
    checks: ukChecks,
    subscriptions: ukSubscriptions,
    moderation: ukModeration,
    web: ukWeb,
    digests: ukDigests,
    feeds: ukFeeds,
    reindex: ukReindex,
    reasons: ukReasons,
    incident: {
      title: 'Сталася помилка на нашому боці',
      advice:
        'Спробуйте ще раз. Якщо це повториться, повідомте номер випадку тому, хто обслуговує цього бота.',
      number: (id) => `Випадок ${id}`,
    },
    feedback: {
      title: 'Дякуємо',
      noted: 'Зараховано для операторів: команда і стан корпусу, без вашого імені й без вашого запитання.',
      report:
        'Якщо цитата стоїть під чужим іменем, кнопка «Повідомити про цитату» на картці скаже операторам, яка саме.',
    },
    settings: {
      title: 'Налаштування цього сервера',
      savedTitle: 'Налаштування збережено',
      resetTitle: 'Налаштування повернуто до початкових',
      reset: 'Повернути до початкових',
      resetAll: 'Скинути всі налаштування',
      answers: 'Відповіді',
      answersPublic: 'для всіх, якщо не попросити private:true',
      answersPrivate: 'лише для того, хто питає, якщо не попросити private:false',
      mentions: 'Запитання через згадку або відповідь',
      mentionsOn: 'бот відповідає',
      mentionsOff: 'бот не відповідає; команди працюють',
      channels: 'Канали',
      everyChannel: 'усі канали, які бачить бот',
      roles: 'Хто може питати',
      everybody: 'усі',
      footer: 'Примітка внизу',
      noFooter: 'немає',
      cooldown: 'Між двома запитаннями одного учасника',
      channelCooldown: 'Між двома запитаннями в одному каналі',
      noCooldown: 'без очікування',
      layout: 'Вигляд',
      layoutCards: 'картки',
      layoutClassic: 'класичні вбудовання, які читають інші боти',
      seconds: (number) =>
        count(number, { one: 'секунда', few: 'секунди', many: 'секунд', other: 'секунди' }),
      exempt: 'Учасників із правом «Керувати сервером» не стосуються канали, ролі й очікування.',
      standIn: 'Сервера тут немає: це діє на майданчику для спроб на цьому комп’ютері.',
    },
    refusals: {
      'unknown-command': ({ name, near, names }) => [
        `Команди /${name} немає.`,
        near === null
          ? `Є такі команди: ${listed(names.map((known) => `/${known}`))}.`
          : `Можливо, ви мали на увазі /${near}?`,
      ],
      'unknown-menu': ({ name }) => [
        `Команди «${name}» більше немає.`,
        'Наберіть /help, щоб побачити, що є.',
      ],
      'missing-subcommand': ({ command, names }) => [
        `/${command} потребує слова, яке каже, що робити.`,
        `Наберіть одне з: ${listed(names.map((name) => `/${command} ${name}`))}.`,
      ],
      'unknown-subcommand': ({ command, typed, near, names }) => [
        `/${command} не має «${typed}».`,
        near === null
          ? `Наберіть одне з: ${listed(names.map((name) => `/${command} ${name}`))}.`
          : `Можливо, ви мали на увазі /${command} ${near}?`,
      ],
      'no-subcommands': ({ command }) => [`/${command} не має підкоманд.`, `Наберіть лише /${command}.`],
      empty: () => ['Нічого не набрано.', 'Наберіть команду, наприклад /help.'],
      'repeated-option': ({ name }) => [`«${name}» вказано двічі.`, 'Вкажіть один раз.'],
      'stray-words': ({ words }) => [`Ця команда не приймає слів «${words}».`, 'Приберіть їх.'],
      'unclear-words': ({ name, words }) => [
        `«${name}» уже вказано; незрозуміло, куди належить «${words}».`,
        'Візьміть значення з кількох слів у лапки: назва:"два слова".',
      ],
      'mistyped-option': ({ typed, near }) => [
        `Параметра «${typed}» немає.`,
        `Можливо, ви мали на увазі ${near}:? Слова тексту з такою двокрапкою беруть у лапки.`,
      ],
      'unknown-option': ({ name, near, names }) => [
        `Параметра «${name}» немає.`,
        near === null
          ? `Є параметри: ${listed(names) || 'жодного'}.`
          : `Можливо, ви мали на увазі «${near}»?`,
      ],
      'unclosed-quotation-mark': ({ name }) => [
        `Значення «${name}» відкриває лапки й не закриває їх.`,
        `Пишіть ${name}:"два слова"; лапки всередині пишуть \\".`,
      ],
      'missing-value': ({ name }) => [
        `«${name}» не має значення.`,
        `Пишіть ${name}:значення або приберіть його.`,
      ],
      'missing-option': ({ name }) => [`Бракує «${name}».`, 'Допишіть його після команди.'],
      'blank-option': ({ name }) => [`«${name}» порожнє.`, 'Допишіть його після команди.'],
      'too-long': ({ name, chars, maxChars }) => [
        `«${name}» має ${count(chars, { one: 'знак', few: 'знаки', many: 'знаків', other: 'знака' })}; читається щонайбільше ${maxChars}.`,
        'Скоротіть його.',
      ],
      'bad-choice': ({ name, value, choices }) => [
        `«${value}» не підходить для «${name}».`,
        `Виберіть одне з: ${listed(choices)}.`,
      ],
      'bad-integer': ({ name, value, range }) => [
        `«${name}» має бути цілим числом; «${value}» не підходить.`,
        range === null ? 'Пишіть лише цифри.' : `Напишіть число від ${range.min} до ${range.max}.`,
      ],
      'bad-flag': ({ name, value }) => [
        `«${name}» може бути true або false; «${value}» не є ні тим, ні тим.`,
        `Пишіть ${name}:true або ${name}:false.`,
      ],
      'bad-date': ({ name, value }) => [
        `«${value}» не є днем для «${name}».`,
        'Пишіть день як 2025-06-02 або місяць як 2025-06.',
      ],
      'bad-span': ({ since, until }) => [
        `«since» (${since}) пізніше за «until» (${until}).`,
        'Поміняйте їх місцями або приберіть одне.',
      ],
      'bad-id': ({ name, value }) => [
        `«${value}» не підходить для «${name}».`,
        'Виберіть зі списку, який пропонує Discord.',
      ],
      'not-allowed': ({ command, access }) => [
        `/${command} — лише для ${allowed[access]}.`,
        access === 'subscriber'
          ? 'Зверніться до когось із них або викличте її в особистих повідомленнях боту: там вона — для ваших дайджестів.'
          : 'Зверніться до когось із них.',
      ],
      'too-many-calls': () => ['Зараз запитує забагато людей.', 'Запитайте ще раз за кілька секунд.'],
      'store-unavailable': () => [
        'Те, що для цього потрібно, зараз не можна знайти або зберегти.',
        'Спробуйте пізніше. Оператори знайдуть причину в /status і в журналі.',
      ],
      'no-question': () => [
        'Після згадки немає запитання.',
        'Напишіть його в тому самому повідомленні або скористайтеся /ask.',
      ],
      'expired-button': ({ line }) => [
        'Ця кнопка більше не працює.',
        line === null ? 'Викличте команду ще раз; /help показує, які є.' : `Викличте ще раз: ${line}`,
      ],
      'already-counted': () => [
        'Ви вже висловилися про цю відповідь.',
        'Зараховується одна думка кожного учасника.',
      ],
      'opinions-not-counted': () => [
        'Тут думки не зараховуються.',
        'На цю сторінку може зайти будь-хто, і невідомо, хто вже висловився. На сервері в Discord вони зараховуються.',
      ],
      'not-your-card': () => [
        'Цю відповідь прибирати не вам.',
        'Її може прибрати той, хто питав, і ті, хто може керувати повідомленнями тут.',
      ],
      'private-and-mention': () => [
        'Відповідь лише для вас не можна адресувати комусь іншому.',
        'Приберіть «private» або «mention».',
      ],
      'may-not-mention': () => [
        'Ви не можете писати в цьому каналі, тому бот нікого тут за вас не згадує.',
        'Приберіть «mention».',
      ],
      'closed-channel': ({ channels }) => [
        'На цьому сервері питають лише в певних каналах, і цей не з них.',
        channels.length === 0 ? 'Запитайте модератора, у яких.' : `Запитайте в ${listed(channels)}.`,
      ],
      'not-your-role': () => [
        'На цьому сервері питати можуть лише учасники з певними ролями.',
        'Модератор скаже, з якими.',
      ],
      'mentions-off': () => [
        'На цьому сервері бот не відповідає на згадки.',
        'Скористайтеся /ask; туди пишуть те саме запитання.',
      ],
      'not-a-server': () => [
        'Налаштування належать серверу.',
        'Викличте це на сервері, якого вони стосуються.',
      ],
      'nothing-to-set': () => ['Не вказано, що змінити.', 'Виберіть хоча б один параметр /settings set.'],
      'cooling-down': ({ seconds: wait }) => [
        'Хвилинку: ви багато запитали за короткий час.',
        `Запитати знову можна через ${seconds(wait)}.`,
      ],
      'channel-cooling-down': ({ seconds: wait }) => [
        'Хвилинку: у цьому каналі багато запитують.',
        `Наступне запитання буде прийнято через ${seconds(wait)}.`,
      ],
      ...ukCommandRefusals,
      ...ukDigestRefusals,
    },
  },
  commands: ukCommands,
};
