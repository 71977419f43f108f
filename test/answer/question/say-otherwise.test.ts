import { expect, test } from 'vitest';
import { sayOtherwise } from '../../../src/answer/question/say-otherwise.js';

test.each([
  ['who headed the Velland delegation?', "Who is Velland's lead negotiator?"],
  ['Who headed the delegation of Velland?', 'Who led the delegation of Velland?'],
  ['Who won the election in Velland', 'Who took most votes in the election in Velland?'],
  ['Who lost the election?', 'Who conceded defeat in the election?'],
])('%s may be told as: %s', (question, wording) => expect(sayOtherwise(question)).toContain(wording));

test.each(['Who chaired the talks?', 'Where was the election held?', ''])(
  '“%s” has no other wording',
  (question) => expect(sayOtherwise(question)).toEqual([]),
);
