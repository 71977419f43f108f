import { expect, test } from 'vitest';
import { decodeText } from '../../src/net/decode-text.js';
import { readRetryAfter } from '../../src/net/retry-after.js';

const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);

test.each([
  [
    'by the byte order mark, whatever else is said',
    Buffer.from('\uFEFF“Да”'),
    'text/html; charset=windows-1251',
    '“Да”',
  ],
  ['by what the server says', cyrillic, 'text/html; charset="windows-1251"', 'Привет'],
  [
    'by the declaration of XML',
    Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'), cyrillic]),
    'text/xml',
    '<?xml version="1.0" encoding="windows-1251"?>Привет',
  ],
  [
    'by the declaration of HTML',
    Buffer.concat([Buffer.from('<meta charset=windows-1251>'), cyrillic]),
    null,
    '<meta charset=windows-1251>Привет',
  ],
  ['as UTF-8 when nothing is said', Buffer.from('“Да”'), null, '“Да”'],
  ['as UTF-8 when the name is unknown', Buffer.from('“Да”'), 'text/html; charset=klingon', '“Да”'],
  [
    'as UTF-8 when a readable declaration claims UTF-16',
    Buffer.from('<meta charset="utf-16">é'),
    null,
    '<meta charset="utf-16">é',
  ],
])('text is decoded %s', (_how, bytes, contentType, text) => {
  expect(decodeText(bytes, contentType)).toBe(text);
});

test.each([
  ['120', 120_000],
  ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
  ['999999999', 24 * 60 * 60 * 1000],
  ['Thu, 01 Jan 2015 00:00:00 GMT', null],
  ['soon', null],
  [null, null],
])('Retry-After “%s” means %s ms', (header, waitMs) => {
  expect(readRetryAfter(header, new Date('2026-01-01T00:00:00Z'))).toBe(waitMs);
});
