import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../src/text/amounts.js';
import fc from '../support/property.js';

const amountsOf = (sentence: string) => findAmounts(sentence, { start: 0, end: sentence.length });

/** What an amount says, for comparison with a table: its phrase and the parts that are set. */
function describeAmount(sentence: string) {
  return amountsOf(sentence).map(({ text, low, high, unit, kind, approximation, additional, counted }) => ({
    text,
    value: low === high ? low : [low, high],
    ...(unit === null ? {} : { unit }),
    ...(kind === 'count' ? {} : { kind }),
    ...(approximation === 'exact' ? {} : { approximation }),
    ...(additional ? { additional } : {}),
    ...(counted === null
      ? {}
      : {
          phrase: sentence.slice(counted.phrase.start, counted.phrase.end),
          head: counted.head,
          ...(counted.perSide ? { perSide: true } : {}),
          ...(counted.within === null ? {} : { within: counted.within }),
          ...(counted.action === null ? {} : { action: counted.action.key }),
        }),
  }));
}

describe('findAmounts', () => {
  it('takes a verb’s “over” for no bound', () => {
    const approximations = (sentence: string) =>
      amountsOf(sentence).map(({ approximation }) => approximation);
    expect(approximations('Each side handed over 303 more prisoners.')).toEqual(['exact']);
    expect(approximations('Russia offered to hand over another 3,000 bodies.')).toEqual(['exact']);
    expect(approximations('Kyiv handed back over 300 prisoners.')).toEqual(['more-than']);
  });

  // Source: the shipped pages.
  it('tells what is counted and for whom', () => {
    expect(
      describeAmount(
        'Under the terms, some 6,000 bodies of fighters from each side killed in action will be handed over for burial.',
      ),
    ).toEqual([
      {
        text: 'some 6,000',
        value: 6000,
        approximation: 'about',
        phrase: 'some 6,000 bodies of fighters from each side',
        head: 'body',
        perSide: true,
        action: 'transfer',
      },
    ]);
    expect(
      describeAmount('covering all wounded soldiers and the return of more than 6,000 bodies each.'),
    ).toEqual([
      {
        text: 'more than 6,000',
        value: 6000,
        approximation: 'more-than',
        phrase: 'more than 6,000 bodies each',
        head: 'body',
        perSide: true,
        action: 'transfer',
      },
    ]);
    expect(
      describeAmount(
        'It is ready to hand over the bodies of more than 6,000 Ukrainian soldiers and receive others.',
      ),
    ).toEqual([
      {
        text: 'more than 6,000',
        value: 6000,
        approximation: 'more-than',
        phrase: 'the bodies of more than 6,000 Ukrainian soldiers',
        head: 'body',
        action: 'transfer',
      },
    ]);
    expect(describeAmount('At least 1,000 prisoners of war on each side will be exchanged.')).toEqual([
      {
        text: 'At least 1,000',
        value: 1000,
        approximation: 'at-least',
        phrase: 'At least 1,000 prisoners of war on each side',
        head: 'prisoner',
        perSide: true,
        action: 'transfer',
      },
    ]);
    expect(
      describeAmount(
        'He was presented with an official list of 339 children Kyiv claims have been abducted.',
      ),
    ).toEqual([
      {
        text: '339',
        value: 339,
        phrase: 'an official list of 339 children',
        head: 'child',
        within: 'list',
        action: 'abduct',
      },
    ]);
  });

  it('tells what is done with the things', () => {
    const action = (sentence: string) =>
      amountsOf(sentence).map(({ counted }) => counted?.action?.key ?? null);
    expect(
      action('The Russian side had shown up at the exchange point with the bodies of 1,212 soldiers.'),
    ).toEqual(['shown with']);
    expect(action('A missile hit a building, killing 12 civilians.')).toEqual(['kill']);
    expect(action('It claimed or injured more than 1.2 million people.')).toEqual(['injure or kill']);
    expect(action('Pyongyang dispatched an estimated 12,000 troops.')).toEqual(['deploy']);
    expect(action('The ministry had said at least 31 people were killed.')).toEqual(['kill']);
    expect(action('Some 40 soldiers killed the guards.')).toEqual([null]);
    expect(action('It supplies 40% of all munitions used by Russia.')).toEqual(['supply']);
    expect(action('Most of the 2,600 evacuated residents went home.')).toEqual(['displace']);
    expect(action('It left 12 dead and 40 wounded.')).toEqual(['kill', 'injure']);
    expect(action('The transfer of thousands of war dead was agreed.')).toEqual(['transfer']);
    expect(action('It shot down 40 drones after 12 new raids.')).toEqual(['intercept', null]);
  });

  it('tells for each side what each one did', () => {
    const isPerSide = (sentence: string) => amountsOf(sentence).map(({ counted }) => counted?.perSide);
    expect(isPerSide('Russia and Ukraine each released 100 prisoners.')).toEqual([true]);
    expect(isPerSide('On each visit 40 people came.')).toEqual([false]);
  });

  it('takes the time of a sum for nothing that it counts', () => {
    expect(describeAmount('Its exports were worth $3bn last year.')).toMatchObject([
      { phrase: 'exports were worth $3bn', head: 'export' },
    ]);
  });

  it('tells what lacks a thing from what has it', () => {
    const action = (sentence: string) => amountsOf(sentence)[0]?.counted?.action?.key;
    for (const lacking of [
      'Some 80,000 homes were still without power.',
      'The storm left 80,000 homes without power.',
      'About 80,000 homes have been left without power.',
    ])
      expect(action(lacking)).toBe('without power');
    expect(action('Power was back in 50,000 homes.')).toBeUndefined();
  });

  it.each([
    [
      'nearly one-fifth of Ukrainian territory',
      { value: 20, unit: '%', kind: 'share', approximation: 'about', head: 'territory' },
    ],
    ['the 5.5 per cent of national GDP', { value: 5.5, unit: '%', kind: 'share', head: 'gdp' }],
    ['a 10% baseline tariff on all products', { value: 10, unit: '%', kind: 'share', head: 'tariff' }],
    ['a €10 million order for mines', { value: 10_000_000, unit: 'EUR', kind: 'money', head: 'order' }],
    [
      'an extra $90bn (£66.6bn) in US weapons',
      { text: 'an extra $90bn (£66.6bn)', unit: 'USD', additional: true, head: 'weapon' },
    ],
    [
      'partial two-to-three-day ceasefires',
      { value: [2, 3], unit: 'day', kind: 'duration', head: 'ceasefire' },
    ],
    [
      'The death toll from the quake rose from 163 to 214 on Monday',
      {
        value: 214,
        phrase: 'death toll from the quake rose from 163 to 214',
        head: 'person',
        action: 'kill',
      },
    ],
    [
      'The death toll from the quake rose to eight after a woman of 71 died',
      { value: 8, head: 'person', action: 'kill' },
    ],
    ['stealing €11m from customers', { text: '€11m', value: 11_000_000, unit: 'EUR', kind: 'money' }],
    [
      'Another 58 people are now known to have died',
      { value: 58, additional: true, phrase: 'Another 58 people', head: 'person', action: 'kill' },
    ],
    [
      'The number of people known to have died in the floods climbed to 52',
      { value: 52, head: 'person', action: 'kill' },
    ],
    ['at a depth of 10 km', { value: 10, unit: 'kilometre', kind: 'measure' }],
    ['a 30-mile-deep ribbon of defences', { value: 30, unit: 'mile', kind: 'measure', head: 'ribbon' }],
    ['its 155mm artillery shells', { value: 155, unit: 'millimetre', kind: 'measure', head: 'shell' }],
    ['about 23,000 professional soldiers', { value: 23_000, approximation: 'about', head: 'soldier' }],
    ['a further 104,000 reservists', { value: 104_000, additional: true, head: 'reservist' }],
    ['dozens of Russian military planes', { value: null, head: 'plane' }],
    ['44 state-of-the-art Leopard 2A8 battle tanks', { value: 44, head: 'tank' }],
    ['Twenty-three military personnel were', { value: 23, head: 'personnel' }],
    ['thousands of war dead', { value: null, head: 'person' }],
    ['quotas of 1,000 arrests a day', { phrase: '1,000 arrests a day', head: 'arrest' }],
    ['12 dead and', { value: 12, head: 'person' }],
  ])('reads “%s”', (sentence, expected) => {
    expect(describeAmount(sentence)).toMatchObject([expected]);
  });

  it.each([
    'Article 5 of the treaty and the KN-23 missile',
    'a level 10 super Godzilla',
    'all soldiers under the age of 25, and Smith, 42, too',
    'a 35-year-old man',
    'the year 2014 and the 9/11 attacks of 2001',
    'A woman of 71 and a boy of 9 were in the car',
    'a narrow 1–0 victory at 17:09',
    'a nation that’s 10 times your size',
    'the two sides and these three presidents',
    'one of them, no one, one day',
    'About 1 in 1,000 children fall ill',
    'Leopard 2 and Daytona 500',
    'on 2 June 2025, two weeks ago',
    '',
  ])('finds no amount in “%s”', (sentence) => {
    expect(describeAmount(sentence)).toEqual([]);
  });

  it('gives spans within the sentence that slice back to the text, for any words', () => {
    const piece = fc.constantFrom(
      'some',
      '6,000',
      'bodies',
      'of',
      'fighters',
      'each side',
      '40%',
      'were',
      'killed',
      '$',
      '12',
      'more than',
      '(',
      '-',
      '\ud83d',
      '“',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 14 })
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, text, (before, sentence) => {
        const paragraph = `${before} ${sentence}`;
        const span = { start: before.length + 1, end: paragraph.length };
        for (const { start, end, text, counted } of findAmounts(paragraph, span)) {
          expect(paragraph.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(span.start);
          if (counted === null) continue;
          expect(counted.phrase.start).toBeGreaterThanOrEqual(span.start);
          expect(counted.phrase.end).toBeLessThanOrEqual(span.end);
          expect(counted.phrase.end).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });
});
