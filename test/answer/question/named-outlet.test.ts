import { expect, test } from 'vitest';
import { findNamedOutlet } from '../../../src/answer/question/named-outlet.js';

const known = ['BBC News', 'New York Times', 'Reuters', 'Times', 'Agence France-Presse'];

test.each([
  ['reuters', 'Reuters'],
  ['the BBC', 'BBC News'],
  ['Reuters news agency', 'Reuters'],
  ['The Times', 'Times'],
  ['NYT', 'New York Times'],
  ['AFP', 'Agence France-Presse'],
])('an outlet is known by what people call it: %s', (name, outlet) =>
  expect(findNamedOutlet(name, known)).toEqual({ kind: 'known', outlet }),
);

test.each(['CNN', 'the Times of Israel', 'the Springfield Gazette'])(
  'an outlet that no article is from is absent: %s',
  (name) => expect(findNamedOutlet(name, known)?.kind).toBe('absent'),
);

test.each(['', 'Ukraine', 'the talks', 'NATO', 'Vladimir Medinsky'])(
  'what is no outlet is none: “%s”',
  (name) => expect(findNamedOutlet(name, known)).toBeNull(),
);
