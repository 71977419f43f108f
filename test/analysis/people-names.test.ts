import { describe, expect, it } from 'vitest';
import { listSurnames, readName, toSlug } from '../../src/analysis/name-variants.js';
import { readCyrillic } from '../../src/analysis/transliteration.js';
import fc from '../support/property.js';

describe('one name in several spellings', () => {
  it.each([
    ['Sergiy Kyslytsya', 'Сергій Кислиця'],
    ['Dmitry Medvedev', 'Дмитрий Медведев', 'Dmitriy Medvedyev', 'Dmytro Medvedev'],
    ['Yulia Svyrydenko', 'Юлія Свириденко', 'Yuliya Svyrydenko', 'Iuliia Svyrydenko'],
    ['Oleksandr Syrskyi', 'Олександр Сирський', 'Alexander Syrsky', 'Aleksandr Syrskiy'],
    ['Mikhail Mishustin', 'Михаил Мишустин', 'Mykhailo Mishustin'],
    ['Viktor Orbán', 'Victor Orban', 'Віктор Орбан'],
    ["Conor O'Neill", 'Conor O’Neill', 'Conor ONeill'],
    ['Mohamed ElBaradei', 'Mr. Mohamed ElBaradei', 'mohamed elbaradei'],
    ['J.D. Vance', 'JD Vance'],
    ['Kim Jong-un', 'Kim Jong Un', 'KIM JONG UN'],
  ])('folds alike: %s, %s', (first, ...others) => {
    const keys = (name: string) => readName(name).map((words) => words.join(' '));
    const folded = keys(first);
    for (const other of others) expect(keys(other)).toEqual(expect.arrayContaining(folded));
  });

  it.each([
    ['Anna Marten', 'Hanna Martin'],
    ['Maria Lopez', 'Mara Lopez'],
    ['Ann Lee', 'Ian Lee'],
    ['John Brown', 'Joan Brown'],
  ])('keeps apart: %s, %s', (one, other) => {
    expect(readName(one)).not.toEqual(readName(other));
  });
});

it('reads letters that Ukrainian and Russian share in both ways', () => {
  expect(readCyrillic('Олег')).toEqual(['oleh', 'oleg']);
  expect(readCyrillic('Kyiv')).toEqual(['kyiv']);
});

it('takes the last word for the surname, and the first of a Korean or Chinese name as well', () => {
  expect(listSurnames(['karolin', 'levit'])).toEqual(['levit']);
  expect(listSurnames(['kim', 'jong', 'un'])).toEqual(['un', 'kim']);
  expect(listSurnames(['donald', 'trump', 'jr'])).toEqual(['trump']);
});

it('makes slugs of letters, digits and hyphens', () => {
  expect(toSlug("Dovilė O'Šakalienė Jr.")).toBe('dovile-osakaliene-jr');
  expect(toSlug('Володимир Зеленський')).toBe('volodymyr-zelenskyy');
});

it('reads any text without throwing, and never as an empty name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const words of readName(text)) expect(words.length).toBeGreaterThan(0);
      expect(toSlug(text)).not.toMatch(/^-|-$|\s/);
    }),
  );
});
