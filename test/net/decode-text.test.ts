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
  [
    'with its curly marks where it is windows-1252, which is often called otherwise',
    Buffer.from([0x93, 0x48, 0x69, 0x94]),
    'text/html; charset=ISO-8859-1',
    '“Hi”',
  ],
  ['as UTF-8 when nothing is said', Buffer.from('“Да”'), null, '“Да”'],
  ['as UTF-8 when the name is unknown', Buffer.from('“Да”'), 'text/html; charset=klingon', '“Да”'],
  [
    'as UTF-8 where it is, whatever server and document say',
    Buffer.from('<?xml version="1.0" encoding="windows-1251"?>“Да”'),
    'text/xml; charset=ISO-8859-1',
    '<?xml version="1.0" encoding="windows-1251"?>“Да”',
  ],
  [
    'as UTF-8 with a broken byte, whatever is declared',
    Buffer.concat([Buffer.from('<meta charset=windows-1251>“Да”'), Buffer.from([0xff])]),
    null,
    '<meta charset=windows-1251>“Да”\uFFFD',
  ],
  [
    'by the declaration where the server’s word does not fit',
    Buffer.concat([Buffer.from('<meta charset=windows-1251>'), cyrillic]),
    'text/html; charset=utf-8',
    '<meta charset=windows-1251>Привет',
  ],
  [
    'by what the server says where ASCII could be anything',
    Buffer.from('\x1b$B$3$s\x1b(B'),
    'text/html; charset=iso-2022-jp',
    'こん',
  ],
  [
    'as the wide text that the server says',
    Buffer.from('Да', 'utf16le'),
    'text/html; charset=utf-16le',
    'Да',
  ],
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
