import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnalysedArticle } from '../../src/analysis/analysed-article.js';
import { summariseNames } from '../../src/analysis/article-names.js';
import { keepPeople } from '../../src/analysis/kept-people.js';
import { type KnownPerson, parseKnownPeople } from '../../src/analysis/known-people.js';
import {
  createPeopleDirectory,
  type People,
  type PeopleDirectory,
  type PersonMatch,
  renewPeople,
} from '../../src/analysis/people-directory.js';
import { restorePeople } from '../../src/analysis/restore-people.js';
import { runAtOnce } from '../../src/turns/steps.js';
import { aName, aQuote } from '../support/a-quote.js';
import { anAnalysedArticle, anArticle } from '../support/builders.js';
import fc from '../support/property.js';

const known = parseKnownPeople(JSON.parse(readFileSync('corpus/people.json', 'utf8')), 'people.json').entries;

/** An article that names these people and quotes some of them. */
function naming(id: string, names: readonly string[], speakers: readonly string[] = []): AnalysedArticle {
  const article = anArticle({ id, text: 'Somebody spoke.' });
  return anAnalysedArticle({
    article,
    names: names.map((name) => aName(article, 'Somebody', name)),
    quotes: speakers.map((speaker, group) => aQuote(article, 'spoke', { speaker, group })),
  });
}

function directory(articles: readonly AnalysedArticle[], people: readonly KnownPerson[] = []) {
  return createPeopleDirectory(articles.map(summariseNames), people);
}

const idsOf = (match: PersonMatch) => {
  if (match.kind === 'one') return [match.person.id];
  return (match.kind === 'several' ? match.people : match.similar).map(({ id }) => id);
};

describe('the people of people.json', () => {
  const people = directory([], known);
  const table: readonly (readonly [string, string])[] = [
    ['zelensky', 'volodymyr-zelenskyy'],
    ['Zelenskyy', 'volodymyr-zelenskyy'],
    ['Zelenskiy', 'volodymyr-zelenskyy'],
    ['Zelenskij', 'volodymyr-zelenskyy'],
    ['Mr Zelensky', 'volodymyr-zelenskyy'],
    ['President Zelensky', 'volodymyr-zelenskyy'],
    ["Zelensky's", 'volodymyr-zelenskyy'],
    ['Zelensky Volodymyr', 'volodymyr-zelenskyy'],
    ['Зеленський', 'volodymyr-zelenskyy'],
    ['Зеленский', 'volodymyr-zelenskyy'],
    ['Владимир Зеленский', 'volodymyr-zelenskyy'],
    ['زيلينسكي', 'volodymyr-zelenskyy'],
    ['volodymyr-zelenskyy', 'volodymyr-zelenskyy'],
    ['Umierov', 'rustem-umerov'],
    ['Умєров', 'rustem-umerov'],
    ['Умеров', 'rustem-umerov'],
    ['medinsky', 'vladimir-medinsky'],
    ['Medinskiy', 'vladimir-medinsky'],
    ['Мединский', 'vladimir-medinsky'],
    ['Мединський', 'vladimir-medinsky'],
    ['Медінський', 'vladimir-medinsky'],
    ['Erdoğan', 'recep-tayyip-erdogan'],
    ['Recep Erdogan', 'recep-tayyip-erdogan'],
    ['Эрдоган', 'recep-tayyip-erdogan'],
    ['Ердоган', 'recep-tayyip-erdogan'],
    ['путин', 'vladimir-putin'],
    ['Путін', 'vladimir-putin'],
    ['Volodymyr Putin', 'vladimir-putin'],
    ['Trump', 'donald-trump'],
    ['Трамп', 'donald-trump'],
    ['Ermak', 'andriy-yermak'],
    ['Єрмак', 'andriy-yermak'],
    ['Lavrov Sergei', 'sergey-lavrov'],
    ['lvova belova', 'maria-lvova-belova'],
    ['Sakaliene', 'dovile-sakaliene'],
    ['sharaa', 'ahmad-al-sharaa'],
    ["O'Brien", 'phillips-obrien'],
    ['o’brien', 'phillips-obrien'],
    ['jae myung', 'lee-jae-myung'],
    ['Lee', 'lee-jae-myung'],
    ['karoline', 'karoline-leavitt'],
  ];

  it.each(table)('are found by “%s”', (typed, id) => {
    expect(people.match(typed)).toMatchObject({ kind: 'one', person: { id } });
  });

  it('who share a surname are all offered, and a printed surname alone means none of them', () => {
    const match = people.match('kim');
    expect(match.kind).toBe('several');
    expect(idsOf(match).sort()).toEqual(['kim-dae-jong', 'kim-jong-un', 'kim-jun-seok']);
    expect(people.personOf('Kim')).toBeUndefined();
  });

  it.each([
    ['zelinsky', 'volodymyr-zelenskyy'],
    ['medynsk', 'vladimir-medinsky'],
    ['puttin the', 'vladimir-putin'],
  ])('are offered for the misspelling “%s”, without choosing', (typed, id) => {
    const match = people.match(typed);
    expect(match.kind).toBe('none');
    expect(idsOf(match)).toContain(id);
  });

  it.each(['', '  ', '123', '!?', 'qqqqqqqq'])('are not guessed from “%s”', (typed) => {
    expect(idsOf(people.match(typed))).toEqual([]);
  });

  it.each(['Kremlin', 'Moscow', 'the White House', 'a spokesperson', 'Trump administration', 'Putin ally'])(
    'are not meant by “%s” in an article',
    (name) => expect(people.personOf(name)).toBeUndefined(),
  );

  it('are completed from what is typed, beginnings before middles', () => {
    const names = (typed: string) => people.suggest(typed, 25).map(({ person }) => person.id);
    expect(names('zel')[0]).toBe('volodymyr-zelenskyy');
    expect(names('Зел')).toEqual(['volodymyr-zelenskyy']);
    expect(names('ye')[0]).toBe('andriy-yermak');
    expect(names('ump')).toEqual(['donald-trump']);
    expect(people.suggest('', 7)).toHaveLength(7);
  });
});

