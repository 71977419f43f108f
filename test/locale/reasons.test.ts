import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locale/en.js';
import { messagesFor } from '../../src/locale/languages.js';
import { tellReason } from '../../src/locale/reasons.js';

const uk = messagesFor('uk');

/** Every sentence of a catalogue by its way: "place.locked". */
function listSentences(part: object, way = ''): readonly (readonly [string, string])[] {
  return Object.entries(part).flatMap(([name, words]) =>
    typeof words === 'string' ? [[`${way}${name}`, words] as const] : listSentences(words, `${way}${name}.`),
  );
}

const sentences = listSentences(en.reasons);
const ukrainian = new Map(listSentences(uk.reasons));
const fill = (words = '') => words.replace(/\{(\d)\}/g, (_, number) => `[${number}]`);

describe('a reason', () => {
  it.each(sentences)('%s is found again, whatever stands in its holes', (way, words) => {
    expect(tellReason(fill(words), uk)).toBe(fill(ukrainian.get(way)));
    expect(tellReason(fill(words), en)).toBe(fill(words));
  });

  it('of the list is one that the program gives', async () => {
    const folder = new URL('../../src/', import.meta.url);
    const files = (await readdir(folder, { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.startsWith(`locale${path.sep}`),
    );
    const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
    const isSaid = (part: string) => sources.some((source) => source.includes(part));
    const unsaid = sentences.flatMap(([way, words]) =>
      // "its outlet was …" and "127.0.0.1, a loopback address" are put together.
      words
        .split(/\{\d\}|, |outlet|day|address/)
        .filter((part) => part.trim() !== '' && !isSaid(part))
        .map((part) => `${way}: ${part}`),
    );
    expect(unsaid).toEqual([]);
  });

  it('within a reason, and one of several, are told, too', () => {
    expect(
      tellReason(
        'The bot may not ping that role. Allow anyone to mention the role “News” in its settings.',
        uk,
      ),
    ).toBe('Бот не може сповіщати цю роль. Дозвольте всім згадувати роль «News» у її налаштуваннях.');
    expect(
      tellReason(
        'its title was “A; B”; its outlet was Reuters, is BBC; also on a.txt, no longer on b.txt',
        uk,
      ),
    ).toBe('заголовок був «A; B»; видання було Reuters, стало BBC; також на a.txt, більше не на b.txt');
  });

  it('that nobody has put into other words stays as it is', () => {
    for (const reason of ['', 'EACCES: permission denied', 'its title was odd', 'a; b'])
      expect(tellReason(reason, uk)).toBe(reason);
  });
});
