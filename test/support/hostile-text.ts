// Text made to break a renderer: every piece of Discord's Markdown, control characters, half-known scripts.

import fc from './property.js';

const pieces = [
  ...'\\*_~|`#-+><[]().:@/!&=',
  '**',
  '__',
  '||',
  '~~',
  '```',
  '-# ',
  '# ',
  '>>> ',
  '1. ',
  '\n',
  '\r\n',
  '\t',
  '  ',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<:wave:123456789012345678>',
  '<t:1700000000:R>',
  '</ask:123456789012345678>',
  ':smile:',
  '[click](https://evil.example)',
  'https://evil.example/a_b',
  'discord.gg/abc',
  '<https://evil.example>',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0000',
  '\u0092',
  '\u{e0041}',
  '␊',
  '⠁',
  '“',
  '’',
  'é',
  'Київ',
  'عربي',
  '👩‍🚀',
  'word',
  'Medinsky',
  '2025',
  '__proto__',
  'constructor',
];

/** A text of at most `maxPieces` such pieces and arbitrary characters; never with half a surrogate pair. */
export function hostileText(maxPieces = 20): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((parts) => parts.join(''));
}