describe('people whom only the text names', () => {
  it('are found and joined by full name in any spelling', () => {
    const people = directory([
      naming('a1', ['Serhiy Kovalenko', 'Serhiy Kovalenko'], ['Serhiy Kovalenko']),
      naming('a2', ['Sergei Kovalenko'], ['Sergei Kovalenko', 'Sergei Kovalenko']),
    ]);
    expect(people.list()).toEqual([
      {
        person: {
          id: 'serhiy-kovalenko',
          name: 'Serhiy Kovalenko',
          variants: ['Serhiy Kovalenko', 'Sergei Kovalenko'],
          description: null,
          gender: null,
          roles: [],
          listed: false,
        },
        quoteCount: 3,
        articleCount: 2,
      },
    ]);
    expect(people.match('Коваленко')).toMatchObject({ kind: 'one' });
  });

  it('are known by their surname where only one person of the corpus bears it', () => {
    const people = directory([naming('a1', ['Maria Lopez']), naming('a2', ['Lopez'], ['Lopez'])]);
    expect(people.personOf('Lopez')?.name).toBe('Maria Lopez');
    expect(people.list()).toMatchObject([{ quoteCount: 1, articleCount: 2 }]);
  });

  it('stay apart when they share a surname, and a bare surname belongs to neither', () => {
    const people = directory([
      naming('a1', ['Donald Trump'], ['Donald Trump']),
      naming('a2', ['Eric Trump'], ['Eric Trump']),
      naming('a3', ['Trump'], ['Trump']),
    ]);
    expect(people.match('trump')).toMatchObject({
      kind: 'several',
      people: [{ name: 'Donald Trump' }, { name: 'Eric Trump' }],
    });
    expect(people.personOf('Trump')).toBeUndefined();
    expect(people.list().map(({ quoteCount }) => quoteCount)).toEqual([1, 1]);
  });

  it('are not their fathers', () => {
    const people = directory([naming('a1', ['Donald Trump', 'Donald Trump Jr.'])]);
    expect(people.list()).toHaveLength(2);
    expect(people.personOf('Donald Trump')?.name).toBe('Donald Trump');
    expect(people.match('Donald Trump Junior')).toMatchObject({ person: { name: 'Donald Trump Jr.' } });
  });

  it('are one with and without a middle name or initial', () => {
    const people = directory([naming('a1', ['John F. Kerry', 'John Kerry', 'Ana Maria Souza', 'Ana Souza'])]);
    expect(people.list().map(({ person }) => person.variants)).toEqual([
      ['Ana Maria Souza', 'Ana Souza'],
      ['John F. Kerry', 'John Kerry'],
    ]);
  });

  it('are taken in under a single word when they are quoted under it, not when merely named', () => {
    const people = directory([naming('a1', ['Bono', 'Madonna'], ['Bono'])]);
    expect(people.list().map(({ person }) => person.name)).toEqual(['Bono']);
  });

  it('count one quotation for the runs of one utterance', () => {
    const said = naming('a1', ['Ann Lee'], ['Ann Lee', 'Ann Lee']);
    const quotes = said.quotes.map((quote) => ({ ...quote, group: 4 }));
    expect(directory([{ ...said, quotes }]).list()).toMatchObject([{ quoteCount: 1 }]);
  });

  it('are nobody in an empty corpus', () => {
    const people = directory([]);
    expect(people.list()).toEqual([]);
    expect(people.match('anyone')).toEqual({ kind: 'none', similar: [] });
    expect(people.personOf('Anyone Else')).toBeUndefined();
  });
});

