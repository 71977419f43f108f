import { beforeAll, describe, expect, it } from 'vitest';
import type { Card, Excerpt } from '../../src/card/card.js';
import { listExcerpts } from '../../src/card/create-card.js';
import {
  type CommandMap,
  createServices,
  getCallable,
  getCommand,
  loadCommands,
  parseInvocation,
  runInvocation,
  visitor,
} from '../../src/command-kit/index.js';
import type { Library } from '../../src/library/library.js';
import { languages } from '../../src/locale/languages.js';
import { listTexts } from '../support/card-texts.js';
import { openShippedLibrary } from '../support/library.js';

/** Answers that most people see, found and missed. */
const lines = [
  '/ask how many bodies are to be handed over?',
  '/ask Who won the chess championship?',
  '/ask What did Medinsky say about the bodies?',
  '/ask What did Medinsky say about chess?',
  '/ask Did the talks in Istanbul end on Monday?',
  '/ask What did Zelensky say last week?',
  '/ask Хто переміг?',
  '/ask prisonners',
  '/search ceasefire',
  '/search zxqv',
  '/search "ceasefire prisoner"',
  '/event istanbul-talks',
  '/event no-such-event',
  '/quote medinsky',
  '/quote trump about:putin',
  '/quote medinsky about:chess',
  '/quote nobody-at-all',
  '/quote medinsky outlet:nowhere',
  '/said crazy',
  '/said zxqv zxqv',
  '/who zelensky',
  '/who lee',
  '/who nobody-at-all',
  '/latest',
  '/latest until:1990-01-01',
  '/compare bodies',
  '/compare drones',
  '/compare zxqv',
  '/compare the',
  '/verify The two sides agreed to hand over the bodies of 6,000 soldiers',
  '/verify hand over the bodies',
  '/verify Zxqv zxqv zxqv zxqv',
  '/verify "crazy" — Medinsky, Reuters',
  '/article "limited progress in Istanbul"',
  '/article "limited progress in Istanbul" view:history',
  '/article zxqv',
  '/events',
  '/events until:1990-01-01',
  '/event istanbul-talks view:timeline',
  '/event istanbul-talks view:numbers',
  '/event istanbul-talks view:quotes',
  '/event istanbul-talks view:outlets',
  '/event istanbul-talks view:sources',
  '/outlets',
  '/status',
  '/about',
  '/help',
  '/help quote',
];

let library: Library;
let commands: CommandMap;
beforeAll(async () => {
  library = await openShippedLibrary();
  commands = await loadCommands();
});

function call(line: string, locale: string): Promise<Card> {
  const caller = { ...visitor, locale };
  const services = createServices({ library, commands, caller, now: new Date('2025-06-10T12:00:00Z') });
  return runInvocation(parseInvocation(line, commands), commands, services);
}

/** What the corpus and the operators say stays as it is, and so does what is typed; nothing else has letters. */
function isOfTheCorpus(text: string, card: Card, typed: readonly string[]): boolean {
  const people = library.people.list().map(({ person }) => person);
  const events = library.events.list().map(({ event }) => event);
  const excerpts = listExcerpts(card);
  const known = [
    ...excerpts.flatMap(({ citation: { outlet, title, text: words }, emphasis, speaker }: Excerpt) => [
      outlet,
      title,
      speaker,
      ...emphasis.map(({ start, end }) => words.slice(start, end)),
    ]),
    ...library.articles.map(({ article: { outlet } }) => outlet),
    ...people.flatMap(({ name, description }) => [name, description]),
    ...events.flatMap(({ title, summary, place, participants }) => [title, summary, place, ...participants]),
    ...typed,
  ].flatMap((words) => words ?? []);
  // What is counted, and what is done with it, stands in marks; the number in it is left out.
  const isPrinted = (words: string) =>
    words
      .split('…')
      .every((part) =>
        excerpts.some(({ citation }) => citation.text.toLowerCase().includes(part.trim().toLowerCase())),
      );
  const unmarked = text.replace(/“([^”]+)”/g, (marked, words: string) => (isPrinted(words) ? '' : marked));
  const rest = known
    .sort((a, b) => b.length - a.length)
    .reduce((left, words) => left.replaceAll(words, ''), unmarked);
  return (
    text.startsWith('/') ||
    !/\p{L}/u.test(rest) ||
    known.some((words) => words.toLowerCase().includes(rest.toLowerCase()) && words.length > rest.length)
  );
}

describe.each([...languages.keys()])('answers in %s', (locale) => {
  it.each(lines)('%s says nothing of its own in English, and cites the same words', async (line) => {
    const [english, translated] = [await call(line, 'en-GB'), await call(line, locale)];
    const { options } = getCallable(getCommand(commands, 'quote'), null);
    const typed = [...Object.keys(options), 'private', 'prisoners'];
    const before = new Set(listTexts(english).filter((text) => /\p{L}{2}/u.test(text)));
    const left = listTexts(translated).filter(
      (text) => before.has(text) && !isOfTheCorpus(text, english, typed),
    );
    expect(left).toEqual([]);
    expect(listExcerpts(translated).map(({ citation }) => citation)).toEqual(
      listExcerpts(english).map(({ citation }) => citation),
    );
    expect(translated).toMatchObject({ found: english.found, searched: english.searched });
  });
});