describe('a directory that follows its corpus', () => {
  /** Everything that anybody can see of it. */
  const describeAll = (people: PeopleDirectory, names: readonly string[]) => ({
    list: people.list(),
    meant: names.map((name) => [name, people.personOf(name)?.id, idsOf(people.match(name))]),
    quoting: people.list().map(({ person }) => people.listQuoting(person.id)),
  });

  it('means the same when it was prepared for what people type', () => {
    const articles = [naming('a1', ['Ivo Kovalenko']), naming('a2', ['Ann Lee'])];
    const [fresh, prepared] = [directory(articles), directory(articles)];
    runAtOnce(prepared.prepare());
    for (const typed of ['Kovalenko', 'Ivo', 'lee', 'Kovalenka'])
      expect(idsOf(prepared.match(typed))).toEqual(idsOf(fresh.match(typed)));
    expect(prepared.suggest('kov', 5).map(({ person }) => person.name)).toEqual(['Ivo Kovalenko']);
  });

  it('is that of a fresh start, whatever came and went before', () => {
    const names = [
      ...['Serhiy Kovalenko', 'Sergei Kovalenko', 'Kovalenko', 'Ann Lee', 'Ann-Lee 2', 'Lee', 'Ann B. Lee'],
      ...[
        'Lee Ann',
        'Donald Trump',
        'Donald Trump Jr.',
        'Eric Trump',
        'Trump',
        'Bono',
        'Ursula von der Leyen',
      ],
      ...[
        'von der Leyen',
        'Leyen',
        'Kim Jong Un',
        'Kim',
        'Jong Un Kim',
        'Jong Un',
        'Lee Lee',
        'Ann Lee Trump',
        'Zelensky',
        'Volodymyr Zelenskyy',
        '123',
      ],
    ];
    const article = fc.record({
      named: fc.array(fc.constantFrom(...names), { maxLength: 6 }),
      speakers: fc.array(fc.constantFrom(...names), { maxLength: 3 }),
    });
    const scene = fc.tuple(
      fc.array(article, { minLength: 1, maxLength: 12 }),
      fc.array(fc.array(fc.nat(11), { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(scene, ([made, editions, isListed]) => {
        const all = made.map(({ named, speakers }, index) =>
          summariseNames(naming(`a${index}`, named, speakers)),
        );
        const listed = isListed ? known : [];
        let people: People | null = null;
        for (const [place, indexes] of editions.entries()) {
          const articles = [...new Set(indexes)].sort().flatMap((index) => all[index] ?? []);
          // The list itself may change, too.
          const list = place === 3 ? [] : listed;
          people = runAtOnce(renewPeople(people, articles, list));
          expect(describeAll(people.directory, names)).toEqual(
            describeAll(createPeopleDirectory(articles, list), names),
          );
          if (place !== 1) continue;
          // Another process goes on, for which all articles are other objects.
          people = runAtOnce(restorePeople(structuredClone(runAtOnce(keepPeople(people)))));
          for (const [number, article] of [...people.articles].entries())
            all[all.indexOf(articles[number]!)] = article;
          expect(describeAll(people.directory, names)).toEqual(
            describeAll(createPeopleDirectory([...people.articles], list), names),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps everybody who has only a surname in common with whoever came', () => {
    const [eric, donald, ann, lee] = [['Eric Trump'], ['Donald Trump'], ['Ann Lee'], ['Lee Trump']].map(
      (names, index) => summariseNames(naming(`a${index}`, names)),
    );
    const before = runAtOnce(renewPeople(null, [eric!, donald!, ann!], []));
    const after = runAtOnce(renewPeople(before, [eric!, donald!, ann!, lee!], []));
    expect(after.directory.get('lee-trump')?.articleCount).toBe(1);
    for (const id of ['eric-trump', 'donald-trump', 'ann-lee'])
      expect(after.directory.get(id)).toBe(before.directory.get(id));
  });

  it('leaves the directory before as it was', () => {
    const [lopez, other] = [naming('a1', ['Maria Lopez']), naming('a2', ['Juan Lopez'])].map(summariseNames);
    const before = runAtOnce(renewPeople(null, [lopez!], []));
    const after = runAtOnce(renewPeople(before, [lopez!, other!], []));
    expect(before.directory.personOf('Lopez')?.name).toBe('Maria Lopez');
    expect(after.directory.personOf('Lopez')).toBeUndefined();
    expect(before.directory.list()).toHaveLength(1);
  });
});
